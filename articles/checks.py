"""What `manage.py check --deploy` says about the machine."""

from __future__ import annotations

import sqlite3
from typing import Any

from django.conf import settings
from django.core import checks
from django.db import connection

# Two processes that write and checkpoint at once may damage a WAL archive before these
# (SQLite's release notes, "WAL-reset bug").
_FIXED_SERIES = {(3, 44): 6, (3, 50): 7}
_FIXED = (3, 51, 3)


@checks.register(checks.Tags.database, deploy=True)
def sqlite_may_damage_its_log(databases: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    """Tell of an SQLite in which several writing processes are a danger.

    A warning where the site itself runs in several; else a word to whoever
    imports from the command line while editors work.
    """
    if connection.vendor != "sqlite" or has_wal_fix(sqlite3.sqlite_version_info):
        return []
    several = settings.WEB_CONCURRENCY > 1
    return [
        checks.CheckMessage(
            checks.WARNING if several else checks.INFO,
            f"SQLite {sqlite3.sqlite_version} lacks the WAL-reset fix.",
            hint="Where several processes write to the archive, use PostgreSQL (DATABASE_URL) "
            "or SQLite 3.51.3 or newer (3.50.7, 3.44.6 in their series).",
            id="articles.W001" if several else "articles.I001",
        )
    ]


def has_wal_fix(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite may be written to by several processes at once."""
    major, minor, patch = version
    since = _FIXED_SERIES.get((major, minor))
    return version >= _FIXED or (since is not None and patch >= since)
