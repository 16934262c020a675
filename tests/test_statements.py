"""A public page's statement that runs too long is cut off, and the page says so."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.test import Client
from django.urls import path
from lxml import html

from newsarchive import urls
from newsarchive.statements import statements_within, was_cut_off
from tests.factories import make_article, make_editor

# A cut-off statement would spoil the transaction that other tests run in.
pytestmark = pytest.mark.django_db(transaction=True)

# Each goes on for far longer than a test may.
ENDLESS = {
    "postgresql": "SELECT pg_sleep(600)",
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e10) "
    "SELECT max(i) FROM n",
}


def run(statement: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchone()


def endless(request: HttpRequest) -> HttpResponse:
    return HttpResponse(run(ENDLESS[connection.vendor]))


def streaming(request: HttpRequest) -> StreamingHttpResponse:
    def lines() -> Iterator[str]:
        yield "first"
        yield str(run(ENDLESS[connection.vendor]))

    return StreamingHttpResponse(lines())


urlpatterns = [
    path("endless/", endless),
    path("streaming/", streaming),
    path("admin/limit/", lambda request: HttpResponse(str(limit_of_connection()))),
    *urls.urlpatterns,
]


def limit_of_connection() -> str:
    """What PostgreSQL is told; SQLite is told nothing."""
    return run("SHOW statement_timeout")[0] if connection.vendor == "postgresql" else "0"


@pytest.fixture(autouse=True)
def short_limit(settings: Any, transactional_db: None) -> Iterator[None]:
    settings.ROOT_URLCONF = __name__
    settings.PUBLIC_STATEMENT_SECONDS = 0.2
    yield
    with statements_within(0):  # emptying the tables may take longer
        run("SELECT 1")


def test_a_page_that_takes_too_long_says_so_in_the_sites_look(client: Client) -> None:
    response = client.get("/endless/")
    assert response.status_code == 503
    assert (response["Retry-After"], response["Cache-Control"]) == ("60", "no-store")
    page = html.fromstring(response.content)
    assert page.findtext(".//h1") == "The archive took too long to find this"
    assert page.xpath("//header[@class='masthead']")


def test_the_next_page_is_served_as_ever(client: Client) -> None:
    story = make_article()
    client.get("/endless/")
    assert client.get(story.get_absolute_url()).status_code == 200


def test_what_is_sent_while_it_is_read_is_cut_off_too(client: Client) -> None:
    parts = iter(client.get("/streaming/").streaming_content)
    assert next(parts) == b"first"
    with pytest.raises(OperationalError) as cut:
        next(parts)
    assert was_cut_off(cut.value)


def test_the_desk_has_no_limit_even_after_a_public_page(client: Client) -> None:
    client.force_login(make_editor())
    client.get("/")
    assert client.get("/admin/limit/").content == b"0"


def test_zero_sets_no_limit() -> None:
    with statements_within(0):
        assert run("SELECT 1") == (1,)
        assert limit_of_connection() == "0"


def test_a_limit_that_was_taken_back_with_a_transaction_is_said_again() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite looks at the clock itself.")
    with statements_within(0):
        run("SELECT 1")
    for _ in ("said", "said again"):
        with statements_within(60), suppress(InterruptedError), transaction.atomic():
            assert limit_of_connection() == "1min"
            raise InterruptedError


def test_another_error_of_the_database_is_not_taken_for_it() -> None:
    with pytest.raises(Exception, match="nowhere") as other:
        run("SELECT 1 FROM nowhere")
    assert not was_cut_off(other.value)
