"""Lists by keyset: every row once, in order, both ways, whatever the cursor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from lxml import html

from articles.folio import LEAF
from articles.models import Article, ArticleTopic, Quote
from articles.search import index_many
from tests.factories import NOON, make_article, make_source, make_speaker, make_topic

pytestmark = pytest.mark.django_db

COUNT = 2 * LEAF + 3
Rows = Callable[[html.HtmlElement], list[str]]


def titles(page: html.HtmlElement) -> list[str]:
    return page.xpath("//*[contains(@class, 'title')]/a/@href")


def places(page: html.HtmlElement) -> list[str]:
    return page.xpath("//article[@class='said']/p[@class='stamp']/a[1]/@href")


def names(page: html.HtmlElement) -> list[str]:
    return page.xpath("//tbody//th/a/text()")


@pytest.fixture
def _long_lists() -> None:
    """More than two leaves of each; many share a moment, so that only the key tells."""
    topic, source = make_topic("Shipping"), make_source("NPA")
    stories = [
        Article(
            source=source,
            headline=f"Ferry crews stay ashore {n}",
            body="The sound is full of ice.",
            published_at=NOON + timedelta(days=n % 3),
            slug=f"ferry-crews-stay-ashore-{n}",
        )
        for n in range(COUNT)
    ]
    Article.objects.bulk_create(stories)
    ArticleTopic.objects.bulk_create(ArticleTopic(article=one, topic=topic) for one in stories)
    Quote.objects.bulk_create(
        Quote(
            article=story,
            position=at,
            text=words,
            start=start,
            end=start + len(words),
            speaker=who,
        )
        for n, story in enumerate(stories)
        for at, words, start, who in (
            (1, "full of ice", 13, make_speaker(f"Ekeren, {n % 40} {'ÅÖa'[n % 3]}")),
            (2, "ice", 21, make_speaker("Zeno")),
        )
    )
    index_many(stories)


LISTS = [
    ("/stories/", titles, COUNT),
    ("/stories/?topic=shipping", titles, COUNT),
    ("/topics/shipping/", titles, COUNT),
    ("/sources/NPA/", titles, COUNT),
    ("/quotes/", places, 2 * COUNT),
    ("/speakers/zeno/", places, COUNT),
    ("/speakers/", names, COUNT + 1),
]


def walk(client: Client, address: str, rel: str, rows: Rows) -> list[list[str]]:
    """The rows of each leaf from ``address`` on, along links "next" or "prev"."""
    leaves = []
    path = address.split("?")[0]
    while True:
        page = html.fromstring(client.get(address).content)
        leaves.append(rows(page))
        links = page.xpath(f"//nav[@class='turn']/a[@rel='{rel}']/@href")
        if not links:
            return leaves
        address = path + links[0]


def last_leaf(client: Client, address: str) -> str:
    path = address.split("?")[0]
    while True:
        page = html.fromstring(client.get(address).content)
        links = page.xpath("//nav[@class='turn']/a[@rel='next']/@href")
        if not links:
            return address
        address = path + links[0]


@pytest.mark.usefixtures("_long_lists")
@pytest.mark.parametrize(("address", "rows", "count"), LISTS, ids=[row[0] for row in LISTS])
def test_leafing_to_the_end_and_back_shows_every_row_once(
    client: Client, address: str, rows: Rows, count: int
) -> None:
    forth = walk(client, address, "next", rows)
    shown = [row for leaf in forth for row in leaf]
    assert len(shown) == len(set(shown)) == count
    assert {len(leaf) for leaf in forth[:-1]} == {LEAF}
    back = walk(client, last_leaf(client, address), "prev", rows)
    assert {row for leaf in back for row in leaf} == set(shown)
    assert back[-1] == forth[0]


@pytest.mark.usefixtures("_long_lists")
def test_stories_are_ordered_newest_first(client: Client) -> None:
    dates = [
        date
        for leaf in walk(client, "/stories/", "next", lambda page: page.xpath("//time/@datetime"))
        for date in leaf
    ]
    assert dates == sorted(dates, reverse=True)


@pytest.mark.usefixtures("_long_lists")
def test_links_keep_the_filters(client: Client) -> None:
    page = html.fromstring(client.get("/stories/?topic=shipping").content)
    (older,) = page.xpath("//a[@rel='next']/@href")
    assert older.startswith("?topic=shipping&after=")


@pytest.mark.usefixtures("_long_lists")
def test_a_story_that_comes_in_meanwhile_shifts_nothing(client: Client) -> None:
    page = html.fromstring(client.get("/stories/").content)
    (older,) = page.xpath("//a[@rel='next']/@href")
    second = titles(html.fromstring(client.get(f"/stories/{older}").content))
    make_article(published_at=NOON + timedelta(days=9))
    assert titles(html.fromstring(client.get(f"/stories/{older}").content)) == second


@pytest.mark.usefixtures("_long_lists")
@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        ",",
        "2025-07-03,1",
        "2025-07-03T12:00:00,1",
        "2025-07-03T12:00:00Z",
        "2025-13-03T12:00:00Z,1",
        "2025-07-03T12:00:00Z,-1",
        "2025-07-03T12:00:00Z,x",
        "2025-07-03T12:00:00Z,99999999999999999999",
        "2025-07-03T12:00:00Z," + "9" * 5000,
        "0001-01-01T00:00:00%2B14:00,1",
        "%00,1",
    ],
)
@pytest.mark.parametrize("way", ["after", "before"])
@pytest.mark.parametrize("address", ["/stories/", "/topics/shipping/"])
def test_a_broken_cursor_says_so_and_shows_the_beginning(
    client: Client, address: str, way: str, cursor: str
) -> None:
    response = client.get(f"{address}?{way}={cursor}")
    assert response.status_code == 200
    page = html.fromstring(response.content)
    assert "This is its beginning" in page.xpath("string(//p[@class='notice'])")
    assert titles(page) == titles(html.fromstring(client.get(address).content))


@pytest.mark.usefixtures("_long_lists")
@pytest.mark.parametrize("address", ["/quotes/", "/speakers/", "/speakers/zeno/"])
@pytest.mark.parametrize("cursor", ["x", "%00,1", "2025-07-03T12:00:00Z,1,x", ",,,", "a,-1"])
def test_a_broken_cursor_breaks_no_other_list(client: Client, address: str, cursor: str) -> None:
    for way in ("after", "before"):
        response = client.get(f"{address}?{way}={cursor}")
        assert response.status_code == 200
        assert b"This is its beginning" in response.content


def test_a_cursor_past_the_end_shows_the_beginning_too(client: Client) -> None:
    make_article()
    page = html.fromstring(client.get("/stories/?after=1999-01-01T00:00:00Z,1").content)
    assert "This is its beginning" in page.xpath("string(//p[@class='notice'])")
    assert len(titles(page)) == 1
