"""The heads of pages: what browsers, search engines and reference managers read there."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.templatetags.static import static
from django.test import Client
from lxml import html

from articles.models import Quote, Source
from tests.factories import make_article, make_editor, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db

SITE = "http://testserver"
NASTY = "</script><script>alert(1)</script> & “ice”\u2028\\"


def head_of(client: Client, address: str) -> html.HtmlElement:
    return html.fromstring(client.get(address).content).find("head")


def linked_data(client: Client, address: str) -> dict[str, Any]:
    (script,) = head_of(client, address).xpath("script[@type='application/ld+json']/text()")
    return json.loads(script)


def named(head: html.HtmlElement, name: str) -> list[str]:
    return [
        str(found) for found in head.xpath(f"meta[@name='{name}' or @property='{name}']/@content")
    ]


def quoted_story(**fields: Any) -> Quote:
    story = make_article(
        body="Crews stayed ashore.\n\n“The sound is full of ice,” said Maud Ekeren.",
        headline="Ferry crews stay ashore",
        byline="By Ida Brack and Silvan Orrey",
        dateline_places=["Tellmar"],
        topics=(make_topic("Shipping"),),
        **fields,
    )
    return make_quote(story, "The sound is full of ice", speaker="Maud Ekeren", role="pilot")


def check_is_a_thing(thing: Any) -> None:
    """Whether a value is what schema.org's consumers can read: typed, filled, with full URLs."""
    if isinstance(thing, list):
        for one in thing:
            check_is_a_thing(one)
    if not isinstance(thing, dict):
        return
    assert thing["@type"]
    for name, value in thing.items():
        assert value not in ("", None, []), name
        if name in {"@id", "url", "sameAs", "mainEntityOfPage"}:
            assert urlsplit(value).scheme in {"http", "https"}, value
        if name.startswith("date"):
            datetime.fromisoformat(value)
        check_is_a_thing(value)


def test_a_story_is_a_news_article_with_its_quotations(client: Client) -> None:
    quote = quoted_story(published_at="2025-07-03T12:05Z", published_precision="day")
    story = quote.article
    data = linked_data(client, story.get_absolute_url())
    check_is_a_thing(data)
    assert data["@context"] == "https://schema.org"
    assert data["@type"] == "NewsArticle"
    assert data["headline"] == "Ferry crews stay ashore"
    assert data["datePublished"] == "2025-07-03"
    assert data["inLanguage"] == "en"
    assert [author["name"] for author in data["author"]] == ["Ida Brack", "Silvan Orrey"]
    assert data["publisher"]["name"] == "NPA Press Agency"
    assert data["about"][0]["name"] == "Shipping"
    assert data["locationCreated"] == [{"@type": "Place", "name": "Tellmar"}]
    assert data["mainEntityOfPage"] == SITE + story.get_absolute_url()
    (said,) = data["hasPart"]
    assert said["@type"] == "Quotation"
    assert said["text"] == "The sound is full of ice"
    assert said["spokenByCharacter"]["name"] == "Maud Ekeren"


def test_a_quote_is_a_quotation_in_its_story(client: Client) -> None:
    quote = quoted_story()
    data = linked_data(client, quote.get_absolute_url())
    check_is_a_thing(data)
    assert data["@type"] == "Quotation"
    assert data["url"] == SITE + quote.get_absolute_url()
    assert data["spokenByCharacter"] | {"url": ""} == {
        "@type": "Person",
        "name": "Maud Ekeren",
        "url": "",
        "jobTitle": "pilot",
    }
    assert data["isPartOf"]["@type"] == "NewsArticle"
    assert data["isPartOf"]["headline"] == "Ferry crews stay ashore"


@pytest.mark.parametrize(
    ("kind", "property_", "type_"),
    [
        ("person", "spokenByCharacter", "Person"),
        ("organisation", "spokenByCharacter", "Organization"),
        ("document", "isBasedOn", "CreativeWork"),
    ],
)
def test_a_speaker_is_what_it_is(client: Client, kind: str, property_: str, type_: str) -> None:
    quote = quoted_story()
    assert quote.speaker
    quote.speaker.kind = kind
    quote.speaker.save()
    data = linked_data(client, quote.get_absolute_url())
    assert data[property_]["@type"] == type_
    assert data.keys() & {"spokenByCharacter", "isBasedOn"} == {property_}
    assert ("jobTitle" in data[property_]) is (kind == "person")


def test_copy_that_looks_like_markup_cannot_leave_the_data(client: Client) -> None:
    story = make_article(headline=NASTY, body=f"“{NASTY}”", byline=NASTY)
    quote = make_quote(story, NASTY, mention=NASTY)
    for address, name in (
        (story.get_absolute_url(), "headline"),
        (quote.get_absolute_url(), "text"),
    ):
        assert linked_data(client, address)[name] == NASTY
        assert "alert(1)</script>" not in client.get(address).content.decode()


@pytest.mark.parametrize("field", ["byline", "dateline", "legal_notice", "language", "lede"])
def test_a_story_without_a_fact_has_valid_data_without_it(client: Client, field: str) -> None:
    story = make_article(**{field: ""})
    check_is_a_thing(linked_data(client, story.get_absolute_url()))


def test_a_story_without_a_byline_is_by_its_agency(client: Client) -> None:
    story = make_article(byline="")
    data = linked_data(client, story.get_absolute_url())
    assert data["author"]["@type"] == "NewsMediaOrganization"
    head = head_of(client, story.get_absolute_url())
    assert named(head, "citation_author") == ["NPA Press Agency"]


def test_reference_managers_find_title_authors_date_and_agency(client: Client) -> None:
    story = quoted_story(published_at="2025-07-03T12:05Z").article
    head = head_of(client, story.get_absolute_url())
    assert named(head, "citation_title") == ["Ferry crews stay ashore"]
    assert named(head, "citation_author") == ["Ida Brack", "Silvan Orrey"]
    assert named(head, "citation_publication_date") == ["2025/07/03"]
    assert named(head, "citation_publisher") == ["NPA Press Agency"]
    assert named(head, "citation_language") == ["en"]


def every_page(quote: Quote) -> list[str]:
    things = (
        quote,
        quote.article,
        quote.speaker,
        quote.article.source,
        *quote.article.topics.all(),
    )
    own = [thing.get_absolute_url() for thing in things if thing]
    lists = ("", "stories/", "quotes/", "speakers/", "topics/", "sources/", "archive/")
    dates = ("archive/2025/", "archive/2025/07/", "archive/2025/07/03/")
    return [*own, *(f"/{name}" for name in (*lists, *dates, "search/help/"))]


def test_every_page_has_one_title_description_canonical_and_open_graph(client: Client) -> None:
    titles = set()
    for address in every_page(quoted_story(published_at="2025-07-03T12:05Z")):
        head = head_of(client, address)
        (title,) = head.xpath("title/text()")
        (description,) = named(head, "description")
        (canonical,) = head.xpath("link[@rel='canonical']/@href")
        assert canonical == SITE + address
        assert named(head, "og:title") == [title.removesuffix(" · newsarchive")]
        assert named(head, "og:description") == [description]
        assert named(head, "og:url") == [canonical]
        assert named(head, "og:type")[0] in {"article", "website"}
        assert named(head, "og:image") == [SITE + static("icon.png")]
        assert len(description) > 15, address
        titles.add(title)
    assert len(titles) == len(every_page(Quote.objects.get()))


def test_a_browser_paints_a_page_once_its_end_has_come(client: Client) -> None:
    """Or else tables and columns would shift while their rows come in over a slow line."""
    for address in every_page(quoted_story(published_at="2025-07-03T12:05Z")):
        page = html.fromstring(client.get(address).content)
        (awaited,) = page.xpath("//head/link[@rel='expect'][@blocking='render']/@href")
        assert awaited == "#" + page.xpath("//body/*[last()]")[0].get("id")


def test_a_list_s_own_title_is_not_lost_to_its_head(client: Client) -> None:
    make_article(published_at="2025-07-03T12:05Z")
    page = html.fromstring(client.get("/archive/2025/07/").content)
    assert page.findtext(".//h1") == "Stories of July 2025"


@pytest.mark.parametrize(
    ("access", "robots"),
    [("full", []), ("excerpt", ["noarchive, max-snippet:160"]), ("none", ["noindex"])],
)
def test_engines_may_keep_of_a_story_what_its_agency_allows(
    client: Client, access: str, robots: list[str]
) -> None:
    story = make_article(source=make_source("OXW", public_access=access))
    client.force_login(make_editor())
    answer = client.get(story.get_absolute_url())
    assert named(html.fromstring(answer.content).find("head"), "robots") == robots
    assert answer.get("X-Robots-Tag") == (robots[0] if robots else None)


def test_an_excerpt_s_head_says_no_more_than_the_excerpt(client: Client) -> None:
    source = make_source("OXW", public_access="excerpt")
    quote = quoted_story(source=source, legal_notice="Quellish rights reserved.")
    address = quote.article.get_absolute_url()
    client.force_login(make_editor())
    assert linked_data(client, address)["hasPart"]
    client.logout()
    data = linked_data(client, address)
    assert data["isAccessibleForFree"] is False
    assert "full of ice" not in json.dumps(data)
    assert "Quellish" not in json.dumps(data)


@pytest.mark.parametrize(("allowed", "reserved"), [(True, "0"), (False, "1")])
def test_mining_is_reserved_unless_the_agency_allows_it(
    client: Client, allowed: bool, reserved: str
) -> None:
    quote = quoted_story()
    Source.objects.update(mining_allowed=allowed)
    for address in (quote.get_absolute_url(), quote.article.get_absolute_url()):
        answer = client.get(address)
        assert answer["TDM-Reservation"] == reserved
        assert named(html.fromstring(answer.content).find("head"), "tdm-reservation") == [reserved]
    (policy,) = client.get("/.well-known/tdmrep.json").json()
    assert policy == {"location": "/", "tdm-reservation": int(reserved)}


def test_one_agency_that_reserves_it_reserves_the_lists(client: Client) -> None:
    make_source("NPA", mining_allowed=True)
    make_source("OXW")
    (policy,) = client.get("/.well-known/tdmrep.json").json()
    assert policy["tdm-reservation"] == 1


def test_nothing_is_indexed_where_search_engines_are_not_wanted(
    client: Client, settings: Any
) -> None:
    settings.SEARCH_ENGINES = False
    story = make_article()
    for address in ("/", story.get_absolute_url(), "/stories/?format=json", "/nowhere/"):
        assert client.get(address)["X-Robots-Tag"] == "noindex, nofollow", address


def test_states_of_a_story_and_a_withdrawn_one_are_not_indexed(client: Client) -> None:
    story, killed = make_article(), make_article(pub_status="canceled")
    for address in (f"/revisions/{story.pk}/", killed.get_absolute_url()):
        assert named(head_of(client, address), "robots") == ["noindex"], address


def test_a_story_read_again_from_its_kept_page_says_the_same(client: Client) -> None:
    story = make_article(source=make_source("OXW", public_access="excerpt"))
    first, again = (client.get(story.get_absolute_url()) for _ in range(2))
    for name in ("X-Robots-Tag", "TDM-Reservation"):
        assert first[name] == again[name]
