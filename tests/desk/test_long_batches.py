"""Files of many stories: no page loads their copy once a story, or lists them all."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.desk.trays import Paste
from articles.models import ImportBatch, ImportItem, Original, OriginalPart
from tests.agency_copy import TWO_STORIES
from tests.desk.acts import paste, preview_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def long_batch(desk: Client) -> ImportBatch:
    """A batch of two stories and of 298 that its copy does not hold."""
    paste(desk, TWO_STORIES)
    batch = ImportBatch.objects.get()
    ImportItem.objects.bulk_create(
        ImportItem(
            batch=batch,
            original=Original.objects.get(),
            position=position,
            headline=f"Lamp {position} burns",
            state=ImportItem.State.REFUSED,
        )
        for position in range(3, 301)
    )
    return batch


@pytest.mark.parametrize(
    ("position", "first", "last"),
    [(1, 1, 101), (51, 1, 101), (52, 2, 102), (200, 150, 250), (250, 200, 300), (300, 200, 300)],
)
def test_a_preview_lists_a_hundred_stories_around_its_own(
    long_batch: ImportBatch, position: int, first: int, last: int
) -> None:
    item = long_batch.items.get(position=position)
    others = Paste(long_batch, item).around(item)
    assert [item.position for item in others.items] == list(range(first, last + 1))
    assert (others.before, others.behind) == (first - 1, 300 - last)


def test_a_preview_counts_the_stories_that_it_does_not_list(
    desk: Client, long_batch: ImportBatch
) -> None:
    page = desk.get(reverse("admin:import_story", args=[long_batch.pk, key_of(long_batch, 2)]))
    assert "All 300 stories of this paste, 2 waiting" in page.text
    assert "199 more behind these" in page.text
    assert "more before these" not in page.text
    assert "Lamp 101 burns" in page.text
    assert "Lamp 102 burns" not in page.text
    assert reverse("admin:import_done", args=[long_batch.pk]) in page.text


def test_a_short_paste_lists_all(desk: Client) -> None:
    page = preview_of(desk, TWO_STORIES)
    assert "All 2 stories of this paste, 2 waiting" in page.text
    assert "more behind these" not in page.text


@pytest.mark.parametrize(("page", "loads"), [("story", 1), ("done", 0), ("batch", 0)])
def test_a_page_loads_the_copy_once_at_most_never_with_each_story(
    desk: Client, long_batch: ImportBatch, page: str, loads: int
) -> None:
    where = [long_batch.pk, key_of(long_batch, 1)] if page == "story" else [long_batch.pk]
    assert copy_loaded(desk, reverse(f"admin:import_{page}", args=where)) == [1] * loads


def test_the_admins_page_of_an_import_loads_no_copy(desk: Client, long_batch: ImportBatch) -> None:
    assert (
        copy_loaded(desk, reverse("admin:articles_importbatch_change", args=[long_batch.pk])) == []
    )


def key_of(batch: ImportBatch, position: int) -> int:
    return batch.items.get(position=position).pk


def copy_loaded(desk: Client, where: str) -> list[int]:
    """For each query that fetches an original's bytes, how many rows bring them."""
    column = f'"{OriginalPart._meta.db_table}"."data"'
    with CaptureQueriesContext(connection) as queries:
        assert desk.get(where).status_code in {200, 302}
    loading = [query["sql"] for query in queries if column in query["sql"]]
    return [300 if ImportItem._meta.db_table in sql else 1 for sql in loading]
