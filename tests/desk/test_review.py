"""The queue of quotes in doubt: what waits in it, and what an editor's word does."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from articles.models import Article, Quote, Speaker
from tests.factories import make_article, make_quote, make_speaker

pytestmark = pytest.mark.django_db
Review = Quote.Review

BODY = """\
Harbour master Maud Ekeren met the crews on Monday.

"The sound is shut," she said. "Nobody sails."

"We shall see," a deckhand answered.
"""


@pytest.fixture
def story() -> Article:
    return make_article(body=BODY)


@pytest.fixture
def doubtful(story: Article) -> Quote:
    make_quote(story, "Nobody sails.", speaker="Maud Ekeren", position=3)
    return make_quote(
        story, "The sound is shut,", speaker="Maud Ekeren", certainty="check", mention="she"
    )


def queue(desk: Client) -> HttpResponse:
    return desk.get(reverse("admin:review_queue"))


def waiting(desk: Client) -> list[str]:
    return [one.quote.text for one in queue(desk).context["doubtful"]]


def say(desk: Client, quote: Quote, **posted: str) -> HttpResponse:
    fields = {"quote": quote.pk, **posted}
    answer = desk.post(reverse("admin:review_queue"), fields, follow=True)
    quote.refresh_from_db()
    return answer


def test_only_quotes_in_doubt_that_nobody_settled_wait(desk: Client, doubtful: Quote) -> None:
    make_quote(doubtful.article, "We shall see,", review=Review.CONFIRMED, position=4)
    assert waiting(desk) == ["The sound is shut,"]


def test_quotes_of_the_newest_story_come_first(desk: Client, doubtful: Quote) -> None:
    make_quote(make_article(body='"Ice," said nobody.'), "Ice,")
    assert waiting(desk) == ["Ice,", "The sound is shut,"]


def test_a_quote_stands_with_the_paragraph_before_it(desk: Client, doubtful: Quote) -> None:
    one = queue(desk).context["doubtful"][0]
    shown = ["".join(run.text for run in paragraph.runs) for paragraph in one.paragraphs]
    assert shown == BODY.split("\n\n")[:2]
    assert [speaker.name for speaker in one.speakers] == ["Maud Ekeren"]


def test_quotes_of_a_killed_story_wait_for_nobody(desk: Client, doubtful: Quote) -> None:
    Article.objects.filter(pk=doubtful.article_id).update(pub_status="canceled")
    assert waiting(desk) == []


def test_confirming_keeps_the_speaker_and_settles_the_quote(desk: Client, doubtful: Quote) -> None:
    say(desk, doubtful, verdict="confirmed")
    assert doubtful.review == Review.CONFIRMED
    assert str(doubtful.speaker) == "Maud Ekeren"
    assert waiting(desk) == []


def test_what_is_no_quote_leaves_the_public_page(
    desk: Client, client: Client, doubtful: Quote
) -> None:
    say(desk, doubtful, verdict="rejected")
    page = html.fromstring(client.get(doubtful.article.get_absolute_url()).text)
    assert page.xpath("//li[@class='card']/blockquote/p/text()") == ["Nobody sails."]


def test_a_speaker_of_the_story_is_given_the_quote_with_one_press(
    desk: Client, doubtful: Quote
) -> None:
    berta = make_speaker("Berta Oll")
    say(desk, doubtful, verdict="mended", known=str(berta.pk))
    assert (doubtful.speaker, doubtful.review) == (berta, Review.MENDED)
    assert doubtful.certainty == Quote.Certainty.SURE


def test_a_name_that_is_typed_mends_the_quote(desk: Client, doubtful: Quote) -> None:
    say(desk, doubtful, verdict="mended", speaker="Berta Oll")
    assert (str(doubtful.speaker), doubtful.review) == ("Berta Oll", Review.MENDED)


def test_mending_without_a_name_changes_nothing_and_says_so(desk: Client, doubtful: Quote) -> None:
    answer = say(desk, doubtful, verdict="mended", speaker="  ")
    assert "full name" in answer.text
    assert doubtful.review == Review.MACHINE


def test_a_quote_settled_meanwhile_is_left_as_it_is(desk: Client, doubtful: Quote) -> None:
    Quote.objects.filter(pk=doubtful.pk).update(review=Review.REJECTED)
    answer = say(desk, doubtful, verdict="confirmed")
    assert "settled already" in answer.text
    assert doubtful.review == Review.REJECTED


@pytest.mark.parametrize("number", ["999999", "", "x", "9" * 30])
def test_a_quote_that_is_gone_is_told(desk: Client, number: str) -> None:
    posted = {"quote": number, "verdict": "confirmed"}
    answer = desk.post(reverse("admin:review_queue"), posted, follow=True)
    assert "no longer in its story" in answer.text


def test_an_empty_queue_says_that_nothing_waits(desk: Client) -> None:
    assert "Nothing waits" in queue(desk).text
    assert not Speaker.objects.exists()


def test_the_queue_needs_leave_to_change_quotes(desk: Client, editor: User) -> None:
    editor.user_permissions.remove(Permission.objects.get(codename="change_quote"))
    assert queue(desk).status_code == 403


def test_the_queue_costs_as_many_queries_for_one_as_for_twenty(
    desk: Client, doubtful: Quote
) -> None:
    with CaptureQueriesContext(connection) as one:
        queue(desk)
    for number in range(20):
        make_quote(make_article(body=f'"Ice {number}," said nobody.'), f"Ice {number},")
    with CaptureQueriesContext(connection) as many:
        queue(desk)
    assert len(many) == len(one)
