"""The archive's edition is another one after every change that a page could show, and no other.

Every test commits what it writes, as PostgreSQL tells editions apart by transactions.
"""

from __future__ import annotations

import psycopg
import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from articles import edition
from tests.factories import make_article, make_editor, make_quote, make_topic

pytestmark = pytest.mark.django_db(transaction=True)

# What readers' pages show nothing of.
NOT_SHOWN = {
    *("cutmatch", "importbatch", "importitem", "original", "originalpart"),
    *("savedsearch", "speakermove", "storygroup", "storykey", "tagcount"),
}


def make_archive() -> None:
    story = make_article(topics=(make_topic("Shipping"),))
    make_quote(story, "full of ice", speaker="Maud Ekeren")


def test_what_is_never_written_has_the_same_edition(client: Client) -> None:
    make_archive()
    before = edition.edition()
    client.get("/")
    assert edition.edition() == before


def test_writing_what_no_page_shows_makes_no_edition() -> None:
    make_archive()
    before = edition.edition()
    make_editor()
    assert edition.edition() == before


def test_of_two_writers_each_makes_an_edition_whichever_ends_first() -> None:
    """The second to begin ends first; what the first wrote must show when it ends."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time.")
    make_archive()
    editions = [edition.edition()]
    at = connection.settings_dict
    where = f"host={at['HOST']} dbname={at['NAME']} user={at['USER']}"
    with psycopg.connect(where) as first, psycopg.connect(where) as second:
        first.execute("UPDATE articles_topic SET name = 'Seafaring'")
        editions.append(edition.edition())
        second.execute("UPDATE articles_source SET name = 'Another'")
        second.commit()
        editions.append(edition.edition())
        first.commit()
        editions.append(edition.edition())
    assert editions[-1] != editions[-2]
    assert editions[-2] not in editions[:2]
    assert edition.edition() == editions[-1]


def test_old_numbers_are_swept_out_and_the_newest_stays() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite keeps one mark, and no numbers.")
    make_archive()
    with connection.cursor() as cursor:
        for _ in range(1_000):
            cursor.execute("UPDATE articles_topic SET name = name")
        before = edition.edition()
        cursor.execute("SELECT count(*) FROM articles_edition")
        assert cursor.fetchone()[0] <= 1_000
    assert edition.edition() == before


def test_every_table_either_marks_its_changes_or_is_not_shown() -> None:
    tables = {model._meta.model_name for model in apps.get_app_config("articles").get_models()}
    assert set(edition.TABLES) | NOT_SHOWN == tables
    assert not NOT_SHOWN & set(edition.TABLES)


def test_no_migration_has_taken_the_notes_off_a_table_again() -> None:
    on_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, 3 FROM pg_trigger WHERE tgname LIKE '%\\_edition'"
            if on_postgresql
            else "SELECT tbl_name, count(*) FROM sqlite_master WHERE type = 'trigger'"
            " AND name LIKE '%\\_edition\\_%' ESCAPE '\\' GROUP BY tbl_name"
        )
        noted = dict(cursor.fetchall())
    assert noted == {f"articles_{table}": 3 for table in edition.TABLES}
