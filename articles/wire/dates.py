"""Dates as datelines print them, in the languages of the catalogue.

    Feb 26 · Feb. 26 · August 29, 2014 · 21 jan 2019 · 10 août · 14. července
    03 May · Monday, January 15, 2024 · 1er mars · 12 Ocak 2024 · 30.11.2026
    30 de noviembre de 2026 · 2026. november 23., hétfő · 1月21日 · 1월 21일
    25 شوال 1436 هـ الموافق 10 اغسطس 2015 م · 23 نوفمبر تشرين الثاني

A date is month and day in either order, a weekday before it, a year after it;
the Saudi agency's Islamic date stands before the common one. Figures alone are
a date only with full stops and a year: "3/4" is two days, and a fraction too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from articles.wire.calendar_words import MONTHS, WEEKDAYS, plain

_WORD = r"[^\W\d_]++"
_MONTH = rf"(?P<month>{_WORD}(?:\s(?:الأول|الاول|الثاني))?)\.?+"
_DAY = r"(?P<day>\d{1,2}+)(?!\d)(?:st|nd|rd|th|er|º|-го|\.(?=[\s,]))?"
_YEAR = r"(?:,?\s*+(?:del?\s)?(?P<year>(?:19|20)\d\d)(?!\d))?"
_MONTH_FIRST = re.compile(rf"{_MONTH}\s*+{_DAY}{_YEAR}", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"{_DAY}\s++(?:d[ei]l?\s++)?{_MONTH}{_YEAR}", re.IGNORECASE)
_YEAR_FIRST = re.compile(rf"(?P<year>(?:19|20)\d\d)\.?\s++{_MONTH}\s++{_DAY}", re.IGNORECASE)
_FIGURES = re.compile(
    r"(?P<day>\d{1,2}+)(?P<mark>[./-])(?P<month>\d{1,2}+)(?:(?P=mark)(?P<year>(?:19|20)\d\d))?"
    r"(?![\d/]|[.-]\d)"
)
_EAST = re.compile(
    r"(?:(?P<year>\d{4})[年년]\s?)?(?P<month>\d{1,2})[月월]\s?(?P<day>\d{1,2})[日일]"
)
_WEEKDAY = re.compile(rf"(?P<weekday>{_WORD})\.?,?\s++", re.IGNORECASE)
_WEEKDAY_BEHIND = re.compile(rf",\s(?P<weekday>{_WORD})", re.IGNORECASE)
# "25 شوال 1436 هـ الموافق" before the common date, "م" after its year.
_ISLAMIC = re.compile(
    r"\d{1,2}\s++[^\W\d_]++(?:\s++[^\W\d_]++)?\s++1[34]\d\d\s*+هـ?\s++(?:الموافق\s++)?"
)
_COMMON_ERA = re.compile(r"\s*+م(?!\w)")
# Reuters' Arabic desk names a month twice, as Egypt and as Syria do.
_SECOND_NAME = re.compile(rf"\s{_MONTH}")

# The first letters of months and weekdays; names of two letters are whole.
_OPENINGS = frozenset(name[:3] for name in (*MONTHS, *WEEKDAYS))

_FUTURE = timedelta(days=4)
# No wire story is older, and no embargo longer; what lies outside is a mistake.
FIRST_YEAR, LAST_YEAR = 1900, 2200


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date found at some place of a text; ``end`` is where it stops."""

    month: int
    day: int
    year: int | None
    end: int


def date_at(text: str, at: int) -> PrintedDate | None:
    """The date that starts at ``text[at]``, or None."""
    first = text[at : at + 1]
    if first.isalpha():
        if not _may_be_named(text, at):
            return None
        weekday = _WEEKDAY.match(text, at)
        if weekday and plain(weekday["weekday"]) in WEEKDAYS:
            at = weekday.end()
    elif not first.isdigit():
        return None
    if text[at : at + 1].isalpha():
        return _named(text, _MONTH_FIRST.match(text, at))
    islamic = _ISLAMIC.match(text, at)
    at = islamic.end() if islamic else at
    return (
        _named(text, _DAY_FIRST.match(text, at) or _YEAR_FIRST.match(text, at))
        or _figured(_EAST.match(text, at))
        or _with_year(figures_at(text, at), text, at)
    )


def _may_be_named(text: str, at: int) -> bool:
    """Whether the word at ``at`` begins as a month or a weekday does, as hardly one does."""
    opening = plain(text[at : at + 4])
    return opening[:3] in _OPENINGS or opening[:2] in _OPENINGS


def figures_at(text: str, at: int) -> PrintedDate | None:
    """A date of figures, the day first: "23/11", "23-11-2026", "23.11.2026"."""
    return _figured(_FIGURES.match(text, at))


def _with_year(found: PrintedDate | None, text: str, at: int) -> PrintedDate | None:
    """Days come first with full stops; with slashes it hangs on the country."""
    return found if found and found.year and "." in text[at : at + 3] else None


def _named(text: str, match: re.Match[str] | None) -> PrintedDate | None:
    """A date that names its month, with the weekday or the era behind it."""
    month = MONTHS.get(plain(match["month"])) if match else None
    if match is None or month is None:
        return None
    end = match.end()
    second = _SECOND_NAME.match(text, end)
    if second and match["year"] is None and MONTHS.get(plain(second["month"])) == month:
        end = second.end()
    era = _COMMON_ERA.match(text, end)
    behind = _WEEKDAY_BEHIND.match(text, end)
    if era:
        end = era.end()
    elif behind and plain(behind["weekday"]) in WEEKDAYS:
        end = behind.end()
    year = int(match["year"]) if match["year"] else None
    return PrintedDate(month, int(match["day"]), year, end)


def _figured(match: re.Match[str] | None) -> PrintedDate | None:
    if match is None or not 1 <= int(match["month"]) <= 12 or not 1 <= int(match["day"]) <= 31:
        return None
    year = int(match["year"]) if match["year"] else None
    return PrintedDate(int(match["month"]), int(match["day"]), year, match.end())


def settle(printed: PrintedDate, received: datetime | None) -> date | None:
    """The day meant. Without a year: the nearest to ``received``, which copy
    hardly ever runs ahead of, so not more than a few days after it. None where
    there is no such day, or neither year nor date of receipt."""
    if printed.year is not None:
        return _day(printed.year, printed)
    if received is None:
        return None
    last = received.date() + _FUTURE
    # A leap day may lie up to eight years back.
    years = range(last.year, last.year - 9, -1)
    days = (_day(year, printed) for year in years)
    return next((day for day in days if day and day <= last), None)


def is_plausible(moment: datetime) -> bool:
    """Whether an aware moment lies, in UTC, in a year that a story can have."""
    try:
        return FIRST_YEAR <= moment.astimezone(UTC).year <= LAST_YEAR
    except OverflowError:
        return False


def _day(year: int, printed: PrintedDate) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, printed.month, printed.day)
    except ValueError:
        return None
