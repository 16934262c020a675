"""Questions whose SQL is written once, and then asked with other keys each time.

Django writes the SQL of a query anew whenever it is asked, which for a list's stories
takes ten times as long as the database does to answer; and PostgreSQL plans it anew,
which for a story takes five times as long. What changes from one page to
the next are the rows' keys and the moment up to which an embargo may have lasted.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import BigIntegerField, Field, Model, QuerySet, Value
from django.db.models.query import ModelIterable
from django.db.models.sql.compiler import SQLCompiler

from .moments import Present, left_open, now
from .querysets import Reader, is_editor

LARGEST_KEY = 2**63 - 1
_Row = TypeVar("_Row", bound=Model)


class Key(Value):
    """The ``number``-th of the keys that a question is asked with."""

    def __init__(self, number: int, field: Field) -> None:
        super().__init__(number, output_field=field)

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        return "%s", [self]


@dataclass(frozen=True, slots=True)
class _Written:
    compiler: SQLCompiler
    sql: str
    values: tuple[Any, ...]
    converters: dict[int, Any]


class Prepared(Generic[_Row]):
    """What ``build`` asks for by keys, ``most`` at once, which are numbers or of ``field``.

    ``build`` is called with the keys, the reader and what else the query depends on. It
    has to give one query to all editors and one to everybody else. Nothing can be
    prefetched with its rows.
    """

    def __init__(
        self,
        build: Callable[..., QuerySet[_Row, Any]],
        most: int = 1,
        field: Field | None = None,
    ) -> None:
        self._build = build
        self._keys = tuple(Key(number, field or BigIntegerField()) for number in range(most))
        self._known: dict[Hashable, _Written] = {}

    def ask(self, keys: Sequence[Any], reader: Reader, *depends_on: Hashable) -> list[_Row]:
        """The rows with these keys, or of them, in the order that ``build`` gives them.

        Addresses may name keys that no row can have; there are no rows then.
        """
        rows: list[_Row] = []
        for asked in self._asked(keys, reader, *depends_on):
            rows += ModelIterable(_Answered(asked))  # type: ignore[arg-type]
        return rows

    def ask_values(self, keys: Sequence[Any], reader: Reader) -> list[Sequence[Any]]:
        """The same of what ``build`` asks for by ``values_list``."""
        return [row for asked in self._asked(keys, reader) for row in asked.results_iter()]

    def _asked(
        self, keys: Sequence[Any], reader: Reader, *depends_on: Hashable
    ) -> Iterator[SQLCompiler]:
        """The SQL as it was written, with these keys, on the connection in use."""
        database = connections[DEFAULT_DB_ALIAS]
        kind = database.vendor, is_editor(reader), depends_on
        written = self._known.get(kind)
        if written is None:
            written = self._known[kind] = self._write(reader, *depends_on)
        possible = [key for key in keys if isinstance(key, str) or key <= LARGEST_KEY]
        most = len(self._keys)
        for start in range(0, len(possible), most):
            given = possible[start : start + most]
            given += given[-1:] * (most - len(given))
            yield _filled(written, given, database)

    def _write(self, reader: Reader, *depends_on: Hashable) -> _Written:
        rows = self._build(self._keys, reader, *depends_on)
        compiler = rows.query.get_compiler(DEFAULT_DB_ALIAS)
        with left_open():
            sql, values = compiler.as_sql()
        columns = [column for column, *_ in compiler.select[: compiler.col_count]]
        return _Written(compiler, sql, tuple(values), compiler.get_converters(columns))


class _Answered:
    """As much of a queryset as Django looks at when it makes rows into instances."""

    db = DEFAULT_DB_ALIAS
    _known_related_objects: dict[Any, Any] = {}

    def __init__(self, compiler: SQLCompiler) -> None:
        self.query = self
        self._compiler = compiler

    def get_compiler(self, using: str) -> SQLCompiler:
        return self._compiler


def _filled(written: _Written, keys: Sequence[Any], database: Any) -> SQLCompiler:
    def rows(*_: Any, **__: Any) -> list[Any]:
        with planned_cursor() as cursor:
            cursor.execute(written.sql, values)
            return [list(cursor.fetchall())]

    values = tuple(_value(value, keys) for value in written.values)
    # SQLite plans fast, and keeps its plans by itself.
    planned_cursor = getattr(database, "planned_cursor", database.cursor)
    compiler = copy(written.compiler)
    compiler.connection = database
    compiler.get_converters = lambda _: written.converters  # type: ignore[assignment]
    compiler.execute_sql = rows  # type: ignore[assignment]
    return compiler


def _value(value: Any, keys: Sequence[Any]) -> Any:
    if isinstance(value, Present):
        return now()
    return keys[value.value] if isinstance(value, Key) else value
