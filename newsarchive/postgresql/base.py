"""Connections out of a pool, looked at and not asked whether they live; statements planned once.

Django has the pool ask the server before it gives a connection away, which is a
second round trip for a page that needs but one. A server that ends says so to each
connection, and so does the system of its machine where the server was killed: what
was used a moment ago and has nothing to read is still good. What has lain idle is
asked, for the machine may be gone, or a firewall between may have forgotten it.
"""

from __future__ import annotations

import select
from collections.abc import Sequence
from time import monotonic
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.conf import settings
from django.db.backends.postgresql import base
from django.db.backends.utils import CursorWrapper
from psycopg.types.numeric import Int8
from psycopg_pool import ConnectionPool

TRUSTED_SECONDS = 1.0
_LAST_GIVEN: WeakKeyDictionary[psycopg.Connection[Any], float] = WeakKeyDictionary()


class PlannedCursor(base.ServerBindingCursor):
    """Has its statements prepared: the server plans them once for each connection."""

    connection: psycopg.Connection[Any]

    def execute(self, query: Any, params: Sequence[Any] = ()) -> Any:
        # Of smaller numbers psycopg would make other types, and so another statement of each.
        values = [Int8(value) if type(value) is int else value for value in params]
        # For these alone: else psycopg would keep the text of a hundred other statements to
        # count them, and megabytes of copy stand in some.
        self.connection.prepare_threshold = 0
        try:
            return super().execute(query, values, prepare=True)  # type: ignore[misc]
        finally:
            self.connection.prepare_threshold = None


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own, for a pool that does not check."""

    def planned_cursor(self) -> CursorWrapper:
        """A cursor for what is asked over and over with other values.

        To plan a story's joins takes five times as long as to answer them.
        """
        if not settings.DATABASE_PREPARE:
            return self.cursor()
        self.ensure_connection()
        usual = self.connection.cursor_factory
        self.connection.cursor_factory = PlannedCursor
        try:
            return self.cursor()
        finally:
            self.connection.cursor_factory = usual

    def get_new_connection(self, conn_params: dict[str, Any]) -> psycopg.Connection[Any]:
        """One that answers: the pool replaces what is put back closed, or gives up in time."""
        connection = super().get_new_connection(conn_params)
        while self.pool and not _answers(connection):
            connection.close()
            self.pool.putconn(connection)
            connection = super().get_new_connection(conn_params)
        return connection


def _answers(connection: psycopg.Connection[Any]) -> bool:
    now = monotonic()
    idle = now - _LAST_GIVEN.get(connection, 0.0)
    _LAST_GIVEN[connection] = now
    if idle < TRUSTED_SECONDS and not has_something_to_say(connection):
        return True
    try:
        ConnectionPool.check_connection(connection)
    except psycopg.Error:
        return False
    return True


def has_something_to_say(connection: psycopg.Connection[Any]) -> bool:
    """Whether the server has sent anything unasked, such as its end."""
    waiting = select.poll()
    try:
        waiting.register(connection.fileno(), select.POLLIN)
    except psycopg.Error:  # it is closed
        return True
    return bool(waiting.poll(0))
