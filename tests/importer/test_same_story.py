"""Stories that tell the same, across agencies and days: found at import, shown as one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html

from articles.importer import Action, Decision, read_item
from articles.importer.matching.neighbours import MOST_COMPARED, MOST_UNDER_A_KEY, neighbours
from articles.models import Article, Source, StoryGroup, StoryKey
from tests.factories import make_editor
from tests.importer.coming_in import (
    FRIDAY,
    TEXT,
    THURSDAY,
    comes_in,
    confirm,
    decide,
    story,
)

pytestmark = pytest.mark.django_db

RETOLD = TEXT.replace("they call impossible to sail", "nobody can sail, they say")


def stored(*args: object, **kwargs: object) -> Article:
    return comes_in(*args, **kwargs).article  # type: ignore[arg-type]


def groups() -> list[set[int]]:
    return [set(group.articles.values_list("pk", flat=True)) for group in StoryGroup.objects.all()]


SAME = [
    (story("EBN"), THURSDAY, "another agency carries the same copy"),
    (story("EBN", headline="No boats on Tellmar sound"), THURSDAY, "under a headline of its own"),
    (story("EBN", text=RETOLD), FRIDAY, "retold a little, a day later"),
]


@pytest.mark.parametrize(("copy", "at", "why"), SAME, ids=[row[2] for row in SAME])
def test_stories_that_tell_the_same_are_one_group(copy: str, at: datetime, why: str) -> None:
    first, second = stored(story()), stored(copy, "EBN", at)
    assert groups() == [{first.pk, second.pk}], why


OTHERS = [
    (story("EBN", text=TEXT.replace("14", "16").replace("31", "29")), "with other figures"),
    (story("EBN", day="July 12"), "a week later"),
    ("Lamp lit\n\nTELLMAR, July 3 (EBN) - The lamp of Osk Rock was lit again.", "nothing alike"),
]


@pytest.mark.parametrize(("copy", "why"), OTHERS, ids=[row[1] for row in OTHERS])
def test_other_stories_are_in_no_group(copy: str, why: str) -> None:
    stored(story())
    stored(copy, "EBN")
    assert groups() == [], why


def test_a_third_agency_s_version_joins_the_group() -> None:
    told = [stored(story(code), code) for code in ("NPA", "EBN", "QNW")]
    assert groups() == [{article.pk for article in told}]


def test_two_groups_that_turn_out_to_tell_the_same_become_one() -> None:
    _, second = [stored(story(code), code) for code in ("NPA", "EBN")]
    Article.objects.filter(pk=second.pk).update(group=StoryGroup.objects.create())
    stored(story("QNW"), "QNW")
    assert Article.objects.order_by().values("group").distinct().count() == 1


def test_a_story_that_an_editor_told_apart_is_in_no_group() -> None:
    stored(story())
    decide(comes_in(story(text=TEXT.replace("14 of", "15 of"))), Decision(Action.STORE))
    assert groups() == []


def test_a_new_version_is_kept_under_its_own_keys() -> None:
    article = stored(story())
    before = set(StoryKey.objects.values_list("key", flat=True))
    confirm(comes_in(story(text=TEXT.replace("14 of", "15 of"))))
    after = StoryKey.objects.filter(article=article)
    assert set(after.values_list("key", flat=True)) != before
    assert len(after) == len(before)


def test_a_full_archive_is_asked_no_more_than_a_small_one() -> None:
    """However many stories share a key, only so many are kept under it or looked at."""
    asked = []
    for number in range(60):
        text = f"TELLMAR, July 3 ({{agency}}) - Boat {number} lies at pier {number}. {TEXT[30:]}"
        item = comes_in(story("EBN", headline=f"Boat {number}", text=text), "EBN")
        with CaptureQueriesContext(connection) as queries:
            found = neighbours(read_item(item).story, item.article.published_at)
        asked.append(len(queries))
    assert len(found) == MOST_COMPARED
    assert asked[-1] == asked[MOST_COMPARED]
    under = StoryKey.objects.order_by().values("key").annotate(stories=Count("pk"))
    assert max(row["stories"] for row in under) == MOST_UNDER_A_KEY


def lines(client: Client, address: str) -> list[str]:
    page = html.fromstring(client.get(address).content)
    return [
        " ".join(line.text_content().split()) for line in page.xpath("//article[@class='line']")
    ]


LISTS = ["/", "/stories/", "/sources/NPA/", "/archive/2025/07/03/", "/stories/?text=timetable"]


@pytest.mark.parametrize("address", LISTS)
def test_a_list_shows_one_line_for_stories_that_tell_the_same(
    client: Client, address: str
) -> None:
    for code in ("NPA", "EBN", "QNW"):
        stored(story(code), code)
    (line,) = lines(client, address)
    assert "2 more versions" in line


def test_the_line_leads_to_the_other_versions_with_agencies_and_dates(client: Client) -> None:
    told = [stored(story(code), code, at) for code, at in (("NPA", THURSDAY), ("EBN", FRIDAY))]
    page = html.fromstring(client.get("/stories/").content)
    (link,) = page.xpath("//article[@class='line']//a[contains(., 'more version')]/@href")
    shown = html.fromstring(client.get(link).content)
    for one, version in zip(told, shown.xpath("//article[@class='version']"), strict=True):
        assert version.xpath("./h3/a/@href") == [one.get_absolute_url()]
        assert one.source.name in version.text_content()
        assert "July 2025" in version.text_content()


def test_a_story_leads_to_its_other_versions(client: Client) -> None:
    first, second = (stored(story(code), code) for code in ("NPA", "EBN"))
    shown = html.fromstring(client.get(first.get_absolute_url()).content)
    links = shown.xpath("//*[@id='same-story']/following-sibling::*[position() < 3]//a/@href")
    assert links == [second.get_absolute_url(), f"/versions/{first.pk}/"]


HIDING = [
    {"pub_status": "canceled"},
    {"pub_status": "withheld"},
    {"embargoed_until": datetime(2999, 1, 1, tzinfo=UTC)},
]


@pytest.mark.parametrize("state", HIDING, ids=["killed", "withheld", "under embargo"])
def test_a_hidden_version_neither_shows_nor_counts(client: Client, state: dict) -> None:
    shown, hidden = stored(story()), stored(story("EBN"), "EBN")
    Article.objects.filter(pk=hidden.pk).update(**state)
    (line,) = lines(client, "/sources/NPA/")
    assert "more version" not in line
    assert "Same story" not in client.get(shown.get_absolute_url()).content.decode()
    client.force_login(make_editor())
    assert "1 more version" in lines(client, "/sources/NPA/")[0]
    assert hidden.get_absolute_url() in client.get(shown.get_absolute_url()).content.decode()


def test_a_private_agency_s_version_neither_shows_nor_counts(client: Client) -> None:
    shown = stored(story())
    stored(story("EBN"), "EBN")
    Source.objects.filter(code="EBN").update(public_access="none")
    assert "more version" not in lines(client, "/sources/NPA/")[0]
    assert "Same story" not in client.get(shown.get_absolute_url()).content.decode()


def test_more_versions_cost_no_more_queries(client: Client) -> None:
    article = stored(story())
    costs = []
    for code in ("EBN", "QNW", "HLD"):
        stored(story(code), code)
        with CaptureQueriesContext(connection) as queries:
            client.get("/sources/NPA/")
            client.get(article.get_absolute_url())
        costs.append(len(queries))
    assert len(set(costs)) == 1
