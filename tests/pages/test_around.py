"""What a story's page shows of other stories: on its topic, and by those who speak in it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from lxml import html

from articles.models import Article, StoryGroup
from articles.views.around import MOST_VERSIONS, around
from tests.factories import make_article, make_editor, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db

SPOKEN = "The brindle gate is shut"
HIDDEN: list[dict[str, Any]] = [{"pub_status": "withheld"}, {"pub_status": "canceled"}]


def listed(client: Client, story: Article, heading: str) -> list[str]:
    """The lines below a heading of the story's page."""
    page = html.fromstring(client.get(story.get_absolute_url()).content)
    lines = page.xpath(f"//*[@id='{heading}']/following-sibling::ul/li")
    return [" ".join(line.text_content().split()) for line in lines]


def said_by_ekeren(**fields: Any) -> Article:
    story = make_article(body=f"“{SPOKEN},” said Maud Ekeren.", headline="Gate shut", **fields)
    make_quote(story, SPOKEN, speaker="Maud Ekeren")
    return story


def test_the_nearest_stories_before_it_on_its_narrowest_topic_are_shown(client: Client) -> None:
    broad = make_topic("Economy")
    narrow = make_topic("Shipping", parent=broad)
    on_topic = [make_article(headline=f"Ferry {n}", topics=(narrow,)) for n in range(7)]
    make_article(headline="Bank", topics=(broad,))
    later = make_article(published_at="2030-01-01T12:00Z", topics=(narrow,))
    story = on_topic[-1]
    Article.objects.filter(pk=story.pk).update(published_at="2029-12-30T12:00Z")
    story.topics.add(broad)
    shown = listed(client, story, "on-topic")
    assert [line.split(" NPA")[0] for line in shown] == [f"Ferry {n}" for n in (5, 4, 3, 2, 1)]
    assert later.headline not in " ".join(shown)


def test_of_many_stories_that_tell_the_same_the_newest_are_shown(client: Client) -> None:
    """A form that is sent each day, and the story on its topic before it."""
    group, topic = StoryGroup.objects.create(), make_topic("Shipping")
    before = make_article(headline="Ferry", topics=(topic,), published_at="2024-12-01T12:00Z")
    story = make_article(group=group, topics=(topic,), published_at="2025-01-01T12:00Z")
    days = [story.published_at + timedelta(days=n) for n in range(1, 301)]
    form = {f.attname: getattr(story, f.attname) for f in Article._meta.concrete_fields}
    Article.objects.bulk_create(
        Article(**form | {"id": None, "headline": f"Tides of {day:%Y-%m-%d}", "published_at": day})
        for day in days
    )
    shown = around(story, AnonymousUser())
    assert [one.published_at for one in shown.same_story] == days[: -MOST_VERSIONS - 1 : -1]
    assert shown.on_topic == [before]


def test_what_its_speakers_said_elsewhere_is_shown_once_each(client: Client) -> None:
    said_by_ekeren()
    story = make_article(body="“One,” she said. “Two,” she said. “Three,” said Ulf Brandt.")
    for words in ("One", "Two"):
        make_quote(story, words, speaker="Maud Ekeren")
    make_quote(story, "Three", speaker="Ulf Brandt")
    assert listed(client, story, "more-said") == [f"Maud Ekeren: {SPOKEN} Gate shut"]


@pytest.mark.parametrize("state", HIDDEN)
def test_hidden_stories_are_neither_quoted_nor_listed(
    client: Client, state: dict[str, Any]
) -> None:
    topic = make_topic("Shipping")
    said_by_ekeren(topics=(topic,), **state)
    story = make_article(body="“One,” she said.", topics=(topic,))
    make_quote(story, "One", speaker="Maud Ekeren")
    assert listed(client, story, "more-said") == []
    assert listed(client, story, "on-topic") == []
    client.force_login(make_editor())
    assert len(listed(client, story, "more-said")) == 1
    assert len(listed(client, story, "on-topic")) == 1


def test_an_excerpt_is_listed_on_its_topic_and_not_quoted(client: Client) -> None:
    topic = make_topic("Shipping")
    said_by_ekeren(topics=(topic,), source=make_source("OXW", public_access="excerpt"))
    story = make_article(body="“One,” she said.", topics=(topic,))
    make_quote(story, "One", speaker="Maud Ekeren")
    assert listed(client, story, "more-said") == []
    assert len(listed(client, story, "on-topic")) == 1


def test_the_head_of_a_story_names_who_is_quoted_and_where(client: Client) -> None:
    story = make_article(body="“One,” she said. “Two,” he said. “Three,” she said. “Four.”")
    for words, speaker in (
        ("One", "Maud Ekeren"),
        ("Two", "Ulf Brandt"),
        ("Three", "Maud Ekeren"),
    ):
        make_quote(story, words, speaker=speaker)
    make_quote(story, "Four")
    page = html.fromstring(client.get(story.get_absolute_url()).content)
    voices = page.xpath("//header/ul[@class='voices']/li[not(@aria-hidden)]")
    told = [(one[0].text_content(), one.xpath("a[@class='number']/@href")) for one in voices]
    assert told[:2] == [
        ("Maud Ekeren", ["#quote-1", "#quote-3"]),
        ("Ulf Brandt", ["#quote-2"]),
    ]
    assert "speaker unknown" in voices[2].text_content()
