"""The desk's trays: what waits, what was pasted before, what became of it."""

from __future__ import annotations

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

    @property
    def open_count(self) -> int:
        return sum(item.state in OPEN for item in self.items)


def items_of(batch: ImportBatch) -> list[ImportItem]:
    return list(batch.items.select_related("batch__original", "original", "article__source"))


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
    """Settle a story that an editor does not want in the archive; its copy is kept."""
    item.state, item.reason = State.REFUSED, f"Left out by {user.get_username()}."
    item.save(update_fields=["state", "reason"])


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
