"""Atom and JSON Feed of every list, as feed readers take them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import feedparser
import pytest
from django.test import Client
from lxml import etree, html

from articles.models import Article, Revision
from tests.factories import (
    NOON,
    make_article,
    make_editor,
    make_quote,
    make_revision,
    make_source,
    make_speaker,
    make_topic,
)

pytestmark = pytest.mark.django_db

LISTS = (
    "/stories/",
    "/stories/?text=ice",
    "/quotes/",
    "/quotes/?text=full&speaker=maud-ekeren",
    "/topics/shipping/",
    "/sources/NPA/",
    "/speakers/maud-ekeren/",
    "/archive/2025/07/04/",
)


def make_story(**fields: Any) -> Article:
    given = {
        "headline": "Ferry & crews <stay> ashore",
        "topics": (make_topic("Shipping"),),
        "published_at": datetime(2025, 7, 4, 12, tzinfo=UTC),
        "body": "Ferries lie still.\n\nThe sound is full of ice & <fog>.",
    }
    story = make_article(**(given | fields))
    make_quote(story, "full of ice", speaker="Maud Ekeren", role="pilot")
    return story


def with_format(address: str, name: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}format={name}"


def read(client: Client, address: str) -> Any:
    response = client.get(with_format(address, "atom"))
    assert response["Content-Type"] == "application/atom+xml"
    etree.fromstring(response.content)
    feed = feedparser.parse(response.content)
    assert not feed.bozo
    return feed


@pytest.mark.parametrize("address", LISTS)
def test_every_list_names_its_feeds_and_they_hold_its_rows(client: Client, address: str) -> None:
    make_story()
    page = html.fromstring(client.get(address).content)
    named = page.xpath("//link[@rel='alternate']")
    kinds = {link.get("type"): link.get("href") for link in named}
    assert set(kinds) == {"application/atom+xml", "application/feed+json"}
    atom = feedparser.parse(client.get(kinds["application/atom+xml"]).content)
    items = client.get(kinds["application/feed+json"]).json()["items"]
    assert [entry.id for entry in atom.entries] == [item["id"] for item in items]
    assert len(items) == 1


@pytest.mark.parametrize("count", [1, 6])
@pytest.mark.parametrize("name", ["atom", "jsonfeed", "json", "csv", "txt"])
@pytest.mark.parametrize("address", LISTS)
def test_a_list_in_any_format_costs_the_same_however_long(
    client: Client, django_assert_max_num_queries: Any, address: str, name: str, count: int
) -> None:
    for _ in range(count):
        make_story()
    with django_assert_max_num_queries(11):
        assert client.get(with_format(address, name)).getvalue()


def test_a_searched_feed_holds_what_the_search_finds(client: Client) -> None:
    make_story()
    make_article(headline="Council votes", body="Nothing of that kind.")
    entries = read(client, "/stories/?text=council").entries
    assert [entry.title for entry in entries] == ["Council votes"]


def test_an_entry_has_the_whole_story_and_its_facts(client: Client) -> None:
    story = make_story(language="tr")
    entry = read(client, "/stories/").entries[0]
    assert entry.link == f"http://testserver{story.get_absolute_url()}"
    assert "<p>The sound is full of ice &amp; &lt;fog&gt;.</p>" in entry.content[0].value
    assert entry.author == "NPA Press Agency"
    assert [tag.term for tag in entry.tags] == ["Shipping"]
    root = etree.fromstring(client.get("/stories/?format=atom").content)
    (found,) = root.xpath("//*[local-name()='entry']")
    assert found.get("{http://www.w3.org/XML/1998/namespace}lang") == "tr"
    assert found.xpath("string(*[local-name()='title'])") == story.headline


def test_of_an_excerpt_only_agency_the_lede_alone_is_given(client: Client) -> None:
    make_story(source=make_source("HN", public_access="excerpt"), lede="Ferries lie still.")
    for name in ("atom", "jsonfeed"):
        sent = client.get(f"/stories/?format={name}").content.decode()
        assert "Ferries lie still." in sent
        assert "fog" not in sent
    client.force_login(make_editor())
    assert "fog" in client.get("/stories/?format=atom").content.decode()


def test_an_entrys_id_outlives_a_new_headline(client: Client) -> None:
    story = make_story()
    before = read(client, "/stories/").entries[0]
    story.headline = "Ferries sail again"
    story.save()
    after = read(client, "/stories/").entries[0]
    assert before.id == after.id
    assert before.link != after.link
    assert client.get(before.id, follow=True).status_code == 200


def test_updated_is_the_time_of_the_newest_revision_shown(client: Client) -> None:
    story = make_story()
    for days, reason in ((0, "first"), (2, "update"), (5, "earlier")):
        revision = make_revision(story, reason=reason)
        Revision.objects.filter(pk=revision.pk).update(created_at=NOON + timedelta(days=days))
    entry = read(client, "/stories/").entries[0]
    assert entry.updated.startswith("2025-07-05T12:00:00")
    (item,) = client.get("/quotes/?format=jsonfeed").json()["items"]
    assert item["date_modified"].startswith("2025-07-05T12:00:00")


def test_a_feed_holds_the_newest_fifty(client: Client) -> None:
    stories = [make_article() for _ in range(52)]
    entries = read(client, "/stories/").entries
    assert [entry.title for entry in entries] == [
        story.headline for story in reversed(stories[2:])
    ]


def test_letters_that_xml_forbids_do_not_break_a_feed(client: Client) -> None:
    make_story(headline="Bell\x07 rings", body="The sound is \x0bfull of ice.")
    assert read(client, "/stories/").entries[0].title == "Bell rings"
    assert client.get("/stories/?format=jsonfeed").json()["items"][0]["title"] == "Bell\x07 rings"


def test_json_feed_says_what_the_standard_wants(client: Client) -> None:
    story = make_story()
    feed = client.get("/stories/?text=ice&format=jsonfeed").json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["home_page_url"] == "http://testserver/stories/?text=ice"
    assert feed["feed_url"] == "http://testserver/stories/?text=ice&format=jsonfeed"
    (item,) = feed["items"]
    assert item["id"] == f"http://testserver/stories/{story.pk}/"
    assert item["content_text"] == story.body
    assert datetime.fromisoformat(item["date_published"]) == story.published_at


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("name", ["atom", "jsonfeed", "json", "csv"])
def test_an_unchanged_feed_is_not_sent_again(client: Client, name: str) -> None:
    make_story()
    for one in (*LISTS, "/stories/?text=zebra"):
        address = with_format(one, name)
        etag = client.get(address).headers["ETag"]
        assert client.get(address, headers={"If-None-Match": etag}).status_code == 304, one


@pytest.mark.parametrize("name", ["atom", "jsonfeed", "json", "csv", "txt"])
def test_a_filter_that_makes_no_sense_is_refused(client: Client, name: str) -> None:
    make_story()
    response = client.get(f"/stories/?topic=nope&format={name}")
    assert response.status_code == 400
    assert set(response.json()["errors"]) == {"topic"}


@pytest.mark.parametrize("address", [*LISTS, "/stories/{}/", "/quotes/{}/"])
def test_an_unknown_format_is_not_found(client: Client, address: str) -> None:
    quote = make_story().quotes.get()
    key = quote.pk if "quotes" in address else quote.article_id
    assert client.get(with_format(address.format(key), "pdf")).status_code == 404


def test_the_feed_of_a_merged_speaker_moves_to_the_other(client: Client) -> None:
    story = make_story()
    speaker = story.quotes.get().speaker
    assert speaker
    make_speaker("M. Ekeren", merged_into=speaker)
    response = client.get("/speakers/m-ekeren/?format=atom")
    assert response["Location"].endswith("/speakers/maud-ekeren/?format=atom")
