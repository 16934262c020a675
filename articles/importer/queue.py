"""The queue: items that wait for a worker, and what a worker does with them.

The rows are the queue. A worker claims some of them in a short transaction,
which counts the attempt, so that a death leaves its mark; it then brings each
to its end in a transaction of its own, which locks the row and asks once more
whether it still waits. Whoever dies holds nothing: the database takes back
what was half done and lets the row go.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from ..models import ImportBatch, ImportItem
from .outcome import ImportProblem, Reading
from .reading import read_in, read_original, readings, story_at
from .storing import store_item

State = ImportItem.State
QUEUE = frozenset({State.UNREAD, State.QUEUED})
CLAIMED_AT_ONCE = 20
# What was claimed is let alone for so long: its worker is about to lock it, or is dead.
PAUSE = timedelta(seconds=3)
MOST_ATTEMPTS = 5
SET_ASIDE = (
    f"{MOST_ATTEMPTS} workers ended while they had this in hand, so it was set aside. "
    "Its copy is kept."
)


def queued(batch: ImportBatch | None = None) -> QuerySet[ImportItem]:
    """The items that wait for a worker, of one batch or of all."""
    items = ImportItem.objects.filter(state__in=QUEUE)
    return items if batch is None else items.filter(batch=batch)


def put_in_queue(items: QuerySet[ImportItem], state: State) -> int:
    """Have workers take ``items``, as if for the first time; returns how many."""
    return items.update(state=state, reason="", attempts=0, tried_at=None)


class Worker:
    """Takes items from the queue, of one batch or of all, and brings each to its end."""

    def __init__(self, batch: ImportBatch | None = None, *, pause: timedelta = PAUSE) -> None:
        self._batch = batch
        self._pause = pause
        self._in_hand: list[int] = []
        self.idle = False  # whether the last call found nothing to do
        self._original: tuple[int, int] | None = None
        self._found: list[Reading] = []

    def work(self) -> Iterator[ImportItem]:
        """Claim some items and yield each that is done; nothing where none is free.

        Raises OperationalError where the database does not answer: what was in
        hand is then as it was, and is given back by the next call.
        """
        self.give_back()
        # Asked first without a transaction: on SQLite every claim holds up all other writers.
        waiting = queued(self._batch).exists()
        self._in_hand = claim(self._batch, pause=self._pause) if waiting else []
        self.idle = not self._in_hand
        if self.idle:
            self._original, self._found = None, []  # a file's stories are large to keep
        while self._in_hand:
            item = self._bring_to_its_end(self._in_hand[0])
            self._in_hand.pop(0)
            if item is not None:
                yield item

    def give_back(self) -> None:
        """Put back what was claimed and not begun, as if it had never been taken."""
        left = queued().filter(pk__in=self._in_hand, attempts__gt=0)
        if self._in_hand:
            left.update(attempts=F("attempts") - 1, tried_at=None)
        self._in_hand = []

    def _bring_to_its_end(self, pk: int) -> ImportItem | None:
        """Read the item's file, or store its story; None where another worker has it."""
        rows = ImportItem.objects.select_related("batch__source", "batch__made_by")
        item = rows.filter(pk=pk, state__in=QUEUE).first()
        if item is None:
            return None
        if item.state == State.UNREAD:
            self._found = read_in(item)
            self._original = (item.batch_id, item.original_id)
            return None
        reading = self._reading(item)
        with transaction.atomic():
            locked = ImportItem.objects.select_for_update(skip_locked=True)
            if not locked.filter(pk=pk, state=State.QUEUED).exists():
                return None
            return _store(item, reading)

    def _reading(self, item: ImportItem) -> Reading | ImportProblem:
        """The item's story; its file is read once for all stories that follow each other."""
        if self._original != (item.batch_id, item.original_id):
            result = read_original(item.original, item.batch)
            self._found = readings(result, item.original)
            self._original = (item.batch_id, item.original_id)
        try:
            return story_at(item, self._found)
        except ImportProblem as problem:
            return problem


@transaction.atomic
def claim(batch: ImportBatch | None = None, *, pause: timedelta = PAUSE) -> list[int]:
    """Take the items to work on next, and count it as an attempt; their keys.

    Fresh ones come first, stories before files, some at once. One that was begun
    before is taken alone, as it may end its worker, or is set aside when that has
    happened too often.
    """
    now = timezone.now()
    free = queued(batch).filter(Q(tried_at=None) | Q(tried_at__lte=now - pause))
    free = free.select_for_update(skip_locked=True).order_by("attempts", "state", "pk")
    rows = list(free.only("attempts", "state")[:CLAIMED_AT_ONCE])
    given_up = [row.pk for row in rows if row.attempts >= MOST_ATTEMPTS]
    ImportItem.objects.filter(pk__in=given_up).update(state=State.FAILED, reason=SET_ASIDE)
    rows = [row for row in rows if row.attempts < MOST_ATTEMPTS]
    fresh = [row.pk for row in rows if not row.attempts and row.state == State.QUEUED]
    alone = bool(rows) and rows[0].pk not in fresh[:1]
    keys = [rows[0].pk] if alone else fresh
    ImportItem.objects.filter(pk__in=keys).update(attempts=F("attempts") + 1, tried_at=now)
    return keys


def _store(item: ImportItem, reading: Reading | ImportProblem) -> ImportItem:
    """Store the item's story as it was read, or say on the item why that failed."""
    try:
        if isinstance(reading, ImportProblem):
            raise reading
        return store_item(item, reading, user=item.batch.made_by)
    except ImportProblem as problem:
        item.state, item.reason = State.FAILED, str(problem)
        item.save(update_fields=["state", "reason"])
        return item
