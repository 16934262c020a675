"""Stories by date: years, months, calendars, days, and the way between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from lxml import html

from articles.days import count_periods, days_of, months_of, within, years_held
from articles.models import Article
from tests.factories import make_article, make_editor, make_source

pytestmark = pytest.mark.django_db

HIDDEN: list[dict[str, Any]] = [
    {"pub_status": "canceled"},
    {"embargoed_until": datetime(2999, 1, 1, tzinfo=UTC)},
    {"source": "PRIVATE"},
]


def sent(*moments: str, **fields: Any) -> list[Article]:
    return [
        make_article(published_at=datetime.fromisoformat(moment).replace(tzinfo=UTC), **fields)
        for moment in moments
    ]


def page_at(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200
    return html.fromstring(response.content)


def rows(page: Any) -> list[tuple[str, str, str]]:
    """What each line of a table of periods says, counts and leads to."""
    lines = page.xpath("//table[@class='roll']/tbody/tr")
    return [
        (row.findtext("th/a"), row.findtext("td"), row.find("th/a").get("href")) for row in lines
    ]


def turns(page: Any) -> list[tuple[str, str]]:
    links = page.xpath("//nav[@aria-label='Other dates with stories']/a")
    return [(link.get("rel"), link.get("href")) for link in links]


@pytest.fixture
def istanbul() -> Iterator[None]:
    with timezone.override("Europe/Istanbul"):
        yield


def test_the_years_that_have_stories_are_counted_newest_first(client: Client) -> None:
    sent("2019-03-01T12:00", "2025-01-01T00:00", "2025-12-31T23:59")
    assert rows(page_at(client, "/archive/")) == [
        ("2025", "2", "/archive/2025/"),
        ("2019", "1", "/archive/2019/"),
    ]


def test_a_year_counts_its_months_and_leads_to_the_next_with_stories(client: Client) -> None:
    sent("2019-03-01T12:00", "2025-07-03T12:00", "2025-07-04T12:00", "2026-01-01T00:00")
    page = page_at(client, "/archive/2025/")
    assert rows(page) == [("July 2025", "2", "/archive/2025/07/")]
    assert turns(page) == [("prev", "/archive/2019/"), ("next", "/archive/2026/")]


def test_a_month_is_a_calendar_whose_days_with_stories_are_links(client: Client) -> None:
    sent("2025-07-01T12:00", "2025-07-31T12:00", "2025-07-31T13:00", "2025-05-20T12:00")
    page = page_at(client, "/archive/2025/07/")
    heads = page.xpath("//table[@class='calendar']/thead//abbr/@title")
    assert (heads[0], heads[-1]) == ("Monday", "Sunday")
    weeks = page.xpath("//table[@class='calendar']/tbody/tr")
    cells = [
        [" ".join(cell.text_content().split()) for cell in week.findall("td")] for week in weeks
    ]
    assert cells[0] == ["", "1 1 story on 1 July", "2", "3", "4", "5", "6"]
    assert cells[-1][3] == "31 2 stories on 31 July"
    assert page.xpath("//table//a/@href") == ["/archive/2025/07/01/", "/archive/2025/07/31/"]
    assert turns(page) == [("prev", "/archive/2025/05/")]


def test_a_day_lists_its_stories_and_leads_to_the_days_beside(client: Client) -> None:
    earlier, first, second, _ = sent(
        "2025-06-30T23:59", "2025-07-03T00:00", "2025-07-03T23:59", "2025-07-04T00:00"
    )
    page = page_at(client, "/archive/2025/07/03/")
    listed = page.xpath("//article//h2/a/@href")
    assert listed == [second.get_absolute_url(), first.get_absolute_url()]
    assert page.findtext(".//h1") == "2 stories of 3 July 2025"
    assert turns(page) == [("prev", "/archive/2025/06/30/"), ("next", "/archive/2025/07/04/")]
    items = client.get("/archive/2025/07/03/?format=json").json()["items"]
    assert [item["newsarchive"]["address"] for item in items] == [
        f"http://testserver{address}" for address in listed
    ]
    assert earlier.get_absolute_url() not in listed


def test_days_are_the_newsrooms(client: Client, istanbul: None) -> None:
    (story,) = sent("2025-07-02T22:00")
    assert page_at(client, "/archive/2025/07/03/").xpath("//article//h2/a/@href") == [
        story.get_absolute_url()
    ]
    assert page_at(client, "/archive/2025/07/").xpath("//table//a/@href") == [
        "/archive/2025/07/03/"
    ]
    found = client.get("/archive/2025/07/03/?format=json").json()
    assert found["count"] == 1


@pytest.mark.parametrize("state", HIDDEN, ids=["killed", "embargoed", "private"])
@pytest.mark.parametrize(
    "address", ["/archive/", "/archive/2025/", "/archive/2025/07/", "/archive/2025/07/03/"]
)
def test_what_is_hidden_is_neither_counted_nor_led_to(
    client: Client, address: str, state: dict[str, Any]
) -> None:
    make_source("PRIVATE", public_access="none")
    sent("2025-07-03T12:00")
    bare = client.get(address).content
    sent("2019-03-01T12:00", "2025-07-03T12:00", "2025-07-05T12:00", "2026-02-01T12:00", **state)
    assert client.get(address).content == bare
    client.force_login(make_editor())
    assert html.fromstring(client.get(address).content).xpath(
        "//main//a/@href"
    ) != html.fromstring(bare).xpath("//main//a/@href")


@pytest.mark.parametrize(
    "address",
    [
        "/archive/2025/13/",
        "/archive/2025/00/",
        "/archive/2025/02/30/",
        "/archive/25/",
        "/archive/1799/",
        "/archive/2200/",
        "/archive/2025/7/",
        "/archive/0000/",
    ],
)
def test_what_stands_in_no_calendar_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "address",
    ["/archive/1800/", "/archive/2199/12/", "/archive/2199/12/31/", "/archive/2024/02/29/"],
)
def test_a_date_without_stories_says_so(client: Client, address: str) -> None:
    sent("2025-07-03T12:00")
    page = page_at(client, address)
    assert len(turns(page)) == 1


def test_stories_and_the_front_page_lead_to_their_day(client: Client) -> None:
    (story,) = sent("2025-07-03T12:00")
    for address in ("/", story.get_absolute_url()):
        links = page_at(client, address).xpath("//a/@href")
        assert {"/archive/2025/07/03/", "/archive/"} <= set(links)


@pytest.mark.parametrize(
    "bounds",
    [months_of(2025), days_of(date(2025, 7, 1)), [date(year, 1, 1) for year in range(1800, 2200)]],
    ids=["months", "days", "years"],
)
def test_counting_is_one_question(django_assert_num_queries: Any, bounds: list[date]) -> None:
    sent("2025-07-03T12:00")
    with django_assert_num_queries(1):
        counted = count_periods(Article.objects.visible_to(AnonymousUser()), bounds)
    assert sum(period.count for period in counted) == 1


@pytest.mark.parametrize("count", [1, 6])
@pytest.mark.parametrize(
    ("address", "cost"),
    [
        ("/archive/", 6),
        ("/archive/2025/", 7),
        ("/archive/2025/07/", 7),
        ("/archive/2025/07/03/", 8),
    ],
)
def test_what_dates_cost(
    client: Client, django_assert_num_queries: Any, address: str, cost: int, count: int
) -> None:
    sent(*["2025-07-03T12:00"] * count)
    with django_assert_num_queries(cost):
        client.get(address)


@pytest.mark.django_db(transaction=True)  # VACUUM runs in none
@pytest.mark.parametrize("end", [date(2025, 7, 4), date(2026, 1, 1)])
def test_what_is_counted_stands_in_an_index(end: date) -> None:
    sent(*[f"{year}-07-03T12:00" for year in range(1990, 2024)])
    seen = within(Article.objects.visible_to(AnonymousUser()), date(2025, 7, 3), end)
    if connection.vendor == "sqlite":
        plan = seen.order_by().values("pk").explain()
        assert "USING COVERING INDEX article_days (published_at>? AND published_at<?)" in plan
    else:
        with connection.cursor() as cursor:
            # An index by itself is enough only for pages that are known to be visible to all.
            cursor.execute("VACUUM ANALYZE articles_article")
        with transaction.atomic(), connection.cursor() as cursor:
            # Of a table with few rows the planner would read the whole.
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
            plan = seen.order_by().values("pub_status").explain()
        assert "Index Only Scan using article_days" in plan


def test_an_empty_archive_has_no_years() -> None:
    assert years_held(Article.objects.all()) == []
