"""Undoing an import at the desk: what it would do is said first, and redoing brings it back."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from articles.importer import edit_article
from articles.models import Article, ImportBatch, ImportItem
from tests.agency_copy import BARGES, TWO_STORIES
from tests.desk.acts import paste

pytestmark = pytest.mark.django_db


def page(name: str) -> str:
    return reverse(f"admin:import_{name}", args=[ImportBatch.objects.get().pk])


@pytest.fixture
def saved(desk: Client) -> ImportBatch:
    """Two stories, pasted and saved."""
    paste(desk, TWO_STORIES)
    desk.post(page("all"))
    return ImportBatch.objects.get()


def test_the_page_counts_and_lists_what_undoing_takes_back(
    desk: Client, saved: ImportBatch
) -> None:
    shown = desk.get(page("undo")).text
    for words in (
        "<b>2</b> stories go out of the archive, with 5 quotes",
        "<b>2</b> revisions go",
        "<b>2</b> speakers go whom nothing else quotes",
    ):
        assert words in shown
    for article in Article.objects.all():
        assert article.get_absolute_url() in shown
    assert Article.objects.count() == 2


def test_undoing_and_redoing_lead_from_the_batch_and_back_to_it(
    desk: Client, saved: ImportBatch
) -> None:
    before = list(Article.objects.order_by("pk").values_list("pk", flat=True))
    assert page("undo") in desk.get(page("done")).text
    done = desk.post(page("undo"), follow=True)
    assert "Undone: 2 stories." in done.text
    assert page("undo") not in done.text
    assert not Article.objects.exists()
    assert "2 stories, each under its own address" in desk.get(page("redo")).text
    done = desk.post(page("redo"), follow=True)
    assert "Done again: 2 stories." in done.text
    assert list(Article.objects.order_by("pk").values_list("pk", flat=True)) == before


def test_what_was_worked_on_is_named_and_left_unless_ticked(
    desk: Client, saved: ImportBatch, editor: User
) -> None:
    barges = Article.objects.get(headline__startswith="Tellmar")
    barges.byline = "Sunniva Holt"
    edit_article(barges, changed=["byline"], user=editor)
    shown = desk.get(page("undo")).text
    assert "1 of these stories was worked on after the import" in shown
    assert "Edited by desk." in shown
    done = desk.post(page("undo"), follow=True)
    assert "Undone: 1 story." in done.text
    assert "Left as it is: Tellmar" in done.text
    assert Article.objects.get() == barges
    desk.post(page("undo"), {"these_too": "on"})
    assert not Article.objects.exists()


def test_an_import_that_did_nothing_offers_no_undoing(desk: Client) -> None:
    paste(desk, BARGES)
    assert page("undo") not in desk.get(page("done")).text
    assert "changed nothing in the archive" in desk.get(page("undo")).text
    assert "Nothing of this import is undone" in desk.get(page("redo")).text


def test_an_import_that_runs_is_not_undone(desk: Client, saved: ImportBatch) -> None:
    ImportItem.objects.filter(pk=saved.items.first().pk).update(state=ImportItem.State.QUEUED)
    assert "still running" in desk.get(page("undo")).text
    assert "still running" in desk.post(page("undo"), follow=True).text
    assert Article.objects.count() == 2


def test_whoever_may_change_no_story_undoes_none(
    client: Client, saved: ImportBatch, django_user_model: type[User]
) -> None:
    adder = django_user_model.objects.create_user("adder", is_staff=True)
    adder.user_permissions.add(Permission.objects.get(codename="add_article"))
    client.force_login(adder)
    assert client.get(page("undo")).status_code == 403
    assert client.post(page("undo")).status_code == 403
    assert Article.objects.count() == 2
