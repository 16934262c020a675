"""What an editor should look at before a story is stored, in words."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_noop

from ...wire import Certainty, ParsedStory
from ..outcome import Plan

_SURE = frozenset({Certainty.SURE})


def doubts_of(story: ParsedStory, planned: Plan) -> str:
    """What is not certain about a story that was read, a sentence each; "" if nothing is."""
    return " ".join(dict.fromkeys(_doubts(story, planned)))


def _doubts(story: ParsedStory, planned: Plan) -> Iterator[str]:
    if planned.asks or planned.action.is_about_another:
        yield str(planned)
    if not story.source:
        yield gettext_noop("No agency of the archive was found in the copy.")
    for defect in story.defects:
        yield defect.message
    unsure = sum(quote.certainty not in _SURE for quote in story.quotes)
    if unsure:
        several = gettext_noop("{number} quotes want a look.").format(number=unsure)
        yield several if unsure > 1 else gettext_noop("A quote wants a look.")
