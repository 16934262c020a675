"""Sitemap, robots.txt and the description of the search: what machines read first."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.test import Client
from lxml import etree, html

from articles.sitemaps import StorySitemap
from tests.factories import make_article, make_editor, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db


def locations(client: Client, address: str) -> list[str]:
    root = etree.fromstring(client.get(address).content)
    return [str(found) for found in root.xpath("//*[local-name()='loc']/text()")]


def mapped(client: Client) -> set[str]:
    """Every page that the sitemap's files name, as paths."""
    files = locations(client, "/sitemap.xml")
    found = [place for file in files for place in locations(client, file)]
    assert len(found) == len(set(found))
    return {place.removeprefix("http://testserver") for place in found}


def test_the_sitemap_names_every_public_story_speaker_topic_and_agency(client: Client) -> None:
    shipping = make_topic("Shipping", parent=make_topic("Economy"))
    story = make_article(topics=(shipping,))
    quote = make_quote(story, "full of ice", speaker="Maud Ekeren")
    excerpt = make_article(source=make_source("HN", public_access="excerpt"))
    assert quote.speaker
    things = (
        story,
        excerpt,
        story.source,
        excerpt.source,
        quote.speaker,
        shipping,
        shipping.parent,
    )
    assert mapped(client) == {thing.get_absolute_url() for thing in things}
    for address in mapped(client):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "state",
    [
        {"pub_status": "withheld"},
        {"embargoed_until": datetime(2999, 1, 1, tzinfo=UTC)},
        {"source": "PRIVATE"},
    ],
)
def test_what_the_public_may_not_read_is_in_no_sitemap(
    client: Client, state: dict[str, Any]
) -> None:
    make_source("PRIVATE", public_access="none")
    make_quote(make_article(topics=(make_topic(),), **state), "full of ice", speaker="Maud Ekeren")
    assert mapped(client) == set()
    client.force_login(make_editor())
    assert mapped(client) == set()


def test_a_file_of_the_sitemap_holds_a_range_of_keys(
    client: Client, monkeypatch: pytest.MonkeyPatch, django_assert_max_num_queries: Any
) -> None:
    monkeypatch.setattr(StorySitemap, "limit", 3)
    stories = [make_article() for _ in range(7)]
    files = [file for file in locations(client, "/sitemap.xml") if "-stories" in file]
    assert len(files) == -(-stories[-1].pk // 3)
    named = [place for file in files for place in locations(client, file)]
    assert named == [f"http://testserver{story.get_absolute_url()}" for story in stories]
    with django_assert_max_num_queries(2):
        client.get(files[-1])
    assert client.get(f"/sitemap-stories.xml?p={len(files) + 1}").status_code == 404
    assert client.get("/sitemap-nothing.xml").status_code == 404


def test_robots_txt_names_the_sitemap_and_closes_the_desk(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain"
    lines = response.content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /admin/" in lines
    assert "Disallow: /" not in lines
    assert lines[-1] == "Sitemap: http://testserver/sitemap.xml"


def test_robots_txt_closes_all_where_search_engines_are_not_wanted(
    client: Client, settings: Any
) -> None:
    settings.SEARCH_ENGINES = False
    assert client.get("/robots.txt").content.decode() == "User-agent: *\nDisallow: /\n"


def test_browsers_find_the_search(client: Client) -> None:
    story = make_article(headline="Ferry & barge")
    page = html.fromstring(client.get("/").content)
    (link,) = page.xpath("//link[@rel='search']")
    response = client.get(link.get("href"))
    assert response["Content-Type"] == link.get("type")
    root = etree.fromstring(response.content)
    urls = root.findall("{*}Url")
    assert [url.get("type") for url in urls] == ["text/html", "application/atom+xml"]
    for url in urls:
        found = client.get(url.get("template").replace("{searchTerms}", "barge"))
        assert found["Content-Type"].startswith(url.get("type"))
        assert f"/stories/{story.pk}/" in found.content.decode()
