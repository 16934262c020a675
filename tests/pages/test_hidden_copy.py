"""What the public may not see shows nowhere: no page, list, count, search, link.

Each test first makes copy that could leak, and lets an editor find it.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from django.test import Client
from lxml import html

from articles.models import Article, Quote
from tests.factories import (
    make_article,
    make_editor,
    make_quote,
    make_source,
    make_teaser,
    make_topic,
)

pytestmark = pytest.mark.django_db

HEADLINE = "Zorvath harbour closes"
LEDE = "Grenlow pilots were told to go home."
SPOKEN = "The brindle gate is shut for good"
BODY = f"{LEDE}\n\nPerpetua Nivelle said: “{SPOKEN}.”\n\nUlmic sand fills the basin."
FULL_TEXT_WORDS = ("brindle", "Ulmic", "Nivelle", "dredgemaster", "Quellish")
ALL_WORDS = ("Zorvath", "Grenlow", "Tarnmoss", "Oxwick", *FULL_TEXT_WORDS)

HIDDEN: dict[str, dict[str, Any]] = {
    "withheld": {"pub_status": "withheld"},
    "canceled": {"pub_status": "canceled"},
    "embargoed": {"embargoed_until": datetime(2999, 1, 1, tzinfo=UTC)},
    "of a private agency": {"public_access": "none"},
}


def make_leak(public_access: str = "full", **state: Any) -> Quote:
    """A story full of words that stand nowhere else, teased in a story for all."""
    source = make_source("OXW", name="Oxwick Wire", public_access=public_access)
    story = make_article(
        source=source,
        headline=HEADLINE,
        body=BODY,
        legal_notice="Quellish rights reserved.",
        topics=(make_topic("Tarnmoss affairs", parent=make_topic("Tarnmoss matters")),),
        **state,
    )
    quote = make_quote(story, SPOKEN, speaker="Perpetua Nivelle", role="dredgemaster")
    public = make_article(topics=(make_topic("Shipping"),))
    make_quote(public, "full of ice", speaker="Maud Ekeren")
    make_teaser(public, LEDE, target=story)
    return quote


def addresses_of(quote: Quote) -> list[str]:
    topic = quote.article.topics.get()
    things = (quote, quote.article, quote.speaker, quote.article.source, topic, topic.parent)
    return [thing.get_absolute_url() for thing in things if thing]


def asked_for(quote: Quote) -> list[str]:
    """Lists, filtered by everything that would find the story."""
    asked = [f"text={word}" for word in ALL_WORDS]
    asked += ["topic=tarnmoss-affairs", "source=OXW", "speaker=perpetua-nivelle", "language=en"]
    lists = [f"/{name}/?{one}" for name in ("stories", "quotes") for one in asked]
    return [*lists, "/quotes/?kind=direct", "/speakers/?name=Nivelle"]


def crawl(client: Client, *starts: str) -> dict[str, str]:
    """Every page that links lead to from ``starts``: address → source.

    Lists in other formats among them: a feed, JSON, a table, plain text. Filters and
    formats come one at a time: all combinations that lists link to would never end.
    """
    found: dict[str, str] = {}
    waiting = list(starts)
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        response = client.get(address, follow=True)
        found[address] = response.getvalue().decode()
        if not response["Content-Type"].startswith("text/html"):
            continue
        for link in html.fromstring(found[address]).xpath("//a/@href"):
            target = urlsplit(urljoin(f"http://testserver{address}", link))
            filters = set(parse_qs(target.query)) - {"to"}
            public = not target.path.startswith(("/admin", "/acc"))
            if target.netloc == "testserver" and public and len(filters) < 2:
                waiting.append(target._replace(scheme="", netloc="", fragment="").geturl())
    return found


def without_what_was_typed(source: str) -> str:
    """A page without the words that it repeats from its own address."""
    page = html.fromstring(source)
    typed = "//form | //h1 | //head | //*[contains(@class, 'chips')] | //nav"
    for node in page.xpath(typed):
        node.drop_tree()
    return html.tostring(page, encoding="unicode")


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
def test_an_editor_sees_hidden_copy_with_its_state(client: Client, state: dict[str, Any]) -> None:
    quote = make_leak(**state)
    client.force_login(make_editor())
    seen = "".join(crawl(client, "/").values())
    assert [word for word in ALL_WORDS if word not in seen] == []
    page = html.fromstring(client.get(quote.article.get_absolute_url()).content)
    assert page.xpath("//*[@class='kept']")


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
def test_hidden_copy_is_linked_nowhere_and_named_nowhere(
    client: Client, state: dict[str, Any]
) -> None:
    make_leak(**state)
    pages = crawl(client, "/", "/stories/", "/quotes/", "/speakers/", "/topics/", "/sources/")
    assert len(pages) > 10
    for address, source in pages.items():
        assert [word for word in ALL_WORDS if word.lower() in source.lower()] == [], address


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
def test_pages_of_hidden_copy_are_not_found(client: Client, state: dict[str, Any]) -> None:
    quote = make_leak(**state)
    killed = state.get("pub_status") == "canceled"
    for address in [*addresses_of(quote), f"/stories/{quote.article.pk}/"]:
        response = client.get(address)
        gone = killed and address.startswith("/stories/")
        assert response.status_code == (410 if gone else 404), address
        assert not [word for word in ALL_WORDS if word in response.content.decode()], address


def test_the_page_of_a_killed_story_says_that_it_was_withdrawn(client: Client) -> None:
    story = make_article(pub_status="canceled")
    answer = client.get(story.get_absolute_url())
    assert answer.status_code == 410
    assert "was withdrawn" in answer.text
    assert "noindex" in answer.text


@pytest.mark.parametrize(
    "kept", [{"embargoed_until": datetime(2999, 1, 1, tzinfo=UTC)}, {"public_access": "none"}]
)
def test_what_the_public_never_knew_of_is_not_said_to_be_withdrawn(
    client: Client, kept: dict[str, Any]
) -> None:
    quote = make_leak(pub_status="canceled", **kept)
    assert client.get(quote.article.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
def test_no_search_or_filter_finds_hidden_copy(client: Client, state: dict[str, Any]) -> None:
    quote = make_leak(**state)
    for address in asked_for(quote):
        response = client.get(address)
        assert response.status_code == 200
        left = without_what_was_typed(response.content.decode())
        assert not [word for word in ALL_WORDS if word.lower() in left.lower()], address


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
def test_no_export_of_a_search_holds_hidden_copy(client: Client, state: dict[str, Any]) -> None:
    make_leak(**state)
    for kind in ("stories", "quotes"):
        asked = f"/{kind}/?text={'Zorvath' if kind == 'stories' else 'brindle'}&format="
        assert client.get(f"{asked}json").json()["items"] == []
        assert client.get(f"{asked}jsonfeed").json()["items"] == []
        assert len(client.get(f"{asked}csv").getvalue().splitlines()) == 1
        client.force_login(make_editor(kind))
        assert len(client.get(f"{asked}json").json()["items"]) == 1
        assert len(client.get(f"{asked}csv").getvalue().splitlines()) > 1
        client.logout()


@pytest.mark.parametrize("state", HIDDEN.values(), ids=HIDDEN)
def test_hidden_copy_is_not_counted(client: Client, state: dict[str, Any]) -> None:
    make_leak(**state)
    figures = html.fromstring(client.get("/").content).xpath("//dl[@class='figures']//dd/text()")
    assert figures[:3] == ["1", "1", "1"]
    for name in ("stories", "quotes", "speakers"):
        heading = html.fromstring(client.get(f"/{name}/").content).findtext(".//h1")
        assert heading.startswith("1 ")


def test_an_embargo_ends_by_itself(client: Client) -> None:
    quote = make_leak(embargoed_until=datetime(2025, 1, 1, tzinfo=UTC))
    assert client.get(quote.article.get_absolute_url()).status_code == 200
    assert HEADLINE in client.get("/stories/").content.decode()


def test_an_excerpt_shows_headline_and_lede_and_says_why(client: Client) -> None:
    quote = make_leak(public_access="excerpt")
    response = client.get(quote.article.get_absolute_url())
    page = html.fromstring(response.content)
    assert page.findtext(".//h1") == HEADLINE
    assert page.findtext(".//article/p[@class='lede']") == LEDE
    assert "Oxwick Wire allows" in page.findtext(".//p[@class='notice']")


def test_more_than_the_excerpt_shows_nowhere_and_is_found_by_no_search(client: Client) -> None:
    quote = make_leak(public_access="excerpt")
    pages = crawl(client, "/", "/stories/", "/quotes/", "/speakers/", "/topics/", "/sources/")
    assert any(HEADLINE in source for source in pages.values())
    for address, source in pages.items():
        assert not [word for word in FULL_TEXT_WORDS if word in source], address
    for word in FULL_TEXT_WORDS:
        source = client.get(f"/stories/?text={word}").content.decode()
        assert HEADLINE not in source, word
    assert HEADLINE in client.get("/stories/?text=grenlow").content.decode()
    assert quote.speaker
    for thing in (quote, quote.speaker):
        assert client.get(thing.get_absolute_url()).status_code == 404


def test_a_speaker_filter_does_not_tell_who_is_quoted_in_an_excerpt(client: Client) -> None:
    quote = make_leak(public_access="excerpt")
    open_story = make_article(body="Nivelle: “Open to all.”", headline="Open story")
    make_quote(open_story, "Open to all.", speaker=quote.speaker)
    source = client.get("/stories/?speaker=perpetua-nivelle").content.decode()
    assert "Open story" in source
    assert HEADLINE not in source


def test_a_role_from_hidden_copy_is_not_shown_on_the_speakers_pages(client: Client) -> None:
    quote = make_leak(pub_status="withheld")
    assert quote.speaker
    quote.speaker.role = "dredgemaster"
    quote.speaker.save()
    open_story = make_article(body="Nivelle: “Open to all.”")
    make_quote(open_story, "Open to all.", speaker=quote.speaker, role="pilot")
    for address in ("/speakers/", quote.speaker.get_absolute_url()):
        source = client.get(address).content.decode()
        assert "pilot" in source
        assert "dredgemaster" not in source


def test_notes_to_editors_are_for_editors(client: Client) -> None:
    story = make_article(editors_note="Check the spelling of Vellmark.")
    assert "Vellmark" not in client.get(story.get_absolute_url()).content.decode()
    client.force_login(make_editor())
    assert "Vellmark" in client.get(story.get_absolute_url()).content.decode()


def test_a_rejected_quote_shows_nowhere(client: Client) -> None:
    story = make_article(body="Perpetua Nivelle said: “Brindle.”", headline="Gate shut")
    quote = make_quote(story, "Brindle.", speaker="Perpetua Nivelle", role="dredgemaster")
    assert "dredgemaster" in client.get(story.get_absolute_url()).content.decode()
    Quote.objects.filter(pk=quote.pk).update(review=Quote.Review.REJECTED)
    for source in crawl(client, "/", "/quotes/", "/speakers/").values():
        assert "dredgemaster" not in source
    assert client.get(quote.get_absolute_url()).status_code == 404
    assert Article.objects.get().quotes.count() == 1
