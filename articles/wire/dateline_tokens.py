"""The tokens that datelines are made of: places, dates, agencies.

    FORT WORTH · St. Marna · Hani, (B/A) · Marat [Syria]         places
    Feb 26 · 14. července · Monday, January 15, 2024 · 23/11     dates
    (AP) · (ats afp) · /TASS/ · Kyodo · РИА Новости · GNA · واس  agencies

Each reader takes the line and a place in it, and says where its token ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from articles.wire.calendar_words import MONTHS
from articles.wire.dates import PrintedDate, date_at, figures_at
from articles.wire.text import fold

MOST_WORDS = 5
_BARE_WORD = r"[^\W\d_][^\W_]*+(?>(?:['’.&-](?=[^\W\d_])[^\W_]++)*)"
_BARE_WORDS = re.compile(_BARE_WORD)
_WORD = re.compile(rf"{_BARE_WORD}\.?+")
_GAP = re.compile(r"[ \u00a0](?! )|[ \t]?\r?\n[ \t]*+")  # the columns of a table lie wider apart
_BRACKETED = re.compile(r"\((?P<name>[^()\n]{1,40})\)|/(?P<slashed>[^/()\n]{2,30})/")
_COUNTRY = re.compile(r"\[(?P<name>[^\[\]\n]{2,30})\]")
# What stands behind a region in brackets: "Hani, (B/A), May 03", "New Marna (Essel) [India]".
_BEHIND_REGION = re.compile(r"\s*+[,\[(]")
_LONGEST_NAME = 3  # words of an agency without brackets
_ON = re.compile(r"(?:le|el|il|am|den|في) (?=\d)")
_NAME_PARTS = re.compile(r"[\s/,&–-]+")
# Words inside a place's name that keep their small letters.
_PARTICLES = frozenset(
    "de la le les du des del al el as of the and am an der im upon sur do da di ob nad pod y "
    "i e et en og och und ve".split()
)
_MONTH_WORDS = frozenset(fold(word) for name in MONTHS for word in name.split())
_LETTERS = re.compile(r"[^\W\d_]++")
_FIGURE = re.compile(r"\d")
_FIGURES_OF_DATE = re.compile(r"\d\.\d{1,2}\.\d{4}|\d[月월]")
LINK = re.compile(r"\s*+(?:--|[-–—:/])\s*+")
# Behind an agency that comes first; the underscore is SANA's.
OPENING_LINK = re.compile(r"\s*+[-–—:_]\s*+")


@dataclass(slots=True)
class Tokens:
    """What has been read so far, in the order of the line."""

    places: list[str] = field(default_factory=list)
    printed: PrintedDate | None = None
    figures: bool = False
    agency: str | None = None
    code: str | None = None
    bracketed: bool = False
    agency_first: bool = False


def read_token(head: str, at: int, tokens: Tokens, names: Mapping[str, str]) -> int | None:
    """Reads one token into ``tokens`` and says where it ends; None if there is none."""
    if tokens.printed is None:
        printed = _date(head, at)
        if printed is None and tokens.places:
            printed = figures_at(head, at)
            tokens.figures = printed is not None
        if printed:
            tokens.printed = printed
            return printed.end
    country = _COUNTRY.match(head, at) if tokens.places else None
    if country:
        tokens.places.append(country["name"])
        return country.end()
    return (
        _bracketed(head, at, tokens, names)
        or _bare_agency(head, at, tokens, names)
        or _place(head, at, tokens, names)
    )


def _bracketed(head: str, at: int, tokens: Tokens, names: Mapping[str, str]) -> int | None:
    match = None if tokens.agency else _BRACKETED.match(head, at)
    if match is None:
        return None
    printed = (match["name"] or match["slashed"]).strip()
    if not printed:
        return None
    code = _code(printed, names)
    if code is None and match["slashed"] and not (tokens.places and tokens.printed):
        return None  # "Ada Lind /Oland/"; behind place and date it is an agency not yet known
    if code is None and (tokens.places and _is_region(head, match.end())):
        tokens.places.append(printed)
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


def _is_region(head: str, at: int) -> bool:
    """Whether brackets that end at ``at`` name no agency, because date or agency follow."""
    return bool(_BEHIND_REGION.match(head, at)) or date_at(head, skip(_GAP, head, at)) is not None


def bracketed_agency(head: str, at: int, names: Mapping[str, str]) -> bool:
    """Whether a known agency stands at ``at`` in brackets or slashes."""
    match = _BRACKETED.match(head, at)
    return bool(match and _code((match["name"] or match["slashed"]).strip(), names))


def bare_agency(head: str, at: int, names: Mapping[str, str]) -> str | None:
    """The agency's name that stands at ``at`` without brackets, as printed; the longest."""
    words: list[str] = []
    end = at
    while len(words) < _LONGEST_NAME:
        match = _WORD.match(head, end)
        if match is None:
            break
        words.append(match.group())
        end = skip(_GAP, head, match.end())
        if end == match.end():
            break
    folded = fold(" ".join(words)) if words else ""
    while words:
        if folded.rstrip(".") in names:
            name = " ".join(words).rstrip(".")
            if _may_stand_bare(name):
                return name
        words.pop()
        folded = folded.rpartition(" ")[0]
    return None


def _bare_agency(head: str, at: int, tokens: Tokens, names: Mapping[str, str]) -> int | None:
    """ "Kyodo", "GNA" or "واس" without brackets; two letters could be a state ("PA")."""
    name = None if tokens.agency else bare_agency(head, at, names)
    if name is None or not head.startswith(name, at):
        return None
    tokens.agency_first = not tokens.places and tokens.printed is None
    if tokens.agency_first and not OPENING_LINK.match(head, at + len(name)):
        return None
    tokens.agency, tokens.code = name, names[fold(name)]
    return at + len(name)


def _may_stand_bare(word: str) -> bool:
    return caseless(word) or (len(word) > 2 and not word.islower())


def caseless(word: str) -> bool:
    return word.upper() == word.lower()


def _place(head: str, at: int, tokens: Tokens, names: Mapping[str, str]) -> int | None:
    """Up to five words that could name a place, short of a date or an agency."""
    words: list[str] = []
    end = at
    while len(words) < MOST_WORDS:
        match = _WORD.match(head, at)
        if match is None or (words and _starts_other_token(head, at, match.group(), names)):
            break
        word = match.group()
        place = _before_agency(word, names) if "-" in word else None
        if place:
            words.append(place)
            end = match.start() + len(place)
            break
        behind = tokens.places or tokens.printed  # small letters by mistake come first or never
        if behind and not (word[0].isupper() or caseless(word) or word in _PARTICLES):
            break
        words.append(word)
        end = match.end()
        at = skip(_GAP, head, end)
        if at == end:
            break
        if word[-1] == "." and len(word) > 4 and not tokens.places:
            break  # "MOSCOW. April 2": the full stop parts place and date
    if not words or words[-1] in _PARTICLES:
        return None
    name = " ".join(words)
    whole_stop = name[-1] == "." and not tokens.places and len(words[-1]) > 4
    whole_stop = whole_stop and head[end : end + 1] != ","  # "FARMINGTON Conn., March 9"
    tokens.places.append(name[:-1] if whole_stop else name)
    return end - 1 if whole_stop else end


def _before_agency(word: str, names: Mapping[str, str]) -> str | None:
    """The place of "مرنا-سانا", which joins it to the agency by a hyphen."""
    place, _, agency = word.rpartition("-")
    return place if place and caseless(agency) and fold(agency) in names else None


def _starts_other_token(head: str, at: int, word: str, names: Mapping[str, str]) -> bool:
    name = word.rstrip(".")
    known = fold(name) in names and _may_stand_bare(name)
    return known or _date(head, at) is not None


def _date(head: str, at: int) -> PrintedDate | None:
    """The date at ``at``, or behind an article: "Marna, le 23 novembre", "مرنا في 23 نوفمبر"."""
    article = None if head[at : at + 1].isupper() else _ON.match(head, at)
    return date_at(head, article.end() if article else at)


def folded_words(head: str) -> list[str]:
    """All words of ``head`` as agencies' names are looked up, hyphens parting them too."""
    words = _each_folded(_BARE_WORDS, head)
    return words + [part for word in words if "-" in word for part in word.split("-")]


def may_hold_date(head: str) -> bool:
    """Whether a date could stand in ``head``: figures, and a month's name or signs between."""
    if _FIGURE.search(head) is None:
        return False
    months = not _MONTH_WORDS.isdisjoint(_each_folded(_LETTERS, head))
    return months or _FIGURES_OF_DATE.search(head) is not None


def _each_folded(words: re.Pattern[str], head: str) -> list[str]:
    """The ``words`` of ``head``, each folded; ASCII in one go, for there no word's end moves."""
    if head.isascii():
        return words.findall(head.casefold())
    return fold(" ".join(words.findall(head))).split(" ")


def in_brackets(head: str) -> bool:
    """Whether anything in ``head`` stands in brackets or slashes as an agency does."""
    return _BRACKETED.search(head) is not None


def is_particle(word: str) -> bool:
    return word in _PARTICLES


def has_capitals(place: str) -> bool:
    return all(word[0].isupper() or caseless(word) or word in _PARTICLES for word in place.split())


def skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
