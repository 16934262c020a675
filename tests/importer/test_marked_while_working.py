"""Stories parted and joined at the desk while a worker stores others of the same copy."""

from __future__ import annotations

import pytest
from django.db import connection

from articles.importer import (
    Worker,
    join_with_above,
    open_batch,
    put_in_queue,
    read_batch,
    read_item,
    receive,
    split_item,
)
from articles.importer.reading import read_in
from articles.importer.reading.stretches import STRETCH
from articles.models import ImportBatch, ImportItem
from tests.agency_copy import make_agencies
from tests.factories import NOON
from tests.importer.invented import invented_copy

pytestmark = pytest.mark.django_db

State = ImportItem.State
NAMES = ("Ada", "Bo", "Cyn", "Dag", "Eli")
COPY = "\n\n".join(
    f"Pilot boat {name} is found\n\nBoat {name} was found on Thursday off Osk Rock. (NPA)"
    for name in NAMES
)


@pytest.fixture
def half_stored() -> tuple[ImportBatch, Worker]:
    """The first two stories wait for an editor; a worker has read all and stored the third."""
    make_agencies()
    original = receive(COPY.encode(), received_at=NOON)
    batch = open_batch([original], received_at=NOON, label="boats")
    read_batch(batch)
    put_in_queue(batch.items.filter(position__gt=2), State.QUEUED)
    worker = Worker(batch, at_once=1)
    list(worker.work())
    assert batch.items.get(position=3).state == State.STORED
    return batch, worker


def stored_by(batch: ImportBatch, worker: Worker) -> list[tuple[str, str]]:
    """What the worker stores of what is left: the headline in the copy, and the story’s."""
    told = {item.pk: item.headline for item in batch.items.all()}
    done = []
    while not worker.idle:
        for item in worker.work():
            assert item.article, item.reason
            done.append((told[item.pk], item.article.headline))
    return done


@pytest.mark.parametrize("parted", [True, False])
def test_a_worker_stores_each_story_under_its_own_item_whatever_is_parted_or_joined_above(
    half_stored: tuple[ImportBatch, Worker], parted: bool
) -> None:
    batch, worker = half_stored
    second = batch.items.get(position=2)
    if parted:
        split_item(second, COPY.index("Boat Bo was found"))
    else:
        join_with_above(second)
    left = [f"Pilot boat {name} is found" for name in NAMES[3:]]
    assert stored_by(batch, worker) == [(headline, headline) for headline in left]
    assert read_item(batch.items.get(headline=left[-1])).story.headline == left[-1]


def test_a_stretch_above_which_stories_are_joined_while_it_is_read_is_read_once_more() -> None:
    make_agencies()
    size = len(invented_copy(1))
    long = "\n\n".join(invented_copy(number) for number in range(5 * STRETCH // 4 // size))
    original = receive(long.encode(), received_at=NOON)
    batch = open_batch([original], received_at=NOON, label="long")
    read_in(batch.items.get())
    rest = batch.items.get(position=0)
    joined: list[ImportItem] = []

    def join(execute, sql, params, many, context):
        if "articles_revision" in sql and not joined:
            joined.append(batch.items.get(position=2))
            join_with_above(joined[0])
        return execute(sql, params, many, context)

    with connection.execute_wrapper(join):
        read_in(rest)
    read_batch(batch)
    last = batch.items.order_by("position").last()
    assert joined
    assert last
    assert read_item(last).story.headline == last.headline
