"""Which edition of the archive readers are given: another one after every change.

A page that was made from an edition is still what it was while that edition
lasts, so nothing need be made to know it. On SQLite triggers mark each change
of what pages show. PostgreSQL tells more cheaply: two snapshots that are equal
see the same rows. An embargo that ends is a change that nobody writes.
"""

from __future__ import annotations

from django.db import connection
from django.utils import timezone

# What pages show. A migration that has SQLite make one of these tables anew loses its
# triggers, and has to run `create` again.
TABLES = (
    "article",
    "articletopic",
    "quote",
    "quoteentry",
    "relatedteaser",
    "revision",
    "source",
    "speaker",
    "speakeralias",
    "storyentry",
    "topic",
)
# A number by chance, and no counter: an archive put back from a copy must not count
# once more through the editions that readers have seen.
_MARK = """
CREATE TRIGGER IF NOT EXISTS articles_{table}_edition_{event} AFTER {event} ON articles_{table}
BEGIN UPDATE articles_edition SET mark = random(); END
"""
_SQLITE = """
SELECT mark, (SELECT max(embargoed_until) FROM articles_article WHERE embargoed_until <= %s)
FROM articles_edition
"""
# After a restart the rows may be those of a copy, and the snapshots begin anew.
_POSTGRESQL = """
SELECT pg_current_snapshot()::text, pg_postmaster_start_time(),
       (SELECT max(embargoed_until) FROM articles_article WHERE embargoed_until <= %s)
"""


def create(vendor: str) -> list[str]:
    """The statements that keep the edition; PostgreSQL keeps it by itself."""
    if vendor == "postgresql":
        return []
    return [
        "CREATE TABLE IF NOT EXISTS articles_edition (mark INTEGER NOT NULL)",
        "DELETE FROM articles_edition",
        "INSERT INTO articles_edition VALUES (random())",
        *(
            _MARK.format(table=table, event=event)
            for table in TABLES
            for event in ("insert", "update", "delete")
        ),
    ]


def edition() -> str:
    """The edition at this moment. To be asked for before a page is made, never after."""
    now = connection.ops.adapt_datetimefield_value(timezone.now())
    with connection.cursor() as cursor:
        cursor.execute(_POSTGRESQL if connection.vendor == "postgresql" else _SQLITE, [now])
        return " ".join(map(str, cursor.fetchone()))
