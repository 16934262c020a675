"""The queue: items that wait for a worker, and what a worker does with them.

The rows are the queue. A worker claims some of them in a short transaction,
which counts the attempt, so that a death leaves its mark; it then brings them
to their end in another, which locks the rows and asks once more whether they
still wait: stories together, and where the database refuses one of them each
alone. Whoever dies holds nothing: the database takes back what was half done
and lets the rows go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.db.models import F, QuerySet

from ...models import ImportBatch, ImportItem
from ..outcome import ImportProblem, Reading
from ..storing import Ready, settled_alone, store_or_fail, store_together
from .claiming import CLAIMED_AT_ONCE, PAUSE, QUEUE, Claim, queued
from .shelf import Shelf

State = ImportItem.State


def put_in_queue(items: QuerySet[ImportItem], state: State) -> int:
    """Have workers take ``items``, as if for the first time; returns how many."""
    return items.update(state=state, reason="", attempts=0, tried_at=None)


class Worker:
    """Takes items from the queue, of one batch or of all, and brings each to its end."""

    def __init__(
        self,
        batch: ImportBatch | None = None,
        *,
        pause: timedelta = PAUSE,
        at_once: int = CLAIMED_AT_ONCE,
    ) -> None:
        self._batch = batch
        self._claim = Claim(batch, pause=pause, most=at_once)
        self._in_hand: list[int] = []
        self._shelf = Shelf()
        self.idle = False  # whether the last call found nothing to do

    @property
    def waits_its_turn(self) -> bool:
        """Whether it has read stories that come after others which are not stored yet."""
        return bool(self._shelf.places)

    def work(self) -> Iterator[ImportItem]:
        """Claim some items and yield each that is done; nothing where none is free.

        Raises OperationalError where the database does not answer: what was in
        hand is then as it was, and is given back by the next call.
        """
        self.give_back()
        # Asked first without a transaction: on SQLite every claim holds up all other writers.
        waiting = queued(self._batch).exists()
        self._in_hand = self._claim.take(self._shelf.places) if waiting else []
        self.idle = not self._in_hand
        if not waiting:
            self._shelf.clear()
        if len(self._in_hand) > 1:
            yield from self._bring_together()
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

    def _bring_together(self) -> list[ImportItem]:
        """Store the stories in hand in one transaction; none where the database refuses one.

        What is no story, or could not be read, stays in hand.
        """
        ready: dict[int, tuple[ImportItem, Ready]] = {}
        try:
            for item in _waiting(self._in_hand):
                if item.state == State.QUEUED:
                    with suppress(ImportProblem):
                        ready[item.pk] = item, self._shelf.ready(item)
            with transaction.atomic():
                locked = _lock(item for item, _ in ready.values())
                done = store_together([ready[pk] for pk in ready if pk in locked])
        except (DatabaseError, UnicodeError, OverflowError) as problem:
            if not settled_alone(problem):
                raise
            return []
        self._in_hand = [pk for pk in self._in_hand if pk not in ready]
        for item, _ in ready.values():
            self._shelf.done(item)
        return done

    def _bring_to_its_end(self, pk: int) -> ImportItem | None:
        """Read the item's file, or store its story; None where another worker has it."""
        item = _waiting([pk]).first()
        if item is None:
            return None
        if item.state == State.UNREAD:
            self._shelf.read_in(item)
            return None
        reading = self._reading(item)
        with transaction.atomic():
            if not _lock([item]):
                return None
            done = store_or_fail(item, reading)
        self._shelf.done(item)
        return done

    def _reading(self, item: ImportItem) -> Reading | ImportProblem:
        try:
            return self._shelf.reading(item)
        except ImportProblem as problem:
            return problem


def _waiting(keys: Iterable[int]) -> QuerySet[ImportItem]:
    """Those of the items that still wait, in the order of their keys."""
    rows = ImportItem.objects.select_related("batch__source", "batch__made_by", "original")
    return rows.filter(pk__in=keys, state__in=QUEUE).order_by("pk")


def _lock(items: Iterable[ImportItem]) -> set[int]:
    """Lock those of the stories that still wait and that nobody else has in hand.

    Those are left out whose copy an editor has marked since they were read: they are
    taken once more after a pause, and read anew.
    """
    marked = {item.pk: item.batch.marked for item in items}
    locked = ImportItem.objects.select_for_update(skip_locked=True, of=("self",))
    rows = locked.filter(pk__in=marked, state=State.QUEUED).values_list("pk", "batch__marked")
    return {pk for pk, now in rows if now == marked[pk]}
