"""How far an import has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, F, Min, Q, Sum
from django.utils import timezone

from ...models import ImportBatch, ImportItem, Original
from .claiming import QUEUE

State = ImportItem.State
# How far back one looks to tell how fast it goes.
LATELY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Progress:
    """An import's items, counted; ``speed`` in stories a second, None where none was done lately.

    ``counts`` maps each state that occurs to how many items are in it, in the
    order of `ImportItem.State`. ``unread`` is how many stories what is unread may hold, by
    what was read so far; None where nothing was.
    """

    counts: dict[str, int]
    speed: float | None
    unread: int | None = 0

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def queued(self) -> int:
        return sum(count for state, count in self.counts.items() if state in QUEUE)

    @property
    def done(self) -> int:
        return self.total - self.queued

    @property
    def running(self) -> bool:
        return self.queued > 0

    @property
    def seconds_left(self) -> int | None:
        """None while nobody can tell how fast it goes, or how much there is."""
        if not self.speed or self.unread is None:
            return None
        return round((self.counts.get(State.QUEUED, 0) + self.unread) / self.speed)

    @property
    def expected(self) -> int:
        """How many stories there will be in all, as far as that can be told."""
        return self.total - self.counts.get(State.UNREAD, 0) + (self.unread or 0)


def progress_of(batch: ImportBatch, now: datetime | None = None) -> Progress:
    """The batch's progress as it is ``now``."""
    now = now or timezone.now()
    counted = dict(batch.items.order_by().values_list("state").annotate(Count("pk")))
    counts = {state: counted[state] for state in State.values if state in counted}
    unread = _unread(batch, sum(counts.values())) if State.UNREAD in counts else 0
    return Progress(counts, _speed(batch, now), unread)


def _unread(batch: ImportBatch, items: int) -> int | None:
    """How many stories the bytes that are unread may hold, where those read held so many."""
    waiting = batch.items.filter(state=State.UNREAD)
    left = waiting.aggregate(bytes=Sum(F("original__size") - F("begins")), files=Count("pk"))
    originals = Original.objects.filter(pk__in=batch.items.values("original"))
    read = originals.aggregate(bytes=Sum("size"))["bytes"] - left["bytes"]
    return round((items - left["files"]) * left["bytes"] / read) if read else None


def _speed(batch: ImportBatch, now: datetime) -> float | None:
    """Stories a second, over those that workers brought to their end lately."""
    lately = Q(tried_at__gt=now - LATELY) & ~Q(state__in=QUEUE)
    told = (
        batch.items.order_by().filter(lately).aggregate(count=Count("pk"), since=Min("tried_at"))
    )
    if not told["count"]:
        return None
    seconds: float = max((now - told["since"]).total_seconds(), 1.0)
    return float(told["count"] / seconds)
