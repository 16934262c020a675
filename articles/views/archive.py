"""The archive by date: its years, a year's months, a month as a calendar, a day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.views.generic import TemplateView

from ..days import count_periods, days_of, months_of, neighbours, within, years_held
from ..folio import NEWEST_STORY_FIRST, open_folio
from ..models import Article
from ..querysets import ArticleQuerySet
from ..search import Finding, Query
from ..timeline import timeline
from .formats import Found
from .pictures import AGENCY, SPEAKER, TOPIC, Listing, Part, picture
from .reading import ListMixin, ReaderMixin, collapsed

WRITTEN = {"year": "Y", "month": "YEAR_MONTH_FORMAT", "day": "DATE_FORMAT"}


class ArchivePage(ReaderMixin, TemplateView):
    """All years that have stories."""

    section = "stories"
    template_name = "archive.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stories = Article.objects.visible_to(self.reader)
        bounds = years_held(stories)
        years = count_periods(stories, bounds) if bounds else []
        tally = Finding(Query(), self.reader).tally
        return super().get_context_data(
            title="",
            picture=[],
            earlier=None,
            later=None,
            parts=[
                (_link("year", year.start), year.count) for year in reversed(years) if year.count
            ],
            timeline=timeline(tally.months, _period_address, weight=tally.weight),
            **kwargs,
        )


class DatedPage(ReaderMixin, TemplateView):
    """The stories of one ``period``, which the address names by its first day."""

    section = "stories"
    period = ""
    broader: tuple[str, ...] = ()

    @property
    def stories(self) -> ArticleQuerySet:
        return Article.objects.visible_to(self.reader)

    @property
    def start(self) -> date:
        return self.kwargs["start"]

    @property
    def end(self) -> date:
        """The day after the period's last."""
        raise NotImplementedError

    @property
    def title(self) -> str:
        return date_format(self.start, WRITTEN[self.period])

    def query(self) -> Query:
        return Query(since=self.start, until=self.end - timedelta(days=1))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        earlier, later = neighbours(self.stories, self.start, self.end)
        query, tally = self.query(), Finding(self.query(), self.reader).tally
        listing = Listing("story-list", {"from": f"{query.since}", "to": f"{query.until}"})
        return super().get_context_data(
            title=self.title,
            picture=picture(
                Part(gettext("Who is quoted"), tally, SPEAKER, listing.under(SPEAKER)),
                Part(gettext("On what"), tally, TOPIC, listing.under(TOPIC)),
                Part(gettext("In whose copy"), tally, AGENCY, listing.under(AGENCY)),
            ),
            broader=[_link(period, self.start) for period in self.broader],
            earlier=earlier and _link(self.period, earlier),
            later=later and _link(self.period, later),
            **kwargs,
        )


class YearPage(DatedPage):
    period = "year"
    template_name = "archive.html"

    @property
    def end(self) -> date:
        return date(self.start.year + 1, 1, 1)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        months = count_periods(self.stories, months_of(self.start.year))
        counts = {month.start: month.count for month in months}
        return super().get_context_data(
            parts=[(_link("month", month.start), month.count) for month in months if month.count],
            timeline=timeline(counts, _period_address) if any(counts.values()) else None,
            **kwargs,
        )


class MonthPage(DatedPage):
    """A calendar; a day with stories is a link."""

    period = "month"
    broader = ("year",)
    template_name = "archive_month.html"

    @property
    def end(self) -> date:
        return days_of(self.start)[-1]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        days = count_periods(self.stories, days_of(self.start))
        counts = {day.start: day.count for day in days}
        weeks = calendar.Calendar().monthdatescalendar(self.start.year, self.start.month)
        return super().get_context_data(
            weekdays=[(date_format(day, "D"), date_format(day, "l")) for day in weeks[0]],
            weeks=[[_cell(day, counts) for day in week] for week in weeks],
            count=sum(counts.values()),
            **kwargs,
        )


class DayPage(ListMixin, DatedPage):
    """A day's stories, as a list."""

    period = "day"
    broader = ("year", "month")
    template_name = "archive_day.html"

    @property
    def end(self) -> date:
        return self.start + timedelta(days=1)

    def found(self) -> Found:
        return Found(Finding(self.query(), self.reader), f"Stories of {self.title}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stories = within(self.stories, self.start, self.end)
        return super().get_context_data(
            folio=collapsed(
                open_folio(stories.for_list(self.reader), NEWEST_STORY_FIRST, self.request.GET)
            ),
            count=stories.count(),
            **kwargs,
        )


def _link(period: str, day: date) -> tuple[str, str]:
    """The page of the period that ``day`` lies in: what it is called, and its address."""
    return date_format(day, WRITTEN[period]), reverse(f"archive-{period}", args=[day])


def _period_address(start: date, end: date) -> str:
    """The page of a month, or of the year where it is one."""
    period = "month" if (start.year, start.month) == (end.year, end.month) else "year"
    return _link(period, start)[1]


def _cell(day: date, counts: dict[date, int]) -> dict[str, Any]:
    """A day in the calendar: ``number`` 0 where it is of another month.

    How ``busy`` it was beside the busiest is told in quarters, 1 to 4.
    """
    count = counts.get(day, 0)
    return {
        "number": day.day if day in counts else 0,
        "name": date_format(day, "MONTH_DAY_FORMAT"),
        "count": count,
        "busy": -(-4 * count // (max(counts.values()) or 1)),
        "address": _link("day", day)[1] if count else "",
    }
