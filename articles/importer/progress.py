"""How far an import has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q
from django.utils import timezone

from ..models import ImportBatch, ImportItem
from .queue import QUEUE

State = ImportItem.State
# How far back one looks to tell how fast it goes.
LATELY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Progress:
    """An import's items, counted; ``speed`` in stories a second, None where none was done lately.

    ``counts`` maps each state that occurs to how many items are in it, in the
    order of `ImportItem.State`.
    """

    counts: dict[str, int]
    speed: float | None

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
        """None while files are unread, since nobody knows how many stories they hold."""
        if not self.speed or State.UNREAD in self.counts:
            return None
        return round(self.queued / self.speed)


def progress_of(batch: ImportBatch, now: datetime | None = None) -> Progress:
    """The batch's progress as it is ``now``."""
    now = now or timezone.now()
    counted = dict(batch.items.order_by().values_list("state").annotate(Count("pk")))
    return Progress(
        {state: counted[state] for state in State.values if state in counted}, _speed(batch, now)
    )


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
