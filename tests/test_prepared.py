"""A prepared question is answered as Django would answer it, whoever asks and whenever."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.db.models import CharField
from django.utils import timezone

from articles.models import Article
from articles.prepared import Prepared
from articles.querysets import ArticleQuerySet, Reader
from tests.factories import make_article, make_editor, make_quote, make_source

PUBLIC = AnonymousUser()


def lines(keys: Sequence[Any], reader: Reader) -> ArticleQuerySet:
    return Article.objects.visible_to(reader).filter(pk__in=keys).for_list(reader)


@pytest.mark.django_db
def test_rows_are_those_that_the_query_itself_gives() -> None:
    stories = [make_article(headline=f"Ferry {n}") for n in range(3)]
    make_quote(stories[1], "full of ice", speaker="Maud Ekeren")
    make_article(headline="Not asked for")
    keys = [story.pk for story in stories]
    asked, written = Prepared(lines, 25).ask(keys, PUBLIC), lines(keys, PUBLIC)
    told = [(row.headline, row.source.name, row.published_at, row.quote_count) for row in asked]
    assert told == [
        (row.headline, row.source.name, row.published_at, row.quote_count) for row in written
    ]
    assert [row.get_deferred_fields() for row in asked] == [
        row.get_deferred_fields() for row in written
    ]


@pytest.mark.django_db
def test_other_keys_give_other_rows_and_none_give_none() -> None:
    first, second = make_article(), make_article()
    question = Prepared(lines, 2)
    found = [question.ask(keys, PUBLIC) for keys in ([first.pk], [second.pk], [])]
    assert found == [[first], [second], []]


@pytest.mark.django_db
def test_what_is_kept_from_the_public_is_given_to_editors_whoever_asks_first() -> None:
    private = make_article(source=make_source("NPA", public_access="none"))
    question, editor = Prepared(lines), make_editor()
    found = [question.ask([private.pk], reader) for reader in (PUBLIC, editor, PUBLIC)]
    assert found == [[], [private], []]


@pytest.mark.django_db
def test_an_embargo_that_ends_after_the_first_question_ends_for_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    story = make_article(embargoed_until=timezone.now() + timedelta(hours=1))
    question = Prepared(lines)
    assert question.ask([story.pk], PUBLIC) == []
    later = timezone.now() + timedelta(hours=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert question.ask([story.pk], PUBLIC) == [story]


@pytest.mark.django_db(transaction=True)
def test_another_thread_asks_over_a_connection_of_its_own() -> None:
    story = make_article()
    question = Prepared(lines)
    question.ask([story.pk], PUBLIC)

    def elsewhere() -> list[Article]:
        try:
            return question.ask([story.pk], PUBLIC)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as other:
        assert other.submit(elsewhere).result() == [story]


def statements() -> int:
    """How many PostgreSQL has planned for this connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_prepared_statements")
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_postgresql_plans_a_question_once_whatever_its_keys() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite keeps its plans by itself.")

    question, before = Prepared(lines, 7), statements()
    for key in (1, 40_000, 3_000_000_000):
        question.ask([key], PUBLIC)
        assert statements() == before + 1


@pytest.mark.django_db
def test_behind_a_pooler_no_statement_is_prepared(settings: Any) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no pooler.")
    settings.DATABASE_PREPARE = False
    story = make_article()
    before = statements()
    assert Prepared(lines, 8).ask([story.pk], PUBLIC) == [story]
    assert statements() == before


@pytest.mark.django_db
def test_a_question_may_be_asked_by_words() -> None:
    story = make_article(headline="Ferries sail again")

    def called(keys: Sequence[Any], reader: Reader) -> ArticleQuerySet:
        return Article.objects.visible_to(reader).filter(headline=keys[0])

    question = Prepared(called, field=CharField())
    found = [question.ask([name], PUBLIC) for name in ("Ferries sail again", "7", "")]
    assert found == [[story], [], []]
