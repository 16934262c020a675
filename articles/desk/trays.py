"""The desk's trays: what waits, what was pasted before, what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import User
from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format

from ..importer import ImportProblem, Reading, open_batch, read_batch, readings
from ..models import ImportBatch, ImportItem, Original, Source
from ..wire import ParseResult

State = ImportItem.State
# A story that failed in the command is mended here as one that waits.
OPEN = frozenset({State.WAITING, State.FAILED})
SETTLED = frozenset({State.STORED, State.UNCHANGED, State.REVISION})
# Stories of a long batch that a preview lists before its own, and as many behind it.
NEAR = 50


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The items around one of a batch, and how many more there are on either side."""

    items: list[ImportItem]
    before: int
    behind: int


class Paste:
    """A batch with its copy, read anew once, and its items in their order."""

    def __init__(self, batch: ImportBatch) -> None:
        if batch.original is None:
            raise ImportProblem("This import has no copy of its own.")
        self.batch = batch
        self.original = batch.original
        self.items = items_of(batch)

    @cached_property
    def result(self) -> ParseResult:
        return read_batch(self.batch)

    @cached_property
    def readings(self) -> list[Reading]:
        return readings(self.result, self.original)

    def reading(self, item: ImportItem) -> Reading:
        """Raises ImportProblem where an agency's changed entry made fewer stories of it."""
        if item.position > len(self.readings):
            raise ImportProblem("The copy no longer reads as holding this story. Read it again.")
        return self.readings[item.position - 1]

    @cached_property
    def count(self) -> int:
        return self.items.count()

    @cached_property
    def open_count(self) -> int:
        return self.items.filter(state__in=OPEN).count()

    def around(self, item: ImportItem) -> Neighbours:
        """Some hundred items with ``item`` among them; in its middle where there are more."""
        before = self.items.filter(position__lt=item.position).count()
        first = max(0, min(before - NEAR, self.count - 2 * NEAR - 1))
        shown = list(self.items[first : first + 2 * NEAR + 1])
        return Neighbours(shown, before=first, behind=self.count - first - len(shown))


def items_of(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The batch's items, without the copy: thousands of rows would each bring all of it."""
    items = batch.items.select_related("article__source").defer("article__body")
    return items.order_by("position")


def waiting_batches(limit: int = 20) -> QuerySet[ImportBatch]:
    """The newest batches with stories that wait, counted as ``open_count`` of ``story_count``."""
    waits = Q(items__state__in=OPEN)
    counted = ImportBatch.objects.filter(original__isnull=False).annotate(
        open_count=Count("items", filter=waits), story_count=Count("items")
    )
    return counted.filter(open_count__gt=0).select_related("made_by")[:limit]


def earlier_batch(original: Original, source: Source | None) -> ImportBatch | None:
    """The batch that the same bytes made before, if it still stands as it was left.

    One that was left out, whose stories are no longer in the archive, or that
    was read as another agency's than ``source`` makes way for a new batch.
    """
    batch = original.batches.order_by("-pk").first()
    if batch is None or source not in {None, batch.source}:
        return None
    items = list(batch.items.all())
    if any(item.state in OPEN for item in items):
        return batch
    kept = [item for item in items if item.state in SETTLED]
    return batch if kept and all(item.article_id for item in kept) else None


def words_for_known(batch: ImportBatch) -> str:
    pasted = date_format(timezone.localtime(batch.created_at), "j F Y, H:i")
    if next_open(batch) is not None:
        return f"This very copy came in on {pasted} already and still waits here."
    return f"This very copy came in on {pasted} already. Nothing was changed."


def words_for_stored(item: ImportItem) -> str:
    if item.state == State.UNCHANGED:
        return f"In the archive already, nothing was changed: {item.headline}"
    return f"Saved: {item.headline}"


def reasons_for_nothing(batch: ImportBatch) -> str:
    """Why no item of ``batch`` is a story; "" if one is."""
    items = list(batch.items.all())
    if any(item.state != State.REFUSED for item in items):
        return ""
    return " ".join(dict.fromkeys(item.reason for item in items))


def next_open(batch: ImportBatch, after: ImportItem | None = None) -> ImportItem | None:
    """The first story that waits behind ``after``, else the first of all."""
    waiting = batch.items.filter(state__in=OPEN).order_by("position")
    behind = waiting.filter(position__gt=after.position).first() if after else None
    return behind or waiting.first()


def leave_out(item: ImportItem, user: User) -> None:
    """Settle a story that an editor does not want in the archive; its copy is kept.

    One that was saved just now, at another desk, stays saved.
    """
    still_open = ImportItem.objects.filter(pk=item.pk, state__in=OPEN)
    still_open.update(state=State.REFUSED, reason=f"Left out by {user.get_username()}.")


def read_as(paste: Paste, source: Source | None, user: User) -> ImportBatch:
    """The same copy read again as ``source``'s, or found anew where it is None.

    It is a batch of its own, as another agency's copy may hold other stories;
    what was stored from ``paste`` stays on record there.
    """
    batch = paste.batch
    again = open_batch(
        paste.original,
        received_at=batch.received_at,
        label=batch.label,
        user=user,
        source=source,
    )
    if batch.items.filter(state__in=SETTLED).exists():
        batch.items.filter(state__in=OPEN).update(state=State.REFUSED, reason="Read again.")
    else:
        batch.delete()
    return again
