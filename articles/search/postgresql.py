"""The index on PostgreSQL: a vector beside each entry, under GIN.

The newest rows are asked first, one by one; where they hold too few, the index alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, repeat
from typing import Any

from django.db import connection, transaction

from .entries import UNPLACED, Entries, Field, QuoteWords, StoryWords
from .expressions import TsQuery
from .indexes import SAMPLED, THINNED, Index, Lookup

ENTRIES = {"search_stories": "articles_storyentry", "search_quotes": "articles_quoteentry"}
KEYS = {"search_stories": "article_id", "search_quotes": "quote_id"}
# Rows whose vectors are read one by one, which is some milliseconds; the index is asked
# where there are more. Common words are on a page of the newest of these.
NEAR = 500
# Of days alone so many rows are read, by their tags: many tags are those of half of all rows,
# and to look up half of an index takes longer.
OF_DAYS = 30_000
_LAST_POSITION = 16_383
_TO_FILL = "512MB"
# Bytes of a vector; written down it is never shorter than kept.
_LARGEST = 1_000_000
_LONGEST_LETTER = 4  # bytes
# Between fields, so that no phrase runs from one into the next.
_GAP = 2
_MATCHING = "vector @@ %s::tsquery"
_FILED = (
    f"array_to_tsvector(string_to_array('{TsQuery.tags}' || "
    f"replace(tags, ' ', ' {TsQuery.tags}'), ' ')) @@ %s::tsquery"
)
_STANDING = "place BETWEEN %s AND %s AND place <> ALL (%s::bigint[])"


# What is written is sorted into an index some at a time, and every search reads what is not
# yet. With PostgreSQL's 4 MB that may take 30 ms, and with 1 MB writing takes a tenth longer;
# into the samples little is written.
_WORDS = """
CREATE INDEX IF NOT EXISTS {table}_vector ON {table} USING gin (vector)
WITH (fastupdate = on, gin_pending_list_limit = 1024)
"""
_SAMPLE = """
CREATE INDEX IF NOT EXISTS {table}_sample ON {table} USING gin (vector)
WITH (gin_pending_list_limit = 64) WHERE {key} % {sampled} = 0
"""
# Of quotes one in 32 stands on every page of their table, so for what is broad their sample is
# read from an index alone. Stories' pages are few, and their tags may be too long for one.
_APART = f"""
CREATE INDEX IF NOT EXISTS articles_quoteentry_filed ON articles_quoteentry (place)
INCLUDE (tags) WHERE quote_id % {SAMPLED} = 0
"""


def create() -> list[str]:
    """The statements that make the index."""
    columns = [
        statement.format(table=table)
        for table in ENTRIES.values()
        for statement in (
            "ALTER TABLE {table} ADD COLUMN vector tsvector",
            "ALTER TABLE {table} ALTER COLUMN vector SET STORAGE EXTERNAL",
        )
    ]
    return [*columns, *_indexes(), _APART]


def _indexes() -> list[str]:
    return [
        statement.format(table=table, key=KEYS[name], sampled=SAMPLED)
        for name, table in ENTRIES.items()
        for statement in (_WORDS, _SAMPLE)
    ]


class PostgresqlIndex(Index):
    """The words in vectors."""

    dialect = TsQuery

    def write(self, entries: Iterable[Entries]) -> None:
        rows = list(entries)
        self._enter("search_stories", [(one.story, _of_story(one.story)) for one in rows])
        quotes = [quote for one in rows for quote in one.quotes]
        self._enter("search_quotes", [(quote, _of_quote(quote)) for quote in quotes])

    def set_aside(self) -> None:
        with connection.cursor() as cursor:
            for table in ENTRIES.values():
                cursor.execute(f"DROP INDEX IF EXISTS {table}_vector, {table}_sample")

    @transaction.atomic
    def fill(self) -> None:
        """Of all rows at once, which takes a part of the time that it takes row by row."""
        connection.check_constraints()  # no index is made of rows that are still to be checked
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL maintenance_work_mem = '{_TO_FILL}'")
            for statement in _indexes():
                cursor.execute(statement)

    def best(self, lookup: Lookup, skip: int, limit: int, among: int) -> list[int]:
        newest = self._places(lookup, among, "DESC")
        return self._fetch(
            f"SELECT place FROM {ENTRIES[lookup.table]} WHERE place = ANY(%s) "
            "ORDER BY ts_rank(vector, %s::tsquery, 1) DESC, place DESC LIMIT %s OFFSET %s",
            [newest, lookup.match, limit, skip],
        )

    def count(self, lookup: Lookup, most: int) -> int:
        found, values = _found(lookup)
        (counted,) = self._fetch(
            f"{found} SELECT count(*) FROM (SELECT FROM found LIMIT %s) counted", [*values, most]
        )
        return counted

    def count_newer(self, lookup: Lookup, key: int, most: int) -> int:
        (counted,) = self._fetch(
            f"SELECT count(*) FROM (SELECT 1 FROM {ENTRIES[lookup.table]} "
            f"WHERE {_MATCHING} AND {_STANDING} AND {KEYS[lookup.table]} > %s LIMIT %s) counted",
            [lookup.match, *_standing(lookup), key, most],
        )
        return counted

    def tagged(self, lookup: Lookup, most: int) -> list[tuple[int, str]]:
        found, values = _found(lookup)
        return self._rows(f"{found} SELECT place, tags FROM found LIMIT %s", [*values, most])

    def _sampled(self, lookup: Lookup, most: int) -> list[tuple[int, str, int]]:
        apart = lookup.broad and lookup.table == "search_quotes"
        return self._rows(
            f"WITH found AS MATERIALIZED (SELECT place, tags FROM {ENTRIES[lookup.table]} "
            f"WHERE {_FILED if apart else _MATCHING} AND {_STANDING} "
            f"AND {KEYS[lookup.table]} %% {SAMPLED} = 0), "
            "thinning AS (SELECT 1 + count(*) / %s AS step FROM found) "
            f"SELECT place, tags, step FROM found, thinning WHERE {THINNED}",
            [lookup.match, *_standing(lookup), most],
        )

    def _places(self, lookup: Lookup, limit: int, way: str) -> list[int]:
        near = (
            f"SELECT place FROM (SELECT place, vector FROM {ENTRIES[lookup.table]} "
            f"WHERE {_STANDING} ORDER BY place {way} LIMIT {NEAR}) near "
            f"WHERE {_MATCHING} ORDER BY place {way} LIMIT %s"
        )
        places = self._fetch(near, [*_standing(lookup), lookup.match, limit])
        if len(places) == limit:
            return places
        found, values = _found(lookup)
        return self._fetch(
            f"{found} SELECT place FROM found ORDER BY place {way} LIMIT %s", [*values, limit]
        )

    def _enter(self, table: str, rows: list[tuple[StoryWords | QuoteWords, str]]) -> None:
        columns = f"{KEYS[table]}, place, tags, vector"
        with (
            connection.wrap_database_errors,  # Django leaves those of COPY as they are
            connection.cursor() as cursor,
            cursor.copy(f"COPY {ENTRIES[table]} ({columns}) FROM STDIN") as entering,
        ):
            for row, vector in rows:
                entering.write_row((row.key, row.place, row.tags, vector))


# Materialised, and the index on places kept out, since PostgreSQL takes reading a vector to
# cost nothing: for a rare word it would walk the dates, for a common one read a decade's.
_FOUND = """
WITH span AS MATERIALIZED (
    SELECT place, tags, vector FROM {entries} WHERE {standing} LIMIT {most}
),
short AS (SELECT count(*) < {most} AS enough FROM span),
found AS MATERIALIZED (
    SELECT place, tags FROM span WHERE {told} AND (SELECT enough FROM short)
    UNION ALL
    SELECT place, tags FROM {entries}
    WHERE {matching} AND {standing_apart} AND NOT (SELECT enough FROM short)
)
"""


def _found(lookup: Lookup) -> tuple[str, list[Any]]:
    """All rows looked up, as the table `found` that a statement begins with, and its values.

    A short span of time is read row by row, and for a long one the words' index is asked.
    """
    standing = _standing(lookup)
    sql = _FOUND.format(
        entries=ENTRIES[lookup.table],
        most=OF_DAYS if lookup.of_days else NEAR,
        told=_FILED if lookup.of_days else _MATCHING,
        matching=_MATCHING,
        standing=_STANDING,
        standing_apart=_STANDING.replace("place", "place + 0"),
    )
    return sql, [*standing, lookup.match, lookup.match, *standing]


def _standing(lookup: Lookup) -> list[Any]:
    """The values for `_STANDING`."""
    return [lookup.low, lookup.high, list(lookup.hidden)]


def _of_story(story: StoryWords) -> str:
    vector = _Vector(story.tags)
    headline, lede = story.headline, story.lede
    vector.add("", [headline, lede, story.body, story.other], "AB")
    vector.add(TsQuery.signs["headline"], [headline])
    vector.add(TsQuery.signs["excerpt"], [headline, lede], "AB")
    vector.add(TsQuery.signs["quote"], story.said)
    return vector.literal(story.tail)


def _of_quote(quote: QuoteWords) -> str:
    vector = _Vector(quote.tags)
    vector.add(TsQuery.signs["words"], [quote.words])
    return vector.literal()


_NUMBERS = [str(place) for place in range(1, _LAST_POSITION + 1)]


def _written(start: int, end: int, weight: str) -> list[str]:
    """The positions behind ``start``, as far as ``end``, as PostgreSQL reads them."""
    numbers = _NUMBERS[start:end]
    numbers += _NUMBERS[-1:] * (end - start - len(numbers))
    return [number + weight for number in numbers] if weight else numbers


class _Vector:
    """A vector in the making. Terms are letters and digits: nothing has to be escaped."""

    def __init__(self, tags: str) -> None:
        self.tags = tags.split()
        self.places: dict[str, list[str]] = defaultdict(list)
        self.forms: set[str] = set()

    def add(self, sign: str, fields: Sequence[Field], weights: Sequence[str] = ()) -> None:
        """Fields one behind the other; the first ones weigh what ``weights`` say."""
        at = 0
        places = self.places
        for field, weight in zip(fields, chain(weights, repeat("")), strict=False):
            end = at + len(field.terms)
            for term, place in zip(field.terms, _written(at, end, weight), strict=True):
                places[sign + term].append(place)
            at = end + _GAP
            if field.forms:
                begun = sign + TsQuery.form
                self.forms.update([begun + form for form in field.forms])
        places.pop(sign + UNPLACED, None)

    def literal(self, tail: Iterable[str] = ()) -> str:
        """As PostgreSQL reads it. What is too much for one vector goes, tags never."""
        parts = [f"'{TsQuery.tags}{tag}'" for tag in self.tags]
        parts += [f"'{term}':{','.join(at)}" for term, at in self.places.items()]
        parts += [f"'{term}'" for term in (*self.forms, *tail)]
        text = " ".join(parts)
        if len(text) <= _LARGEST // _LONGEST_LETTER:
            return text
        sizes = accumulate(len(part.encode()) + 1 for part in parts)
        return " ".join(part for part, size in zip(parts, sizes, strict=True) if size < _LARGEST)
