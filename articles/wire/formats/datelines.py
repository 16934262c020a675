"""Datelines that a file's fields confirm, where its text alone would not convince.

TELLMAR, July 23            a field with place and date, no agency (Kyodo)
Kiova/Washington            a field with places only (STT)
OTTAWA - A man              the text, where the field says Ottawa (The Canadian Press)
(Tellmar - June 3) A man    the same in brackets
(Sports Desk) - Rovers      the text, where a field names the desk
June 3 (Desk) - Results     the text, of the day that the file was sent (Reuters)
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from articles.wire.dates import date_at, settle
from articles.wire.story import Dateline
from articles.wire.text import fold

_PLACE_AND_DASH = re.compile(r"(?P<place>[^\n–—-]{2,60}?)\s(?:--|[–—-])\s")
_IN_BRACKETS = re.compile(r"\((?P<place>[^()\n–—-]{2,60}?) [–—-] (?P<date>[^()\n]{3,30})\)\s")
_CREDITED = re.compile(r"(?P<date>[^\W\d_]{3,9}\.? \d{1,2} )?\((?P<name>[^()\n]{2,40})\) [–—-] ")
_AFTER_COMMA = re.compile(r", *")
_A_FEW_DAYS = timedelta(days=3)


def confirmed(
    body: str, field: str, providers: Iterable[str], sent: datetime | None
) -> tuple[Dateline | None, str]:
    """The dateline that the fields give or confirm, and ``body`` without it.

    ``field`` is the dateline's, ``providers`` the names of agencies and desks;
    ``sent`` settles a date without a year.
    """
    known = _of_field(field, sent)
    if known:
        return _cut_place(body, known, sent)
    return _cut_credit(body, providers, sent)


def _of_field(text: str, sent: datetime | None) -> Dateline | None:
    """What a field gives; None for a moment ("2025-06-03 07:41 GMT")."""
    whole = " ".join(text.split())
    printed, day = whole.rstrip(" –—-"), None
    for comma in _AFTER_COMMA.finditer(printed):
        date = date_at(printed, comma.end())
        if date and date.end == len(printed):
            printed, day = printed[: comma.start()], settle(date, sent)
            break
    places = tuple(filter(None, (part.strip() for part in printed.replace("/", ",").split(","))))
    if not places or any(character.isdigit() for character in printed):
        return None
    return Dateline(whole, places, day)


def _cut_place(body: str, known: Dateline, sent: datetime | None) -> tuple[Dateline, str]:
    """``body`` without the place it opens with, where that is the field's."""
    match = _PLACE_AND_DASH.match(body)
    if match and fold(match["place"]) == fold(known.places[0]):
        return replace(known, text=match.group().strip()), body[match.end() :]
    match = _IN_BRACKETS.match(body)
    printed = date_at(match["date"], 0) if match else None
    if match and printed and fold(match["place"]) in {fold(known.text), fold(known.places[0])}:
        day = settle(printed, sent)
        return replace(known, text=match.group().strip(), date=day), body[match.end() :]
    return known, body


def _cut_credit(
    body: str, providers: Iterable[str], sent: datetime | None
) -> tuple[Dateline | None, str]:
    """``body`` without the credit it opens with, where a field or the day confirms it."""
    match = _CREDITED.match(body)
    if match is None:
        return None, body
    printed = date_at(match["date"], 0) if match["date"] else None
    day = settle(printed, sent) if printed else None
    today = day is not None and sent is not None and abs(day - sent.date()) <= _A_FEW_DAYS
    named = not match["date"] and fold(match["name"]) in set(map(fold, providers))
    if not (today or named):
        return None, body
    return Dateline(match.group().strip(), (), day, match["name"]), body[match.end() :]
