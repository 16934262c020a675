"""Datelines: where, when and by whom a story was filed.

    [AGENCY dash] PLACE (/PLACE)* [[COUNTRY]] [, REGION]* [DATE] [AGENCY] TERMINATOR

    HARWICK, Mass. (AP) _ A ferry     ESSEL/NORD, Feb 26 - Two mills
    Oland, 21 jan 2019 (AFP) - Le     MARNA, January 21. /TASS/. The mayor
    (ANSA) - Velia, October 11 - A    Bristak 14. července (ČTK) - Ministr
    DELMAR, Japan, Dec. 9 Kyodo - A   Hani, (B/A), May 03, GNA – The fair
    Marat [Syria], June 9 (ANI): A    Kosta, Dec 9 (PTI) The port reopened

The parts are read token by token, because every agency orders them in its own
way; which names are agencies is data. A first sentence that merely has a dash
is none: a dateline shows a date or an agency within the first 120 characters,
and no terminator is needed only after an agency in brackets or slashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.dateline_tokens import (
    LINK,
    MOST_WORDS,
    Tokens,
    caseless,
    folded_words,
    has_capitals,
    in_brackets,
    is_particle,
    may_hold_date,
    read_token,
    skip,
)
from articles.wire.dates import PrintedDate, date_at, settle
from articles.wire.story import Dateline
from articles.wire.text import fold

_REACH = 120
_MOST_SMALL_WORDS = 3
_MARKS = re.compile(r"[*^]*+")
_BLANKS = re.compile(r"\s*+")
# Blanks alone part place, date and agency only one at a time, or it is a table.
_SEPARATOR = re.compile(
    r"/(?=[^\W\d_])|\s*+[,;]\s*+|\.(?=\s)\s*+|\s*+(?=[(/])|[ \u00a0]|[ \t]?\r?\n[ \t]*+"
)
_DASH = re.compile(r"\s*+(?:\.\s?-{1,2}|-{2,3}|[—–]|[-_](?=\s|\Z)|-(?=[^\W\d_a-z]|[<\"“]))")
_GLUED_DASH = re.compile(r"\s*+[-_–—]++")
_STOP = re.compile(r"\s*+[:.](?=\s|\Z)")
_PLACE_AND_COMMA = re.compile(r"\s*+[^\W\d_][^\n\d—–_:,]{1,40}+,\s")
_DOMAIN = re.compile(r"[\w-]+\.[a-z]{2,4}\Z", re.IGNORECASE)

# A sentence that opens so is no place, whatever follows.
_OPENERS = frozenset(
    "on in at by from since until after before during for as while when if this that these it he "
    "she they we i his her their our but and dans depuis après avant seit nach vor am im en desde "
    "w v с в на".split()
)
_ARTICLES = frozenset("the a an le la les l der die das el los las il lo i gli de het".split())
_ORGANISATION = frozenset(
    "agency press news agence ajansı agentur agenzia agencia service party union authority "
    "ministry association organisation organization company movement army group".split()
)


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline and where it ends in the raw text; ``code`` is its agency's."""

    dateline: Dateline
    end: int
    code: str | None = None
    printed: PrintedDate | None = None


def dateline_names(agencies: Iterable[AgencyProfile]) -> dict[str, str]:
    """Folded name → code of every agency that datelines name."""
    return {fold(name): a.code for a in agencies for name in (*a.dateline_names, a.code)}


def find_dateline(
    raw: str, names: Mapping[str, str], received: datetime | None = None
) -> FoundDateline | None:
    """The dateline that opens ``raw``, a paragraph as pasted, or None.

    ``received`` gives a date without a year its year.
    """
    head = raw[: _REACH + 40]
    if not _may_hold_one(head, names):
        return None
    tokens = Tokens()
    at = skip(_MARKS, head, 0)
    while at < min(len(head), _REACH):
        end = read_token(head, at, tokens, names)
        if end is None:
            return None
        at = end
        closed = _terminator(head, at, tokens)
        if closed is not None:
            if not (_only_opening_agency(tokens) and _place_follows(head, closed, tokens)):
                return _accepted(raw, closed, tokens, received)
            at = skip(_BLANKS, head, closed)
            continue
        if tokens.bracketed and tokens.agency and not tokens.agency_first:
            return _unterminated(raw, at, tokens, received)
        at = skip(LINK if _agency_ends(raw, at, names) else _SEPARATOR, head, at)
        if at == end and at < len(head):
            return None
    if _fills_its_line(tokens) and at >= len(raw.rstrip()):
        return _accepted(raw, at, tokens, received)
    return None


def _may_hold_one(head: str, names: Mapping[str, str]) -> bool:
    """Whether ``head`` has what a dateline must show: a month beside figures, brackets or
    slashes, or a lone agency behind something that could be a place.

    Hardly a line of running text has, so hardly one must be read token by token.
    """
    if ("(" in head or "/" in head) and in_brackets(head):
        return True
    if may_hold_date(head):
        return True
    first = head.lstrip("*^").split(None, 1)[:1]
    if first and first[0].islower() and not is_particle(first[0]):
        return False
    words = folded_words(head)
    return len(words) > 1 and not names.keys().isdisjoint(words)


def _fills_its_line(tokens: Tokens) -> bool:
    """A bare agency may end a line that is all dateline: after a date, or as "الرياض - واس"."""
    if tokens.agency is None:
        return False
    return tokens.printed is not None or (bool(tokens.places) and caseless(tokens.agency))


def _terminator(head: str, at: int, tokens: Tokens) -> int | None:
    """Where the terminator after a token ends; which it may be hangs on the token."""
    if tokens.agency is None and tokens.printed is None:
        return None
    dash = (_GLUED_DASH if tokens.agency else _DASH).match(head, at) or _DASH.match(head, at)
    if dash:
        return dash.end()
    stop = _STOP.match(head, at) if tokens.agency else None
    return stop.end() if stop else None


def _agency_ends(raw: str, at: int, names: Mapping[str, str]) -> bool:
    """Whether nothing but a dash or colon and an agency is left ("الرياض - واس")."""
    rest = raw[at : at + 40].strip()
    return at + 40 >= len(raw) and fold(rest.lstrip("-–—: ")) in names and rest[:1] in set("-–—:")


def _only_opening_agency(tokens: Tokens) -> bool:
    return tokens.agency_first and not tokens.places and tokens.printed is None


def _place_follows(head: str, at: int, tokens: Tokens) -> bool:
    """After "(ANSA) -" a place with a date; after "واس -" a place alone on the line."""
    if not tokens.bracketed:
        return 0 < len(head[at:].split()) <= MOST_WORDS
    place = _PLACE_AND_COMMA.match(head, at)
    return place is not None and date_at(head, place.end()) is not None


def _unterminated(
    raw: str, at: int, tokens: Tokens, received: datetime | None
) -> FoundDateline | None:
    """PTI, IANS and ATS write no terminator after the brackets."""
    follows = raw[skip(_BLANKS, raw, at) :][:1]
    if not follows and tokens.printed is None:
        return None  # "One boat. (ILKHA)" is signed off, not dated
    if tokens.code is None or follows.islower() or follows in {",", ")", ";", "'", "’"}:
        return None
    return _accepted(raw, at, tokens, received)


def _accepted(
    raw: str, end: int, tokens: Tokens, received: datetime | None
) -> FoundDateline | None:
    if not _convincing(tokens, raw[end : end + _REACH]):
        return None
    text = " ".join(raw[:end].split())
    day = settle(tokens.printed, received) if tokens.printed else None
    dateline = Dateline(text, tuple(tokens.places), day, tokens.agency)
    return FoundDateline(dateline, end, tokens.code, tokens.printed)


def _convincing(tokens: Tokens, follows: str) -> bool:
    if not tokens.places:
        return tokens.bracketed and tokens.code is not None
    place = tokens.places[0]
    words = [word.strip(".").casefold() for word in place.split()]
    if words[0] in _OPENERS or (len(words) == 1 and words[0] in _ARTICLES):
        return False
    if tokens.printed is not None:
        # Small letters by mistake ("dodge city, april 7 -"): a short name only.
        return has_capitals(place) or len(words) <= _MOST_SMALL_WORDS
    if not has_capitals(place) or _ORGANISATION.intersection(words):
        return False
    return tokens.code is not None or _unknown_agency(tokens, follows)


def _unknown_agency(tokens: Tokens, follows: str) -> bool:
    """Without a date only "LOS ANGELES (Variety.com) -", and no line of a table."""
    agency = tokens.agency or ""
    return _DOMAIN.match(agency) is not None or (
        tokens.places[0].isupper()
        and len(tokens.places[0].split()) <= _MOST_SMALL_WORDS
        and agency.isalpha()
        and not follows.isupper()
        and not follows.isspace()
    )
