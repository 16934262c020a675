"""Imports that run at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from articles.importer import import_original, queued, receive
from articles.models import Article, Revision
from tests.agency_copy import TWO_STORIES, make_agencies
from tests.factories import NOON


def test_the_same_copy_imported_eight_times_at_once_is_one_set_of_stories(
    transactional_db: None,
) -> None:
    make_agencies()

    def import_it(number: int) -> None:
        original = receive(TWO_STORIES.encode(), received_at=NOON)
        list(import_original(original, received_at=NOON, label=f"import {number}"))
        connection.close()

    with ThreadPoolExecutor(8) as at_once:
        list(at_once.map(import_it, range(8)))
    assert Article.objects.count() == Article.objects.filter(revisions__number=1).count() == 2
    assert Revision.objects.count() == 2
    assert not queued().exists()
