"""Every list, search and form of the admin opens; records are read-only."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.importer import import_original, receive
from articles.models import (
    Article,
    ImportBatch,
    Original,
    Source,
    Speaker,
    Topic,
)
from tests.admin.acts import page_of
from tests.agency_copy import (
    BARGES_TEASERS,
)
from tests.factories import make_article, make_quote, make_teaser, make_topic

pytestmark = pytest.mark.django_db

# Registered when the test is collected, as URLs of every model's pages are.
MODELS = sorted(
    (model for model in admin.site._registry if model._meta.app_label == "articles"),
    key=lambda model: model.__name__,
)
RECORDS = [
    model
    for model in MODELS
    if model.__name__ in {"Original", "Revision", "ImportBatch", "ImportItem"}
]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_list_search_and_pages_of_every_table_open(
    chief: Client, story: Article, model: type
) -> None:
    where = page_of(model, "changelist")
    assert chief.get(where).status_code == 200
    for words in ("ferry", "\"'%_\\", "ıŞ%00", "x" * 500):
        assert chief.get(where, {"q": words}).status_code == 200
    row = model.objects.first()
    assert row is not None
    assert chief.get(page_of(model, "change", row.pk)).status_code == 200
    assert chief.get(page_of(model, "history", row.pk)).status_code == 200


@pytest.mark.parametrize("model", [Source, Speaker, Topic], ids=lambda model: model.__name__)
def test_forms_for_new_rows_open(chief: Client, model: type) -> None:
    assert chief.get(page_of(model, "add")).status_code == 200


def test_a_new_story_begins_at_the_desk(chief: Client) -> None:
    assert chief.get(page_of(Article, "add"))["Location"] == reverse("admin:import_copy")


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model.__name__)
def test_what_came_in_is_read_never_written(chief: Client, story: Article, model: type) -> None:
    row = model.objects.first()
    assert chief.get(page_of(model, "add")).status_code == 403
    assert chief.post(page_of(model, "change", row.pk), {}).status_code == 403
    assert chief.post(page_of(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()


def test_stories_and_quotes_are_never_deleted(chief: Client, story: Article) -> None:
    for row in (story, story.quotes.first()):
        where = page_of(type(row), "delete", row.pk)
        assert chief.post(where, {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_list_takes_as_many_queries_for_many_rows_as_for_few(
    chief: Client, story: Article, django_assert_max_num_queries, model: type
) -> None:
    where = page_of(model, "changelist")
    chief.get(where)
    with django_assert_max_num_queries(20) as few:
        chief.get(where)
    for number in range(12):
        _another(number)
    with django_assert_max_num_queries(len(few) + 1):  # the search for the days of a hierarchy
        assert chief.get(where).status_code == 200


def _another(number: int) -> None:
    """One more row in every table."""
    topic = make_topic(f"Topic {number}", parent=make_topic(f"Parent {number}"))
    article = make_article(source=f"A{number}", topics=(topic,))
    make_quote(article, "full of ice", speaker=f"Speaker {number}")
    make_teaser(article, f"Teaser {number}", target=article)
    copy = f"Lamp {number} burns\n\nThe lamp burns again on rock {number} tonight. (NPA)\n"
    now = timezone.now()
    list(import_original(receive(copy.encode(), received_at=now), received_at=now, label=copy))


def test_an_original_shows_its_bytes_as_text(chief: Client, story: Article) -> None:
    original = Original.objects.get()
    page = chief.get(page_of(Original, "change", original.pk))
    assert BARGES_TEASERS[0] in page.text
    assert original.sha256 in page.text


def test_an_import_leads_to_the_desk(chief: Client, story: Article) -> None:
    batch = ImportBatch.objects.get()
    page = chief.get(page_of(ImportBatch, "changelist"))
    assert reverse("admin:import_batch", args=[batch.pk]) in page.text
