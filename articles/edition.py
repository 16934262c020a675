"""Which edition of the archive readers are given: another one after every change.

A page that was made from an edition is still what it was while that edition
lasts, so nothing need be made to know it. Triggers note each change of what
pages show. SQLite has one writer at a time, which changes a mark. Writers of
PostgreSQL would wait for each other at a mark, and a sequence would move before
what it counts is seen; so each transaction that writes notes its own number, and
the edition is the highest number seen with those below it that are still under
way: two such that are equal have seen the same transactions end. An embargo that
ends is a change that nobody writes.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache, wraps
from typing import TypeVar
from uuid import uuid4

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection, connections
from django.utils import timezone

from newsarchive.postgresql.listening import Listener

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
SELECT mark, (SELECT max(embargoed_until) FROM articles_article WHERE embargoed_until <= ?)
FROM articles_edition
"""
CHANNEL = "articles_edition"  # who listens there is told of each new edition by the commit
# Now and then the numbers that no reader can ask about any more are swept out.
_NOTE = """
CREATE OR REPLACE FUNCTION articles_note_edition() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
INSERT INTO articles_edition VALUES (pg_current_xact_id()) ON CONFLICT DO NOTHING;
IF FOUND THEN NOTIFY articles_edition; END IF;
IF pg_current_xact_id()::text::bigint % 1000 = 0 THEN
    DELETE FROM articles_edition WHERE number IN (
        SELECT number FROM articles_edition
        WHERE number < pg_snapshot_xmin(pg_current_snapshot()) FOR UPDATE SKIP LOCKED);
END IF;
RETURN NULL; END $$
"""
_NOT_NOTED = "DROP TRIGGER IF EXISTS articles_{table}_edition ON articles_{table}"
_NOTED = """
CREATE TRIGGER articles_{table}_edition AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE
ON articles_{table} FOR EACH STATEMENT EXECUTE FUNCTION articles_note_edition()
"""
# Numbers beyond the snapshot are another cluster's, which a copy brought along; and after a
# restart the rows may be those of an older copy. A standby's snapshots do not list what is
# under way, so there it is how far the primary's log has been followed. In a function, since
# each connection then plans the question once: that takes ten times as long as its answer.
_ASK = """
CREATE OR REPLACE FUNCTION articles_edition_at(moment timestamptz) RETURNS text
LANGUAGE plpgsql STABLE AS $$ DECLARE newest xid8; under_way text; ended timestamptz; BEGIN
ended := (SELECT max(embargoed_until) FROM articles_article WHERE embargoed_until <= moment);
IF pg_is_in_recovery() THEN
    RETURN format('%s %s %s', pg_last_wal_replay_lsn(), pg_postmaster_start_time(), ended);
END IF;
newest := (SELECT number FROM articles_edition
           WHERE number < pg_snapshot_xmax(pg_current_snapshot()) ORDER BY number DESC LIMIT 1);
under_way := (SELECT string_agg(other::text, ',')
              FROM pg_snapshot_xip(pg_current_snapshot()) other WHERE other <= newest);
RETURN format('%s %s %s %s', newest, under_way, pg_postmaster_start_time(), ended);
END $$
"""
_POSTGRESQL = "SELECT articles_edition_at(%s)"
_KEPT = 16  # a few editions may be asked for at once, by readers and beside an import
_Made = TypeVar("_Made")
_ASKED: ContextVar[str] = ContextVar("edition", default="")


def create(vendor: str) -> list[str]:
    """The statements that have changes noted, where they are not noted yet."""
    if vendor == "postgresql":
        return [
            "CREATE TABLE IF NOT EXISTS articles_edition (number xid8 PRIMARY KEY)",
            _NOTE,
            _ASK,
            *(
                statement.format(table=table)
                for table in TABLES
                for statement in (_NOT_NOTED, _NOTED)
            ),
        ]
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
    """The edition at this moment. To be asked for before anything is made, never after."""
    if asked := _ASKED.get():
        return asked
    database = connections[DEFAULT_DB_ALIAS]
    on_postgresql = database.vendor == "postgresql"
    now = database.ops.adapt_datetimefield_value(timezone.now())
    database.ensure_connection()
    with database.wrap_database_errors:
        # Past Django's cursors, which take ten times as long as the question.
        found = database.connection.execute(_POSTGRESQL if on_postgresql else _SQLITE, [now])
        told = " ".join(map(str, found.fetchone()))
    if on_postgresql and database.in_atomic_block:
        return f"{told} {uuid4()}"  # its own transaction has noted its number once
    return told


def heard_edition() -> str:
    """The same for the public's pages, not asked for while nothing is told of a change.

    On PostgreSQL it may be that of some milliseconds ago, and does not know for up to
    ``LISTEN_SECONDS`` that an embargo ended.
    """
    if _ASKED.get() or connection.vendor != "postgresql" or not settings.LISTEN_SECONDS:
        return edition()
    return _listener().answer()


@cache
def _listener() -> Listener:
    return Listener(CHANNEL, edition, settings.LISTEN_SECONDS)


@contextmanager
def one_edition(*, heard: bool = False) -> Iterator[str]:
    """Ask once for all that is made in the block: what is kept by editions need not ask again.

    ``heard`` is as heard by this process: good enough for the public, not for an editor who
    has just written.

    What is written meanwhile may be in it already. It is then kept as of an edition that
    nobody will ask for any more, and is made again for the next.
    """
    token = _ASKED.set(heard_edition() if heard else edition())
    try:
        yield _ASKED.get()
    finally:
        _ASKED.reset(token)


def while_it_lasts(make: Callable[..., _Made]) -> Callable[..., _Made]:
    """``make``, called once for each edition and for what it is asked.

    What it is asked has to tell all else that the answer depends on, as whether a reader
    is an editor. Whoever is given an answer is not to change it.
    """

    @lru_cache(_KEPT)
    def kept(edition: str, *args: Hashable, **kwargs: Hashable) -> _Made:
        return make(*args, **kwargs)

    @wraps(make)
    def ask(*args: Hashable, **kwargs: Hashable) -> _Made:
        return kept(edition(), *args, **kwargs)

    return ask
