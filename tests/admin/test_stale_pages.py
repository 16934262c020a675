"""A page that was open while an import came puts nothing back as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.importer import (
    edit_article,
    import_original,
    receive,
    review_quote,
    settle,
)
from articles.models import Article, Quote, Revision, Source, Speaker
from tests.admin.acts import as_shown, page_of
from tests.agency_copy import BARGES, BARGES_HEADLINE, BARGES_QUOTES

pytestmark = pytest.mark.django_db

KILL = f"""\
KILL KILL KILL

Please kill item npa 157 "{BARGES_HEADLINE}". The letter was never written. (NPA)
"""
UPDATE = BARGES.replace(BARGES_QUOTES[1], "We count our boats once a year and no more often")


@pytest.fixture(autouse=True)
def _orders_act_at_once(settings) -> None:
    settings.IMPORT_ORDERS_AT_ONCE = True


def comes_in(copy: str) -> None:
    moment = timezone.now() + timedelta(minutes=1)
    original = receive(copy.encode(), received_at=moment)
    npa = Source.objects.get(code="NPA")
    list(import_original(original, received_at=moment, label="later copy", source=npa))


def held(story: Article) -> tuple[dict, list[dict], int]:
    row = Article.objects.filter(pk=story.pk).values().get()
    return row, list(story.quotes.values()), story.revisions.count()


def save(chief: Client, page: HttpResponse, **changed: object) -> HttpResponse:
    return chief.post(page.request["PATH_INFO"], as_shown(page) | changed)


@pytest.mark.parametrize(("copy", "what"), [(KILL, "kill"), (UPDATE, "update")])
def test_a_page_from_before_an_import_saves_nothing_and_says_why(
    chief: Client, story: Article, copy: str, what: str
) -> None:
    page = chief.get(page_of(Article, "change", story.pk))
    comes_in(copy)
    before = held(story)
    assert before[-1] == 2
    for _ in range(2):  # pressing again is no way round
        answer = save(chief, page, byline="Sunniva Holt")
        assert f"This story was changed while the page was open ({what}" in answer.text
        assert "Sunniva Holt" in answer.text
    assert held(story) == before


def test_an_editor_who_has_seen_the_kill_may_lift_it(chief: Client, story: Article) -> None:
    comes_in(KILL)
    page = chief.get(page_of(Article, "change", story.pk))
    assert save(chief, page, pub_status="usable").status_code == 302
    story.refresh_from_db()
    assert (story.pub_status, story.edited_fields) == ("usable", ["pub_status"])


@pytest.mark.parametrize("seen", ["", "no number", "0"])
def test_a_page_that_does_not_say_what_it_showed_saves_nothing(
    chief: Client, story: Article, seen: str
) -> None:
    page = chief.get(page_of(Article, "change", story.pk))
    before = held(story)
    assert save(chief, page, byline="Sunniva Holt", seen=seen).status_code == 200
    assert held(story) == before


def test_an_edit_changes_only_what_the_editor_changed(story: Article, admin_user: User) -> None:
    story.byline = "Sunniva Holt"
    comes_in(KILL)
    edit_article(story, changed=["byline"], user=admin_user)
    story = Article.objects.get()
    assert (story.byline, story.pub_status) == ("Sunniva Holt", Article.PubStatus.CANCELED)
    assert story.edited_fields == ["byline"]


def test_an_edit_waits_for_imports_of_the_agency(chief: Client, story: Article) -> None:
    if not connection.features.has_select_for_update:
        pytest.skip("here one transaction at a time writes, so there is nothing to lock")
    page = chief.get(page_of(Article, "change", story.pk))
    with CaptureQueriesContext(
        connection,
    ) as queries:
        save(chief, page, byline="Sunniva Holt")
    asked = [query["sql"] for query in queries]
    locked = next(n for n, sql in enumerate(asked) if "FOR UPDATE" in sql)
    assert Source._meta.db_table in asked[locked]
    read = [n for n, sql in enumerate(asked) if f'FROM "{Revision._meta.db_table}"' in sql]
    assert locked < min(read)


def test_who_may_only_look_sees_no_revision_to_post(client: Client, story: Article) -> None:
    reader = User.objects.create_user("reader", is_staff=True)
    reader.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(reader)
    page = client.get(page_of(Article, "change", story.pk))
    assert page.status_code == 200
    assert "Seen" not in page.text


def test_a_quotes_page_from_before_an_update_saves_nothing_and_says_why(
    chief: Client, story: Article
) -> None:
    page = chief.get(page_of(Quote, "change", story.quotes.get(position=1).pk))
    comes_in(UPDATE)
    before = held(story)
    answer = save(chief, page, mention="she", review="confirmed")
    assert "This story was changed while the page was open (update" in answer.text
    assert held(story) == before


def test_a_page_from_before_a_quote_was_settled_saves_nothing_and_says_why(
    chief: Client, story: Article
) -> None:
    page = chief.get(page_of(Article, "change", story.pk))
    quote = story.quotes.get(position=2)
    review_quote(quote.pk, verdict="rejected")
    answer = save(chief, page, byline="Sunniva Holt")
    assert "This story was changed while the page was open (a quote was settled)" in answer.text
    quote.refresh_from_db()
    assert quote.review == Quote.Review.REJECTED


def test_a_quotes_page_saves_whose_words_they_are(chief: Client, story: Article) -> None:
    lund = Speaker.objects.create(name="Iver Lund", slug="iver-lund")
    quote = story.quotes.get(position=3)
    page = chief.get(page_of(Quote, "change", quote.pk))
    assert save(chief, page, speaker=lund.pk, mention="Lund").status_code == 302
    quote = Quote.objects.get(pk=quote.pk)
    assert (quote.speaker, quote.mention) == (lund, "Lund")
    assert (quote.review, quote.certainty) == (Quote.Review.MENDED, Quote.Certainty.SURE)
    assert quote.why == "An editor set the speaker."


def test_settling_a_quote_leaves_it_where_an_import_has_moved_it(story: Article) -> None:
    quote = story.quotes.get(position=2)
    Quote.objects.filter(pk=quote.pk).update(start=quote.start + 9, end=quote.end + 9, position=7)
    quote.mention = "she"
    settle(quote, ["mention"])
    moved = Quote.objects.get(pk=quote.pk)
    assert (moved.start, moved.end, moved.position) == (quote.start + 9, quote.end + 9, 7)
    assert (moved.mention, moved.review) == ("she", Quote.Review.MENDED)


def test_body_and_speaker_are_edited_in_one_go(chief: Client, story: Article) -> None:
    lund = Speaker.objects.create(name="Iver Lund", slug="iver-lund")
    page = chief.get(page_of(Article, "change", story.pk))
    changed = {"body": "The office answered late.\n\n" + story.body, "quotes-2-speaker": lund.pk}
    assert save(chief, page, **changed).status_code == 302
    story.refresh_from_db()
    quotes = list(story.quotes.all())
    assert [quote.text for quote in quotes] == BARGES_QUOTES
    assert all(story.body[q.start : q.end] == q.text for q in quotes)
    assert quotes[2].speaker == lund
