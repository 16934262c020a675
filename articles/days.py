"""Stories by the day they were sent, in the newsroom's zone: years, months, days.

A period is named by its first day. Counts are of the very rows asked about, so
they are exact for whoever may see them; an index holds all that is looked at.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from django.db.models import Count, Value
from django.utils import timezone

from .querysets import ArticleQuerySet

FIRST_YEAR, LAST_YEAR = 1800, 2199


@dataclass(frozen=True, slots=True)
class Counted:
    """The period that begins with ``start``, and how many stories it has."""

    start: date
    count: int


def months_of(year: int) -> list[date]:
    """The first days of a year's months, and of the next year."""
    return [date(year, month, 1) for month in range(1, 13)] + [date(year + 1, 1, 1)]


def days_of(month: date) -> list[date]:
    """The days of a month, and the first of the next."""
    last = calendar.monthrange(month.year, month.month)[1]
    return [month + timedelta(days=n) for n in range(last + 1)]


def count_periods(stories: ArticleQuerySet, bounds: Sequence[date]) -> list[Counted]:
    """How many stories lie between each day of ``bounds`` and the next; one question.

    A range for each period instead of one grouping by date: the index answers
    it, and SQLite need not call Python for every row to know its day here.
    """
    parts = [
        within(stories, start, end)
        .order_by()
        .annotate(period=Value(number))
        .values("period")
        .annotate(number=Count("*"))  # no key is asked for, which the index does not hold
        .values_list("period", "number")
        for number, (start, end) in enumerate(pairwise(bounds))
    ]
    counts = dict(parts[0].union(*parts[1:], all=True))
    return [Counted(start, counts.get(number, 0)) for number, start in enumerate(bounds[:-1])]


def years_held(stories: ArticleQuerySet) -> list[date]:
    """Bounds of the years from the first story's to the last's; none without stories."""
    moments = stories.values_list("published_at", flat=True)
    first = moments.order_by("published_at").first()
    last = moments.order_by("-published_at").first()
    if first is None or last is None:
        return []
    years = range(timezone.localdate(first).year, timezone.localdate(last).year + 2)
    return [date(year, 1, 1) for year in years]


def neighbours(
    stories: ArticleQuerySet, start: date, end: date
) -> tuple[date | None, date | None]:
    """The nearest days with stories before ``start``, and at or after ``end``."""
    moments = stories.values_list("published_at", flat=True)
    before = moments.filter(published_at__lt=_begins(start)).order_by("-published_at").first()
    after = moments.filter(published_at__gte=_begins(end)).order_by("published_at").first()
    return before and timezone.localdate(before), after and timezone.localdate(after)


def within(stories: ArticleQuerySet, start: date, end: date) -> ArticleQuerySet:
    """The stories from ``start`` on and before ``end``."""
    return stories.filter(published_at__gte=_begins(start), published_at__lt=_begins(end))


def _begins(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
