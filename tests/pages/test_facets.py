"""What a list can be narrowed to: entries with counts, each a link that narrows it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, QueryDict
from django.test import Client
from lxml import html

from articles.filters import StoryFilter, facets
from articles.models import Article
from articles.search import Tally
from tests.factories import make_article, make_editor, make_quote, make_source, make_topic
from tests.pages.lists import count_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _archive() -> None:
    economy = make_topic("Economy")
    shipping = make_topic("Shipping", parent=economy)
    for year, topic in ((2024, shipping), (2025, shipping), (2025, economy)):
        story = make_article(topics=(topic,), published_at=datetime(year, 7, 1, tzinfo=UTC))
        make_quote(story, "full of ice", speaker="Maud Ekeren")
    hidden = make_article(
        topics=(make_topic("Politics"),),
        source=make_source("HN", name="Harbour News", public_access="excerpt"),
        language="tr",
        published_at=datetime(2025, 7, 2, tzinfo=UTC),
    )
    make_quote(hidden, "full of ice", speaker="Lena Varga")


def page_of(client: Client, address: str) -> html.HtmlElement:
    return html.fromstring(client.get(address).content)


def entries(page: html.HtmlElement, facet: str) -> list[str]:
    """The entries of a facet with their counts: "Economy 3"."""
    found = page.xpath(f"//section[@aria-labelledby='facet-{facet}']//*[@class='entry']")
    return [" ".join(entry.text_content().split()) for entry in found]


def test_facets_count_what_is_listed(client: Client) -> None:
    page = page_of(client, "/stories/")
    assert entries(page, "topic") == ["Economy 3", "Shipping 2", "Politics 1"]
    assert entries(page, "source") == ["NPA Press Agency 3", "Harbour News 1"]
    assert entries(page, "language") == ["English 3", "Turkish 1"]
    assert entries(page, "year") == ["2025 3", "2024 1"]


def test_every_entry_leads_to_as_many_as_it_says(client: Client) -> None:
    for path in ("/stories/", "/stories/?text=ice", "/quotes/?text=ice"):
        page = page_of(client, path)
        links = page.xpath("//nav[@class='facets']//*[@class='entry'][a]")
        assert links
        for entry in links:
            listed = client.get(path.split("?")[0] + entry.find("a").get("href"))
            assert count_of(listed.text) == int(entry.findtext("span"))


def test_a_narrower_topic_stands_below_the_broader_one(client: Client) -> None:
    page = page_of(client, "/stories/")
    (narrower,) = page.xpath("//section[@aria-labelledby='facet-topic']/ul/li/ul/li//a")
    assert narrower.text_content() == "Shipping"


def test_of_a_topic_chosen_those_above_and_below_are_shown(client: Client) -> None:
    page = page_of(client, "/stories/?topic=shipping")
    assert entries(page, "topic") == ["Economy 2", "Shipping 2"]
    assert page.xpath("string(//section[@aria-labelledby='facet-topic']//*[@aria-current])") == (
        "Shipping"
    )


def test_what_is_chosen_has_no_facet_but_a_chip(client: Client) -> None:
    page = page_of(client, "/stories/?source=NPA&language=en&speaker=maud-ekeren&after=1")
    assert entries(page, "source") == entries(page, "language") == entries(page, "speaker") == []
    assert len(page.xpath("//ul[@class='chips']//a")) == 4
    assert "after=" not in page.xpath("//nav[@class='facets']//a/@href")[0]


def test_nobody_is_named_who_is_quoted_where_only_an_excerpt_may_be_read(client: Client) -> None:
    assert entries(page_of(client, "/stories/"), "speaker") == ["Maud Ekeren 3"]
    client.force_login(make_editor())
    assert "Lena Varga 1" in entries(page_of(client, "/stories/"), "speaker")


def test_an_estimate_is_marked_as_one() -> None:
    request = HttpRequest()
    request.user, request.GET = AnonymousUser(), QueryDict("text=ice")
    listing = StoryFilter(request.GET, Article.objects.none(), request=request)
    assert listing.is_valid()
    months = {date(2024, 1, 1): 390, date(2025, 1, 1): 3}
    made = facets(listing, Tally(Counter({"len": 391, "ltr": 2}), months, 393, weight=32))
    figures = {entry.label: entry.figure for facet in made for entry in facet.entries}
    assert figures == {
        "English": "≈ 13,000",
        "Turkish": "≈ 64",
        "2025": "≈ 96",
        "2024": "≈ 12,000",
    }
