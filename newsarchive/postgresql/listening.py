"""What PostgreSQL was asked once, known until it tells of a change.

A question is a round trip, which takes half as long again as all else of a page that
its reader has already. Whoever listens need not ask until told, which is within some
milliseconds of a commit even where the machine is busy.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from math import inf
from threading import Lock
from time import monotonic
from typing import Any

import psycopg
from django.db import connection
from psycopg import sql

from .base import has_something_to_say

CONNECT_SECONDS = 5


class Listener:
    """The answer of ``ask`` for all threads of a process, which listens to ``channel``.

    Whatever it hears, as the end of its server, has it ask again; so has ``longest``
    (seconds) without a word, since a pooler on the way may keep to itself what is told.
    While it has nobody to listen to, as on a standby, it asks each time.
    """

    def __init__(self, channel: str, ask: Callable[[], str], longest: float) -> None:
        self._channel, self._ask, self._longest = channel, ask, longest
        self._alone = Lock()
        self._connection: psycopg.Connection[Any] | None = None
        self._answer = ""
        self._asked = self._tried = -inf

    def answer(self) -> str:
        """What ``ask`` says now. Raises what it raises."""
        with self._alone:
            # What is told while it asks is heard the next time.
            if self._may_have_changed():
                self._answer, self._asked = "", monotonic()
                self._answer = self._ask()
            return self._answer

    def close(self) -> None:
        """Listen no more; asked again, it begins anew."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _may_have_changed(self) -> bool:
        if self._connection is None:
            self._listen()
            return True
        if has_something_to_say(self._connection):
            self._hear(self._connection)
            return True
        return not self._answer or monotonic() - self._asked >= self._longest

    def _listen(self) -> None:
        """Begin to. Where nobody can, it is tried again after ``longest``."""
        if monotonic() - self._tried < self._longest:
            return
        self._tried = monotonic()
        where = {"connect_timeout": CONNECT_SECONDS} | connection.get_connection_params()
        with suppress(psycopg.Error), ExitStack() as unless_it_listens:
            told = psycopg.connect(**where, autocommit=True)
            unless_it_listens.callback(told.close)
            told.execute(sql.SQL("LISTEN {}").format(sql.Identifier(self._channel)))
            unless_it_listens.pop_all()
            self._connection = told

    def _hear(self, told: psycopg.Connection[Any]) -> None:
        """Take in all that was told, which is no more than that something changed."""
        try:
            for _ in told.notifies(timeout=0):
                pass
        except psycopg.Error:
            self.close()
