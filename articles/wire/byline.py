"""Bylines: who wrote a story, and lines that only look like it.

By Ada Lind, Reuters · by Bo Ek · BY ADA LIND and BO EK=       people
Von Ada Lind · Par Ada LIND, avec Bo EK à Oland · (di Ada Lind)
Ada Lind/TT · Ada Lind og Bo Ek / NTB · Ada Lind / Faktenfinder.example
Muhabir: Ada Lind · Autor: Ada Lind · By Ada Lind (ada@npa.example)
MARNA (AA) - ADA LİND - A ferry …                              in the dateline
（记者林安） · 임보라 기자 =                                       likewise
By The Associated Press · By Staff Reporter, BusinessDesk      no person: credit
Associated Press Writer · Marna, TT:s korrespondent            a job title: credit
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.wire.story import SegmentKind
from articles.wire.text import fold

_AT_MOST = 120
_LONGEST_ABBREVIATION = 4
_LONGEST_JOINT = 30
_BY = re.compile(
    r"\^?\(?(?:[Bb]y|BY|V[Oo][Nn]|Par|PAR|P[Oo][Rr]|[Dd]i|Door|A[vf])\b:? |"
    r"(?i:muhabir|haber|autore?|auteur|author|text|tekst|teksti|автор|текст|بقلم|نویسنده|מאת): ?"
)
_NAME = r"(?!\d)[^\W_][\w.'’-]*+"
# What may stand between names in small letters.
_SMALL = frozenset(
    "de da del della di du van von der den la le bin ibn al el and und et y in at of e for og och "
    "ja avec à with en do dos i à writers writer correspondent agência agenzia agencia".split()
)
_NAMES = re.compile(rf"{_NAME}(?>(?:[,/]? {_NAME}|[,/]{_NAME}){{0,14}}),?")
_WITH_AGENCY = re.compile(rf"(?P<name>{_NAME}(?: {_NAME}){{1,7}}) ?/ ?(?P<agency>[\w. -]{{2,30}})")
_SITE = re.compile(r"[A-Z][\w-]+\.[a-z]{2,7}")
_NOBODY = frozenset(
    "agency press news correspondents reporters desk newsroom bureau service agencies editors "
    "korrespondenten".split()
)
_WITHOUT_A_NAME = _NOBODY | frozenset("the our a staff special own reporter correspondent".split())
# "Associated Press Writer", and the agency alone below a byline ("Associated Press=").
_JOBS = frozenset("writer correspondent analyst editor".split())
_JOB = r"(?:writer|correspondent|news analyst|editor)"
_TITLE = re.compile(
    rf"\^?(?:(?:[^\W\d_]+ ){{0,4}}{_JOB}|ass[a-z]{{7,9}} press) ?=?", re.IGNORECASE
)
# "Marna, TT:s korrespondent"
_OF_AGENCY = re.compile(
    r"(?:[^\W\d_][\w -]{1,40}, )?(?P<agency>[^\W\d_]{2,12})(?:[:'’]?s|-)? ?"
    r"(?:korrespond[ae]nt|correspondent|correspondant|corresponsal|corrispondente|muhabiri)",
    re.IGNORECASE,
)
# Between a dateline and the text that it opens.
_BEHIND_DATELINE = re.compile(
    r"[（(](?:记者|記者)[^（()）\n]{1,40}[）)]\s*+|"
    r"[^\W\d_]{2,5}(?:[ ·,][^\W\d_]{2,5}){0,3} (?:기자|특파원)\s?=\s*+|"
    r"(?P<capitals>[^\W\d_][^\d\n()–—]{3,50}?)\s[-–—]\s"
)


def byline_behind(raw: str) -> int:
    """How much of a text that a dateline opens is its reporter's name; 0 for none.

    Anadolu sets the name in capitals between two dashes, Yonhap before an equals
    sign, Xinhua in brackets.
    """
    match = _BEHIND_DATELINE.match(raw)
    if match is None:
        return 0
    name = match["capitals"]
    if name is not None and not (name.isupper() and 2 <= len(name.split()) <= 6):
        return 0
    return match.end()


def byline_kind(text: str, names: Mapping[str, str]) -> SegmentKind | None:
    """BYLINE for people, CREDIT for agencies and job titles, None for neither.

    ``names`` are the agencies' names as ``dateline_names`` gives them.
    """
    line = _without_address(text.replace("\u00a0", " ").rstrip(" =<"))
    if len(line) > _AT_MOST:
        return None
    by = _BY.match(line)
    if by:
        bare = line.removesuffix(")") if "(" in by.group() else line
        return _people(bare[by.end() :], names)
    shared = _WITH_AGENCY.fullmatch(line) if "/" in line else None
    if shared and (fold(shared["agency"]) in names or _SITE.fullmatch(shared["agency"])):
        return SegmentKind.BYLINE
    if _are_agencies(line, names):
        return SegmentKind.CREDIT
    of_agency = _OF_AGENCY.fullmatch(line)
    titled = of_agency is not None and fold(of_agency["agency"]) in names
    return SegmentKind.CREDIT if titled or _TITLE.fullmatch(text) else None


def _without_address(line: str) -> str:
    """The names of "By Ada Lind (ada@npa.example)"; the address is kept private later."""
    at = line.find("@")
    if at < 0 or len(line) > _AT_MOST:
        return line
    address = line.rfind(" ", 0, at)
    last = not line[at:].count(" ")
    return line[:address].rstrip(" ,;:(<[–—-|") if address > 0 and last else line


def agency_of(text: str, names: Mapping[str, str]) -> str | None:
    """The code of the agency that a byline or credit names: "By Ada Lind, Reuters"."""
    of_agency = _OF_AGENCY.fullmatch(text)
    if of_agency:
        return names.get(fold(of_agency["agency"]))
    if _are_agencies(text, names):
        return names[fold(re.split("[-–/]", text)[0])]
    _, apart, last = text.strip(" ^<=").replace("/", ",").rpartition(",")
    whole = fold(last).removeprefix("by ").removeprefix("the ")
    code = names.get(whole)
    words = whole.split()
    titled = bool(words) and words[-1] in _JOBS
    if code is None and (titled or apart):  # "AP Business Writer", "da agência Lusa"
        found = (" ".join(words[:count]) for count in range(min(3, len(words)), 0, -1))
        code = next((names[name] for name in found if name in names), None)
        code = code or (names.get(words[-1]) if apart and words else None)
    return code


def _are_agencies(line: str, names: Mapping[str, str]) -> bool:
    """Whether a line is a joint credit and nothing else: "STT-AFP"."""
    parts = re.split("[-–/]", line) if len(line) < _LONGEST_JOINT else []
    return len(parts) > 1 and not line.islower() and all(fold(part) in names for part in parts)


def _people(line: str, names: Mapping[str, str]) -> SegmentKind | None:
    words = line.replace("/", " ").replace(",", " ").split()
    if not words or not _NAMES.fullmatch(line) or _ends_like_a_sentence(words[-1]):
        return None
    folded = {fold(word) for word in words}
    whole = fold(line).removeprefix("the ")
    nameless = all(word in _WITHOUT_A_NAME or word in names for word in folded)
    if whole in names or nameless or ("," not in line and folded & _NOBODY):
        return SegmentKind.CREDIT
    return SegmentKind.BYLINE if all(_may_be_named(word, names) for word in words) else None


def _ends_like_a_sentence(word: str) -> bool:
    """A full stop after more than an initial or "Jr."."""
    return word.endswith(".") and len(word) > _LONGEST_ABBREVIATION


def _may_be_named(word: str, names: Mapping[str, str]) -> bool:
    """Capitals, small words ("de"), agencies ("dpa") and "d'Orsel"."""
    return (
        word[0].isupper()
        or word in _SMALL
        or _caseless(word)
        or "'" in word[:3]
        or fold(word) in names
    )


def _caseless(word: str) -> bool:
    return word.upper() == word.lower()
