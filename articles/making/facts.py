"""What an invented story says of itself: who wrote it, where and when, and who may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from .lexicon import Lexicon

FIRST_DAY, DAYS = datetime(2005, 7, 1, tzinfo=UTC), 7305
_SATURDAY, _WORKING_DAYS = 5, 5
_MOVED_OFF_WEEKENDS = 0.6
_BUSIEST_MINUTE = 13 * 60
_DAY_ALONE = 0.2  # of the stories, how many are known by their dateline's day alone
_WITH_BYLINE, _URGENT = 0.6, 0.05
_CANCELED, _WITHHELD, _UNDER_EMBARGO, _RELEASED = 0.004, 0.003, 0.001, 0.01
# Such an embargo outlasts all measuring.
_A_CENTURY = timedelta(days=36_525)


@dataclass(frozen=True, slots=True)
class Agency:
    """What a story shows of its agency."""

    code: str
    languages: tuple[str, ...]
    dateline_name: str
    sign_off: str


def moment_of(random: Random) -> datetime:
    """In twenty years: somewhat more from year to year, fewer at weekends, most by day."""
    day = FIRST_DAY + timedelta(days=int(DAYS * random.random() ** 0.8))
    if day.weekday() >= _SATURDAY and random.random() < _MOVED_OFF_WEEKENDS:
        day += timedelta(days=7 - day.weekday() + random.randrange(_WORKING_DAYS))
    return day + timedelta(minutes=int(random.triangular(0, 24 * 60, _BUSIEST_MINUTE)))


def byline(random: Random, lexicon: Lexicon, name: str) -> str:
    initial = random.choice(lexicon.sounds.onsets)[0].upper()
    written = lexicon.byline.format(name=f"{initial}. {name}")
    return written if random.random() < _WITH_BYLINE else ""


def dateline(lexicon: Lexicon, agency: Agency, place: str, moment: datetime) -> dict[str, Any]:
    month = lexicon.months.split()[moment.month - 1]
    day = f"{month} {moment.day}" if lexicon.code == "en" else f"{moment.day} {month}"
    return {
        "dateline": f"{place}, {day} ({agency.dateline_name})",
        "dateline_places": [place],
        "dateline_date": moment.date(),
    }


def published(random: Random, moment: datetime) -> dict[str, Any]:
    """When, and how exactly that is known: to the minute from the file, or the day."""
    urgency = 1 if random.random() < _URGENT else 4
    if random.random() < _DAY_ALONE:
        noon = moment.replace(hour=12, minute=0)
        known = {"published_precision": "day", "published_from": "dateline"}
        return {"published_at": noon, "urgency": urgency, **known}
    known = {"published_precision": "minute", "published_from": "file"}
    return {"published_at": moment, "urgency": urgency, **known}


def held_back(random: Random, moment: datetime) -> dict[str, Any]:
    """Few are killed, withheld or under embargo; of a few the embargo is over."""
    chance = random.random()
    status = "usable"
    if chance < _CANCELED + _WITHHELD:
        status = "canceled" if chance < _CANCELED else "withheld"
    until = None
    chance = random.random()
    if chance < _UNDER_EMBARGO + _RELEASED:
        until = moment + (_A_CENTURY if chance < _UNDER_EMBARGO else timedelta(hours=6))
    return {"pub_status": status, "embargoed_until": until}
