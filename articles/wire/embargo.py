"""Until when a story is held: advances and embargoes.

    Eds: For release at 12:01 a.m. Monday
    EMBARGOED UNTIL 0600 GMT, 12 March 2026
    Adv for Sunday, Jan. 8
    Sperrfrist: 14. Juli 2026, 10.00 Uhr

A moment needs a day. A weekday alone is the next such day after the copy came;
without a time the day begins at midnight, and without a zone the clock is the
agency's own: "12:01 a.m." of AP is New York's.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from articles.wire.dates import PrintedDate, date_at, settle
from articles.wire.zones import zone_of

_CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?::|\.|h|(?=\d\d\b))(?P<minute>[0-5]\d)\b ?(?P<half>[ap])?"
    r"|\b(?P<whole>1[0-2]|[1-9]) ?(?P<side>[ap])\.?m\b"
    r"|\b(?P<full>[01]?\d|2[0-4]) ?(?:uhr|h)\b|\b(?P<noon>noon)\b",
    re.IGNORECASE,
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b", re.IGNORECASE)
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
    weekday = _DAY.search(note)
    if weekday is None or received is None:
        return None, note
    ahead = (_DAYS.index(weekday.group().casefold()) - received.weekday()) % 7
    return received.date() + timedelta(days=ahead), note


def _time(clock: re.Match[str]) -> time:
    hour = 12 if clock["noon"] else int(clock["hour"] or clock["whole"] or clock["full"])
    half = (clock["half"] or clock["side"] or "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour % 24, int(clock["minute"] or 0))
