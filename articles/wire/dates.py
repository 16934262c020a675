"""Dates as datelines print them, in the languages of the catalogue.

    Feb 26 · Feb. 26 · August 29, 2014 · 21 jan 2019 · 10 août · 14. července
    03 May · Monday, January 15, 2024 · 1er mars · 12 Ocak 2024
    25 شوال 1436 هـ الموافق 10 اغسطس 2015 م

A date is month and day in either order, a weekday before it, a year after it;
the Saudi agency's Islamic date stands before the common one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_NAMES = """
1 jan january janv janvier ene enero jänner januar januari gennaio gen janeiro ocak ledna января
  янв يناير كانون_الثاني rêbendan
2 feb february févr fév février febrero februar feb febbraio fev fevereiro şubat februari února
  февраля فبراير شباط sibat
3 mar march mars marzo märz mrz marco março mart maart mac mrt března марта مارس آذار adar
4 apr april avr avril abr abril aprile nisan dubna апреля ابريل أبريل إبريل نيسان
5 may mai mayo maggio mag maio mayıs mei května мая مايو أيار gulan
6 jun june juin junio juni giugno giu junho haziran června июня يونيو حزيران
7 jul july juil juillet julio juli luglio lug julho temmuz července julai июля يوليو تموز
8 aug august août aoû ago agosto ağustos augustus srpna ogos августа اغسطس أغسطس آب
9 sep sept september septembre septiembre settembre set setembro eylül září сентября سبتمبر
10 oct october octobre octubre okt oktober ottobre ott out outubro ekim října октября اكتوبر أكتوبر
11 nov november novembre noviembre novembro kasım listopadu ноября نوفمبر
12 dec december déc décembre dic diciembre dez dezember dicembre dezembro aralık prosince
   disember декабря ديسمبر
"""
_WEEKDAYS = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
sun lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes
sábado domingo montag dienstag mittwoch donnerstag freitag samstag sonntag lunedì martedì
mercoledì giovedì venerdì sabato domenica pazartesi salı çarşamba perşembe cuma cumartesi pazar
""".split()


def _months() -> dict[str, int]:
    months = {}
    for word in _NAMES.split():
        if word.isdecimal():
            number = int(word)
        else:
            months[word.replace("_", " ")] = number
    return months


MONTHS = _months()
WEEKDAYS = frozenset(_WEEKDAYS)

_WORD = r"[^\W\d_]++"
_DAY = r"(?P<day>\d{1,2}+)(?!\d)(?:st|nd|rd|th|er|\.(?=\s))?+"
_YEAR = r"(?:,?\s*+(?P<year>(?:19|20)\d\d)(?!\d))?+"
_MONTH_FIRST = re.compile(rf"(?P<month>{_WORD})\.?\s*+{_DAY}{_YEAR}", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"{_DAY}\s++(?:de\s++)?+(?P<month>{_WORD})\.?{_YEAR}", re.IGNORECASE)
_WEEKDAY = re.compile(rf"(?P<weekday>{_WORD})\.?,?\s++", re.IGNORECASE)
# "25 شوال 1436 هـ الموافق" before the common date, "م" after its year.
_ISLAMIC = re.compile(
    r"\d{1,2}\s++[^\W\d_]++(?:\s++[^\W\d_]++)?\s++1[34]\d\d\s*+هـ?\s++(?:الموافق\s++)?"
)
_COMMON_ERA = re.compile(r"\s*+م(?!\w)")

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
    islamic = _ISLAMIC.match(text, at)
    if islamic:
        at = islamic.end()
    weekday = _WEEKDAY.match(text, at)
    if weekday and weekday["weekday"].casefold() in WEEKDAYS:
        at = weekday.end()
    match = _named(_MONTH_FIRST.match(text, at)) or _named(_DAY_FIRST.match(text, at))
    if match is None:
        return None
    era = _COMMON_ERA.match(text, match.end())
    year = int(match["year"]) if match["year"] else None
    end = era.end() if era else match.end()
    return PrintedDate(MONTHS[match["month"].casefold()], int(match["day"]), year, end)


def _named(match: re.Match[str] | None) -> re.Match[str] | None:
    return match if match and match["month"].casefold() in MONTHS else None


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
