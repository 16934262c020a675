"""The front page: what an editor would put on it, and what a reader finds from it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from lxml import html

from articles.models import Article, Quote, StoryGroup
from tests.factories import NOON, make_article, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db

STRIKING = "You cannot print a crossing that the ice will not allow."
OTHER = "Nobody asked the people who stand at the wheel of the ship."


def front(client: Client) -> Any:
    return html.fromstring(client.get("/").content)


def texts(page: Any, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in page.xpath(path)]


def said(client: Client) -> list[str]:
    return texts(front(client), "//figure/blockquote")


def moving(client: Client, part: str) -> list[list[str]]:
    """What each line of a table of what moves says, its picture apart."""
    lines = front(client).xpath(f"//h2[@id='{part}']/following-sibling::table/tr")
    return [texts(line, "./*[not(*[name()='svg'])]") for line in lines]


def told(words: str, speaker: str | None = "Maud Ekeren", **fields: Any) -> Quote:
    story = make_article(body=words, **fields.pop("story", {}))
    return make_quote(story, words, speaker=speaker, **fields)


NOT_FOR_THE_FRONT: list[tuple[dict[str, Any], str]] = [
    ({"kind": "mixed"}, "part of a sentence"),
    ({"kind": "indirect"}, "not in the speaker's own words"),
    ({"speaker": None, "mention": "a passenger"}, "nobody is named"),
    ({"certainty": "check"}, "the speaker is in doubt"),
    ({"review": "rejected"}, "an editor said that it is no quote"),
    ({"words": "Nothing sails today."}, "too short to say something"),
    ({"words": f"{STRIKING} " * 4}, "too long to be taken in at a glance"),
    ({"words": STRIKING.lower()}, "begins in the middle of a sentence"),
]


@pytest.mark.parametrize(
    ("fields", "why"), NOT_FOR_THE_FRONT, ids=[row[1] for row in NOT_FOR_THE_FRONT]
)
def test_what_cannot_stand_alone_is_not_on_the_front(
    client: Client, fields: dict[str, Any], why: str
) -> None:
    told(OTHER)
    told(**{"words": STRIKING, "speaker": "Ilse Marrond"} | fields)
    assert said(client) == [OTHER], why


def test_a_doubt_that_an_editor_has_settled_is_none(client: Client) -> None:
    told(STRIKING, certainty="check", review="confirmed")
    assert said(client) == [STRIKING]


def test_each_story_event_and_speaker_is_quoted_once(client: Client) -> None:
    group = StoryGroup.objects.create()
    story = told(STRIKING, story={"group": group}).article
    other = told(OTHER, "Ilse Marrond", story={"group": group}).article
    told(OTHER, "Ilse Marrond", story={"published_at": NOON - timedelta(days=1)})
    newer = other.published_at + timedelta(days=1)  # of the same event
    Article.objects.filter(pk=story.pk).update(published_at=newer)
    assert sorted(said(client)) == sorted([STRIKING, OTHER])


def test_the_longest_of_the_newest_leads(client: Client) -> None:
    told(f"{STRIKING} {OTHER}", "Ida Brack")
    told(STRIKING, "Maud Ekeren")
    told(OTHER, "Ilse Marrond")
    assert said(client) == [f"{STRIKING} {OTHER}", OTHER, STRIKING]


def test_quotes_of_excerpts_are_not_on_the_public_s_front(client: Client) -> None:
    told(STRIKING, story={"source": make_source("HN", public_access="excerpt")})
    assert said(client) == []


def test_half_a_quote_typed_on_the_front_leads_to_it(client: Client) -> None:
    quote = told(STRIKING)
    told(OTHER, "Ilse Marrond")
    (form,) = front(client).xpath("//form[@role='search']")
    stories, quotes = form.xpath(".//button")
    half = {form.xpath(".//input")[0].get("name"): "a crossing the ice"}
    assert stories.get("formaction") is None
    found = html.fromstring(client.get(form.get("action"), half).content)
    assert found.xpath("//article//h2/a/@href") == [quote.article.get_absolute_url()]
    found = html.fromstring(client.get(quotes.get("formaction"), half).content)
    assert quote.get_absolute_url() in found.xpath("//article//a/@href")


def test_stories_stand_under_their_day_with_its_agencies(client: Client) -> None:
    for code, hours in (("EBN", 1), ("EBN", 2), ("NPA", 3), ("NPA", 30)):
        make_article(source=code, published_at=NOON + timedelta(hours=hours))
    page = front(client)
    assert page.xpath("//section[@class='day']/@aria-label") == ["4 July 2025", "3 July 2025"]
    later, earlier = page.xpath("//section[@class='day']")
    assert texts(later, "./div[@class='date']//li") == []
    assert texts(earlier, "./div[@class='date']//li") == [
        "EBN Press Agency 2",
        "NPA Press Agency 1",
    ]
    (address,) = earlier.xpath(".//li[1]/a/@href")
    assert len(html.fromstring(client.get(address).content).xpath("//article//h2")) == 2


def test_topics_say_how_they_move(client: Client) -> None:
    economy = make_topic("Economy")
    shipping = make_topic("Shipping", parent=economy)
    weather, sport = make_topic("Weather"), make_topic("Sport")
    for days, topics in (
        (0, (shipping, weather)),
        (27, (shipping,)),
        (28, (economy, sport)),
        (55, (sport,)),
        (56, (economy,)),
    ):
        make_article(topics=topics, published_at=NOON - timedelta(days=days))
    make_article(topics=(sport,), published_at=NOON)
    assert moving(client, "topics") == [
        ["Economy", "2", "up from 1"],
        ["Weather", "1", "none before"],
        ["Sport", "1", "down from 2"],
    ]


def test_what_is_hidden_does_not_move(client: Client) -> None:
    make_article(topics=(make_topic("Weather"),))
    before = moving(client, "topics"), moving(client, "agencies")
    make_source("PRIVATE", public_access="none")
    for state in ({"pub_status": "canceled"}, {"source": "PRIVATE"}):
        make_article(topics=(make_topic("Weather"),), **state)
    assert (moving(client, "topics"), moving(client, "agencies")) == before


def test_an_empty_archive_says_so(client: Client) -> None:
    page = front(client)
    assert page.findtext(".//h1") == "The archive is empty"
    assert not page.xpath("//section")


ALERT = "Ferry crews on the Tellmar sound say they will stay ashore from Tuesday."


@pytest.mark.parametrize("address", ["/", "/stories/", "/stories/?text=ashore", "/sources/NPA/"])
@pytest.mark.parametrize("headline", [ALERT, ALERT.removesuffix("."), ALERT.upper()])
def test_an_alert_is_not_told_twice(client: Client, address: str, headline: str) -> None:
    """It is a sentence without a headline, which heads it: no list has it below once more."""
    make_article(headline=headline, body=ALERT)
    make_article(headline="Crews stay ashore", body="The crews said so. It is the ice.")
    page = html.fromstring(client.get(address).text)
    ledes = {
        line.xpath("string(.//*[@class='title'])"): line.xpath("boolean(.//*[@class='lede'])")
        for line in page.xpath("//article[@class='line']")
    }
    assert ledes == {headline: False, "Crews stay ashore": True}


@pytest.mark.parametrize("feed", ["atom", "jsonfeed"])
def test_nor_in_a_feed(client: Client, feed: str) -> None:
    make_article(headline=ALERT, body=ALERT, source=make_source("XC", public_access="excerpt"))
    told = client.get(f"/stories/?format={feed}").text
    assert "<summary" not in told
    assert '"summary"' not in told
    assert ALERT in told
