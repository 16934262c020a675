"""Long imports are undone and redone some stories at a time, and taken up where broken off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from weakref import WeakSet

import pytest
from django.contrib.auth.models import User
from django.db import OperationalError, connection
from django.db.models.signals import post_init
from django.test.utils import CaptureQueriesContext

from articles.importer import edit_article, redo, survey_undo, undo
from articles.models import Article, ImportItem, Quote, RelatedTeaser, Speaker
from tests.agency_copy import LAMP, make_agencies
from tests.factories import make_editor
from tests.importer.invented import invented_copy
from tests.importer.test_undoing import BRIDGE, archive, load

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


class Lists(dict[str, int]):
    """The longest list of values that there was in each kind of statement: ``IN (%s, %s, …)``."""

    def __call__(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        lists = re.findall(r"IN \((%s[^)]*)", sql)
        kind = re.sub(r"IN \(%s[^)]*", "IN (…", sql)
        self[kind] = max([self.get(kind, 0), *(one.count("%s") for one in lists)])
        return execute(sql, params, many, context)


def test_no_statement_about_a_long_import_lists_more_than_about_a_short_one(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (
        "pieces.KEYS_AT_ONCE",
        "undoing.turning.AT_ONCE",
        "undoing.orphans.TRACES_AT_ONCE",
    ):
        monkeypatch.setattr(f"articles.importer.{name}", 2)
    longest = []
    for number in (3, 8):
        batch = load("\n\n".join(list(said_by_eight())[:number]))
        for item in batch.items.select_related("article"):
            item.article.byline = "By Ada Holt"
            edit_article(item.article, changed={"byline"}, user=editor)
        lists = Lists()
        with connection.execute_wrapper(lists):
            assert len(survey_undo(batch).worked) == number
            assert undo(batch, these_too=True).done == number
            assert redo(batch).done == number
        undo(batch, these_too=True)
        longest.append(lists)
    few, many = longest
    assert {kind: number for kind, number in many.items() if number > few.get(kind, 2)} == {}


def test_what_undoing_takes_back_is_told_for_the_import_as_a_whole(
    editor: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Speakers may be quoted elsewhere in it, and stories announced."""
    monkeypatch.setattr("articles.importer.pieces.KEYS_AT_ONCE", 2)
    batch = load("\n\n".join([*said_by_eight(), *map(invented_copy, (20, 21)), BRIDGE, LAMP]))
    assert RelatedTeaser.objects.exclude(target=None).count() == 1
    told = survey_undo(batch)
    assert told.speakers == Speaker.objects.count() == len(EIGHT) + 1
    assert (told.new, told.changed, told.revisions) == (12, 0, 12)
    assert told.quotes == Quote.objects.in_marks().count()
    assert (told.teasers, told.worked) == (0, ())
    assert undo(batch, user=editor).done == told.new
    assert not Speaker.objects.exists()


def test_many_stories_are_undone_with_no_more_statements_than_few(editor: User) -> None:
    costs = []
    for number in (2, 12):
        batch = load("\n\n".join(invented_copy(100 * number + one) for one in range(number)))
        with CaptureQueriesContext(connection) as queries:
            undo(batch, user=editor)
        costs.append(len(queries))
    assert costs[0] == costs[1]
