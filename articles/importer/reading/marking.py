"""What editors do to copy that waits: label its lines, part a story in two, join two.

The bytes stay as they came. What an editor says is kept on the items of the
copy (`marks`), and the stories concerned are read anew at once. Whoever has
read the copy hands it on as it ``came``, as reading it takes longest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext_noop

from ...models import ImportBatch, ImportItem
from ...wire import ParseResult, SegmentKind
from ..matching import plan
from ..outcome import Action, ImportProblem
from .doubting import doubts_of
from .items import as_came, found_in, read_copy
from .marks import check_markable, siblings, stretch_of

State = ImportItem.State
# The states of stories that wait for an editor.
OPEN = frozenset({State.WAITING, State.FAILED, State.REVIEW})
# Further than any file's last story: positions are moved out of the way and back.
_OUT_OF_THE_WAY = 10**9

BEGUN = gettext_noop("An editor has begun with it.")

Place = tuple[int, int]
Label = tuple[int, int, str]


@transaction.atomic
def label_lines(
    item: ImportItem,
    places: Sequence[Place],
    kind: SegmentKind | None,
    came: ParseResult | None = None,
) -> None:
    """Say that the text at ``places`` is of a kind; None leaves it to the rules again.

    Raises ImportProblem where the story waits no longer or does not hold such a place.
    """
    came = came or as_came(item)
    item = _held(item, came)
    start, end = item.start or 0, item.end or 0
    if not places or not all(start <= s < e <= end for s, e in places):
        raise ImportProblem(
            gettext_noop("Tick the lines of this story that are to have the label.")
        )
    kept = [label for given in item.labels for label in _less(tuple(given), places)]
    new = [(s, e, str(kind)) for s, e in places] if kind else []
    item.labels = sorted([*kept, *new])
    item.save(update_fields=["labels"])
    _tell_anew([item], came)


@transaction.atomic
def split_item(item: ImportItem, at: int, came: ParseResult | None = None) -> ImportItem:
    """Let another story begin with the line of character ``at`` of the text; returns its item.

    Raises ImportProblem where the story waits no longer or ``at`` is not inside it.
    """
    came = came or as_came(item)
    item, text = _held(item, came), came.text
    start, end = item.start or 0, item.end or 0
    at = text.rfind("\n", 0, at) + 1
    if not (start < at < end and text[start:at].strip() and text[at:end].strip()):
        raise ImportProblem(
            gettext_noop("Tick the line with which the other story begins, below the first.")
        )
    _make_room(item, 1)
    below = ImportItem.objects.create(
        batch=item.batch,
        original=item.original,
        begins=item.begins,
        ends=item.ends,
        position=item.position + 1,
        start=at,
        end=end,
        labels=[label for given in item.labels for label in _less(tuple(given), [(start, at)])],
    )
    item.end = at
    item.labels = [label for given in item.labels for label in _less(tuple(given), [(at, end)])]
    item.save(update_fields=["end", "labels"])
    _tell_anew([item, below], came)
    return below


@transaction.atomic
def join_with_above(item: ImportItem, came: ParseResult | None = None) -> ImportItem:
    """Make the story a part of the one above it; returns that one's item.

    What was typed over its quotes goes with them; its other facts are no story's any more.

    Raises ImportProblem where either waits no longer or nothing stands above.
    """
    came = came or as_came(item)
    item = _held(item, came)
    above = siblings(item).filter(position=item.position - 1, end=item.start).first()
    if above is None:
        raise ImportProblem(gettext_noop("No story stands above this one in the copy."))
    if above.state not in OPEN:
        raise ImportProblem(gettext_noop("The story above is settled already; undo that first."))
    above.end, above.labels = item.end, [*above.labels, *item.labels]
    if typed := item.draft.get("quotes"):
        above.draft = {"facts": {}, "quotes": [], "agency": {}} | above.draft
        above.draft["quotes"] = [*above.draft["quotes"], *typed]
    above.save(update_fields=["end", "labels", "draft"])
    item.delete()
    _make_room(above, -1)
    _tell_anew([above], came)
    return above


def keep_draft(item: ImportItem, draft: dict[str, Any]) -> None:
    """Keep what an editor has typed over a story that waits; it is no longer one that is sure."""
    waits = ImportItem.objects.filter(pk=item.pk, state__in=OPEN)
    waits.update(draft=draft)
    if draft:
        waits.filter(reason="").update(reason=BEGUN)


def _held(item: ImportItem, came: ParseResult) -> ImportItem:
    """The item as it now is, locked with its siblings, all of which know their stretches.

    The batch is locked and counts the act, so that workers drop what they have read of it.
    """
    ImportBatch.objects.filter(pk=item.batch_id).update(marked=F("marked") + 1)
    rows = siblings(item).select_for_update(of=("self",)).select_related("batch__source")
    every = list(rows.order_by("position"))
    held = next((one for one in every if one.pk == item.pk), None)
    if held is None or held.state not in OPEN:
        raise ImportProblem(gettext_noop("This story waits no longer; nothing was changed."))
    if held.start is None:
        _fix_stretches(every, came)
    return held


def _fix_stretches(every: list[ImportItem], result: ParseResult) -> None:
    """Write down for each story where it starts and ends, as the parser has it."""
    check_markable(result)
    for item, story in zip(every, result.stories, strict=False):
        item.start, item.end = stretch_of(story)
    ImportItem.objects.bulk_update(every, ["start", "end"], batch_size=500)


def _less(label: Label, places: Iterable[Place]) -> Iterator[Label]:
    """What is left of a label when its place is taken by others."""
    start, end, kind = label
    for s, e in sorted(places):
        if s < end and start < e:
            if start < s:
                yield (start, s, kind)
            start = max(start, e)
    if start < end:
        yield (start, end, kind)


def _make_room(item: ImportItem, steps: int) -> None:
    """Count the items below ``item`` anew, in all of the original."""
    same = ImportItem.objects.filter(batch=item.batch_id, original=item.original_id)
    below = same.filter(position__gt=item.position)
    below.update(position=F("position") + _OUT_OF_THE_WAY)
    moved = same.filter(position__gt=_OUT_OF_THE_WAY)
    moved.update(position=F("position") - _OUT_OF_THE_WAY + steps)


def _tell_anew(items: Sequence[ImportItem], came: ParseResult) -> None:
    """Say of items whose copy was marked what their stories now are."""
    found = found_in(read_copy(items[0], came), items[0])
    for item in items:
        reading = found.at(item)
        planned = plan(reading, received_at=item.batch.received_at)
        known = planned.action == Action.UNCHANGED
        item.headline = reading.story.headline or ""
        item.state = State.UNCHANGED if known else State.WAITING
        item.article = planned.target if known else None
        doubts = doubts_of(reading.story, planned) or (BEGUN if item.draft else "")
        item.reason = str(planned) if known else doubts
        item.save(update_fields=["headline", "state", "article", "reason"])
