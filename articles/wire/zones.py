"""Which clock an embargo is written in.

    0600 GMT · 10.00 Uhr MEZ · 12:01 a.m. ET · 09:00 MSK     its name
    06:00 UTC+3 · 2031-01-01T06:00:00+03:00                  its distance from Greenwich
    6 p.m. Moscow time                                       a city's

A written zone wins over the agency's. One that is not known, or that could be
anybody's ("local time"), is no zone at all: better withheld than out too early.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_HOURS = {
    "gmt": 0, "utc": 0, "z": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "mez": 1, "cest": 2,
    "mesz": 2, "eet": 2, "eest": 3, "trt": 3, "msk": 3, "hkt": 8, "sgt": 8, "kst": 9, "jst": 9,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
# Clocks that change with the season.
_PLACES = {
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver",
    "pt": "America/Los_Angeles", "eastern": "America/New_York", "central": "America/Chicago",
    "pacific": "America/Los_Angeles", "new york": "America/New_York", "london": "Europe/London",
    "paris": "Europe/Paris", "berlin": "Europe/Berlin", "istanbul": "Europe/Istanbul",
    "moscow": "Europe/Moscow", "beijing": "Asia/Shanghai", "tokyo": "Asia/Tokyo",
}  # fmt: skip
_ABBREVIATIONS = "|".join(name for name in (*_HOURS, *_PLACES) if len(name) < 5)
# In small letters only behind a time of day: "est" and "pt" are words too.
_NAMED = re.compile(
    rf"(?<![^\W\d_])(?:{_ABBREVIATIONS.upper()})\b|(?<=[\dm.] )(?:{_ABBREVIATIONS})\b|\b[gG]mt\b"
)
_OFFSET = re.compile(
    r"(?:\b(?:GMT|UTC) ?|(?<=:\d\d))(?P<sign>[+-])(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?(?!\d)"
)
_OF_A_PLACE = re.compile(
    r"\b(?P<place>new york|[^\W\d_]{3,20}) (?:standard |daylight )?time\b", re.IGNORECASE
)
_LIKE_A_NAME = re.compile(r"(?<=[\dmM.] )[A-Z]{2,4}T\b")


def is_zone(name: str) -> bool:
    """Whether ``name`` is a zone's and nothing else: "GMT", "WET"."""
    return name.isupper() and _NAMED.fullmatch(name) is not None


def zone_of(note: str, day: date, clock: ZoneInfo | None) -> tzinfo | None:
    """The zone of an embargo on ``day``; None if it can't be told.

    ``note`` is the embargo without its date, ``clock`` the agency's zone.
    """
    offset = _OFFSET.search(note)
    if offset:
        return _at(offset)
    of_place = _OF_A_PLACE.search(note)
    if of_place:
        return _place(of_place["place"])
    found = _NAMED.search(note) or _LIKE_A_NAME.search(note)
    if found is None:
        return clock
    name = found.group()
    # "CST" is China's in Xinhua's copy, "IST" India's in PTI's.
    if clock and datetime.combine(day, time(12), clock).tzname() == name.upper():
        return clock
    hours = _HOURS.get(name.lower())
    return _place(name) if hours is None else timezone(timedelta(hours=hours))


def _at(offset: re.Match[str]) -> tzinfo | None:
    distance = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
    if distance >= timedelta(days=1):
        return None
    return timezone(distance if offset["sign"] == "+" else -distance)


def _place(name: str) -> ZoneInfo | None:
    key = _PLACES.get(name.lower())
    return ZoneInfo(key) if key else None
