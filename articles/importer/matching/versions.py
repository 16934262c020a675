"""Whether a story is another version of one in the archive, as a wire editor would say.

Agencies send a story again with a status word that says so, or without one and
hardly changed. What only looks alike is another story: market tables of the same
form at another hour, the next day's report in the words of the last. Where
the head, the day and half the text are the same and the figures are not, it may
be a correction that does not say so, or a follow-up with every count brought up
to date, and an editor has to decide.
"""

from __future__ import annotations

from enum import Enum

from ...models import Article
from ...wire import ParsedStory, is_take, replaces
from .neighbours import Neighbour

# Words of two headlines in common: of an update's, and of what is the same headline.
LIKE_HEADS, SAME_HEADS = 0.6, 0.9
# How much of the shorter text stands in the other: of an update that says so under
# a like head, and under any; of copy that does not say so, and of a mere repeat.
SAID, SAID_UNDER_ANY_HEAD = 0.3, 0.5
HALF, MOST, ALL, NEVER = 0.5, 0.8, 0.95, 2.0


class Verdict(Enum):
    SAME = "same"
    UNCLEAR = "unclear"
    OTHER = "other"


def judge(story: ParsedStory, near: Neighbour) -> Verdict:
    """Whether the story is another version of the one in the archive."""
    if is_take(story.status or "") or not _may_be(story, near.article):
        return Verdict.OTHER
    if replaces(story.status):
        return _judge_said(near)
    return _judge_unsaid(near)


def _judge_said(near: Neighbour) -> Verdict:
    """Of copy that says that it replaces some story: whether it is this one."""
    shared = near.texts.shared
    if shared >= SAID_UNDER_ANY_HEAD or (shared >= SAID and near.heads >= LIKE_HEADS):
        return Verdict.SAME
    unclear = not near.days and near.heads >= SAME_HEADS
    return Verdict.UNCLEAR if unclear else Verdict.OTHER


def _judge_unsaid(near: Neighbour) -> Verdict:
    """Of copy that says nothing: the same figures in hardly another text, or nearly the same."""
    if near.another_figure:
        return Verdict.OTHER
    if near.texts.figures >= ALL:
        return Verdict.SAME if near.texts.shared >= _least_shared(near) else Verdict.OTHER
    # Under one slugline many a report of the hour has the last one's words, but no figure of it.
    heads = near.heads if near.texts.figures >= HALF else near.headlines
    unclear = (
        not near.days and not near.short and heads >= SAME_HEADS and near.texts.shared >= HALF
    )
    return Verdict.UNCLEAR if unclear else Verdict.OTHER


def _least_shared(near: Neighbour) -> float:
    """How much of the shorter text must stand in the other: less on one day, under a like head.

    An alert of one line comes in the same words on another day, of something else.
    """
    if near.short:
        return NEVER if near.days else ALL
    if near.heads < LIKE_HEADS or near.days > 1:
        return ALL
    return MOST if near.days else HALF


def _may_be(story: ParsedStory, article: Article) -> bool:
    """Whether agency, identifiers and places let it be another version."""
    if article.source.code != story.source or (story.guid and article.guid):
        return False
    places = list(story.dateline.places) if story.dateline else []
    return not (places and article.dateline_places and places[0] != article.dateline_places[0])
