"""What the index of a database answers, whichever it is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from .entries import Entries
from .expressions import Dialect


class Index(ABC):
    """The words of entries, written and looked up."""

    dialect: type[Dialect]

    @abstractmethod
    def write(self, entries: Iterable[Entries]) -> None:
        """Add entries whose rows and places are free."""

    def newest(self, table: str, match: str, low: int, high: int, limit: int) -> list[int]:
        """The highest places that match, falling."""
        return self._places(table, match, low, high, limit, "DESC")

    def oldest(self, table: str, match: str, low: int, high: int, limit: int) -> list[int]:
        """The lowest places that match, rising."""
        return self._places(table, match, low, high, limit, "ASC")

    @abstractmethod
    def best(
        self, table: str, match: str, low: int, high: int, skip: int, limit: int, among: int
    ) -> list[int]:
        """The best matches among the newest ``among``, best first."""

    @abstractmethod
    def count(self, table: str, match: str, low: int, high: int, most: int) -> int:
        """How many match, counted up to ``most``."""

    @abstractmethod
    def count_newer(self, table: str, match: str, key: int, most: int) -> int:
        """How many match whose rows were stored after the row ``key``, counted up to ``most``."""

    @abstractmethod
    def tagged(
        self, table: str, match: str, low: int, high: int, *, sampled: bool
    ) -> list[tuple[int, str]]:
        """Place and tags of every match; of one row in 32 where only a sample is asked."""

    @abstractmethod
    def _places(
        self, table: str, match: str, low: int, high: int, limit: int, way: str
    ) -> list[int]:
        """The first places that match, ``way`` being rising or falling in SQL's words."""

    def _fetch(self, sql: str, values: Sequence[Any]) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return [row[0] for row in cursor.fetchall()]
