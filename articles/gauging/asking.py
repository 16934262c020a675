"""Pages asked for in this process: the whole site, rendering included, without a network."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import Any
from urllib.parse import urlsplit
from wsgiref.util import setup_testing_defaults

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ..measuring import CannotMeasure

Get = Callable[[str], object]
# The question for the archive's edition goes past the cursors that are counted.
EDITION = 1


class Site:
    """The site as a server would call it."""

    def __init__(self) -> None:
        self._application = WSGIHandler()

    def get(self, address: str) -> bytes:
        """The page at ``address``, a path with its query. Raises CannotMeasure."""
        statuses: list[str] = []

        def start(status: str, headers: Any, error: Any = None, /) -> Any:
            statuses.append(status)

        answer = self._application(_environment(address), start)
        body = b"".join(answer)
        answer.close()
        if statuses != ["200 OK"]:
            raise CannotMeasure(f"{address} answers {', '.join(statuses)}.")
        return body

    def queries(self, address: str) -> int:
        """How many times the page asks the database, the question for its edition included."""
        with CaptureQueriesContext(connection) as asked:
            self.get(address)
        told = [str(query["sql"]) for query in asked.captured_queries]
        asked_for = sum(not sql.startswith("PRAGMA") for sql in told)
        return asked_for + EDITION


def _environment(address: str) -> dict[str, Any]:
    asked = urlsplit(address)
    environment: dict[str, Any] = {"PATH_INFO": asked.path, "QUERY_STRING": asked.query}
    setup_testing_defaults(environment)
    return environment | {"HTTP_HOST": "localhost"}


def medians(get: Get, addresses: Mapping[str, str], rounds: int) -> dict[str, float]:
    """Seconds of each of ``addresses``, by its name: the median of ``rounds``.

    Each is asked for once to warm up, and then by turns, so that what else
    runs on the machine falls upon all of them.
    """
    for address in addresses.values():
        get(address)
    times: dict[str, list[float]] = {name: [] for name in addresses}
    for _ in range(rounds):
        for name, address in addresses.items():
            times[name].append(seconds(get, address))
    return {name: median(taken) for name, taken in times.items()}


def seconds(get: Get, address: str) -> float:
    start = time.perf_counter()
    get(address)
    return time.perf_counter() - start
