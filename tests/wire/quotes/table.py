"""The shape of the tables: copy, the quotes in it, and why the case is hard."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from articles.wire.story import ParsedQuote


class Row(NamedTuple):
    """What is expected of one quote."""

    text: str
    speaker: str | None
    mention: str | None
    cue: str | None
    how: str
    kind: str
    certainty: str


class Case(NamedTuple):
    """A body, its quotes in order, and what makes it hard."""

    body: str
    quotes: tuple[Row, ...]
    why: str
    language: str = "en"


def rows(quotes: Iterable[ParsedQuote]) -> tuple[Row, ...]:
    return tuple(
        Row(
            quote.text,
            quote.speaker,
            quote.mention,
            quote.cue,
            str(quote.how),
            str(quote.kind),
            str(quote.certainty),
        )
        for quote in quotes
    )
