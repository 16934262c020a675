"""The filter of speakers, by the names that stories know them by."""

from __future__ import annotations

import django_filters as filters
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from ..models import SpeakerAlias
from ..querysets import SpeakerQuerySet
from ..search import folded_words
from .fields import LONGEST_NAME
from .listing import Listing


def speakers_called(rows: SpeakerQuerySet, text: str) -> SpeakerQuerySet:
    """``rows`` with a name in which a word begins with each word of ``text``."""
    words = folded_words(text)
    if not words:
        return rows.none()
    names = SpeakerAlias.objects.filter(speaker=OuterRef("pk"))
    for word in words:
        names = names.filter(Q(folded__startswith=word) | Q(folded__contains=f" {word}"))
    return rows.filter(Exists(names))


class SpeakerNameFilter(Listing):
    phrases = {"name": _("called “{}”")}

    name = filters.CharFilter(
        label=_("Name"),
        help_text=_("Any that stories use, or the beginnings of its words."),
        max_length=LONGEST_NAME,
        method="called",
    )

    def called(self, rows: SpeakerQuerySet, name: str, text: str) -> SpeakerQuerySet:
        return speakers_called(rows, text)
