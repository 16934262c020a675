"""Which items of the queue a worker takes next.

Of one file stories are taken in their order, so that an update is never stored before
what it updates; of several files at once. A worker reads a file, or a stretch of a long
one, while another stores what it has read, and stores its own when all before it are done.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Min, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop

from ...models import ImportBatch, ImportItem
from ...models.batch import in_states

State = ImportItem.State
QUEUE = frozenset({State.UNREAD, State.QUEUED})
CLAIMED_AT_ONCE = 100
# Files read one after the other before their stories are stored.
BYTES_AT_ONCE = 2**18
# What was claimed is let alone for so long, and longer where much is to be read: its worker
# is about to lock it, or is dead.
PAUSE = timedelta(seconds=3)
_PAUSE_FOR_A_MEGABYTE = timedelta(seconds=15)
MOST_ATTEMPTS = 5
SET_ASIDE = gettext_noop(
    "{number} workers ended while they had this in hand, so it was set aside. Its copy is kept."
).format(number=MOST_ATTEMPTS)

# A batch, an original in it, and the byte that a stretch of it begins with.
Place = tuple[int, int, int]


def queued(batch: ImportBatch | None = None) -> QuerySet[ImportItem]:
    """The items that wait for a worker, of one batch or of all."""
    items = ImportItem.objects.filter(in_states(State.UNREAD, State.QUEUED))
    return items if batch is None else items.filter(batch=batch)


def place_of(item: ImportItem) -> Place:
    """Where the copy is that has to be read for the item."""
    return item.batch_id, item.original_id, item.begins


class Claim:
    """Takes items of one batch or of all, in a short transaction that counts the attempt."""

    def __init__(
        self,
        batch: ImportBatch | None = None,
        *,
        pause: timedelta = PAUSE,
        most: int = CLAIMED_AT_ONCE,
    ) -> None:
        self._batch = batch
        self._pause = pause
        self._most = most

    @transaction.atomic
    def take(self, read: Collection[Place] = ()) -> list[int]:
        """The keys of what to work on next: stories of what is ``read`` already, else files to
        read, else one story alone, whose file has to be read first.

        One that was begun before is taken alone, as it may end its worker, or is set aside
        when that has happened too often.
        """
        now = timezone.now()
        self._set_aside(now)
        rows = list(self._of(read, now))
        if not rows and not self._await_their_turn(read):
            rows = list(self._unread(now))
        return self._counted((rows or self._first_story(now))[: self._most], now)

    def _of(self, read: Collection[Place], now: datetime) -> Iterator[ImportItem]:
        """The next stories of what was read, as far as nobody has one before them in hand."""
        files = {place[:2] for place in read}
        rows = self._stories().filter(
            batch__in={batch for batch, _ in files}, original__in={one for _, one in files}
        )
        held_up: set[tuple[int, int]] = set()
        taken = False
        for row in rows.order_by("pk")[: self._most]:
            file = (row.batch_id, row.original_id)
            if file not in files or file in held_up:
                continue
            if place_of(row) in read and self._is_free(row, now) and not (row.attempts and taken):
                yield row
                taken = True
            else:
                held_up.add(file)
            if taken and row.attempts:
                return

    def _await_their_turn(self, read: Collection[Place]) -> bool:
        """Whether stories of what was read are still to be stored."""
        waiting = Q()
        for batch, original, begins in read:
            waiting |= Q(batch=batch, original=original, begins=begins)
        return bool(waiting) and self._stories().filter(waiting).exists()

    def _unread(self, now: datetime) -> Iterator[ImportItem]:
        """Files that nobody has read, or the rest of one, as many as are read quickly."""
        rows = queued(self._batch).filter(state=State.UNREAD).select_related("original")
        rows = rows.select_for_update(skip_locked=True, of=("self",))
        left = BYTES_AT_ONCE
        for row in rows.order_by("attempts", "pk")[: self._most]:
            if not self._is_free(row, now):
                continue
            size = row.original.size - row.begins
            if left < BYTES_AT_ONCE and (row.attempts or size > left):
                return
            yield row
            left -= size
            if row.attempts:
                return

    def _first_story(self, now: datetime) -> list[ImportItem]:
        """The story of some file that comes next in it and that nobody has in hand."""
        # To group by the columns themselves, SQLite would walk an index of all that ever came in.
        file = {"of_batch": F("batch") + 0, "of_original": F("original") + 0}
        files = self._stories().order_by().values(**file).annotate(first=Min("pk"))
        free = Q(tried_at=None) | Q(tried_at__lte=now - self._pause)
        rows = self._stories().filter(free, pk__in=files.values("first"))
        rows = rows.select_for_update(skip_locked=True)
        return list(rows.order_by("attempts", "pk")[:1])

    def _stories(self) -> QuerySet[ImportItem]:
        return queued(self._batch).filter(state=State.QUEUED).defer("headline", "reason", "trace")

    def _set_aside(self, now: datetime) -> None:
        given_up = queued(self._batch).filter(attempts__gte=MOST_ATTEMPTS)
        for row in given_up.select_related("original"):
            if self._is_free(row, now):
                ImportItem.objects.filter(pk=row.pk).update(state=State.FAILED, reason=SET_ASIDE)

    def _is_free(self, row: ImportItem, now: datetime) -> bool:
        pause = self._pause
        if pause and row.state == State.UNREAD:
            pause += _PAUSE_FOR_A_MEGABYTE * (row.original.size / 2**20)
        return row.tried_at is None or row.tried_at <= now - pause

    def _counted(self, rows: Collection[ImportItem], now: datetime) -> list[int]:
        """Count the attempt on those of ``rows`` that nobody has taken meanwhile."""
        locked = queued().select_for_update(skip_locked=True)
        found = locked.in_bulk([row.pk for row in rows])
        lost: set[tuple[int, int]] = set()
        keys = []
        for row in rows:
            file = (row.batch_id, row.original_id)
            if row.pk not in found or found[row.pk].tried_at != row.tried_at:
                lost.add(file)
            if file not in lost:
                keys.append(row.pk)
        ImportItem.objects.filter(pk__in=keys).update(attempts=F("attempts") + 1, tried_at=now)
        return keys
