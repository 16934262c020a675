"""A process that listens asks for the edition when the archive changed, and not before."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from time import monotonic
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.test import Client

from articles import edition
from articles.models import Article, Topic
from newsarchive.postgresql.listening import Listener
from tests.factories import make_article, make_editor, make_topic

pytestmark = pytest.mark.django_db(transaction=True)

AN_HOUR, PATIENCE = 3600.0, 10.0
LISTENERS = "FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"
Asked = list[str]


@pytest.fixture(autouse=True)
def _on_postgresql(database: str) -> None:
    if database != "postgresql":
        pytest.skip("SQLite is asked each time.")


@pytest.fixture
def asked() -> Asked:
    """The answers that the listener was given, in their order."""
    return []


@pytest.fixture
def listener(asked: Asked) -> Iterator[Listener]:
    with closing(Listener(edition.CHANNEL, answering(asked), longest=AN_HOUR)) as listening:
        yield listening


def answering(asked: Asked) -> Callable[[], str]:
    def ask() -> str:
        asked.append(edition.edition())
        return asked[-1]

    return ask


def heard(listener: Listener, wanted: Callable[[], bool]) -> bool:
    """Whether ``wanted`` comes true while the listener is asked over and over."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        listener.answer()
        if wanted():
            return True
    return False


def at_rest(listener: Listener) -> None:
    """Until a listener that has just begun, or was told, need not ask any more."""
    listener.answer()
    listener.answer()


def outside() -> psycopg.Connection[Any]:
    at = connection.settings_dict
    return psycopg.connect(f"host={at['HOST']} dbname={at['NAME']} user={at['USER']}")


def end_listeners() -> None:
    with outside() as other:
        other.execute(f"SELECT pg_terminate_backend(pid, 10000) {LISTENERS}")


def listeners() -> int:
    with outside() as other:
        (number,) = other.execute(f"SELECT count(*) {LISTENERS}").fetchone()
    return number


def test_nothing_is_asked_while_nothing_changes(listener: Listener, asked: Asked) -> None:
    make_article()
    at_rest(listener)
    before = len(asked)
    answers = {listener.answer() for _ in range(100)}
    assert (len(asked), answers) == (before, {edition.edition()})


@pytest.mark.parametrize(
    "change",
    [
        lambda: make_article(),
        lambda: Topic.objects.update(name="Seafaring"),
        lambda: Article.objects.update(pub_status="canceled"),
        lambda: Article.objects.all().delete(),
    ],
    ids=["a story comes", "a topic is renamed", "a story is killed", "a story goes"],
)
def test_a_change_is_heard(listener: Listener, asked: Asked, change: Callable[[], object]) -> None:
    make_article(topics=(make_topic("Shipping"),))
    at_rest(listener)
    change()
    now = edition.edition()
    assert heard(listener, lambda: asked[-1] == now)


def test_the_end_of_its_server_is_heard(listener: Listener, asked: Asked) -> None:
    make_article()
    at_rest(listener)
    end_listeners()
    make_article()
    assert listener.answer() == edition.edition()


def test_a_listener_whose_server_left_listens_again(asked: Asked) -> None:
    with closing(Listener(edition.CHANNEL, answering(asked), longest=0.0)) as listener:
        at_rest(listener)
        assert listeners() == 1
        end_listeners()
        assert heard(listener, lambda: listeners() == 1)


def test_it_asks_at_times_though_nothing_is_told(asked: Asked) -> None:
    """As behind a pooler, which keeps to itself what is told."""
    make_article()
    with closing(Listener("another_channel", answering(asked), longest=0.0)) as listener:
        at_rest(listener)
        make_article()
        assert listener.answer() == edition.edition()


def test_who_cannot_listen_asks_each_time(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    make_article()
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "connect_timeout", 1)
    monkeypatch.setitem(connection.settings_dict, "PORT", "1")
    with closing(Listener(edition.CHANNEL, answering(asked), longest=AN_HOUR)) as listener:
        at_rest(listener)
        make_article()
        assert listener.answer() == edition.edition()
        assert len(asked) == 3


def test_an_editor_who_has_just_written_is_never_given_what_was_heard_before(
    client: Client, settings: Any
) -> None:
    settings.LISTEN_SECONDS = AN_HOUR
    story = make_article(headline="Ferry crews on strike")
    client.force_login(make_editor())
    for headline in ("Ferry crews back at work", "Ferries sail again"):
        page = client.get("/stories/")
        Article.objects.filter(pk=story.pk).update(headline=headline)
        again = client.get("/stories/", headers={"If-None-Match": page["ETag"]})
        assert headline in again.text
