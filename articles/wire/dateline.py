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
from dataclasses import dataclass, field
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.dates import PrintedDate, date_at, settle
from articles.wire.story import Dateline
from articles.wire.text import fold

_REACH = 120
_MOST_WORDS = 5
_MOST_SMALL_WORDS = 3
_WORD = re.compile(r"[^\W\d_][^\W_]*+(?:['’.&-](?=[^\W\d_])[^\W_]++)*+\.?+")
_MARKS = re.compile(r"[*^]*+")
_BLANKS = re.compile(r"\s*+")
_GAP = re.compile(r"[ \u00a0](?! )|[ \t]?\r?\n[ \t]*+")  # the columns of a table lie wider apart
_SEPARATOR = re.compile(r"/(?=[^\W\d_])|\s*+(?:[,;]|\.(?=\s))?+\s*+")
_BRACKETED = re.compile(r"\((?P<name>[^()\n]{1,40})\)|/(?P<slashed>[^/()\n]{2,30})/")
_COUNTRY = re.compile(r"\[(?P<name>[^\[\]\n]{2,30})\]")
_DASH = re.compile(r"\s*+(?:\.\s?-{1,2}|-{2,3}|[—–]|[-_](?=\s|\Z)|-(?=[^\W\d_a-z]))")
_GLUED_DASH = re.compile(r"\s*+[-_–—]++")
_STOP = re.compile(r"\s*+[:.](?=\s|\Z)")
_PLACE_AND_COMMA = re.compile(r"\s*+[^\W\d_][^\n\d—–_:,]{1,40}+,\s")
_LINK = re.compile(r"\s*+[-–—:]\s*+")
_NAME_PARTS = re.compile(r"[\s/,&–-]+")
_DOMAIN = re.compile(r"[\w-]+\.[a-z]{2,4}\Z", re.IGNORECASE)

# Words inside a place's name that keep their small letters.
_PARTICLES = frozenset(
    "de la le les du des del al el as of the and am an der im upon sur do da di ob nad pod y "
    "i".split()
)
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


@dataclass(slots=True)
class _Tokens:
    """What has been read so far, in the order of the line."""

    places: list[str] = field(default_factory=list)
    printed: PrintedDate | None = None
    agency: str | None = None
    code: str | None = None
    bracketed: bool = False
    agency_first: bool = False


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
    tokens = _Tokens()
    at = _skip(_MARKS, head, 0)
    while at < min(len(head), _REACH):
        end = _token(head, at, tokens, names)
        if end is None:
            return None
        at = end
        closed = _terminator(head, at, tokens)
        if closed is not None:
            if not (_only_opening_agency(tokens) and _place_follows(head, closed, tokens)):
                return _accepted(raw, closed, tokens, received)
            at = _skip(_BLANKS, head, closed)
            continue
        if tokens.bracketed and tokens.agency and not tokens.agency_first:
            return _unterminated(raw, at, tokens, received)
        at = _skip(_LINK if _agency_ends(raw, at, names) else _SEPARATOR, head, at)
        if at == end and at < len(head):
            return None
    if _fills_its_line(tokens) and at >= len(raw.rstrip()):
        return _accepted(raw, at, tokens, received)
    return None


def _fills_its_line(tokens: _Tokens) -> bool:
    """A bare agency may end a line that is all dateline: after a date, or as "الرياض - واس"."""
    if tokens.agency is None:
        return False
    return tokens.printed is not None or (bool(tokens.places) and _caseless(tokens.agency))


def _token(head: str, at: int, tokens: _Tokens, names: Mapping[str, str]) -> int | None:
    """Reads one token into ``tokens`` and says where it ends; None if there is none."""
    if tokens.printed is None:
        printed = date_at(head, at)
        if printed:
            tokens.printed = printed
            return printed.end
    country = _COUNTRY.match(head, at)
    if country and tokens.places:
        tokens.places.append(country["name"])
        return country.end()
    return (
        _bracketed(head, at, tokens, names)
        or _bare_agency(head, at, tokens, names)
        or _place(head, at, tokens, names)
    )


def _bracketed(head: str, at: int, tokens: _Tokens, names: Mapping[str, str]) -> int | None:
    match = _BRACKETED.match(head, at)
    if match is None or tokens.agency:
        return None
    printed = (match["name"] or match["slashed"]).strip()
    code = _code(printed, names)
    if code is None and (match["slashed"] or head[match.end() : match.end() + 1] == ","):
        if match["slashed"]:
            return None
        tokens.places.append(printed)  # a region: "Hani, (B/A), May 03"
        return match.end()
    tokens.agency_first = not tokens.places and tokens.printed is None
    if tokens.agency_first and code is None:
        return None
    tokens.agency, tokens.code, tokens.bracketed = printed, code, True
    return match.end()


def _code(printed: str, names: Mapping[str, str]) -> str | None:
    whole = names.get(fold(printed))
    parts = (names.get(fold(part)) for part in _NAME_PARTS.split(printed))
    return whole or next((code for code in parts if code), None)


def _bare_agency(head: str, at: int, tokens: _Tokens, names: Mapping[str, str]) -> int | None:
    """ "Kyodo", "GNA" or "واس" without brackets; two letters could be a state ("PA")."""
    match = _WORD.match(head, at)
    if match is None or tokens.agency:
        return None
    word = match.group().rstrip(".")
    code = names.get(fold(word)) if _may_stand_bare(word) else None
    if code is None:
        return None
    tokens.agency_first = not tokens.places and tokens.printed is None
    if tokens.agency_first and not _LINK.match(head, at + len(word)):
        return None
    tokens.agency, tokens.code = word, code
    return at + len(word)


def _may_stand_bare(word: str) -> bool:
    return _caseless(word) or (len(word) > 2 and not word.islower())


def _caseless(word: str) -> bool:
    return word.upper() == word.lower()


def _place(head: str, at: int, tokens: _Tokens, names: Mapping[str, str]) -> int | None:
    """Up to five words that could name a place, short of a date or an agency."""
    words: list[str] = []
    end = at
    while len(words) < _MOST_WORDS:
        match = _WORD.match(head, at)
        if match is None or (words and _starts_other_token(head, at, match.group(), names)):
            break
        word = match.group()
        if tokens.places and not (word[0].isupper() or _caseless(word) or word in _PARTICLES):
            break
        words.append(word)
        end = match.end()
        at = _skip(_GAP, head, end)
        if at == end:
            break
        if word[-1] == "." and len(word) > 4 and not tokens.places:
            break  # "MOSCOW. April 2": the full stop parts place and date
    if not words or words[-1] in _PARTICLES:
        return None
    name = " ".join(words)
    whole_stop = name[-1] == "." and not tokens.places and len(words[-1]) > 4
    tokens.places.append(name[:-1] if whole_stop else name)
    return end - 1 if whole_stop else end


def _starts_other_token(head: str, at: int, word: str, names: Mapping[str, str]) -> bool:
    known = _may_stand_bare(word.rstrip(".")) and fold(word.rstrip(".")) in names
    return known or date_at(head, at) is not None


def _terminator(head: str, at: int, tokens: _Tokens) -> int | None:
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


def _only_opening_agency(tokens: _Tokens) -> bool:
    return tokens.agency_first and not tokens.places and tokens.printed is None


def _place_follows(head: str, at: int, tokens: _Tokens) -> bool:
    """After "(ANSA) -" a place with a date; after "واس -" a place alone on the line."""
    if not tokens.bracketed:
        return 0 < len(head[at:].split()) <= _MOST_WORDS
    place = _PLACE_AND_COMMA.match(head, at)
    return place is not None and date_at(head, place.end()) is not None


def _unterminated(
    raw: str, at: int, tokens: _Tokens, received: datetime | None
) -> FoundDateline | None:
    """PTI, IANS and ATS write no terminator after the brackets."""
    follows = raw[_skip(_BLANKS, raw, at) :][:1]
    if tokens.code is None or follows.islower() or follows in {",", ")", ";", "'", "’"}:
        return None
    return _accepted(raw, at, tokens, received)


def _accepted(
    raw: str, end: int, tokens: _Tokens, received: datetime | None
) -> FoundDateline | None:
    if not _convincing(tokens, raw[end : end + _REACH]):
        return None
    text = " ".join(raw[:end].split())
    day = settle(tokens.printed, received) if tokens.printed else None
    dateline = Dateline(text, tuple(tokens.places), day, tokens.agency)
    return FoundDateline(dateline, end, tokens.code, tokens.printed)


def _convincing(tokens: _Tokens, follows: str) -> bool:
    if not tokens.places:
        return tokens.bracketed and tokens.code is not None
    place = tokens.places[0]
    words = [word.strip(".").casefold() for word in place.split()]
    if words[0] in _OPENERS or (len(words) == 1 and words[0] in _ARTICLES):
        return False
    if tokens.printed is not None:
        # Small letters by mistake ("dodge city, april 7 -"): a short name only.
        return _has_capitals(place) or len(words) <= _MOST_SMALL_WORDS
    if not _has_capitals(place) or _ORGANISATION.intersection(words):
        return False
    return tokens.code is not None or _unknown_agency(tokens, follows)


def _unknown_agency(tokens: _Tokens, follows: str) -> bool:
    """Without a date only "LOS ANGELES (Variety.com) -", and no line of a table."""
    agency = tokens.agency or ""
    return _DOMAIN.match(agency) is not None or (
        tokens.places[0].isupper()
        and len(tokens.places[0].split()) <= _MOST_SMALL_WORDS
        and agency.isalpha()
        and not follows.isupper()
        and not follows.isspace()
    )


def _has_capitals(place: str) -> bool:
    return all(
        word[0].isupper() or _caseless(word) or word in _PARTICLES for word in place.split()
    )


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
