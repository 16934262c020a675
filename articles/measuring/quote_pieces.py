"""Quotes cut into pieces, so that two ways of marking one quote compare alike.

A quote is cut at line ends, and each piece trimmed of white space, quotation
marks and a comma or semicolon at its end: "with marks", "without marks", "over
three paragraphs" and "one for each paragraph" then give the same pieces.
Neighbours on a line that only blanks part, no mark among them, are one piece
again if they are one quote's (a quote cut into its sentences). A piece without
a letter or digit is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from articles.wire import ParsedQuote

_LINE = re.compile(r"[^\n]+")
_MARKS = "\"“”„«»‘’‚‛‹›'`″〝〞"
_BLANKS = " \t\r\u00a0\u2009\u202f\u200b\ufeff"
_AROUND = _MARKS + _BLANKS
_BEHIND = _AROUND + ",;"
INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Teller:
    """Who is named as a quote's speaker: the words at the quote, and whom they mean.

    ``start`` and ``end`` are the words' characters in the text, None where a
    system tells none. Of the gold alone: ``head`` (and ``other_head``, in an
    apposition) is the word that names, at ``head_span``; ``kind`` is
    ``pronoun`` or another; ``antecedent`` is a pronoun's name.
    """

    text: str = ""
    name: str = ""
    start: int | None = None
    end: int | None = None
    head: str = ""
    other_head: str = ""
    head_span: tuple[int, int] | None = None
    kind: str = "name"
    antecedent: str = ""

    @classmethod
    def of(cls, told: Mapping[str, Any] | None) -> Teller | None:
        """A speaker as the rows of a corpus or of a prediction tell it."""
        if not told:
            return None
        head_span = told.get("head_span")
        return cls(
            text=told.get("text") or "",
            name=told.get("name") or "",
            start=told.get("start"),
            end=told.get("end"),
            head=told.get("head") or "",
            other_head=told.get("alt_head") or "",
            head_span=(head_span[0], head_span[1]) if head_span else None,
            kind=told.get("kind") or "name",
            antecedent=told.get("resolved_silver") or "",
        )


@dataclass(frozen=True, slots=True)
class Said:
    """A quote as somebody marked it; ``group`` is one for the parts of one quote."""

    start: int
    end: int
    kind: str = "direct"
    speaker: Teller | None = None
    group: str | None = None
    sure: bool = False

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Said:
        """A quote as the rows of a corpus or of a prediction tell it."""
        speaker = Teller.of(told.get("speaker"))
        kind = told.get("type") or "direct"
        return cls(told["start"], told["end"], kind, speaker, told.get("attr"))

    @classmethod
    def by_the_parser(cls, quote: ParsedQuote) -> Said:
        span = quote.mention_span
        named = (quote.mention or "", quote.speaker or "")
        speaker = Teller(*named, span.start, span.end) if span else None
        sure = quote.certainty == "sure"
        return cls(quote.start, quote.end, str(quote.kind), speaker, None, sure)


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``start`` to ``end`` of a text, and the quote they are of."""

    start: int
    end: int
    quote: Said

    def overlap(self, other: Piece) -> float:
        """The characters that both have over those that either has."""
        return overlap((self.start, self.end), (other.start, other.end))


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The intersection of two spans over their union, 0 to 1."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return common / (max(one[1], other[1]) - min(one[0], other[0])) if common > 0 else 0.0


def pieces(text: str, quotes: Iterable[Said]) -> list[Piece]:
    """The pieces of ``quotes`` in ``text``, from left to right, none twice."""
    cut = [piece for quote in quotes for piece in _cut(text, quote)]
    joined: list[Piece] = []
    for piece in sorted(cut, key=lambda piece: (piece.start, piece.end)):
        last = joined[-1] if joined else None
        if last and _goes_on(text, last, piece):
            joined[-1] = Piece(last.start, piece.end, last.quote)
        elif not last or (last.start, last.end) != (piece.start, piece.end):
            joined.append(piece)
    return joined


def _cut(text: str, quote: Said) -> Iterator[Piece]:
    for line in _LINE.finditer(text, max(0, quote.start), max(0, quote.end)):
        words = line[0].lstrip(_AROUND)
        start = line.end() - len(words)
        words = words.rstrip(_BEHIND)
        if any(character.isalnum() for character in words):
            yield Piece(start, start + len(words), quote)


def _goes_on(text: str, piece: Piece, after: Piece) -> bool:
    """Whether ``after`` is the next part of the same quote on the same line."""
    between = text[piece.end : after.start]
    parted = after.start < piece.end or between.strip() or "\n" in between
    return not parted and _is_one(piece.quote, after.quote)


def _is_one(quote: Said, other: Said) -> bool:
    if quote is other:
        return True
    if quote.kind != other.kind:
        return False
    if quote.group is not None or other.group is not None:
        return quote.group == other.group
    named = (quote.speaker and quote.speaker.text, other.speaker and other.speaker.text)
    return named[0] == named[1]
