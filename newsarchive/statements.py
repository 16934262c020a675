"""A limit to how long a public page's statements may run together.

One reader's question must not take the database from all others. The statement
that passes the limit is cut off, and the page says so. What is sent while it is read,
an export of all there is, has the limit for each of its statements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cached_property
from math import ceil
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
        with statements_within(seconds, together=True):
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


def statements_within(seconds: float, *, together: bool = False) -> AbstractContextManager[None]:
    """Cut off each statement of the block that runs longer, or all ``together``; 0 is no limit."""
    limit = _postgresql if connection.vendor == "postgresql" else _sqlite
    return limit(seconds, together=together)


def was_cut_off(error: BaseException) -> bool:
    """Whether the database says that it stopped a statement as it was told."""
    if not isinstance(error, OperationalError):
        return False
    if connection.vendor == "postgresql":
        return getattr(error.__cause__, "sqlstate", "") == "57014"  # query_canceled
    return str(error) == "interrupted"


@contextmanager
def _postgresql(seconds: float, *, together: bool) -> Iterator[None]:
    """Each request has its limit, also that there is none, before its first statement.

    Connections come out of a pool, and keep what the last request said. What is left for
    all ``together`` is said again with each tenth that is used up, not with each statement.
    """
    whole = _limit(seconds, seconds)
    said, left = "", seconds

    def wrapper(execute: Any, *statement: Any) -> Any:
        nonlocal said, left
        limit = _limit(left, seconds)
        if limit != said:
            said = limit
            _say(connection.connection, limit)
        began = monotonic()
        try:
            return execute(*statement)
        finally:
            if together:
                left -= monotonic() - began

    try:
        with connection.execute_wrapper(wrapper):
            yield
    finally:
        given = connection.connection
        if said not in ("", whole) and given is not None and not given.closed:
            _say(given, whole)  # some questions are asked past the wrapper


def _limit(left: float, seconds: float) -> str:
    """Of what is left all tenths that are begun; at the end a millisecond, as 0 is no limit."""
    tenths = ceil(10 * left / seconds) if seconds else 0
    milliseconds = max(1, round(100 * seconds * tenths)) if seconds else 0
    return f"SET statement_timeout = {milliseconds}"


def _say(given: psycopg.Connection[Any], limit: str) -> None:
    """What was said within a transaction may be taken back with it, and is said again."""
    if _SAID.get(given) == limit:
        return
    given.execute(limit)
    _SAID[given] = limit if given.autocommit else ""


@contextmanager
def _sqlite(seconds: float, *, together: bool) -> Iterator[None]:
    deadline = 0.0

    def late() -> bool:
        return monotonic() > deadline

    def wrapper(execute: Any, *statement: Any) -> Any:
        nonlocal deadline
        if not (together and deadline):
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
