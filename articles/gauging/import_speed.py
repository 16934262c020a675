"""How fast an import worker is, beside the database taking the same rows and nothing else.

A file of stories goes through the worker as it does in use, into a database made for it:
read, quotes found, near-duplicates looked for, everything put into the search. Then the rows
that this left are written once more into empty tables, indexes and triggers in place: by
COPY on PostgreSQL, by executemany on SQLite, in one transaction.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction

from ..importer import open_batch, progress_of, receive
from ..measuring.figures import Figure
from ..models import ImportBatch, ImportItem, Source

LEAST = 150.0  # stories a second
_BETWEEN = "\n" + "-" * 40 + "\n"
# Written by the importer, each behind those that its rows point to.
_TABLES = (
    *("articles_speaker", "articles_speakeralias", "articles_article", "articles_articletopic"),
    *("articles_quote", "articles_relatedteaser", "articles_revision", "articles_storykey"),
    *("articles_storyentry", "articles_quoteentry"),
)
_SQLITE_TABLES = ("search_stories", "search_sample", "search_quotes", "search_quote_sample")
Rows = list[tuple[Any, ...]]


def figures(stories: Sequence[str], agency: str, processes: int) -> Iterator[Figure]:
    """Stories a second through the worker, by COPY or executemany, and the ratio of both."""
    with _database():
        batch = _queued(_BETWEEN.join(stories), agency)
        worked, busy = _worked(processes)
        items = batch.items.count()
        told = ", ".join(
            f"{count:,} {state}" for state, count in progress_of(batch).counts.items()
        )
        taken, rows = _copied()
    on = f"{connection.vendor}, {processes} processes"
    yield Figure("import worker", on, items / worked, LEAST, "stories/s", counted=told)
    yield Figure("worker’s processor time", on, busy / items * 1000, None, "ms a story")
    plain = "COPY" if connection.vendor == "postgresql" else "executemany"
    counted = f"{rows:,} rows in {taken:.1f} s"
    yield Figure(
        f"{plain} of the same rows", on, items / taken, None, "stories/s", counted=counted
    )
    yield Figure(f"worker beside {plain}", on, worked / taken, None, "times as long")


@contextmanager
def _database() -> Iterator[None]:
    """A database that is made for this and goes with it, and its name for other processes."""
    name = connection.settings_dict["NAME"]
    with TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":  # else it would be in this process's memory
            connection.settings_dict["TEST"]["NAME"] = str(Path(folder, "measured.sqlite3"))
        connection.creation.create_test_db(verbosity=0, autoclobber=True)
        try:
            call_command("set_up", verbosity=0)
            yield
        finally:
            connection.creation.destroy_test_db(name, verbosity=0)


def _queued(copy: str, agency: str) -> ImportBatch:
    received_at = datetime.now(UTC)
    return open_batch(
        [receive(copy.encode(), received_at=received_at)],
        received_at=received_at,
        label="measured",
        source=Source.objects.get(code=agency),
        as_read=True,
    )


def _worked(processes: int) -> tuple[float, float]:
    """Seconds until the worker has nothing queued, and how many its processes were busy.

    On a machine that does other things besides, the second tells more than the first.
    """
    begun, busy = time.monotonic(), _busy_children()
    subprocess.run(  # noqa: S603 - our own program
        [
            *(sys.executable, "manage.py", "import_worker", "--until-empty"),
            *("--processes", str(processes)),
        ],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": _url()},
        check=True,
    )
    return time.monotonic() - begun, _busy_children() - busy


def _busy_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _url() -> str:
    """The database in use, as another process is told of it."""
    at = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{at['NAME']}"
    if str(at["HOST"]).startswith("/"):  # a socket's folder
        return f"postgresql://{at['USER']}@/{at['HOST']}/{at['NAME']}"
    return f"postgresql://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{at['NAME']}"


def _copied() -> tuple[float, int]:
    """Empty the tables and write their rows again; seconds that the writing takes, and rows."""
    tables = _TABLES + (_SQLITE_TABLES if connection.vendor == "sqlite" else ())
    ImportItem.objects.update(article=None)
    kept = [_read(table) for table in tables]
    with connection.cursor() as cursor:
        for table in reversed(tables):
            cursor.execute(f"DELETE FROM {table}")
    begun = time.monotonic()
    with transaction.atomic():
        for table, (columns, rows) in zip(tables, kept, strict=True):
            _write(table, columns, rows)
    return time.monotonic() - begun, sum(len(rows) for _, rows in kept)


def _read(table: str) -> tuple[list[str], Rows]:
    key = "rowid, " if table in _SQLITE_TABLES else ""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {key}* FROM {table}")
        return [column[0] for column in cursor.description], cursor.fetchall()


def _write(table: str, columns: Sequence[str], rows: Rows) -> None:
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",
                rows,
            )
