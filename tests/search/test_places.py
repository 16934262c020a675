"""Places put rows in the order of time, and give their keys back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.places import (
    HIGHEST,
    key_at,
    months_in,
    place_of,
    place_of_quote,
    quote_key_at,
    second_at,
    span,
)

_FROM_1900_TO_2200 = timedelta(days=365 * 300) // timedelta(seconds=1)
MOMENTS = st.integers(1, _FROM_1900_TO_2200).map(
    lambda second: datetime(1900, 1, 1, tzinfo=UTC) + timedelta(seconds=second)
)
KEYS = st.integers(1, 2**28 - 1)
LARGEST_ROWID = 2**63 - 1


@given(MOMENTS, KEYS)
def test_a_place_gives_its_key_back_and_fits_a_rowid(moment: datetime, key: int) -> None:
    assert key_at(place_of(moment, key)) == key
    assert quote_key_at(place_of_quote(moment, key)) == key
    assert 0 < place_of(moment, key) <= HIGHEST <= LARGEST_ROWID


@given(MOMENTS, KEYS, MOMENTS, KEYS)
def test_later_is_higher_whatever_the_keys(
    one: datetime, key: int, other: datetime, other_key: int
) -> None:
    if one != other:
        assert (one < other) == (place_of(one, key) < place_of(other, other_key))
        assert (one < other) == (place_of_quote(one, key) < place_of_quote(other, other_key))


@given(MOMENTS, KEYS, KEYS)
def test_of_one_second_the_newer_story_and_the_earlier_quote_come_first(
    moment: datetime, low: int, high: int
) -> None:
    low, high = sorted((low, high))
    assert place_of(moment, low) <= place_of(moment, high)
    assert place_of_quote(moment, low) >= place_of_quote(moment, high)


@pytest.mark.parametrize("year", [1, 1800, 1899, 1900, 2025, 2200, 2443, 2500, 9999])
def test_any_year_has_a_place(year: int) -> None:
    place = place_of(datetime(year, 12, 30, tzinfo=UTC), 7)
    assert key_at(place) == 7
    assert 0 <= place <= HIGHEST


def test_zones_make_no_difference() -> None:
    noon = datetime(2025, 7, 3, 12, tzinfo=UTC)
    elsewhere = noon.astimezone(timezone(timedelta(hours=-11)))
    assert place_of(noon, 1) == place_of(elsewhere, 1)
    assert second_at(place_of(noon, 1)) == second_at(place_of_quote(noon, 9))


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (date(2025, 7, 3), date(2025, 7, 3)),
        (date(1900, 1, 1), date(2200, 12, 31)),
        (None, date(2025, 7, 3)),
        (date(2025, 7, 3), None),
        (date.min, date.max),
        (date.max, date.min),
        (None, None),
    ],
)
def test_a_span_holds_the_days_between_and_no_others(
    since: date | None, until: date | None
) -> None:
    low, high = span(since, until)
    for day in (date(1931, 2, 11), date(2025, 7, 2), date(2025, 7, 3), date(2025, 7, 4)):
        place = place_of(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), 1)
        between = (since is None or since <= day) and (until is None or day <= until)
        assert (low <= place <= high) == between


def test_rows_are_counted_by_the_months_of_the_newsroom() -> None:
    moments = [
        datetime(2025, 12, 31, 23, 59, 59, tzinfo=UTC),
        datetime(2024, 2, 29, 12, tzinfo=UTC),
        datetime(2025, 12, 1, tzinfo=UTC),
        datetime(2026, 1, 1, tzinfo=UTC),
    ]
    assert months_in(place_of(moment, 1) for moment in moments) == {
        date(2024, 2, 1): 1,
        date(2025, 12, 1): 2,
        date(2026, 1, 1): 1,
    }
    assert months_in([]) == {}


def test_what_is_dated_beyond_the_last_place_is_of_one_month() -> None:
    far = [place_of(datetime(9999, month, 1, tzinfo=UTC), month) for month in (1, 12)]
    assert list(months_in(far).values()) == [2]
