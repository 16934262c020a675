"""Every public address answers, and a wrong one says so in the site's own look."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory
from django.views.defaults import server_error
from lxml import html

from tests.factories import make_article, make_editor, make_quote, make_revision, make_topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses() -> list[str]:
    """An address of every public page, for an archive with one story."""
    topic = make_topic("Shipping", parent=make_topic("Economy"))
    story = make_article(topics=(topic,))
    quote = make_quote(story, "full of ice", speaker="Maud Ekeren")
    assert quote.speaker
    things = (story, quote, topic, topic.parent, story.source, quote.speaker)
    lists = ("", "stories/", "quotes/", "topics/", "sources/", "speakers/")
    return [f"/{name}" for name in lists] + [thing.get_absolute_url() for thing in things]


def test_every_page_answers_with_a_head_that_names_it(
    client: Client, addresses: list[str]
) -> None:
    titles = set()
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        page = html.fromstring(response.content)
        assert len(page.findall(".//h1")) == 1, address
        assert page.find(".//meta[@name='description']").get("content"), address
        canonical = page.find(".//link[@rel='canonical']").get("href")
        assert canonical == f"http://testserver{address}"
        titles.add(page.findtext(".//title"))
    assert len(titles) == len(addresses)


def test_who_asks_for_headers_alone_gets_those_of_the_page(
    client: Client, addresses: list[str]
) -> None:
    """Of the first to ask for a page, and of one that is given again."""
    story = make_article()
    make_revision(story)
    dates = ("/archive/", "/archive/2025/", "/archive/2025/07/", "/archive/2025/07/03/")
    for address in [*addresses, *dates, "/search/help/", f"/revisions/{story.pk}/"]:
        asked = [client.head(address), client.get(address), client.head(address)]
        assert [one.status_code for one in asked] == [200] * 3, address
        assert [bool(one.content) for one in asked] == [False, True, False], address


def test_no_page_holds_inline_style_or_script(client: Client, addresses: list[str]) -> None:
    """Linked data stands in a script element too, but is never run."""
    script = "//script[not(@src) and not(@type='application/ld+json')]"
    for address in addresses:
        page = html.fromstring(client.get(address).content)
        assert not page.xpath(f"//@style | //style | {script} | //@onclick"), address


def test_no_page_asks_for_a_cookie(client: Client, addresses: list[str]) -> None:
    for address in [*addresses, "/stories/?text=ice&topic=nope", "/nowhere/"]:
        assert not client.get(address).cookies, address


def test_an_empty_archive_answers_everywhere(client: Client) -> None:
    for name in ("", "stories/", "quotes/", "topics/", "sources/", "speakers/"):
        assert client.get(f"/{name}").status_code == 200


def test_editors_find_their_way_to_the_desk_and_the_public_does_not(client: Client) -> None:
    story = make_article()
    desk = f"/admin/articles/article/{story.pk}/change/"
    address = story.get_absolute_url()
    assert "/admin/" not in client.get(address).content.decode()
    client.force_login(make_editor())
    page = html.fromstring(client.get(address).content)
    assert page.xpath("//a[.='Edit in the desk']/@href") == [desk]


@pytest.mark.parametrize("slug", ["", "ferry/", "x%00y/", "ferry.crews/"])
def test_a_story_under_a_wrong_slug_moves_permanently_to_its_address(
    client: Client, slug: str
) -> None:
    story = make_article(headline="Ferry crews stay ashore")
    response = client.get(f"/stories/{story.pk}/{slug}")
    assert response.status_code == 301
    assert response["Location"] == story.get_absolute_url()


def test_a_story_s_address_keeps_what_was_asked_of_it(client: Client) -> None:
    """Links by number outlive a headline, and ``?statements`` is a part of them."""
    story = make_article(headline="Ferry crews stay ashore")
    response = client.get(f"/stories/{story.pk}/?statements")
    assert response["Location"] == f"{story.get_absolute_url()}?statements="


def test_a_story_with_a_slug_in_another_script_has_an_address(client: Client) -> None:
    story = make_article(headline="بحارة تلمار", language="ar")
    assert client.get(story.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/nowhere/",
        "/stories/1/",
        "/stories/99999999999999999999999/",
        "/stories/" + "9" * 5000 + "/",
        "/quotes/1/",
        "/quotes/99999999999999999999999/",
        "/topics/nope/",
        "/sources/nope/",
        "/speakers/nope/",
        "/speakers/x%00y/",
        "/topics/x%00y/",
    ],
)
def test_an_address_of_nothing_gets_a_page_that_says_so(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    page = html.fromstring(response.content)
    assert page.findtext(".//h1") == "There is nothing at this address"
    assert page.xpath("//header[@class='masthead']//a[@href='/stories/']")


def test_an_error_page_needs_nothing_of_the_request(rf: RequestFactory) -> None:
    response = server_error(rf.get("/"))
    assert response.status_code == 500
    page = html.fromstring(response.content)
    assert page.findtext(".//h1") == "The archive could not show this page"


@pytest.mark.django_db(transaction=True)
def test_an_unchanged_page_is_not_sent_again(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        etag = client.get(address).headers["ETag"]
        again = client.get(address, headers={"If-None-Match": etag})
        assert (again.status_code, again.content) == (304, b""), address
