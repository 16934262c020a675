"""The filter of speakers."""

from __future__ import annotations

import django_filters as filters

from ..querysets import SpeakerQuerySet
from .listing import Listing
from .words import LONGEST_TEXT, holding_words


class SpeakerNameFilter(Listing):
    phrases = {"name": "called “{}”"}

    name = filters.CharFilter(
        label="Name",
        help_text="Or the beginnings of its words.",
        max_length=LONGEST_TEXT,
        method="called",
    )

    def called(self, rows: SpeakerQuerySet, name: str, text: str) -> SpeakerQuerySet:
        return holding_words(rows, "name", text)
