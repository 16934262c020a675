"""Borders and labels that editors gave to copy, laid over what the parser read.

Once an editor has parted or joined stories of a paste, or labelled a line, each
item of it says itself where its story starts and ends in the text. What nobody
touched stays as the parser read it; every other stretch is read anew, alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from ...models import ImportItem
from ...wire import AgencyProfile, ParsedStory, ParseResult, Segment, SegmentKind, parse_labelled
from ..outcome import ImportProblem


def with_marks(
    result: ParseResult, item: ImportItem, agencies: Callable[[], tuple[AgencyProfile, ...]]
) -> ParseResult:
    """``result``, which was read as the item's copy, as editors have marked that copy."""
    marked = list(siblings(item).filter(start__isnull=False).order_by("position"))
    if not marked:
        return result
    as_read = {stretch_of(story): story for story in result.stories if story.segments}
    profiles = agencies() if any(_is_touched(one, as_read) for one in marked) else ()
    stories = (
        _read_anew(result.text, one, profiles)
        if _is_touched(one, as_read)
        else as_read[_marked_stretch(one)]
        for one in marked
    )
    return replace(result, stories=tuple(stories))


def siblings(item: ImportItem) -> QuerySet[ImportItem]:
    """The items whose stories are read from the same copy as the item's, itself among them."""
    same = ImportItem.objects.filter(batch=item.batch_id, original=item.original_id)
    return same.filter(begins=item.begins, position__gt=0)


def stretch_of(story: ParsedStory) -> tuple[int, int]:
    """Where the story starts and ends in the text."""
    return story.segments[0].start, story.segments[-1].end


def check_markable(result: ParseResult) -> None:
    """Raise ImportProblem for copy that is no plain text: a file's fields have their own names."""
    if not is_markable(result):
        raise ImportProblem(
            gettext_noop("Lines can be labelled in plain text alone; this is a file of fields.")
        )


def is_markable(result: ParseResult) -> bool:
    return result.format == "plain" and all(story.segments for story in result.stories)


def _is_touched(item: ImportItem, as_read: dict[tuple[int, int], ParsedStory]) -> bool:
    return bool(item.labels) or _marked_stretch(item) not in as_read


def _marked_stretch(item: ImportItem) -> tuple[int, int]:
    return item.start or 0, item.end or 0


def _read_anew(text: str, item: ImportItem, agencies: tuple[AgencyProfile, ...]) -> ParsedStory:
    """The story of the item's stretch; its segments and lines are counted in all of ``text``."""
    start, end = _marked_stretch(item)
    labels = [Segment(SegmentKind(k), s - start, e - start) for s, e, k in item.labels]
    story = parse_labelled(text[start:end], labels, item.batch.received_at, agencies)
    above = text.count("\n", 0, start)
    return replace(
        story,
        source=item.batch.source.code if item.batch.source else story.source,
        segments=tuple(Segment(s.kind, s.start + start, s.end + start) for s in story.segments),
        defects=tuple(replace(doubt, line=doubt.line + above) for doubt in story.defects),
    )
