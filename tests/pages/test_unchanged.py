"""A page that a reader has already is not made again, and no page that changed is taken for it.

Every test here commits what it writes, as PostgreSQL tells editions apart by transactions.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from gzip import decompress
from typing import Any

import pytest
from django.core.cache import caches
from django.db import transaction
from django.test import Client
from django.utils import timezone
from lxml import html

from articles import edition
from articles.importer import merge_speakers, review_quote
from articles.models import Article, Quote, Source, Speaker, Topic
from articles.search import index
from tests.factories import (
    make_alias,
    make_article,
    make_editor,
    make_quote,
    make_revision,
    make_source,
    make_speaker,
    make_teaser,
    make_topic,
)

pytestmark = pytest.mark.django_db(transaction=True)

LISTS = ("/", "/stories/?text=ice", "/quotes/?format=csv", "/speakers/", "/topics/", "/archive/")
SOON = timedelta(hours=1)


def make_archive() -> Article:
    story = make_article(
        body="“The sound is full of ice,” said Maud Ekeren.",
        topics=(make_topic("Shipping"),),
        source=make_source("NPA"),
    )
    make_quote(story, "The sound is full of ice,", speaker="Maud Ekeren")
    make_teaser(story, "Another story.")
    make_article(embargoed_until=datetime(2025, 1, 1, tzinfo=UTC))
    return story


def kill(story: Article) -> None:
    story.pub_status = Article.PubStatus.CANCELED
    story.save()
    index(story)


def rename_speaker(story: Article) -> None:
    Speaker.objects.filter(name="Maud Ekeren").update(name="Maud Ekeren-Holt")


def merge(story: Article) -> None:
    speaker = Speaker.objects.get(name="Maud Ekeren")
    merge_speakers(speaker, make_speaker("Lena Varga"), user=make_editor("another desk"))


def reject_quote(story: Article) -> None:
    review_quote(story.quotes.get().pk, verdict=Quote.Review.REJECTED)


def close_agency(story: Article) -> None:
    Source.objects.filter(pk=story.source_id).update(public_access=Source.PublicAccess.NONE)


def rename_topic(story: Article) -> None:
    Topic.objects.filter(slug="shipping").update(name="Seafaring")


def take_topic_off(story: Article) -> None:
    story.topics.clear()


def find_teased_story(story: Article) -> None:
    story.teasers.update(target=make_article())


def end_embargo_early(story: Article) -> None:
    held = make_article(embargoed_until=timezone.now() + SOON)
    Article.objects.filter(pk=held.pk).update(embargoed_until=None)


CHANGES: dict[str, Callable[[Article], object]] = {
    "a story comes": lambda story: make_article(),
    "a story is killed": kill,
    "a story gets a revision": make_revision,
    "a story goes": lambda story: story.delete(),
    "a quote is rejected": reject_quote,
    "a speaker is renamed": rename_speaker,
    "a speaker gets another name": lambda story: make_alias(make_speaker("Maud Ekeren"), "M. E."),
    "two speakers are merged": merge,
    "an agency is closed": close_agency,
    "a topic is renamed": rename_topic,
    "a topic is taken off": take_topic_off,
    "a teaser's story is found": find_teased_story,
    "an embargo is taken off": end_embargo_early,
}


def etags(client: Client, story: Article) -> dict[str, str]:
    """The ETag of every page, by its address."""
    addresses = [*LISTS, story.get_absolute_url(), story.quotes.get().get_absolute_url()]
    return {address: client.get(address).headers["ETag"] for address in addresses}


def status(client: Client, address: str, etag: str) -> int:
    return client.get(address, headers={"If-None-Match": etag}).status_code


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_page_is_taken_for_unchanged_once_something_was_written(
    client: Client, change: Callable[[Article], object]
) -> None:
    story = make_archive()
    known = etags(client, story)
    assert {status(client, *one) for one in known.items()} == {304}
    change(story)
    assert 304 not in {status(client, *one) for one in known.items()}
    assert set(known.values()).isdisjoint(
        client.get(address).headers.get("ETag") for address in known
    )


def test_an_embargo_that_ends_by_itself_changes_the_pages(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = make_archive()
    make_article(headline="Held back", embargoed_until=timezone.now() + SOON)
    known = etags(client, story)
    later = timezone.now() + 2 * SOON
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert "Held back" in client.get("/stories/").text
    assert 304 not in {status(client, *one) for one in known.items()}
    assert set(known.values()).isdisjoint(etags(client, story).values())


def test_a_page_already_known_asks_for_nothing_but_the_edition(
    client: Client, django_assert_num_queries: Any
) -> None:
    known = etags(client, make_archive())
    for address, etag in known.items():
        with django_assert_num_queries(0):
            assert status(client, address, etag) == 304


def test_browsers_have_to_ask_whether_a_page_still_holds(client: Client) -> None:
    make_archive()
    assert client.get("/stories/")["Cache-Control"] == "no-cache"
    client.force_login(make_editor())
    assert set(client.get("/stories/")["Cache-Control"].split(", ")) == {"no-cache", "private"}


def test_one_readers_page_is_not_taken_for_anothers(client: Client) -> None:
    make_archive()
    tags = [client.get("/stories/").headers["ETag"]]
    for name in ("desk", "another desk"):
        client.force_login(make_editor(name))
        client.get("/stories/")  # sets the cookie of the forms' token
        tags.append(client.get("/stories/").headers["ETag"])
    assert len(set(tags)) == 3


@pytest.mark.parametrize("address", ["/", "/stories/", "/topics/", "/speakers/"])
def test_an_editor_who_is_one_no_more_is_given_the_publics_page(
    client: Client, address: str
) -> None:
    make_archive()
    withheld = make_article(pub_status="withheld", topics=(make_topic("Tarnmoss affairs"),))
    make_quote(withheld, "full of ice", speaker="Tarnmoss")
    editor = make_editor()
    client.force_login(editor)
    client.get(address)
    page = client.get(address)
    assert status(client, address, page.headers["ETag"]) == 304
    editor.is_staff = False
    editor.save()
    assert status(client, address, page.headers["ETag"]) == 200
    assert "Tarnmoss" in page.text
    seen = client.get(address).text
    assert "Tarnmoss" not in seen
    assert "2 speakers" not in seen


def test_a_form_on_a_page_kept_from_before_can_still_be_sent() -> None:
    make_archive()
    client = Client(enforce_csrf_checks=True)
    client.force_login(make_editor())
    client.get("/stories/")
    page = client.get("/stories/")
    (token, *_) = html.fromstring(page.text).xpath("//input[@name='csrfmiddlewaretoken']/@value")
    for _ in range(3):
        assert status(client, "/stories/", page.headers["ETag"]) == 304
    asked = {"list": "stories", "query": "", "csrfmiddlewaretoken": token}
    assert client.post("/saved/", asked).status_code == 302


def test_a_page_whose_token_is_good_no_more_is_made_anew(client: Client) -> None:
    make_archive()
    client.force_login(make_editor())
    client.get("/stories/")
    etag = client.get("/stories/").headers["ETag"]
    client.cookies["csrftoken"] = "b" * 32
    assert status(client, "/stories/", etag) == 200


def test_saved_searches_and_pages_of_nothing_are_always_made(client: Client) -> None:
    story = make_archive()
    known = client.get("/stories/").headers["ETag"]
    kill(story)
    for address in ("/stories/99/", f"/stories/{story.pk}/"):
        response = client.get(address, headers={"If-None-Match": known})
        assert response.status_code in (404, 410)
        assert status(client, address, response.headers.get("ETag", '"none"')) != 304
    client.force_login(make_editor())
    assert "no-cache" not in client.get("/saved/").headers.get("Cache-Control", "")


def test_whoever_asks_for_any_state_is_told_that_a_page_is_missing(client: Client) -> None:
    make_archive()
    found = [status(client, address, "*") for address in ("/stories/", "/stories/99/")]
    assert found == [304, 404]


def test_while_trying_out_pages_are_made_by_the_templates_as_they_are(
    client: Client, settings: Any
) -> None:
    make_archive()
    known = client.get("/topics/").headers["ETag"]
    settings.DEBUG = True
    assert status(client, "/topics/", known) == 200


def test_a_change_that_is_taken_back_leaves_no_page_made_of_it(client: Client) -> None:
    story = make_archive()
    known = etags(client, story)
    with suppress(InterruptedError), transaction.atomic():
        kill(story)
        assert edition.edition() not in known
        raise InterruptedError
    assert {status(client, *one) for one in known.items()} <= {200, 304}
    assert client.get(story.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("address", ["/", "/stories/", "/sitemap.xml", "/stories/?format=atom"])
def test_a_page_that_was_made_is_given_to_all_of_the_public(
    client: Client, django_assert_num_queries: Any, address: str
) -> None:
    make_archive()
    made = client.get(address)
    with django_assert_num_queries(0):
        given = client.get(address)
    assert given.content == made.content
    assert set(made.headers.items()) == set(given.headers.items())


def test_a_page_made_for_an_editor_is_given_to_nobody_else(client: Client) -> None:
    hidden = make_article(headline="Held back", pub_status="withheld")
    client.force_login(make_editor())
    assert hidden.headline in client.get("/stories/").text
    client.logout()
    assert hidden.headline not in client.get("/stories/").text


def test_a_page_made_under_one_name_of_the_site_is_not_given_under_another(
    client: Client, settings: Any
) -> None:
    settings.ALLOWED_HOSTS = ["archive.example.org", "testserver"]
    make_archive()
    client.get("/stories/")
    other = client.get("/stories/", headers={"Host": "archive.example.org"}).text
    assert 'href="http://archive.example.org/stories/"' in other


def test_a_page_made_and_one_given_again_are_compressed_for_those_who_ask(client: Client) -> None:
    make_archive()
    whole = client.get("/stories/").content
    caches["pages"].clear()
    for _ in ("made", "given again"):
        page = client.get("/stories/", headers={"Accept-Encoding": "gzip"})
        assert page.headers["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in page.headers["Vary"]
        assert decompress(page.content) == whole
    assert client.get("/stories/").content == whole
    assert status(client, "/stories/", page.headers["ETag"]) == 304
