"""The index on PostgreSQL: a vector beside each entry, under GIN.

The planner would walk the dates and read every vector on its way to a rare word;
so the newest rows are asked first, and where they hold too few, the index alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from .entries import Entries, QuoteWords, StoryWords
from .expressions import Dialect, TsQuery

ENTRIES = {"search_stories": "articles_storyentry", "search_quotes": "articles_quoteentry"}
KEYS = {"search_stories": "article_id", "search_quotes": "quote_id"}
SAMPLED = 32
# Asked first, before the whole index: most words are in one of these.
NEWEST = 2_000
_LAST_POSITION = 16_383
# Between fields, so that no phrase runs from one into the next.
_GAP = 2


def create() -> list[str]:
    """The statements that make the index."""
    made = []
    for table, key in ((ENTRIES[name], KEYS[name]) for name in ENTRIES):
        made += [
            f"ALTER TABLE {table} ADD COLUMN vector tsvector",
            f"ALTER TABLE {table} ALTER COLUMN vector SET STORAGE EXTERNAL",
            f"CREATE INDEX {table}_vector ON {table} USING gin (vector) WITH (fastupdate = on)",
            f"CREATE INDEX {table}_sample ON {table} USING gin (vector) "
            f"WHERE {key} % {SAMPLED} = 0",
        ]
    return made


class Index:
    """The words of entries, written and looked up."""

    dialect: type[Dialect] = TsQuery

    def write(self, entries: Iterable[Entries]) -> None:
        """Add entries whose rows and places are free."""
        rows = list(entries)
        self._enter("search_stories", [(one.story, _of_story(one.story)) for one in rows])
        quotes = [quote for one in rows for quote in one.quotes]
        self._enter("search_quotes", [(quote, _of_quote(quote)) for quote in quotes])

    def newest(self, table: str, match: str, low: int, high: int, limit: int) -> list[int]:
        """The highest places that match, falling."""
        return self._places(table, match, low, high, limit, "DESC")

    def oldest(self, table: str, match: str, low: int, high: int, limit: int) -> list[int]:
        """The lowest places that match, rising."""
        return self._places(table, match, low, high, limit, "ASC")

    def best(
        self, table: str, match: str, low: int, high: int, skip: int, limit: int, among: int
    ) -> list[int]:
        """The best matches among the newest ``among``, best first."""
        newest = self._places(table, match, low, high, among, "DESC")
        return self._fetch(
            f"SELECT place FROM {ENTRIES[table]} WHERE place = ANY(%s) "
            "ORDER BY ts_rank(vector, %s::tsquery, 1) DESC, place DESC LIMIT %s OFFSET %s",
            [newest, match, limit, skip],
        )

    def count(self, table: str, match: str, low: int, high: int, most: int) -> int:
        """How many match, counted up to ``most``."""
        (counted,) = self._fetch(
            f"SELECT count(*) FROM (SELECT 1 FROM {ENTRIES[table]} "
            "WHERE vector @@ %s::tsquery AND place BETWEEN %s AND %s LIMIT %s) counted",
            [match, low, high, most],
        )
        return counted

    def tagged(
        self, table: str, match: str, low: int, high: int, *, sampled: bool
    ) -> list[tuple[int, str]]:
        """Place and tags of every match; of one row in 32 where only a sample is asked."""
        thinned = f"AND {KEYS[table]} %% {SAMPLED} = 0" if sampled else ""
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT place, tags FROM {ENTRIES[table]} "
                f"WHERE vector @@ %s::tsquery AND place BETWEEN %s AND %s {thinned}",
                [match, low, high],
            )
            return list(cursor.fetchall())

    def _places(
        self, table: str, match: str, low: int, high: int, limit: int, way: str
    ) -> list[int]:
        entries = ENTRIES[table]
        inside = f"SELECT place, vector FROM {entries} WHERE place BETWEEN %s AND %s"
        near = (
            f"SELECT place FROM ({inside} ORDER BY place {way} LIMIT {NEWEST}) near "
            f"WHERE vector @@ %s::tsquery ORDER BY place {way} LIMIT %s"
        )
        found = self._fetch(near, [low, high, match, limit])
        if len(found) == limit:
            return found
        # Materialised, so that the planner can't walk the dates to save the sorting.
        whole = (
            f"WITH found AS MATERIALIZED (SELECT place FROM {entries} "
            "WHERE vector @@ %s::tsquery AND place BETWEEN %s AND %s) "
            f"SELECT place FROM found ORDER BY place {way} LIMIT %s"
        )
        return self._fetch(whole, [match, low, high, limit])

    def _fetch(self, sql: str, values: Sequence[Any]) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return [row[0] for row in cursor.fetchall()]

    def _enter(self, table: str, rows: list[tuple[StoryWords | QuoteWords, str]]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {ENTRIES[table]} ({KEYS[table]}, place, tags, vector) "
                "VALUES (%s, %s, %s, %s::tsvector)",
                [(row.key, row.place, row.tags, vector) for row, vector in rows],
            )


def _of_story(story: StoryWords) -> str:
    signs = TsQuery.signs
    places: dict[str, list[int]] = defaultdict(list)
    _add(places, "", [story.headline, story.lede, story.body, story.other])
    _add(places, signs["headline"], [story.headline])
    _add(places, signs["excerpt"], [story.headline, story.lede])
    _add(places, signs["quote"], story.said)
    return _literal(places, story.tags, story.forms, story.tail)


def _of_quote(quote: QuoteWords) -> str:
    places: dict[str, list[int]] = defaultdict(list)
    _add(places, TsQuery.signs["words"], [quote.words])
    return _literal(places, quote.tags, quote.forms, ())


def _add(places: dict[str, list[int]], sign: str, fields: Iterable[Sequence[str]]) -> None:
    at = 0
    for field in fields:
        for term in field:
            at += 1
            places[sign + term].append(min(at, _LAST_POSITION))
        at += _GAP


def _literal(
    places: dict[str, list[int]], tags: str, forms: Sequence[str], tail: Sequence[str]
) -> str:
    """A vector as PostgreSQL reads it; terms are letters and digits, so nothing is escaped."""
    parts = [f"'{term}':{','.join(map(str, at))}" for term, at in places.items()]
    parts += [f"'{TsQuery.tags}{tag}'" for tag in tags.split()]
    parts += [f"'{TsQuery.forms}{form}'" for form in forms]
    parts += [f"'{term}'" for term in tail]
    return " ".join(parts)
