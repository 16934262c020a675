"""Datelines without spaces, as East Asian agencies print them.

    新华社马尔纳1月21日电           AGENCY PLACE DATE 电, "sent by wire"
    中新网1月21日电                 AGENCY DATE 电
    【マルナ共同】 【マルナ＝時事】    bracket: PLACE AGENCY, an equals sign between or none
    ［マルナ　２３日　ロイター］ －    bracket: PLACE DAY AGENCY, blanks between
    (마르나=연합뉴스) [마르나=뉴시스]  bracket: PLACE = AGENCY

The agencies' names are data, as everywhere. The reporter that may stand behind
("임보라 기자 =", "（记者林安）") is the byline's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from articles.wire.dateline_tokens import Tokens
from articles.wire.dates import date_at
from articles.wire.text import fold

_BRACKET = re.compile(
    r"[【〔（(［\[](?P<inside>[^【〔（(［\[\]］)）〕】\n]{3,40})[】〕）)］\]]\s*+(?:[-－―–—]\s*+)?"
)
_EQUALS = re.compile(r"\s?[=＝]\s?")
_PLACES = re.compile(r"[·・、/,]\s?")
_PLACE = re.compile(r"[^\W\d]{0,15}")
_BY_WIRE = re.compile(r"[^\W\d]{0,4}电\s*+")
_LONGEST_NAME = 8
_FIRST_OF_EAST = "\u2e80"


@dataclass(frozen=True, slots=True)
class Glued:
    """What such a dateline says, and where it ends."""

    tokens: Tokens
    end: int


def find_glued(head: str, names: Mapping[str, str]) -> Glued | None:
    """The dateline of this kind that opens ``head``, or None."""
    first = head[:1]
    if first and first in "(（【〔［[":
        return _in_bracket(head, names)
    return _sent_by_wire(head, names) if first >= _FIRST_OF_EAST else None


def _in_bracket(head: str, names: Mapping[str, str]) -> Glued | None:
    match = _BRACKET.match(head)
    if match is None or max(match["inside"]) < _FIRST_OF_EAST:
        return None
    parts = _EQUALS.split(match["inside"])
    place, agency = parts if len(parts) == 2 else _parted(match["inside"], names)
    code = names.get(fold(agency))
    # "(마르나 AP=연합뉴스)" is of both agencies; "２３日" is a day of no month.
    words = [word for word in place.split() if fold(word) not in names and not word[0].isdigit()]
    if code is None or not words:
        return None
    places = _PLACES.split(" ".join(words))
    return Glued(Tokens(places, None, agency=agency, code=code, bracketed=True), match.end())


def _parted(inside: str, names: Mapping[str, str]) -> tuple[str, str]:
    """ "マルナ共同" where the agency's name starts, behind a blank or not."""
    for at in range(1, len(inside)):
        if fold(inside[at:]) in names:
            return inside[:at], inside[at:]
    return "", ""


def _sent_by_wire(head: str, names: Mapping[str, str]) -> Glued | None:
    lengths = range(min(_LONGEST_NAME, len(head)), 1, -1)
    at = next((length for length in lengths if fold(head[:length]) in names), None)
    place = _PLACE.match(head, at) if at else None
    printed = date_at(head, place.end()) if place else None
    wire = _BY_WIRE.match(head, printed.end) if printed else None
    if at is None or place is None or wire is None:
        return None
    agency = head[:at]
    places = [place.group()] if place.group() else []
    return Glued(Tokens(places, printed, agency=agency, code=names[fold(agency)]), wire.end())
