"""What the index of a database answers, whichever it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from .entries import Entries
from .expressions import Dialect
from .places import KEY_BITS

# One row in so many is also held apart, for counts of large results, and so many of
# these are enough: beyond them, figures get no better and pages slower.
SAMPLED, MOST_SAMPLED = 32, 4_000

# Of the rows `found` those that stay when there are too many: by their keys, which have
# nothing to do with what they are filed under.
THINNED = f"(found.place & {2**KEY_BITS - 1}) / {SAMPLED} %% step = 0"


@dataclass(frozen=True, slots=True)
class Lookup:
    """Rows of ``table``: those that ``match``, from the place ``low`` to ``high``.

    Rows at the places ``hidden`` are left out. A place stands for each, and no tag of
    its own in ``match``: a hundred more terms to look up would take most of the time.
    ``of_days`` asks for no words within days that a reader chose, ``broad`` for nothing but
    what every other row has: a kind, a language.
    """

    table: str
    match: str
    low: int
    high: int
    hidden: tuple[int, ...] = ()
    of_days: bool = False
    broad: bool = False


class Index(ABC):
    """The words of entries, written and looked up."""

    dialect: type[Dialect]

    @abstractmethod
    def write(self, entries: Iterable[Entries]) -> None:
        """Add entries whose rows and places are free."""

    @abstractmethod
    def set_aside(self) -> None:
        """Keep no index up to date, where that takes long, until `fill`; nothing is found."""

    @abstractmethod
    def fill(self) -> None:
        """Make what was set aside, by this process or one that was broken off."""

    def newest(self, lookup: Lookup, limit: int) -> list[int]:
        """The highest places, falling."""
        return self._places(lookup, limit, "DESC")

    def oldest(self, lookup: Lookup, limit: int) -> list[int]:
        """The lowest places, rising."""
        return self._places(lookup, limit, "ASC")

    @abstractmethod
    def best(self, lookup: Lookup, skip: int, limit: int, among: int) -> list[int]:
        """The best matches among the newest ``among``, best first."""

    @abstractmethod
    def count(self, lookup: Lookup, most: int) -> int:
        """How many there are, counted up to ``most``."""

    @abstractmethod
    def count_newer(self, lookup: Lookup, key: int, most: int) -> int:
        """How many were stored after the row ``key``, counted up to ``most``."""

    @abstractmethod
    def tagged(self, lookup: Lookup, most: int) -> list[tuple[int, str]]:
        """Place and tags of each, of any ``most`` where there are more."""

    def sample(
        self, lookup: Lookup, most: int = MOST_SAMPLED
    ) -> tuple[list[tuple[int, str]], int]:
        """Place and tags of one row in some, and in how many: in 32, or where these are
        more than ``most`` in as many times 32 as there are too many."""
        rows = self._sampled(lookup, most)
        step = rows[0][2] if rows else 1
        return [(place, tags) for place, tags, _ in rows], SAMPLED * step

    @abstractmethod
    def _sampled(self, lookup: Lookup, most: int) -> list[tuple[int, str, int]]:
        """Place and tags of rows whose keys are multiples of ``SAMPLED``, some ``most`` at
        most, and of how many of these each is one."""

    @abstractmethod
    def _places(self, lookup: Lookup, limit: int, way: str) -> list[int]:
        """The first places, ``way`` being rising or falling in SQL's words."""

    def _fetch(self, sql: str, values: Sequence[Any]) -> list[int]:
        return [row[0] for row in self._rows(sql, values)]

    def _rows(self, sql: str, values: Sequence[Any]) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return list(cursor.fetchall())
