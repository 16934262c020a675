"""The moment at which the archive is asked, as part of a question."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import connection
from django.db.models import DateTimeField, Value
from django.db.models.sql.compiler import SQLCompiler
from django.utils import timezone

_LEFT_OPEN: ContextVar[bool] = ContextVar("left open", default=False)


class Present(Value):
    """Now: the moment when the SQL is written, or, where it is `left_open`, when it is asked."""

    def __init__(self) -> None:
        super().__init__("present", output_field=DateTimeField())

    def as_sql(self, compiler: SQLCompiler, connection: Any) -> Any:
        return "%s", [self if _LEFT_OPEN.get() else now()]


@contextmanager
def left_open() -> Iterator[None]:
    """Among the values of SQL that is written in the block stands `Present` itself."""
    token = _LEFT_OPEN.set(True)
    try:
        yield
    finally:
        _LEFT_OPEN.reset(token)


def now() -> Any:
    """The present moment as the database takes it."""
    return connection.ops.adapt_datetimefield_value(timezone.now())
