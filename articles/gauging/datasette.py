"""datasette on the same SQLite file: the yardstick of the lists.

    python -m venv datasette
    datasette/bin/pip install datasette==0.65.5
    manage.py measure archive --datasette datasette

It shows a view of the stories that is made for the run and dropped after it, and
searches the archive's own FTS5 table with the very expression that the list
searches with, so both find the same stories but for those under embargo. Its pages
have as many rows, and its own facets by agency, language and year, while our facets
count topics, speakers and months as well. Where it lists without a query it need not
mind who may see what. Its time limits are lifted: by default it leaves out facets that
take 200 ms and gives up a page after a second.
"""

from __future__ import annotations

import json
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from django.db import connection

from ..folio import LEAF
from ..measuring import CannotMeasure
from ..search import places
from .questions import Question

VERSION = "0.65.5"
VIEW = "stories_for_datasette"
FACETS = ("source", "language", "year")
_PATIENCE = 30.0  # seconds until it has to answer
_SETTINGS = {
    "default_page_size": LEAF,
    "sql_time_limit_ms": 600_000,
    "facet_time_limit_ms": 600_000,
    "suggest_facets": "off",
    "num_sql_threads": 1,
}
_MAKE = f"""
CREATE VIEW {VIEW} AS
SELECT e.place, a.id, a.published_at, a.headline, a.lede, s.code AS source, a.language,
       strftime('%Y', a.published_at) AS year
FROM articles_storyentry e
JOIN articles_article a ON a.id = e.article_id
JOIN articles_source s ON s.id = a.source_id
"""  # noqa: S608 - the name is ours


class Datasette:
    """A datasette that runs; gives whole pages."""

    def __init__(self, port: int, database: str) -> None:
        self._connection = HTTPConnection("127.0.0.1", port)
        self._table = f"/{database}/{VIEW}"

    def get(self, address: str) -> bytes:
        """The page at ``address``. Raises CannotMeasure."""
        self._connection.request("GET", address)
        answer = self._connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise CannotMeasure(f"datasette answers {answer.status} to {address}")
        return body

    def address(self, question: Question) -> str:
        """The page that lists what ``question`` asks for."""
        query, finding = question.query, question.finding
        asked = [("_sort_desc", "place"), *(("_facet", name) for name in FACETS)]
        if query.text:
            asked += [("_search", finding.lookup.match), ("_searchmode", "raw")]
        if query.since or query.until:
            low, high = places.span(query.since, query.until)
            asked += [("place__gte", str(low)), ("place__lte", str(high))]
        return f"{self._table}?{urlencode(asked)}"


@contextmanager
def datasette(venv: Path) -> Iterator[Datasette]:
    """datasette of the environment at ``venv`` on the archive's file. Raises CannotMeasure."""
    program = venv / "bin" / "datasette"
    if not program.exists():
        raise CannotMeasure(
            f"{program} is not there. Install it: python -m venv {venv} && "
            f"{venv}/bin/pip install datasette=={VERSION}"
        )
    if connection.vendor != "sqlite":
        raise CannotMeasure("datasette reads SQLite; this archive is on another database.")
    file = Path(connection.settings_dict["NAME"])
    with _view(), tempfile.TemporaryDirectory() as folder:
        facts = Path(folder, "metadata.json")
        view = {"fts_table": "search_stories", "fts_pk": "place"}
        facts.write_text(json.dumps({"databases": {file.stem: {"tables": {VIEW: view}}}}))
        port = _free_port()
        settings = [part for pair in _SETTINGS.items() for part in ("--setting", *map(str, pair))]
        command = [*map(str, (program, "serve", file, "-m", facts, "-p", port)), *settings]
        with subprocess.Popen(  # noqa: S603 - the program that was named
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as server:
            try:
                _await(port, server)
                yield Datasette(port, file.stem)
            finally:
                server.terminate()


@contextmanager
def _view() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP VIEW IF EXISTS {VIEW}")
        cursor.execute(_MAKE)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP VIEW {VIEW}")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _await(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server listens. Raises CannotMeasure."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
    raise CannotMeasure("datasette does not start.")
