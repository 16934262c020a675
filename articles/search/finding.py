"""Finding stories and quotes: one question, and the answers to it.

A question is what was typed, what it is narrowed to, and what of that its reader
may reach.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from math import sqrt
from typing import Any

from ..models import Source, Speaker, Topic
from ..prepared import Prepared
from ..querysets import Reader
from . import places
from .answers import Answers
from .entries import language_tag
from .indexes import SAMPLED, Lookup
from .languages import languages
from .query import Asked, read_search
from .reach import Kept, kept_from, placed, reached
from .store import database_index
from .tallies import Tally, tallied, tallied_by_day
from .tree import Node, Some, Tag

# Counting stops here; the page says "more than".
MOST_COUNTED = 10_000
# Best matches are looked for among so many of the newest.
MOST_RANKED = 2_000
# A tally is some 100 KB, the places of a leaf hardly one.
KEPT_TALLIES: Answers[Tally] = Answers(100)
KEPT_PLACES: Answers[list[int]] = Answers(1_000)
KEPT_DAYS: Answers[tuple[dict[date, Counter[str]], int]] = Answers(10)


def _merged(keys: Sequence[Any], reader: Reader) -> Any:
    return Speaker.objects.filter(merged_into__pk__in=keys).order_by().values_list("pk")


MERGED = Prepared(_merged, most=5)


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader looks for. Everything narrows; nothing given means all there is."""

    text: str = ""
    topic: Topic | None = None
    source: Source | None = None
    speakers: tuple[Speaker, ...] = ()
    language: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None
    best_first: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """Row keys of one leaf in their order, and the cursors of the leaves beside it."""

    keys: Sequence[int]
    before: str = ""
    after: str = ""
    broken: bool = False


class Finding:
    """The answers to one query, for one reader, in stories or in quotes.

    Rows are counted up to ``most``; beyond it there are "more", and tallies are estimates.
    """

    def __init__(
        self, query: Query, reader: Reader, *, quotes: bool = False, most: int = MOST_COUNTED
    ) -> None:
        self.query = query
        self.reader = reader
        self.table = "search_quotes" if quotes else "search_stories"
        self.quotes = quotes
        self.most = most
        self.index = database_index()

    @cached_property
    def asked(self) -> Asked:
        return read_search(self.query.text)

    @cached_property
    def languages(self) -> list[str]:
        """The languages by whose rules the words typed may have been stored."""
        if self.query.language or self.asked.node is None:
            return [self.query.language]
        return languages()

    @cached_property
    def node(self) -> Node:
        """Everything that must hold, as one expression."""
        text = self.asked.node
        if text is not None and self.quotes:
            text = placed(text, "words")
        whole = self.quotes or bool(self.query.speakers)
        return reached(text, self._filed(), self.kept, whole=whole)

    @cached_property
    def kept(self) -> Kept:
        return kept_from(self.reader, quotes=self.quotes)

    @cached_property
    def lookup(self) -> Lookup:
        match = self.index.dialect(self.languages).write(self.node)
        query, wordless = self.query, self.asked.node is None
        low, high = places.span(query.since, query.until)
        return Lookup(
            self.table,
            match,
            low,
            high,
            self.kept.hidden,
            of_days=wordless and (query.since or query.until) is not None,
            broad=wordless and not (query.topic or query.source or query.speakers),
        )

    def leaf(self, size: int, before: str = "", after: str = "") -> Leaf:
        """The rows at a cursor; one that leads nowhere opens the first leaf."""
        try:
            return self._at(size, before, after)
        except ValueError:
            return replace(self._at(size, "", ""), broken=True)

    def _at(self, size: int, before: str, after: str) -> Leaf:
        if self.query.best_first:
            return self._best(size, _number(after or before or "0"))
        if before:
            return self._leaf_before(size, _number(before))
        if after:
            return self._leaf_after(size, _number(after))
        return self._first(size)

    @cached_property
    def count(self) -> int:
        """How many rows match, counted up to one more than ``most``."""
        if self._surely_more:
            return self.most + 1
        return self.index.count(self.lookup, self.most + 1)

    @property
    def anything(self) -> bool:
        """Whether any row matches: the first that does ends the search."""
        return bool(self._places(self.index.newest, self.lookup, 1))

    def count_newer(self, key: int, most: int) -> int:
        """How many matches were stored after the row ``key``, whenever they were sent."""
        return self.index.count_newer(self.lookup, key, most)

    @property
    def capped(self) -> bool:
        return self.count > self.most

    @cached_property
    def tally(self) -> Tally:
        """What the rows are filed under: exact, or where they are many from a sample."""
        question = self.lookup, self.most, self.kept.excerpts
        tally = KEPT_TALLIES.get(question, self._make_tally)
        self.count = self.most + 1 if tally.estimated else tally.number
        return tally

    @property
    def by_day(self) -> tuple[dict[date, Counter[str]], int]:
        """The rows of each day by topic and agency, and how many rows each of them stands for."""
        return KEPT_DAYS.get(self.lookup, self._make_days)

    def _make_tally(self) -> Tally:
        excerpts = frozenset(tag.name for tag in self.kept.excerpts)
        rows, weight = self._filed_rows()
        return tallied(rows, excerpts=excerpts, weight=weight)

    def _make_days(self) -> tuple[dict[date, Counter[str]], int]:
        rows, weight = self._filed_rows()
        return tallied_by_day(rows), weight

    def _filed_rows(self) -> tuple[list[tuple[int, str]], int]:
        """Place and tags of all rows, or of a sample's, and how many rows each stands for."""
        if not self._surely_more:
            rows = self.index.tagged(self.lookup, self.most + 1)
            if len(rows) <= self.most:
                return rows, 1
        return self._sample

    @cached_property
    def _sample(self) -> tuple[list[tuple[int, str]], int]:
        return self.index.sample(self.lookup)

    @cached_property
    def _surely_more(self) -> bool:
        """Whether the sample tells that there are more rows than ``most``, without counting.

        It varies by the root of what it would hold on average, and here by ten times that.
        """
        rows, weight = self._sample
        average = self.most / SAMPLED
        return len(rows) * weight > SAMPLED * (average + 10 * (1 + sqrt(average)))

    def asking(self, query: Query) -> Finding:
        """Another query of the same reader; what they may see is not asked again."""
        other = Finding(query, self.reader, quotes=self.quotes, most=self.most)
        other.kept = self.kept
        if query.language == self.query.language and self.asked.node is not None:
            other.languages = self.languages
        return other

    def _filed(self) -> list[Node]:
        query = self.query
        tags: list[list[str]] = []
        if query.topic:
            tags.append([f"t{query.topic.pk}"])
        if query.source:
            tags.append([f"s{query.source.pk}"])
        if query.speakers:
            own = [speaker.pk for speaker in query.speakers]
            merged = [key for (key,) in MERGED.ask_values(own, self.reader)]
            tags.append([f"p{key}" for key in (*own, *merged)])
        if query.language:
            tags.append([language_tag(query.language)])
        if query.kind:
            tags.append([f"k{query.kind}"])
        elif self.quotes:
            tags.append(["kdirect", "kmixed"])
        return [Some(tuple(Tag(name) for name in names)) for names in tags]

    def _first(self, size: int) -> Leaf:
        found = self._places(self.index.newest, self.lookup, size + 1)
        if len(found) <= size:
            self.count, self._surely_more = len(found), False
        return self._leaf(found[:size], has_after=len(found) > size)

    def _leaf_after(self, size: int, place: int) -> Leaf:
        beyond = replace(self.lookup, high=min(self.lookup.high, place - 1))
        found = self._places(self.index.newest, beyond, size + 1)
        if not found:
            return replace(self._first(size), broken=True)
        return self._leaf(found[:size], has_before=True, has_after=len(found) > size)

    def _leaf_before(self, size: int, place: int) -> Leaf:
        beyond = replace(self.lookup, low=max(self.lookup.low, place + 1))
        found = self._places(self.index.oldest, beyond, size + 1)
        if len(found) <= size:  # the list's beginning, shown as a whole leaf
            return self._first(size)
        return self._leaf(found[size - 1 :: -1], has_before=True, has_after=True)

    def _best(self, size: int, skip: int) -> Leaf:
        if not 0 <= skip < MOST_RANKED:
            raise ValueError(skip)
        found = self._places(self.index.best, self.lookup, skip, size + 1, MOST_RANKED)
        if skip and not found:
            raise ValueError(skip)
        has_after = len(found) > size and skip + size < MOST_RANKED
        return Leaf(
            [self._key(place) for place in found[:size]],
            before=str(max(0, skip - size)) if skip else "",
            after=str(skip + size) if has_after else "",
        )

    def _places(self, ask: Callable[..., list[int]], *question: Hashable) -> list[int]:
        return KEPT_PLACES.get((ask.__name__, *question), lambda: ask(*question))

    def _leaf(
        self, found: Sequence[int], *, has_before: bool = False, has_after: bool = False
    ) -> Leaf:
        if not found:
            return Leaf([])
        return Leaf(
            [self._key(place) for place in found],
            before=str(found[0]) if has_before else "",
            after=str(found[-1]) if has_after else "",
        )

    def _key(self, place: int) -> int:
        return places.quote_key_at(place) if self.quotes else places.key_at(place)


def _number(text: str) -> int:
    """A cursor's number; raises ValueError for what no list ever wrote."""
    if not (text.isascii() and text.isdecimal() and len(text) < 20):
        raise ValueError(text)
    number = int(text)
    if number > places.HIGHEST:
        raise ValueError(text)
    return number
