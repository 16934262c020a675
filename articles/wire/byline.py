"""Bylines: who wrote a story, and lines that only look like it.

By Ada Lind, Reuters       by Bo Ek        BY ADA LIND and BO EK=
Ada Lind/TT                Von Ada Lind
Associated Press Writer    a job title under a byline: credit
By The Associated Press    no person: credit
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.wire.story import SegmentKind
from articles.wire.text import fold

_AT_MOST = 120
_LONGEST_ABBREVIATION = 4
_BY = re.compile(r"\^?(?:[Bb]y|BY|V[Oo][Nn]|Par|Por|Di|Door|Av)\b:? ")
_NAME = r"(?!\d)[^\W_][\w.'’-]*+"
_SMALL = frozenset(
    "de da del della di du van von der den la le bin ibn al el and und et y in at of e for".split()
)
_NAMES = re.compile(rf"{_NAME}(?:[,/]? {_NAME}|[,/]{_NAME}){{0,14}}+,?")
_WITH_AGENCY = re.compile(rf"(?P<name>{_NAME}(?: {_NAME}){{1,4}}) ?/ ?(?P<agency>[\w. -]{{2,20}})")
_NOBODY = frozenset(
    "agency press news correspondents reporters desk newsroom bureau service agencies editors "
    "korrespondenten".split()
)
# "Associated Press Writer", and the agency alone below a byline ("Associated Press=").
_TITLE = re.compile(
    r"(?:(?:[^\W\d_]+ ){0,4}(?:writer|correspondent|news analyst|editor)|ass[a-z]{7,9} press) ?=?",
    re.IGNORECASE,
)


def byline_kind(text: str, names: Mapping[str, str]) -> SegmentKind | None:
    """BYLINE for people, CREDIT for agencies and job titles, None for neither.

    ``names`` are the agencies' names as ``dateline_names`` gives them.
    """
    line = text.rstrip(" =<")
    if len(line) > _AT_MOST:
        return None
    by = _BY.match(line)
    if by:
        return _people(line[by.end() :], names)
    shared = _WITH_AGENCY.fullmatch(line)
    if shared and fold(shared["agency"]) in names:
        return SegmentKind.BYLINE
    return SegmentKind.CREDIT if _TITLE.fullmatch(text) else None


def _people(line: str, names: Mapping[str, str]) -> SegmentKind | None:
    words = line.replace("/", " ").replace(",", " ").split()
    if not words or not _NAMES.fullmatch(line) or _ends_like_a_sentence(words[-1]):
        return None
    folded = {fold(word) for word in words}
    whole = fold(line).removeprefix("the ")
    if whole in names or ("," not in line and folded & _NOBODY):
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
