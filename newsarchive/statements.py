"""A limit to how long a public page's statements may run.

One reader's question must not take the database from all others. A statement
that runs too long is cut off, and the page says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from time import monotonic
from typing import Any
from weakref import WeakKeyDictionary

import psycopg
from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase, StreamingHttpResponse
from django.template.loader import render_to_string
from django.urls import reverse

RETRY_AFTER_SECONDS = 60
_SAID: WeakKeyDictionary[psycopg.Connection[Any], str] = WeakKeyDictionary()
# SQLite's instructions between two looks at the clock: some tenths of a millisecond.
INSTRUCTIONS = 20_000


class LimitStatements:
    """Middleware: public pages within ``PUBLIC_STATEMENT_SECONDS``, the desk without limit."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        of_the_desk = request.path_info.startswith(self.desk)
        seconds = 0 if of_the_desk else settings.PUBLIC_STATEMENT_SECONDS
        with statements_within(seconds):
            response = self.get_response(request)
        if isinstance(response, StreamingHttpResponse):
            response.streaming_content = _within(seconds, response.streaming_content)
        return response

    @cached_property
    def desk(self) -> str:
        """The desk's address, known once the site's addresses are."""
        return reverse("admin:index")

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not was_cut_off(error):
            return None
        return HttpResponse(
            render_to_string("503.html"),
            status=503,
            headers={"Retry-After": str(RETRY_AFTER_SECONDS), "Cache-Control": "no-store"},
        )


def statements_within(seconds: float) -> AbstractContextManager[None]:
    """Cut off each statement of the block that runs longer; 0 is no limit."""
    return _postgresql(seconds) if connection.vendor == "postgresql" else _sqlite(seconds)


def was_cut_off(error: BaseException) -> bool:
    """Whether the database says that it stopped a statement as it was told."""
    if not isinstance(error, OperationalError):
        return False
    if connection.vendor == "postgresql":
        return getattr(error.__cause__, "sqlstate", "") == "57014"  # query_canceled
    return str(error) == "interrupted"


@contextmanager
def _postgresql(seconds: float) -> Iterator[None]:
    """Each request has its limit, also that there is none, before its first statement.

    Connections come out of a pool, and keep what the last request said.
    """
    said = False

    def wrapper(execute: Any, *statement: Any) -> Any:
        nonlocal said
        if not said:
            said = True
            _say(connection.connection, f"SET statement_timeout = {round(seconds * 1000)}")
        return execute(*statement)

    with connection.execute_wrapper(wrapper):
        yield


def _say(given: psycopg.Connection[Any], limit: str) -> None:
    """What was said within a transaction may be taken back with it, and is said again."""
    if _SAID.get(given) == limit:
        return
    given.execute(limit)
    _SAID[given] = limit if given.autocommit else ""


@contextmanager
def _sqlite(seconds: float) -> Iterator[None]:
    deadline = 0.0

    def late() -> bool:
        return monotonic() > deadline

    def wrapper(execute: Any, *statement: Any) -> Any:
        nonlocal deadline
        deadline = monotonic() + seconds
        connection.connection.set_progress_handler(late, INSTRUCTIONS)
        return execute(*statement)

    if not seconds:
        yield
        return
    try:
        with connection.execute_wrapper(wrapper):
            yield
    finally:
        if connection.connection is not None:
            connection.connection.set_progress_handler(None, 0)


def _within(seconds: float, parts: Any) -> Iterator[bytes]:
    """The rest of an answer that is still being read while it is sent."""
    with statements_within(seconds):
        yield from parts
