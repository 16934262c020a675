"""Until when a story is held: advances and embargoes.

    Eds: For release at 12:01 a.m. Monday
    EMBARGOED UNTIL 0600 GMT, 12 March 2026
    Adv for Sunday, Jan. 8
    Sperrfrist: 14. Juli 2026, 10.00 Uhr · Sperrfrist Montag, 10 Uhr
    Embargado hasta el 30 de noviembre de 2026 a las 06:00
    BC-Marna-Ferry, Adv 30                  the next 30th, in AP's slug

A moment needs a day. A weekday alone is the next such day after the copy came;
without a time the day begins at midnight, and without a zone the clock is the
agency's own: "12:01 a.m." of AP is New York's.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from articles.wire.calendar_words import WEEKDAYS, plain
from articles.wire.dates import PrintedDate, date_at, settle
from articles.wire.zones import zone_of

_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?::|\.|h|(?=\d\d\b))(?P<minute>[0-5]\d)\b ?(?P<half>[ap])?"
    r"|\b(?P<whole>1[0-2]|[1-9]) ?(?P<side>[ap])\.?m\b"
    r"|\b(?P<full>[01]?\d|2[0-4]) ?(?:uhr|uur|h)\b|\b(?P<noon>noon)\b"
    r"|\b(?:ore|klo|kl\.?|saat|las|às|godz\.?) (?P<named>[01]?\d|2[0-4])\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{4,}")  # "Sun" and "Mon" are words too
_ADVANCE = re.compile(r"\badv ?(\d{1,2})\b", re.IGNORECASE)
_WORD_STARTS = re.compile(r"\b(?=\w)")
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)(?:T|\b)")
_REACH = 300
_AHEAD = timedelta(days=60)


def embargo_moment(
    text: str, received: datetime | None, clock: ZoneInfo | None
) -> datetime | None:
    """The aware moment that ``text`` holds a story until; None if it can't be told.

    ``clock`` is the agency's zone, for a note that names none.
    """
    note = text[:_REACH]
    here = received.astimezone(clock) if received and clock else received
    day, rest = _day(note, here)
    zone = zone_of(rest, day, clock) if day else None
    if day is None or zone is None:
        return None
    at = _CLOCK.search(rest)
    return datetime.combine(day, _time(at) if at else time.min, zone)


def is_advance(slugline: str) -> bool:
    """Whether AP's slug says that a story is sent ahead of its day: "…, Adv 30,466"."""
    return _ADVANCE.search(slugline) is not None


def _day(note: str, received: datetime | None) -> tuple[date | None, str]:
    """The day, and the note without it, for "2031" is no time of day."""
    iso = _ISO.search(note)
    if iso:
        year, month, day = map(int, iso.groups())
        return settle(PrintedDate(month, day, year, iso.end()), received), _ISO.sub(" ", note)
    for start in _WORD_STARTS.finditer(note):
        printed = date_at(note, start.start())
        if printed:
            # An embargo lies ahead, and so may a date without a year.
            late = received and received + _AHEAD
            return settle(printed, late), f"{note[: start.start()]} {note[printed.end :]}"
    return (_next_day(note, received.date()) if received else None), note


def _next_day(note: str, today: date) -> date | None:
    """The next such weekday, or day of a month ("Adv 30"), from today on."""
    named = (WEEKDAYS.get(word) for word in _WORDS.findall(plain(note)))
    weekday = next(filter(None, named), None)
    if weekday:
        return today + timedelta(days=(weekday - today.isoweekday()) % 7)
    advance = _ADVANCE.search(note)
    ahead = (today + timedelta(days=count) for count in range(_AHEAD.days))
    return next((day for day in ahead if advance and day.day == int(advance[1])), None)


def _time(clock: re.Match[str]) -> time:
    whole = clock["hour"] or clock["whole"] or clock["full"] or clock["named"]
    hour = 12 if clock["noon"] else int(whole)
    half = (clock["half"] or clock["side"] or "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour % 24, int(clock["minute"] or 0))
