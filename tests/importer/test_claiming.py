"""What a worker takes next, found without reading all that ever came in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.importer import open_batch, queued, read_batch, receive
from articles.importer.queue.claiming import CLAIMED_AT_ONCE, Claim, Place, place_of
from articles.models import ImportBatch, ImportItem
from tests.agency_copy import BARGES, TWO_STORIES, make_agencies
from tests.factories import NOON
from tests.importer.test_queue import copies, queue

pytestmark = pytest.mark.django_db

UNREAD, QUEUED = ImportItem.State.UNREAD, ImportItem.State.QUEUED


@pytest.fixture(autouse=True)
def _agencies(db: None) -> None:
    make_agencies()


@pytest.mark.parametrize(
    "asked",
    [{}, {"attempts__gte": 5}, {"state": UNREAD}, {"state": QUEUED, "attempts": 0}],
    ids=["whether any waits", "those given up", "files to read", "stories to store"],
)
def test_what_waits_is_found_by_an_index_of_nothing_else(asked: dict[str, object]) -> None:
    original = receive(BARGES.encode(), received_at=NOON)
    open_batch([original], received_at=NOON, label="waits")
    if connection.vendor == "postgresql":  # for which so few rows are not worth an index
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
    assert "import_queue" in queued().filter(**asked).order_by("attempts", "pk").explain()


def test_of_the_files_that_wait_the_first_story_is_found_by_it_too() -> None:
    read_batch(queue(TWO_STORIES))
    with CaptureQueriesContext(connection) as asked:
        assert len(Claim().take()) == 1
    (first,) = [query["sql"] for query in asked if "MIN(" in query["sql"]]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
        explain = "EXPLAIN QUERY PLAN" if connection.vendor == "sqlite" else "EXPLAIN"
        cursor.execute(f"{explain} {first}")
        assert "import_queue" in str(cursor.fetchall())


def test_all_that_waits_is_found() -> None:
    original = receive(BARGES.encode(), received_at=NOON)
    batch = open_batch([original], received_at=NOON, label="all")
    unread = batch.items.get()
    for position, state in enumerate(ImportItem.State, start=1):
        ImportItem.objects.create(batch=batch, original=original, position=position, state=state)
    waiting = batch.items.filter(state__in=[UNREAD, QUEUED])
    assert set(queued()) == set(waiting) > {unread}


def places(batch: ImportBatch) -> set[Place]:
    return {place_of(item) for item in batch.items.all()}


def test_fresh_stories_are_taken_together_and_one_that_was_begun_alone() -> None:
    batch = queue(*copies(CLAIMED_AT_ONCE + 5))
    read_batch(batch)
    read = places(batch)
    first = Claim(batch).take(read)
    of_others = {place_of(item) for item in batch.items.exclude(pk__in=first)}
    assert (len(first), len(Claim(batch).take(of_others))) == (CLAIMED_AT_ONCE, 5)
    assert Claim(batch, pause=timedelta(0)).take(read) == [min(first)]


def test_of_a_file_that_a_worker_has_not_read_it_takes_one_story_alone() -> None:
    batch = queue("\n\n".join(copies(5)))
    read_batch(batch)
    assert len(Claim(batch).take()) == 1


def test_no_worker_takes_stories_while_another_has_those_before_them_in_the_file() -> None:
    batch = queue("\n\n".join(copies(5)), TWO_STORIES)
    read_batch(batch)
    assert len(Claim(batch, most=2).take(places(batch))) == 2
    others = ImportItem.objects.filter(pk__in=Claim(batch).take(places(batch)))
    assert [item.original.data for item in others] == [TWO_STORIES.encode()] * 2
    assert Claim(batch).take(places(batch)) == []
