"""Saving stores what was read and mended, once."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from articles.models import Article, ImportBatch, ImportItem, Quote, Source
from tests.agency_copy import (
    BARGES,
    BARGES_HEADLINE,
    BARGES_QUOTES,
    BARGES_TEASERS,
)
from tests.desk.acts import PASTE, paste, preview_of, rows, save
from tests.factories import make_topic

pytestmark = pytest.mark.django_db


def test_saving_stores_story_quotes_teasers_source_and_bytes(desk: Client, npa: Source) -> None:
    answer = save(desk, preview_of(desk, BARGES))
    article = Article.objects.get()
    assert (article.headline, article.source) == (BARGES_HEADLINE, npa)
    assert [quote.text for quote in article.quotes.all()] == BARGES_QUOTES
    assert [quote.said_by for quote in article.quotes.all()] == [
        "Maud Ekeren",
        "Maud Ekeren",
        "the skipper",
        "the appeal",
    ]
    assert all(article.body[q.start : q.end] == q.text for q in article.quotes.all())
    assert [teaser.text for teaser in article.teasers.all()] == BARGES_TEASERS
    assert [topic.name for topic in article.topics.all()] == ["waterway and maritime transport"]
    assert bytes(article.revisions.get().original.data) == BARGES.encode()
    assert article.edited_fields == []
    done = desk.get(answer["Location"])
    assert article.get_absolute_url() in done.text


def test_what_an_editor_mends_is_stored_and_marked_as_edited(desk: Client) -> None:
    comets = make_topic("Comets")
    preview = preview_of(desk, BARGES)
    save(
        desk,
        preview,
        headline="  Port office\r\n leaves barges in the ice ",
        byline="Sunniva Holt",
        published_on="2025-07-01",
        topics=[comets.code],
        **{"q3-speaker": "Iver  Lund", "q1-speaker": "", "q4-rejected": "on"},
    )
    article = Article.objects.get()
    assert article.headline == "Port office leaves barges in the ice"
    assert article.byline == "Sunniva Holt"
    assert article.published_at.date() == date(2025, 7, 1)
    assert [topic.name for topic in article.topics.all()] == ["Comets"]
    assert set(article.edited_fields) >= {"headline", "byline", "published_at", "topics"}
    assert "dateline" not in article.edited_fields
    first, second, third, fourth = article.quotes.select_related("speaker")
    assert (first.speaker, first.review) == (None, Quote.Review.MENDED)
    assert (second.said_by, second.review) == ("Maud Ekeren", Quote.Review.MACHINE)
    assert (third.said_by, third.review) == ("Iver Lund", Quote.Review.MENDED)
    assert fourth.review == Quote.Review.REJECTED


@pytest.mark.parametrize(
    ("mended", "words"),
    [
        ({"headline": " "}, "This field is required"),
        ({"published_on": "soon"}, "Enter a valid date"),
        ({"published_on": "0001-01-01"}, "Give a day from 1900 to tomorrow"),
        ({"published_on": "9999-12-31"}, "Give a day from 1900 to tomorrow"),
        ({"q1-speaker": "M" * 201}, "at most 200 characters"),
        ({"topics": ["medtop:none"]}, "not one of the available choices"),
        ({"reading": "another"}, "reads differently"),
        ({"source": ""}, "please choose one"),
    ],
)
def test_a_preview_keeps_what_was_mended_when_something_is_wrong(
    desk: Client, mended: dict, words: str
) -> None:
    answer = save(desk, preview_of(desk, BARGES), byline="Sunniva Holt", **mended)
    assert answer.status_code == 200
    assert words in answer.text
    assert "Sunniva Holt" in answer.text
    assert not Article.objects.exists()
    assert ImportItem.objects.get().state == ImportItem.State.WAITING


def test_the_same_paste_again_says_so_and_changes_nothing(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES))
    before = rows()
    answer = paste(desk, BARGES)
    shown = desk.get(answer["Location"])
    assert "Nothing was changed" in shown.text
    assert Article.objects.get().get_absolute_url() in shown.text
    assert rows() == before


def test_the_same_story_in_another_wrapping_is_known_and_linked(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES))
    stories = Article.objects.values(), Quote.objects.values()
    before = [list(table) for table in stories]
    answer = paste(desk, BARGES.replace("\n", "\r\n"))
    batch = ImportBatch.objects.first()
    page = desk.get(f"{PASTE}{batch.pk}/{batch.items.get().pk}/")
    assert "This story is in the archive already" in page.text
    assert Article.objects.get().get_absolute_url() in page.text
    assert [list(table.all()) for table in stories] == before
    assert answer.status_code == 302


def test_copy_that_waits_is_not_put_on_the_desk_twice(desk: Client) -> None:
    first = paste(desk, BARGES)["Location"]
    before = rows()
    assert paste(desk, BARGES)["Location"] == first
    assert rows() == before


def test_saving_twice_stores_once(desk: Client) -> None:
    preview = preview_of(desk, BARGES)
    save(desk, preview)
    before = rows()
    assert save(desk, preview).status_code == 302
    assert rows() == before


def test_an_update_says_what_it_will_revise(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES))
    updated = BARGES.replace("has not publicly responded", "answered late on Thursday")
    preview = preview_of(desk, updated)
    assert "A new revision of a story in the archive" in preview.text
    assert Article.objects.get().get_absolute_url() in preview.text
    save(desk, preview)
    assert "answered late" in Article.objects.get().body
    assert Article.objects.get().revisions.count() == 2


def test_a_kill_without_a_headline_cancels_the_story_it_names(desk: Client) -> None:
    save(desk, preview_of(desk, BARGES))
    kill = f'KILL KILL KILL\n\nPlease kill item NPA 12 "{BARGES_HEADLINE}". (NPA)\n'
    preview = preview_of(desk, kill)
    assert "leaves the public pages" in preview.text
    undecided = save(desk, preview, headline="")
    assert "Please decide" in undecided.text
    assert Article.objects.get().pub_status == Article.PubStatus.USABLE
    save(desk, preview, headline="", decision="kill", target=Article.objects.get().pk)
    assert Article.objects.get().pub_status == Article.PubStatus.CANCELED
