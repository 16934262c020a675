"""The picture of how often over time: every month in its place, every bar a list."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from lxml import html

from articles.timeline import HEIGHT, WIDTH, timeline
from tests.factories import make_article, make_quote
from tests.pages.lists import count_of


def between(start: date, end: date) -> str:
    return f"{start:%Y-%m-%d}/{end:%Y-%m-%d}"


def months(**counts: int) -> dict[date, int]:
    return {date(int(key[1:5]), int(key[5:]), 1): n for key, n in counts.items()}


def test_months_between_have_their_place_and_no_bar() -> None:
    drawn = timeline(months(m202511=4, m202601=2), between)
    assert drawn
    shown = [(bar.label, bar.count, int(bar.height), bar.address) for bar in drawn.bars]
    assert shown[-3:] == [
        ("November 2025", 4, HEIGHT, "2025-11-01/2025-11-30"),
        ("December 2025", 0, 0, ""),
        ("January 2026", 2, HEIGHT // 2, "2026-01-01/2026-01-31"),
    ]
    assert drawn.busiest == drawn.bars[-3]


def test_of_a_short_span_the_year_is_drawn() -> None:
    drawn = timeline(months(m202511=4, m202601=2), between)
    assert drawn
    assert drawn.bars[0].label == "February 2025"
    assert (len(drawn.bars), drawn.width) == (12, str(WIDTH))


def test_a_long_span_is_drawn_by_years() -> None:
    drawn = timeline(months(m201002=1, m201012=2, m202002=5), between)
    assert drawn
    assert [(bar.label, bar.count) for bar in drawn.bars if bar.count] == [
        ("2010", 3),
        ("2020", 5),
    ]
    assert drawn.bars[0].address == "2010-01-01/2010-12-31"


@pytest.mark.parametrize("counts", [{}, {"m202507": 9}], ids=["nothing", "one month"])
def test_what_falls_into_one_month_needs_no_picture(counts: dict[str, int]) -> None:
    assert timeline(months(**counts), between) is None


def test_bars_stay_inside_the_drawing_and_a_single_one_shows() -> None:
    drawn = timeline(months(m202201=1, m202512=5000), between)
    assert drawn
    assert int(drawn.bars[0].height) > 0
    assert int(drawn.width) <= WIDTH
    assert all(int(bar.x) + int(bar.width) <= int(drawn.width) for bar in drawn.bars)
    assert all(int(bar.y) + int(bar.height) == HEIGHT for bar in drawn.bars)


def test_a_samples_counts_are_weighed_and_marked_as_estimates() -> None:
    drawn = timeline(months(m202511=40, m202512=3), between, weight=32)
    assert drawn
    assert [(bar.count, bar.figure) for bar in drawn.bars[-2:]] == [
        (1280, "≈ 1,300"),
        (96, "≈ 96"),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/stories/", "/quotes/"])
def test_a_lists_bars_lead_to_what_they_count_and_keep_the_filters(
    client: Client, path: str
) -> None:
    for month, language in ((5, "en"), (7, "en"), (7, "en"), (7, "tr")):
        moment = datetime(2025, month, 3, 12, tzinfo=UTC)
        story = make_article(body="Ice. Ice.", language=language, published_at=moment)
        make_quote(story, "Ice.", speaker="Maud Ekeren")
    page = html.fromstring(client.get(f"{path}?language=en&after=x").content)
    bars = [link.get("href") for link in page.findall(".//figure//svg//a")]
    assert [count_of(client.get(path + address).text) for address in bars] == [1, 2]


@pytest.mark.django_db
def test_a_speakers_bars_and_table_lead_to_the_quotes_of_their_month(client: Client) -> None:
    for month, count in ((5, 1), (7, 2)):
        for number in range(count):
            moment = datetime(2025, month, 3 + number, 12, tzinfo=UTC)
            story = make_article(body="Ice. Ice.", published_at=moment)
            quote = make_quote(story, "Ice.", speaker="Maud Ekeren")
    assert quote.speaker
    page = html.fromstring(client.get(quote.speaker.get_absolute_url()).content)
    bars = [link.get("href") for link in page.findall(".//figure//svg//a")]
    rows = [link.get("href") for link in page.findall(".//figure//table//a")]
    assert bars == rows
    assert [count_of(client.get(address).text) for address in bars] == [1, 2]
