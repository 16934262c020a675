"""Whole results as a table (CSV) and as plain text, row after row.

A cell that a spreadsheet would run as a formula gets an apostrophe in front,
which spreadsheets show or hide but never run (OWASP, "CSV injection").
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence

from ..models import Article, Quote
from ..querysets import Reader
from .facts import Link, lasting_address, sent_on

FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the machine's old charset
STORY_COLUMNS = (
    *("headline", "date", "agency", "language", "byline", "dateline"),
    *("topics", "media topics", "lede", "text", "address"),
)
QUOTE_COLUMNS = ("words", "speaker", "role", "story", "date", "agency", "address")
_RULE = "\n" + "-" * 72 + "\n\n"


def csv_lines(
    rows: Iterable[Article | Quote], link: Link, reader: Reader, *, quotes: bool
) -> Iterator[str]:
    """A heading and a line for each row, with the texts that the reader may read whole."""
    cells = (
        _quote(row, link) if isinstance(row, Quote) else _story(row, link, reader) for row in rows
    )
    return table_lines(QUOTE_COLUMNS if quotes else STORY_COLUMNS, cells)


def table_lines(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + writer.writerow(columns)
    for cells in rows:
        yield writer.writerow([harmless(cell) for cell in cells])


def text_lines(rows: Iterable[Article | Quote], link: Link, reader: Reader) -> Iterator[str]:
    """The rows as one would read them, with a rule between."""
    rule = ""
    for row in rows:
        text = _quote_text(row, link) if isinstance(row, Quote) else _story_text(row, link, reader)
        yield rule + text
        rule = _RULE


def harmless(cell: str) -> str:
    """The cell as no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_BEGINS) else cell


class _Echo:
    """A file that hands back what is written to it."""

    def write(self, line: str) -> str:
        return line


def _story(story: Article, link: Link, reader: Reader) -> Sequence[str]:
    topics = [given.topic for given in story.articletopic_set.all()]
    return (
        story.headline,
        sent_on(story),
        story.source.name,
        story.language,
        story.byline,
        story.dateline,
        "; ".join(topic.name for topic in topics),
        " ".join(topic.code for topic in topics),
        story.lede,
        story.body if story.readable_by(reader) else "",
        lasting_address(story, link),
    )


def _quote(quote: Quote, link: Link) -> Sequence[str]:
    story = quote.article
    return (
        quote.text,
        quote.said_by,
        quote.role,
        story.headline,
        sent_on(story),
        story.source.name,
        link(quote.get_absolute_url()),
    )


def _story_text(story: Article, link: Link, reader: Reader) -> str:
    text = story.body if story.readable_by(reader) else story.lede
    facts = f"{story.source.name}, {sent_on(story)}"
    lines = [story.headline, facts, story.byline, lasting_address(story, link)]
    head = "\n".join(line for line in lines if line)
    return f"{head}\n\n{text}\n"


def _quote_text(quote: Quote, link: Link) -> str:
    story = quote.article
    who = ", ".join(filter(None, [quote.said_by or "speaker unknown", quote.role]))
    facts = f"{story.headline} ({story.source.name}, {sent_on(story)})"
    return f"“{quote.text}”\n{who}\n{facts}\n{link(quote.get_absolute_url())}\n"
