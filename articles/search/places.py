"""Where a row stands in the order of time, as one whole number.

The number is the second since 1900, then the row's key: rows that are read from
the highest place down come newest first, and a span of time is a span of places.
It is the rowid of SQLite's index and the cursor of every list.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from django.utils import timezone

KEY_BITS = 28
_KEYS = (1 << KEY_BITS) - 1
_FIRST = datetime(1900, 1, 1, tzinfo=UTC)
_LAST_SECOND = (1 << (62 - KEY_BITS)) - 1
HIGHEST = (_LAST_SECOND << KEY_BITS) | _KEYS


def place_of(moment: datetime, key: int) -> int:
    """The place of the row ``key`` at ``moment``; of one second, a higher key comes first."""
    return (_second(moment) << KEY_BITS) | (key & _KEYS)


def place_of_quote(moment: datetime, key: int) -> int:
    """The place of a quote; of one story, a lower key, which is said earlier, comes first."""
    return (_second(moment) << KEY_BITS) | (_KEYS - (key & _KEYS))


def key_at(place: int) -> int:
    """The row's key, of a story's place."""
    return place & _KEYS


def quote_key_at(place: int) -> int:
    return _KEYS - (place & _KEYS)


def second_at(place: int) -> int:
    """The second since 1900."""
    return place >> KEY_BITS


def day_at(second: int) -> date:
    """The day, in the newsroom's zone, on which a second falls."""
    return timezone.localdate(_FIRST + timedelta(seconds=second))


def second_of(day: date) -> int:
    """The second at which ``day`` begins in the newsroom's zone."""
    return _second_of(day, timezone.get_current_timezone())


@lru_cache(10_000)
def _second_of(day: date, zone: tzinfo) -> int:
    return _second(timezone.make_aware(datetime.combine(day, time()), zone))


def span(since: date | None, until: date | None) -> tuple[int, int]:
    """The lowest and highest place of what lies between two days, both included."""
    low = second_of(since) << KEY_BITS if since else 0
    if until is None or until == date.max:
        return low, HIGHEST
    return low, (second_of(date.fromordinal(until.toordinal() + 1)) << KEY_BITS) - 1


def months_in(places: Iterable[int]) -> dict[date, int]:
    """How many of ``places`` fall into each month that has any, by its first day."""
    row = sorted(places)
    counted: Counter[date] = Counter()
    done = 0
    while done < len(row):
        month = day_at(second_at(row[done])).replace(day=1)
        following = (month + timedelta(days=31)).replace(day=1)
        end = bisect_left(row, second_of(following) << KEY_BITS, done + 1)
        counted[month] += end - done
        done = end
    return counted


def _second(moment: datetime) -> int:
    return min(max(int((moment - _FIRST).total_seconds()), 0), _LAST_SECOND)
