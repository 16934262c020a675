"""Workers find what waits without reading all that ever came in."""

from __future__ import annotations

import pytest
from django.db import connection

from articles.importer import open_batch, queued, receive
from articles.models import ImportItem
from tests.agency_copy import BARGES
from tests.factories import NOON

pytestmark = pytest.mark.django_db

UNREAD, QUEUED = ImportItem.State.UNREAD, ImportItem.State.QUEUED


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


def test_all_that_waits_is_found() -> None:
    original = receive(BARGES.encode(), received_at=NOON)
    batch = open_batch([original], received_at=NOON, label="all")
    unread = batch.items.get()
    for position, state in enumerate(ImportItem.State, start=1):
        ImportItem.objects.create(batch=batch, original=original, position=position, state=state)
    waiting = batch.items.filter(state__in=[UNREAD, QUEUED])
    assert set(queued()) == set(waiting) > {unread}
