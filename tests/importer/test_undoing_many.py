"""Long imports are undone and redone some stories at a time, and taken up where broken off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from weakref import WeakSet

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection
from django.db.models.signals import post_init
from django.test.utils import CaptureQueriesContext

from articles.importer import redo, undo
from articles.models import Article, ImportItem, Speaker
from tests.agency_copy import make_agencies
from tests.factories import make_editor
from tests.importer.invented import invented_copy
from tests.importer.test_undoing import archive, load

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _agencies(db: None) -> None:
    make_agencies()


@pytest.fixture
def editor() -> User:
    return make_editor()


def test_many_stories_are_undone_and_redone_some_at_a_time(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.importer.undoing.turning.AT_ONCE", 3)
    was = archive()
    batch = load("\n\n".join(map(invented_copy, range(8))))
    became = archive()
    assert undo(batch, user=editor).done == 8
    assert archive() == was
    assert redo(batch).done == 8
    assert archive() == became


EIGHT = ("Ada", "Bo", "Cyn", "Dag", "Eli", "Finn", "Gro", "Hal")


def said_by_eight() -> Iterator[str]:
    """Eight stories, each with a speaker of its own."""
    for number, name in enumerate(EIGHT):
        yield invented_copy(number).replace("Iver Lund", f"{name} Holt")


class Lost:
    """A database that is lost at the statement of this kind that comes after so many."""

    def __init__(self, kind: str, after: int) -> None:
        self._kind, self._left = kind, after

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith(self._kind):
            self._left -= 1
            if self._left < 0:
                raise OperationalError("The connection was lost.")
        return execute(sql, params, many, context)


def test_an_undo_that_is_broken_off_leaves_no_speaker_behind_and_is_taken_up(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("articles.importer.undoing.turning.AT_ONCE", 3)
    was = archive()
    batch = load("\n\n".join(said_by_eight()))
    assert Speaker.objects.count() == len(EIGHT)
    lost = Lost('DELETE FROM "articles_article" ', after=2)
    with connection.execute_wrapper(lost), pytest.raises(OperationalError):
        undo(batch, user=editor)
    assert Article.objects.count() == 2
    assert not Speaker.objects.filter(quotes=None).exists()
    assert undo(batch, user=editor).done == 2
    assert archive() == was


def test_speakers_come_back_without_all_traces_of_a_long_import_in_memory(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("turning.AT_ONCE", "orphans.TRACES_AT_ONCE"):
        monkeypatch.setattr(f"articles.importer.undoing.{name}", 2)
    batch = load("\n\n".join(said_by_eight()))
    became = archive()
    undo(batch, user=editor)
    items, most = WeakSet[ImportItem](), 0

    def note(instance: ImportItem, **_: object) -> None:
        nonlocal most
        items.add(instance)
        most = max(most, len(items))

    post_init.connect(note, sender=ImportItem)
    try:
        assert redo(batch).done == 8
    finally:
        post_init.disconnect(note, sender=ImportItem)
    assert most <= 4, "those in hand, and those that are read next"
    assert archive() == became


def test_many_stories_are_undone_with_no_more_statements_than_few(editor: User) -> None:
    costs = []
    for number in (2, 12):
        batch = load("\n\n".join(invented_copy(100 * number + one) for one in range(number)))
        with CaptureQueriesContext(connection) as queries:
            undo(batch, user=editor)
        costs.append(len(queries))
    assert costs[0] == costs[1]
