"""Readers are given connections that answer, though the pool does not ask the server each time."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test import Client

from newsarchive.postgresql import base
from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _on_postgresql(database: str) -> None:
    if database != "postgresql":
        pytest.skip("SQLite has no pool.")


def outside() -> psycopg.Connection[Any]:
    """A connection past Django's pool."""
    at = connection.settings_dict
    return psycopg.connect(f"host={at['HOST']} dbname={at['NAME']} user={at['USER']}")


def given() -> int:
    """The server's process behind the connection that a page is given now."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (number,) = cursor.fetchone()
    connection.close()
    return number


def pooled() -> set[int]:
    """The processes behind all that the pool holds: it gives them one after the other."""
    return {given() for _ in range(connection.settings_dict["OPTIONS"]["pool"]["max_size"])}


def end(number: int) -> None:
    """End a process of the server, as a restart does, and wait until it is gone."""
    with outside() as other:
        other.execute("SELECT pg_terminate_backend(%s, 10000)", [number])


@pytest.mark.parametrize("trusted", [3600.0, 0.0], ids=["used a moment ago", "idle for long"])
def test_a_connection_that_the_server_ended_is_given_to_no_reader(
    client: Client, trusted: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "TRUSTED_SECONDS", trusted)
    make_article(headline="Ferry crews on strike")
    connection.close()
    ended = pooled()
    for number in ended:
        end(number)
    answer = client.get("/stories/")
    assert (answer.status_code, "Ferry crews on strike" in answer.text) == (200, True)
    assert ended.isdisjoint(pooled())


def test_what_the_server_says_unasked_does_not_end_a_connection() -> None:
    with connection.cursor() as cursor:
        cursor.execute("LISTEN news")
    listening = given()
    with outside() as other:
        other.execute("NOTIFY news")
        other.commit()
    assert listening in pooled()
