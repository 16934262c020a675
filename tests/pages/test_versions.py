"""The stories that tell one event side by side, and who carried which quote."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from lxml import html

from articles.models import Article, StoryGroup
from tests.factories import NOON, make_article, make_editor, make_quote, make_source

pytestmark = pytest.mark.django_db

WHOLE = "Nothing sails tonight, and nothing sails tomorrow."


def told(*agencies: str, **fields: Any) -> list[Article]:
    """A story of each agency, an hour apart, all of one group."""
    group = StoryGroup.objects.create()
    return [
        make_article(
            source=make_source(code),
            headline=f"Ferries, by {code}",
            body=f"The ferries of Tellmar stayed ashore.\n\n“{WHOLE}”\n\nOnly {code} was there.",
            group=group,
            published_at=NOON + timedelta(hours=hour),
            **fields,
        )
        for hour, code in enumerate(agencies)
    ]


def versions(client: Client, story: Article) -> Any:
    response = client.get(f"/versions/{story.pk}/")
    assert response.status_code == 200
    return html.fromstring(response.content)


def texts(page: Any, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in page.xpath(path)]


def heads(page: Any) -> list[str]:
    return texts(page, "//article[@class='version']/h3")


def test_the_versions_stand_in_the_order_they_were_sent(client: Client) -> None:
    stories = told("NPA", "EBN", "QNW")
    for story in stories:
        page = versions(client, story)
        assert heads(page) == ["Ferries, by NPA", "Ferries, by EBN", "Ferries, by QNW"]
        assert page.xpath("//link[@rel='canonical']/@href")[0].endswith(
            f"/versions/{stories[0].pk}/"
        )
    links = page.xpath("//article[@class='version']/h3/a/@href")
    assert links == [story.get_absolute_url() for story in stories]


def test_a_shared_quote_is_shown_once_with_all_who_carry_it(client: Client) -> None:
    first, second, third = told("NPA", "EBN", "QNW")
    make_quote(first, WHOLE, speaker="Maud Ekeren", mention="Ekeren", role="pilot", cue="said")
    make_quote(second, "Nothing sails tonight", speaker="Maud Ekeren", mention="she")
    make_quote(third, "Only QNW was there.", speaker="Ida Brack")
    page = versions(client, second)
    (saying,) = page.xpath("//article[@class='saying']")
    assert texts(saying, ".//blockquote") == [WHOLE]
    assert texts(saying, ".//dt") == ["NPA Press Agency", "EBN Press Agency"]
    assert texts(saying, ".//dd") == [
        "Ekeren, pilot, with the word “said”",
        "she in part: Nothing sails tonight",
    ]
    assert texts(page, "//div[@class='words']/blockquote") == ["Only QNW was there."]
    assert saying.xpath(".//dt/a/@href")[1] == f"{second.get_absolute_url()}#said-1"


def test_openings_show_where_they_differ(client: Client) -> None:
    group = StoryGroup.objects.create()
    for lede in ("All ferries stay ashore today.", "All ferries of Tellmar stay ashore."):
        make_article(body=lede, group=group)
    page = versions(client, group.articles.first())
    assert texts(page, "//article[@class='version']//ins") == ["today", "of Tellmar"]


def test_openings_in_other_words_throughout_are_left_plain(client: Client) -> None:
    group = StoryGroup.objects.create()
    for lede in ("All ferries stay ashore.", "Tellmar feribotları kalkmadı"):
        make_article(body=lede, group=group)
    page = versions(client, group.articles.first())
    assert not page.xpath("//ins")
    assert len(page.xpath("//article[@class='version']/p[@class='lede']")) == 2


@pytest.mark.parametrize("state", [{"pub_status": "withheld"}, {"source__public_access": "none"}])
def test_a_version_that_the_public_may_not_see_is_for_editors(
    client: Client, state: dict[str, str]
) -> None:
    stories = told("NPA", "EBN", "QNW")
    for story in stories:
        make_quote(story, WHOLE, speaker="Maud Ekeren")
    hidden = stories[1]
    if "pub_status" in state:
        Article.objects.filter(pk=hidden.pk).update(**state)
    else:
        hidden.source.public_access = "none"
        hidden.source.save()
    page = client.get(f"/versions/{stories[0].pk}/").content.decode()
    assert "EBN" not in page
    assert client.get(f"/versions/{hidden.pk}/").status_code == 404
    client.force_login(make_editor())
    assert len(heads(versions(client, hidden))) == 3


def test_an_excerpt_shows_its_opening_and_none_of_its_quotes(client: Client) -> None:
    make_source("EBN", public_access="excerpt")
    first, second = told("NPA", "EBN")
    for story in (first, second):
        make_quote(story, WHOLE, speaker="Maud Ekeren")
    make_quote(second, "Only EBN was there.", speaker="Ida Brack")
    page = versions(client, first)
    assert texts(page, "//div[@class='words']/blockquote") == [WHOLE]
    assert not page.xpath("//article[@class='saying']")
    assert "Ida Brack" not in page.text_content()
    client.force_login(make_editor())
    assert len(versions(client, first).xpath("//article[@class='saying']")) == 1


def test_a_story_whose_others_are_gone_leads_back_to_it(client: Client) -> None:
    first, second = told("NPA", "EBN")
    alone = make_article()
    second.delete()
    for story in (first, alone):
        response = client.get(f"/versions/{story.pk}/")
        assert (response.status_code, response["Location"]) == (302, story.get_absolute_url())


@pytest.mark.parametrize(("number", "more"), [(12, False), (13, True)])
def test_of_very_many_versions_the_first_are_shown(
    client: Client, number: int, more: bool
) -> None:
    stories = told(*(f"A{one}" for one in range(number)))
    page = versions(client, stories[0])
    assert len(heads(page)) == 12
    assert ("later versions are not shown" in page.text_content()) is more


@pytest.mark.parametrize(
    ("fields", "robots", "reserved"),
    [
        ({"mining_allowed": True}, None, "0"),
        ({"mining_allowed": False}, None, "1"),
        ({"mining_allowed": True, "public_access": "excerpt"}, "noarchive, max-snippet:160", "0"),
    ],
    ids=["nothing reserved", "one is not to be mined", "one shows an excerpt"],
)
def test_what_one_agency_reserves_is_reserved_of_the_page(
    client: Client, fields: dict[str, Any], robots: str | None, reserved: str
) -> None:
    make_source("NPA", mining_allowed=True)
    make_source("EBN", **fields)
    first, _ = told("NPA", "EBN")
    response = client.get(f"/versions/{first.pk}/")
    assert response.headers.get("X-Robots-Tag") == robots
    assert response.headers["TDM-Reservation"] == reserved


def test_lists_lead_to_the_versions(client: Client) -> None:
    stories = told("NPA", "EBN")
    page = html.fromstring(client.get("/stories/").content)
    (link,) = page.xpath("//a[text()='1 more version']/@href")
    assert link in {f"/versions/{story.pk}/" for story in stories}


@pytest.mark.parametrize("count", [2, 12])
def test_queries_do_not_grow_with_the_versions(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    stories = told(*(f"A{number}" for number in range(count)))
    for story in stories:
        make_quote(story, WHOLE, speaker="Maud Ekeren")
    with django_assert_num_queries(3):
        versions(client, stories[0])
