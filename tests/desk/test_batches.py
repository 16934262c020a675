"""Pastes of several stories, saved one by one, all at once or not at all."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from articles.desk import trays
from articles.models import Article, ImportBatch, ImportItem, Original
from tests.agency_copy import (
    BARGES,
    BARGES_QUOTES,
    LAMP,
    TWO_STORIES,
    UNKNOWN_AGENCY,
)
from tests.desk.acts import PASTE, as_shown, preview_of, save

pytestmark = pytest.mark.django_db


def test_saving_one_of_several_leads_to_the_next(desk: Client) -> None:
    preview = preview_of(desk, TWO_STORIES)
    assert "1 of 2" in preview.text
    answer = save(desk, preview)
    following = desk.get(answer["Location"])
    assert "2 of 2" in following.text
    assert following.context["item"].headline.startswith("Lamp of Osk Rock")
    done = desk.get(save(desk, following)["Location"])
    assert all(a.get_absolute_url() in done.text for a in Article.objects.all())
    assert Article.objects.count() == 2


def test_each_preview_shows_its_own_stretch_and_counts_the_whole_paste(desk: Client) -> None:
    preview_of(desk, TWO_STORIES)
    batch = ImportBatch.objects.get()
    second = desk.get(
        reverse("admin:import_story", args=[batch.pk, batch.items.get(position=2).pk])
    )
    assert "It was never broken" in second.text
    assert BARGES_QUOTES[0] not in second.text
    assert f"{len(TWO_STORIES):,} of {len(TWO_STORIES):,} characters accounted for" in second.text


def test_all_stories_are_saved_as_read_with_one_press(desk: Client) -> None:
    preview = preview_of(desk, TWO_STORIES)
    assert "Save all 2 stories as read" in preview.text
    done = desk.post(reverse("admin:import_all", args=[ImportBatch.objects.get().pk]), follow=True)
    assert Article.objects.count() == 2
    assert all(article.headline in done.text for article in Article.objects.all())


def test_one_that_cannot_be_saved_stops_no_other_and_keeps_waiting(desk: Client) -> None:
    preview_of(desk, f"{LAMP}\n\n{UNKNOWN_AGENCY}")
    batch = ImportBatch.objects.get()
    done = desk.post(reverse("admin:import_all", args=[batch.pk]), follow=True)
    states = list(batch.items.values_list("state", flat=True))
    assert states == [ImportItem.State.STORED, ImportItem.State.WAITING]
    assert "please choose one" in done.text


def test_a_story_left_out_waits_no_longer_and_its_copy_is_kept(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    desk.post(preview.request["PATH_INFO"], {"leave_out": "1"})
    item = ImportItem.objects.get()
    assert (item.state, item.reason) == (ImportItem.State.REFUSED, "Left out by desk.")
    assert "Nothing. Copy that you leave" in desk.get(PASTE).text
    assert Original.objects.exists()
    assert "characters accounted for" in preview_of(desk, BARGES).text


def test_a_story_saved_at_another_desk_is_not_left_out(desk: Client, editor: User) -> None:
    preview = preview_of(desk, BARGES)
    seen_waiting = ImportItem.objects.get()
    save(desk, preview)
    trays.leave_out(seen_waiting, editor)
    item = ImportItem.objects.get()
    assert (item.state, item.article) == (ImportItem.State.STORED, Article.objects.get())


def test_saving_a_story_that_the_copy_no_longer_holds_says_so(desk: Client) -> None:
    posted = as_shown(preview_of(desk, TWO_STORIES))
    batch = ImportBatch.objects.get()
    original = Original.objects.get()
    item = batch.items.create(original=original, position=3)  # as an agency's entry had it before
    third = reverse("admin:import_story", args=[batch.pk, item.pk])
    answer = desk.post(third, posted, follow=True)
    assert "The copy no longer reads as holding this story" in answer.text
    assert not Article.objects.exists()
