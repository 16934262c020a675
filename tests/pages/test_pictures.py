"""The short picture before a list: over time, who, on what, in whose copy."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from lxml import html

from articles.models import Article
from articles.movement import Recent, Trend
from articles.search import Tally
from articles.views.pictures import TOPIC, Part, picture
from tests.factories import NOON, make_article, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db

BODY = "“Nothing sails,” she said. “All sails,” he said."


def parts(client: Client, address: str) -> dict[str, list[tuple[str, str]]]:
    """The parts of a page's picture by their titles: names and figures."""
    page = html.fromstring(client.get(address).content)
    return {
        part.findtext("h2"): [
            (entry.findtext("a/bdi"), entry.findtext("span")) for entry in part.findall("ul/li")
        ]
        for part in page.xpath("//aside[@class='picture']/section")
    }


def told(source: str = "NPA", day: int = 3, topics: tuple[Any, ...] = ()) -> Article:
    """A story that quotes Maud Ekeren once and Tobias Wrenfield once."""
    at = datetime(2025, 7, day, 12, tzinfo=UTC)
    story = make_article(source=source, body=BODY, topics=topics, published_at=at)
    make_quote(story, "Nothing sails", speaker="Maud Ekeren")
    make_quote(story, "All sails", speaker="Tobias Wrenfield")
    return story


def fill() -> None:
    shipping = make_topic("Shipping", parent=make_topic("Economy"))
    told("NPA", 3, (shipping,))
    told("NPA", 3, (shipping, make_topic("Weather")))
    told("EBN", 4, (shipping,))


BOTH = [("Maud Ekeren", "3"), ("Tobias Wrenfield", "3")]
AGENCIES = [("NPA Press Agency", "2"), ("EBN Press Agency", "1")]
TOPICS = [("Shipping", "3"), ("Weather", "1")]
PICTURES: list[tuple[str, dict[str, list[tuple[str, str]]]]] = [
    (
        "/speakers/maud-ekeren/",
        {
            "On what": TOPICS,
            "Quoted beside": [("Tobias Wrenfield", "3")],
            "In whose copy": AGENCIES,
        },
    ),
    (
        "/topics/economy/",
        {"Who is quoted": BOTH, "In whose copy": AGENCIES, "Also about": [("Weather", "1")]},
    ),
    (
        "/sources/EBN/",
        {
            "Who is quoted": [("Maud Ekeren", "1"), ("Tobias Wrenfield", "1")],
            "On what": [("Shipping", "1")],
        },
    ),
    ("/archive/2025/", {"Who is quoted": BOTH, "On what": TOPICS, "In whose copy": AGENCIES}),
    ("/archive/2025/07/", {"Who is quoted": BOTH, "On what": TOPICS, "In whose copy": AGENCIES}),
    (
        "/archive/2025/07/04/",
        {
            "Who is quoted": [("Maud Ekeren", "1"), ("Tobias Wrenfield", "1")],
            "On what": [("Shipping", "1")],
            "In whose copy": [("EBN Press Agency", "1")],
        },
    ),
]


@pytest.mark.parametrize(("address", "expected"), PICTURES, ids=[row[0] for row in PICTURES])
def test_a_page_tells_in_short_what_its_list_holds(
    client: Client, address: str, expected: dict[str, list[tuple[str, str]]]
) -> None:
    fill()
    found = parts(client, address)
    assert {title: sorted(rows) for title, rows in found.items()} == {
        title: sorted(rows) for title, rows in expected.items()
    }


@pytest.mark.parametrize("address", [row[0] for row in PICTURES])
def test_each_name_leads_to_as_many_as_its_figure_says(client: Client, address: str) -> None:
    fill()
    page = html.fromstring(client.get(address).content)
    for entry in page.xpath("//aside[@class='picture']//li"):
        link, figure = entry.find("a").get("href"), entry.findtext("span")
        shown = client.get(link)
        assert shown.status_code == 200
        if "?" in link:
            assert html.fromstring(shown.content).findtext(".//h1").split()[0] == figure


@pytest.mark.parametrize("address", [row[0] for row in PICTURES])
def test_what_is_hidden_is_in_no_picture(client: Client, address: str) -> None:
    fill()
    before = parts(client, address)
    hidden = told("EBN", 4, (make_topic("Weather"),))
    Article.objects.filter(pk=hidden.pk).update(embargoed_until=datetime(2999, 1, 1, tzinfo=UTC))
    make_source("PRIVATE", public_access="none")
    told("PRIVATE", 4, (make_topic("Weather"),))
    assert parts(client, address) == before


def test_who_is_quoted_in_excerpts_is_not_told(client: Client) -> None:
    make_source("HN", public_access="excerpt")
    told("HN", 5)
    assert list(parts(client, "/archive/2025/07/05/")) == ["In whose copy"]


@pytest.mark.parametrize(
    ("broad", "narrow", "shown"),
    [(4, 2, ["t2"]), (4, 1, ["t1", "t2"])],
    ids=["half of it", "a small part of it"],
)
def test_a_topic_gives_way_to_a_narrower_one_that_tells_most_of_it(
    broad: int, narrow: int, shown: list[str]
) -> None:
    economy = make_topic("Economy")
    shipping = make_topic("Shipping", parent=economy)
    keys = {f"t{economy.pk}": broad, f"t{shipping.pk}": narrow}
    tally = Tally(tags=Counter(keys), months={}, number=broad)
    ((_, entries),) = picture(Part("On what", tally, TOPIC, str))
    named = {"t1": "Economy", "t2": "Shipping"}
    assert [entry.label for entry in entries] == [named[key] for key in shown]


def test_figures_of_a_sample_are_said_to_be_estimates() -> None:
    assert Trend((0, 0, 0, 1, 2, 0, 0, 1), weight=32).figure == "≈ 96"
    assert Recent(NOON.date(), {}, weight=32).in_figures(5) == "≈ 160"


WAYS = [
    ((1, 1, 0, 0, 0, 1, 1, 1), "up from 2"),
    ((3, 0, 0, 0, 0, 0, 0, 1), "down from 3"),
    ((1, 0, 0, 0, 0, 0, 0, 1), "as before"),
    ((0, 0, 0, 0, 0, 0, 0, 1), "none before"),
    ((0, 0, 0, 0, 0, 0, 0, 0), ""),
]


@pytest.mark.parametrize(("weeks", "way"), WAYS)
def test_four_weeks_are_told_beside_the_four_before(weeks: tuple[int, ...], way: str) -> None:
    assert Trend(weeks).way == way


def test_a_sparkline_draws_each_week_that_has_stories() -> None:
    before, now = Trend((4, 0, 0, 0, 0, 0, 0, 2)).bars
    assert (before, now) == ("M0 18v-18h6v18z", "M56 18v-9h6v9z")


def test_one_story_among_thousands_still_shows() -> None:
    assert Trend((0, 0, 0, 0, 0, 0, 5_000, 1)).bars[1].endswith("M56 18v-2h6v2z")
