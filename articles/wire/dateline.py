"""Datelines: where, when and by whom a story was filed.

    [AGENCY dash] PLACE (/PLACE)* [[COUNTRY]] [, REGION]* [DATE] [AGENCY] TERMINATOR

    HARWICK, Mass. (AP) _ A ferry     ESSEL/NORD, Feb 26 - Two mills
    Oland, 21 jan 2019 (AFP) - Le     MARNA, January 21. /TASS/. The mayor
    (ANSA) - Velia, October 11 - A    Bristak 14. července (ČTK) - Ministr
    DELMAR, Japan, Dec. 9 Kyodo - A   Hani, (B/A), May 03, GNA – The fair
    Marat [Syria], June 9 (ANI): A    Kosta, Dec 9 (PTI) The port reopened
    MARNA 23/11 (BELGA) = De haven    МАРНА, 21 янв - РИА Новости. Порт
    مرنا - واس                        OLAND, Texas--(BUSINESS WIRE)--The

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
from articles.wire.dateline_glued import find_glued
from articles.wire.dateline_sense import is_convincing
from articles.wire.dateline_tokens import (
    LINK,
    MOST_WORDS,
    Tokens,
    bare_agency,
    bracketed_agency,
    caseless,
    folded_words,
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
_MARKS = re.compile(r"[*^]*+")
_BLANKS = re.compile(r"\s*+")
# Blanks alone part place, date and agency only one at a time, or it is a table.
_SEPARATOR = re.compile(
    r"/(?=[^\W\d_])|\s*+[,;]\s*+|\.(?=\s)\s*+|\s*+(?=[(/])|[ \u00a0]|[ \t]?\r?\n[ \t]*+"
)
_DASH = re.compile(r"\s*+(?:\.\s?-{1,2}|-{2,3}|[—–]|[-_](?=\s|\Z)|-(?=[^\W\d_a-z]|[<\"“]))")
_DASH_SIGN = re.compile(r"[–—]")  # beyond ASCII
_MAY_CLOSE = re.compile(r"[-–—_=:.\d]")
_GLUED_DASH = re.compile(r"\s*+[-_–—=]++")
_STOP = re.compile(r"\s*+[:.](?=\s|\Z)")
_COLON = re.compile(r"\s*+(?::|\.(?=\s|\Z))")  # APP's may be glued: "(APP):The"
_BARE_CLOSED = re.compile(r"\s*+(?:[-–—_]|[.:](?=\s)|\Z)")
_PLACE_AND_COMMA = re.compile(r"\s*+[^\W\d_][^\n\d—–_:,]{1,40}+,\s")


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
    raw: str,
    names: Mapping[str, str],
    received: datetime | None = None,
    *,
    below_headline: bool = False,
) -> FoundDateline | None:
    """The dateline that opens ``raw``, a paragraph as pasted, or None.

    ``received`` gives a date without a year its year. Only ``below_headline`` may
    a line be all place and agency ("Marna (sda/dpa)"): elsewhere that is a
    sentence signed off ("One boat (ILKHA)").
    """
    head = raw[: _REACH + 40]
    glued = find_glued(head, names)
    if glued:
        return _accepted(raw, glued.end, glued.tokens, received)
    if not _may_hold_one(head, names):
        return None
    tokens = Tokens()
    end = _read(raw, head, tokens, names, below_headline)
    return None if end is None else _accepted(raw, end, tokens, received)


def _read(
    raw: str, head: str, tokens: Tokens, names: Mapping[str, str], below_headline: bool
) -> int | None:
    """Reads tokens up to the terminator and says where it ends; None if none comes."""
    at = skip(_MARKS, head, 0)
    while at < min(len(head), _REACH):
        end = read_token(head, at, tokens, names)
        if end is None:
            return None
        closed = _terminator(head, end, tokens)
        opening = closed is not None and _only_opening_agency(tokens)
        if closed is not None and opening and _place_follows(head, closed, tokens):
            at = skip(_BLANKS, head, closed)
        elif (link := _link(head, end, tokens, names)) is not None:
            at = link
        elif closed is not None:
            return closed
        elif tokens.bracketed and not tokens.agency_first:
            return end if _ends_unterminated(raw, end, tokens, below_headline) else None
        else:
            at = skip(_SEPARATOR, head, end)
            if at == end and at < len(head):
                return None
    return at if _fills_its_line(tokens) and at >= len(raw.rstrip()) else None


def _may_hold_one(head: str, names: Mapping[str, str]) -> bool:
    """Whether ``head`` has what a dateline must show: brackets or slashes, a date and a dash,
    or a lone agency behind something that could be a place, and what may close it.

    Hardly a line of running text has, so hardly one must be read token by token.
    """
    if ("(" in head or "/" in head) and in_brackets(head):
        return True
    plain = head.isascii()
    dashed = "-" in head or "_" in head or (not plain and _DASH_SIGN.search(head))
    if dashed and may_hold_date(head):
        return True
    first = head.lstrip("*^")
    if first[:1].islower() and _opens_in_small_letters(first):
        return False
    if plain and not _MAY_CLOSE.search(head):
        return False
    words = folded_words(head)
    return len(words) > 1 and not names.keys().isdisjoint(words)


def _opens_in_small_letters(head: str) -> bool:
    """Whether the first word is all in small letters, and none that opens a place's name."""
    word = head.split(None, 1)[0]
    return word.islower() and not is_particle(word)


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
    if tokens.agency is None or not (tokens.bracketed or tokens.printed):
        return None  # "Ada Lind/Reuters." is a picture's credit
    stop = (_COLON if tokens.bracketed else _STOP).match(head, at)
    return stop.end() if stop else None


def _link(head: str, at: int, tokens: Tokens, names: Mapping[str, str]) -> int | None:
    """Where the agency or the date starts that a dash, colon or slash joins to what is read.

    "الرياض - واس" · "МАРНА, 21 янв - РИА Новости." · "LOUISVILLE, Colo. - March 16 -"
    "OLAND, Texas--(BUSINESS WIRE)--Nov. 23, 2026--"
    """
    link = LINK.match(head, at) if tokens.places else None
    if link is None:
        return None
    printed = None if tokens.printed else date_at(head, link.end())
    if printed and _DASH.match(head, printed.end):
        return link.end()
    if tokens.agency:
        return None
    if head[link.end() : link.end() + 1] in {"(", "/"}:
        return link.end() if bracketed_agency(head, link.end(), names) else None
    name = bare_agency(head, link.end(), names)
    if name is None or not (tokens.printed or caseless(name)):
        return None  # "MARNA - TASS reported" is a sentence
    closed = _BARE_CLOSED.match(head, link.end() + len(name))
    return link.end() if closed else None


def _only_opening_agency(tokens: Tokens) -> bool:
    return tokens.agency_first and not tokens.places and tokens.printed is None


def _place_follows(head: str, at: int, tokens: Tokens) -> bool:
    """After "(ANSA) -" a place with a date; after "واس -" a place alone on the line."""
    if not tokens.bracketed:
        rest = head[at:].rstrip()
        return 0 < len(rest.split()) <= MOST_WORDS and not rest.endswith(".")
    place = _PLACE_AND_COMMA.match(head, at)
    return place is not None and date_at(head, place.end()) is not None


def _ends_unterminated(raw: str, at: int, tokens: Tokens, below_headline: bool) -> bool:
    """PTI, IANS and ATS write no terminator after the brackets."""
    follows = raw[skip(_BLANKS, raw, at) :][:1]
    if not follows and tokens.printed is None and not below_headline:
        return False
    dated = tokens.printed is not None and bool(tokens.places) and raw[at : at + 1] == " "
    return (tokens.code is not None or dated) and not (
        follows.islower() or follows in {",", ")", ";", "'", "’"}
    )


def _accepted(
    raw: str, end: int, tokens: Tokens, received: datetime | None
) -> FoundDateline | None:
    if not is_convincing(tokens, raw[:end], raw[end : end + _REACH]):
        return None
    text = " ".join(raw[:end].split())
    day = settle(tokens.printed, received) if tokens.printed else None
    dateline = Dateline(text, tuple(tokens.places), day, tokens.agency)
    return FoundDateline(dateline, end, tokens.code, tokens.printed)
