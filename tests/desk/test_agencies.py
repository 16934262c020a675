"""Whose copy it is: found, chosen, made, or read again as another's."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from articles.models import Article, ImportBatch, ImportItem, Original, Source
from tests.agency_copy import (
    BARGES,
    TWO_STORIES,
    UNKNOWN_AGENCY,
)
from tests.desk.acts import preview_of, save

pytestmark = pytest.mark.django_db


def test_an_agency_chosen_with_the_paste_wins_over_the_copys_own(desk: Client) -> None:
    chosen = Source.objects.get(code="EBN")
    save(desk, preview_of(desk, BARGES, source=chosen.pk))
    assert Article.objects.get().source == chosen


def test_an_agency_chosen_in_the_preview_wins(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES), source="EBN")
    assert Article.objects.get().source.code == "EBN"


def test_copy_of_an_unknown_agency_asks_who_sent_it(desk: Client) -> None:
    preview = preview_of(desk, UNKNOWN_AGENCY)
    assert "No agency of the archive was found" in preview.text
    answer = save(desk, preview)
    assert "please choose one" in answer.text
    assert not Article.objects.exists()


def test_a_new_agency_is_made_of_what_the_copy_says(desk: Client) -> None:
    preview = preview_of(desk, UNKNOWN_AGENCY)
    offered = preview.context["mending"].new_agency
    assert offered["code"].value() == "QNW"
    mended = {"agency-code": "QNW", "agency-name": "Quenholm Wire", "agency-make": "on"}
    save(desk, preview, **mended)
    assert Article.objects.get().source.name == "Quenholm Wire"


def test_the_next_copy_of_an_agency_made_in_the_preview_is_known_for_its_own(desk: Client) -> None:
    preview = preview_of(desk, f"{UNKNOWN_AGENCY}\n(QNW)\n")
    save(desk, preview, **{"agency-name": "Quenholm Wire", "agency-make": "on"})
    made = Source.objects.get(code="QNW")
    assert (made.languages, made.dateline_names, made.sign_offs) == (["en"], ["QNW"], ["(QNW)"])
    next_copy = UNKNOWN_AGENCY.replace("comet", "kite").replace("Comet", "Kite")
    assert preview_of(desk, next_copy).context["story"].source == "QNW"


@pytest.mark.parametrize(
    ("code", "words"),
    [("no good", "letters, digits"), ("NPA", "already exists"), ("", "required")],
)
def test_a_new_agency_needs_a_code_of_its_own(desk: Client, code: str, words: str) -> None:
    mended = {"agency-code": code, "agency-name": "Quenholm Wire", "agency-make": "on"}
    answer = save(desk, preview_of(desk, UNKNOWN_AGENCY), **mended)
    assert words in answer.text
    assert not Article.objects.exists()


def test_who_may_not_add_agencies_makes_none(desk: Client, editor: User) -> None:
    editor.user_permissions.remove(Permission.objects.get(codename="add_source"))
    preview = preview_of(desk, UNKNOWN_AGENCY)
    mended = {"agency-code": "QNW", "agency-name": "Quenholm Wire", "agency-make": "on"}
    assert "please choose one" in save(desk, preview, **mended).text
    assert not Source.objects.filter(code="QNW").exists()


def test_copy_is_read_again_as_another_agencys(desk: Client) -> None:
    """EBN has no legal marker of its own, so its copy reads otherwise."""
    preview = preview_of(desk, BARGES)
    answer = desk.post(preview.request["PATH_INFO"], {"read_again": "1", "source": "EBN"})
    assert not ImportItem.objects.filter(batch__source=None).exists()
    again = desk.get(answer["Location"])
    assert again.context["story"].source == "EBN"
    assert again.context["mending"].form["source"].value() == "EBN"
    assert ImportBatch.objects.count() == 1
    back = desk.post(again.request["PATH_INFO"], {"read_again": "1", "source": ""}, follow=True)
    assert back.context["story"].source == "NPA"


def test_large_copy_is_left_to_a_worker_when_it_is_read_again(desk: Client, settings) -> None:
    preview = preview_of(desk, BARGES)
    settings.IMPORT_AT_ONCE_BYTES = len(BARGES.encode()) - 1
    answer = desk.post(
        preview.request["PATH_INFO"], {"read_again": "1", "source": "EBN"}, follow=True
    )
    assert ImportItem.objects.get().state == ImportItem.State.UNREAD
    assert "1 file still to be read" in answer.text


def test_a_story_gone_since_an_agencys_entry_changed_is_told_and_read_again(
    desk: Client,
) -> None:
    preview_of(desk, TWO_STORIES)
    batch = ImportBatch.objects.get()
    read = list(batch.items.all())
    gone = batch.items.create(original=Original.objects.get(), position=3)  # as it was before
    for item in read:
        desk.post(reverse("admin:import_story", args=[batch.pk, item.pk]), {"leave_out": "1"})
    where = reverse("admin:import_story", args=[batch.pk, gone.pk])
    page = desk.get(where, follow=True)
    assert "Read the copy again" in page.text
    again = desk.post(where, {"read_again": "1", "source": ""}, follow=True)
    assert again.context["item"].position == 1
    assert again.context["item"].state == ImportItem.State.WAITING
