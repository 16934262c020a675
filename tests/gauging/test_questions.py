"""The questions that an archive is measured by come from its own stories."""

from __future__ import annotations

import pytest
from django.test import Client
from lxml import html

from articles.gauging.pages import addresses
from articles.gauging.questions import questions
from articles.measuring import CannotMeasure
from articles.models import Article
from tests.factories import make_article
from tests.pages.lists import count_of


def test_words_are_as_frequent_as_they_are_called(stories: list[Article]) -> None:
    asked = {one.name: one for one in questions(len(stories))}
    assert asked["no query"].share == 1
    assert asked["a common word"].query.text in {"ice", "sound", "full", "the", "is", "of"}
    assert asked["a common word"].share == pytest.approx(1 / 3, abs=0.02)
    assert asked["a rare word"].share <= 2 / len(stories)
    assert asked["a phrase"].query.text.count(" ") == 1
    narrowed = asked["text, topic and dates"].query
    assert narrowed.topic
    assert narrowed.topic.slug == "shipping"
    assert narrowed.since < narrowed.until


def test_a_question_is_the_list_at_its_address(client: Client, stories: list[Article]) -> None:
    for one in questions(len(stories)):
        heading = count_of(client.get(one.address).text)
        assert heading == round(one.share * len(stories)), one.name


def test_every_page_measured_is_there(client: Client, stories: list[Article]) -> None:
    known = addresses(questions(len(stories)), len(stories))
    for name, address in known.items():
        assert client.get(address).status_code == 200, name
    assert "list, page 1" in known


def test_the_deep_page_is_the_one_of_its_number(client: Client, stories: list[Article]) -> None:
    for _ in range(60):
        make_article()
    known = addresses(questions(120), 120)
    page = html.fromstring(client.get("/stories/").text)
    for _ in range(2):
        (following,) = page.xpath("//a[@rel='next']/@href")
        page = html.fromstring(client.get(f"/stories/{following}").text)
    deep = html.fromstring(client.get(known["list, page 3"]).text)
    lines = "//*[@class='title']/a/@href"
    assert deep.xpath(lines) == page.xpath(lines) != []


@pytest.mark.django_db
def test_an_archive_without_public_stories_cannot_be_measured() -> None:
    make_article(pub_status="withheld")
    with pytest.raises(CannotMeasure, match="no story"):
        questions(1)
