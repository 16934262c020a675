"""What was found, leaf by leaf, and how much of it there is: alike on either database."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from articles.models import Article, Quote
from articles.search import Finding, Query, index_many, postgresql
from tests.search.archive import every_key, found, make_archive

pytestmark = pytest.mark.django_db
PUBLIC = AnonymousUser()


def test_leaves_lead_to_the_end_and_back(stories: dict[str, Article]) -> None:
    finding = Finding(Query(), PUBLIC)
    whole = list(finding.leaf(100).keys)
    leaf, leaves = finding.leaf(4), []
    while leaf.after:
        leaves.append(leaf)
        leaf = finding.leaf(4, after=leaf.after)
    assert [key for one in [*leaves, leaf] for key in one.keys] == whole
    for earlier in reversed(leaves):
        leaf = finding.leaf(4, before=leaf.before)
        assert leaf == earlier
    assert not leaf.before


@pytest.mark.parametrize("cursor", ["x", "-1", "9" * 19, "1" * 400, "٣", "1.5", "\0", " 1"])
def test_a_cursor_to_nowhere_opens_the_first_leaf(
    stories: dict[str, Article], cursor: str
) -> None:
    for best_first in (False, True):
        finding = Finding(Query(text="ice", best_first=best_first), PUBLIC)
        first = finding.leaf(3)
        for leaf in (finding.leaf(3, after=cursor), finding.leaf(3, before=cursor)):
            assert list(leaf.keys) == list(first.keys)


def test_best_first_has_the_same_rows_with_headlines_before_bodies(
    stories: dict[str, Article],
) -> None:
    finding = Finding(Query(text="ice", best_first=True), PUBLIC)
    keys = every_key(finding, size=2)
    assert sorted(keys) == sorted(found("ice", PUBLIC))
    assert keys[0] == stories["rink"].pk
    second = finding.leaf(2, after=finding.leaf(2).after)
    assert finding.leaf(2, before=second.before).keys == finding.leaf(2).keys


def test_best_first_of_quotes_has_the_same_rows(stories: dict[str, Article]) -> None:
    best = Finding(Query(text="full OR sails", best_first=True), PUBLIC, quotes=True)
    assert sorted(every_key(best)) == sorted(found("full OR sails", PUBLIC, quotes=True))


def test_counting_stops_at_the_most_and_says_so(stories: dict[str, Article]) -> None:
    finding = Finding(Query(text="ice"), PUBLIC, most=5)
    assert (finding.count, finding.capped) == (5, False)
    finding = Finding(Query(text="ice"), PUBLIC, most=4)
    assert (finding.count, finding.capped) == (5, True)


def test_a_tally_is_exact_up_to_the_most(stories: dict[str, Article]) -> None:
    tally = Finding(Query(text="ice"), PUBLIC).tally
    assert not tally.estimated
    assert tally.tags["len"] == tally.number == sum(tally.months.values()) == 5
    assert tally.tags[f"s{stories['rink'].source_id}"] == 1


@pytest.mark.parametrize("quotes", [False, True])
def test_a_tally_beyond_the_most_comes_from_one_row_in_32(quotes: bool) -> None:
    archive = make_archive()
    copies = Article.objects.bulk_create(
        Article(
            source=archive["ice"].source, body="Slurry.", published_at=archive["ice"].published_at
        )
        for _ in range(96)
    )
    Quote.objects.bulk_create(
        Quote(article=one, position=1, text="Slurry.", start=0, end=7) for one in copies
    )
    index_many(copies)
    finding = Finding(Query(text="slurry"), PUBLIC, quotes=quotes, most=50)
    assert finding.tally.estimated
    assert finding.tally.tags["all"] * finding.tally.weight == 96
    rows, weight = finding.index.sample(finding.lookup, most=2)
    assert (len(rows) in (1, 2), weight) == (True, 64), "three rows are thinned to every other"


@pytest.mark.parametrize("near", [1, 3])
def test_many_rows_are_found_like_few_which_postgresql_reads_one_by_one(
    stories: dict[str, Article], monkeypatch: pytest.MonkeyPatch, near: int
) -> None:
    asked = [
        (Query(text=text, since=since), quotes)
        for text in ("", "ice", "ferry -ice", "“full of ice”", "ferr*", "quote:sails OR rink")
        for since in (None, date(1990, 1, 1))
        for quotes in (False, True)
    ]
    few = [all_told(query, quotes=quotes) for query, quotes in asked]
    monkeypatch.setattr(postgresql, "NEAR", near)
    monkeypatch.setattr(postgresql, "OF_DAYS", near)
    assert [all_told(query, quotes=quotes) for query, quotes in asked] == few


def all_told(query: Query, *, quotes: bool) -> tuple[Any, ...]:
    """What the index answers to a query in every way."""
    finding = Finding(query, PUBLIC, quotes=quotes)
    counted = Finding(query, PUBLIC, quotes=quotes).count
    return every_key(finding, size=2), counted, finding.tally
