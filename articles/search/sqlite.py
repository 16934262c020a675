"""The index on SQLite: FTS5 tables whose rowids are places.

Rowids that follow time give the newest matches first without sorting.
The samples hold some rows once more.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.db import connection

from .entries import UNPLACED, Entries, QuoteWords, StoryWords
from .expressions import Fts5
from .indexes import SAMPLED, THINNED, Index, Lookup

STORIES = (
    *("tags", "headline", "lede", "body", "other", "said", "tail"),
    *("headline_forms", "lede_forms", "forms", "said_forms"),
)
QUOTES = ("tags", "words", "forms")
TABLES = {
    "search_stories": STORIES,
    "search_sample": STORIES,
    "search_quotes": QUOTES,
    "search_quote_sample": QUOTES,
}
SAMPLES = {"search_stories": "search_sample", "search_quotes": "search_quote_sample"}
# How much a match in each column counts for the best match; the rest counts nothing.
WEIGHTS = {"search_stories": "0, 8, 4, 1, 1, 0, 1, 4, 2, 1, 0", "search_quotes": "0, 1, 1"}
ENTRIES = {
    "search_stories": "articles_storyentry",
    "search_sample": "articles_storyentry",
    "search_quotes": "articles_quoteentry",
    "search_quote_sample": "articles_quoteentry",
}
# Between quotes and between words without an order, so that no phrase runs across.
_GAP = f" {UNPLACED} "


def create() -> list[str]:
    """The statements that make the index; entries that go take their words with them."""
    made = [
        f"CREATE VIRTUAL TABLE {table} USING fts5({', '.join(columns)}, "
        "tokenize=\"ascii tokenchars '_'\")"
        for table, columns in TABLES.items()
    ]
    return made + [
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {entry} "
        f"BEGIN DELETE FROM {table} WHERE rowid = OLD.place; END"
        for table, entry in ENTRIES.items()
    ]


class SqliteIndex(Index):
    """The words in FTS5 tables."""

    dialect = Fts5

    def write(self, entries: Iterable[Entries]) -> None:
        rows = list(entries)
        quotes = [quote for one in rows for quote in one.quotes]
        self._enter("articles_storyentry", "article_id", [one.story for one in rows])
        self._enter("articles_quoteentry", "quote_id", quotes)
        self._insert("search_stories", [(one.story.key, _of_story(one.story)) for one in rows])
        self._insert("search_quotes", [(quote.key, _of_quote(quote)) for quote in quotes])

    def set_aside(self) -> None:
        """FTS5 fills itself in large steps."""

    def fill(self) -> None:
        """Nothing was set aside."""

    def best(self, lookup: Lookup, skip: int, limit: int, among: int) -> list[int]:
        newest = self._places(lookup, among, "DESC")
        if not newest:
            return []
        table = lookup.table
        looked_up, values = _where(table, replace(lookup, low=newest[-1], high=newest[0]))
        return self._fetch(
            f"SELECT rowid FROM {table} WHERE {looked_up} "
            f"ORDER BY bm25({table}, {WEIGHTS[table]}), rowid DESC LIMIT %s OFFSET %s",
            [*values, limit, skip],
        )

    def count(self, lookup: Lookup, most: int) -> int:
        looked_up, values = _where(lookup.table, lookup)
        (counted,) = self._fetch(
            f"SELECT count(*) FROM (SELECT 1 FROM {lookup.table} WHERE {looked_up} LIMIT %s)",
            [*values, most],
        )
        return counted

    def count_newer(self, lookup: Lookup, key: int, most: int) -> int:
        looked_up, values = _where(lookup.table, lookup)
        column = "quote_id" if lookup.table == "search_quotes" else "article_id"
        (counted,) = self._fetch(
            f"SELECT count(*) FROM (SELECT 1 FROM {lookup.table} WHERE {looked_up} AND rowid IN "
            f"(SELECT place FROM {ENTRIES[lookup.table]} WHERE {column} > %s) LIMIT %s)",
            [*values, key, most],
        )
        return counted

    def tagged(self, lookup: Lookup, most: int) -> list[tuple[int, str]]:
        table, entries = lookup.table, ENTRIES[lookup.table]
        looked_up, values = _where(table, lookup)
        return self._rows(
            f"SELECT e.place, e.tags FROM {table} CROSS JOIN {entries} e "  # in this order
            f"ON e.place = {table}.rowid WHERE {looked_up} LIMIT %s",
            [*values, most],
        )

    def _sampled(self, lookup: Lookup, most: int) -> list[tuple[int, str, int]]:
        words = SAMPLES[lookup.table]
        looked_up, values = _where(words, lookup)
        return self._rows(
            f"WITH found AS MATERIALIZED (SELECT rowid AS place FROM {words} WHERE {looked_up}), "
            "thinning AS MATERIALIZED (SELECT 1 + count(*) / %s AS step FROM found) "
            "SELECT e.place, e.tags, step FROM thinning CROSS JOIN found "
            f"CROSS JOIN {ENTRIES[lookup.table]} e ON e.place = found.place WHERE {THINNED}",
            [*values, most],
        )

    def _places(self, lookup: Lookup, limit: int, way: str) -> list[int]:
        looked_up, values = _where(lookup.table, lookup)
        return self._fetch(
            f"SELECT rowid FROM {lookup.table} WHERE {looked_up} ORDER BY rowid {way} LIMIT %s",
            [*values, limit],
        )

    def _enter(self, entry: str, key: str, rows: Sequence[StoryWords | QuoteWords]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {entry} ({key}, place, tags) VALUES (%s, %s, %s)",
                [(row.key, row.place, row.tags) for row in rows],
            )

    def _insert(self, table: str, rows: list[tuple[int, tuple[Any, ...]]]) -> None:
        """Rows by their keys, and the sample's once more."""
        self._fill(table, [words for _, words in rows])
        self._fill(SAMPLES[table], [words for key, words in rows if key % SAMPLED == 0])

    def _fill(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        columns = ("rowid", *TABLES[table])
        marks = ", ".join(["%s"] * len(columns))
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows
            )


def _where(words: str, lookup: Lookup) -> tuple[str, list[Any]]:
    """What rows of the table ``words`` must be, in SQL, and the values for it."""
    hidden = f"AND {words}.rowid NOT IN (SELECT value FROM json_each(%s))" if lookup.hidden else ""
    return (
        f"{words} MATCH %s AND {words}.rowid BETWEEN %s AND %s {hidden}",
        [lookup.match, lookup.low, lookup.high, *([json.dumps(lookup.hidden)] if hidden else [])],
    )


def _of_story(story: StoryWords) -> tuple[Any, ...]:
    placed = (story.headline, story.lede, story.body, story.other)
    said = _GAP.join(" ".join(quote.terms) for quote in story.said)
    return (
        story.place,
        story.tags,
        *(" ".join(field.terms) for field in placed),
        said,
        _GAP.join(story.tail),
        " ".join(story.headline.forms),
        " ".join(story.lede.forms),
        " ".join((*story.body.forms, *story.other.forms)),
        " ".join(form for quote in story.said for form in quote.forms),
    )


def _of_quote(quote: QuoteWords) -> tuple[Any, ...]:
    return (quote.place, quote.tags, " ".join(quote.words.terms), " ".join(quote.words.forms))
