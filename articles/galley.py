"""A story set for reading: its paragraphs, with every quote marked in place.

On a galley the text stands as it will be read. A quote is a span of the body;
here the body is cut into paragraphs, and each paragraph into runs, at the
points where a quote begins or ends. A template only has to loop over them.

Quotes may stand inside one another or overlap, and a continued quote runs over
several paragraphs. A run belongs to the quote that began last among those that
cover it, so an inner quote stays visible within the outer one; every quote has
exactly one place to link to, where it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from .models import Quote

BLANK_LINES = re.compile(r"\n(?>(?:[^\S\n]*+\n)+)\s*+")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a paragraph that one quote, or none, covers.

    ``quote`` is that quote's number. ``opens`` are the numbers of the quotes
    that begin here, ``closes`` of those that end here, inner ones last and
    first.
    """

    text: str
    quote: int | None = None
    opens: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()

    @property
    def outer_opens(self) -> tuple[int, ...]:
        """Quotes that begin here around the one shown."""
        return self.opens[:-1]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``number`` counts the body's paragraphs from 1."""

    number: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class _Span:
    number: int
    start: int
    end: int


def set_galley(body: str, quotes: Iterable[Quote]) -> tuple[Paragraph, ...]:
    """The body as paragraphs of runs; a quote's number is its position."""
    spans = [span for span in (_span(body, quote) for quote in quotes) if span.start < span.end]
    spans.sort(key=lambda span: (span.start, -span.end, span.number))
    return tuple(
        Paragraph(number, tuple(_runs(body, start, end, spans)))
        for number, (start, end) in enumerate(_paragraphs(body), start=1)
    )


def places(paragraphs: Iterable[Paragraph]) -> dict[int, int]:
    """Quote number → number of the paragraph in which it begins."""
    return {
        quote: paragraph.number
        for paragraph in paragraphs
        for run in paragraph.runs
        for quote in run.opens
    }


def _span(body: str, quote: Quote) -> _Span:
    """Where the quote's first and last letters stand, white space at its ends apart."""
    words = body[quote.start : quote.end]
    start = quote.start + len(words) - len(words.lstrip())
    return _Span(quote.position, start, start + len(words.strip()))


def _paragraphs(body: str) -> Iterator[tuple[int, int]]:
    start = len(body) - len(body.lstrip())
    end = len(body.rstrip())
    for gap in BLANK_LINES.finditer(body, start, end):
        yield start, gap.start()
        start = gap.end()
    if start < end:
        yield start, end


def _runs(body: str, start: int, end: int, spans: list[_Span]) -> Iterator[Run]:
    """The paragraph from ``start`` to ``end``, cut where a quote begins or ends."""
    here = [span for span in spans if span.start < end and span.end > start]
    cuts = {start, end}
    for span in here:
        cuts |= {max(span.start, start), min(span.end, end)}
    points = sorted(cuts)
    for left, right in pairwise(points):
        covering = [span for span in here if span.start <= left and span.end >= right]
        yield Run(
            text=body[left:right],
            quote=covering[-1].number if covering else None,
            opens=tuple(span.number for span in covering if span.start == left),
            closes=tuple(span.number for span in reversed(covering) if span.end == right),
        )
