"""What is measured of an import that should know stories again, on invented rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from articles.gauging.same_stories import Pair, figures, load_pairs
from articles.measuring import CannotMeasure
from articles.models import Article, StoryGroup
from tests.factories import make_article, make_source

pytestmark = pytest.mark.django_db

BODY = (
    "Ferry crews on the Tellmar sound stayed ashore for a third day on Thursday after the "
    "shipping office published a winter timetable that they call impossible to sail.\n"
    "The office said 14 of the 31 crossings had been cut because the ice came early."
)
TITLE = "FERRY CREWS OF TELLMAR STAY ASHORE"


def row(
    number: int, title: str = TITLE, body: str = BODY, day: str = "3-JUL-1987"
) -> dict[str, Any]:
    raw = f"{title}\n    TELLMAR, July 3 - {body}\n Reuter"
    return {"id": number, "date": f"{day} 09:30:00", "title": title, "body": body, "raw_text": raw}


ROWS = [
    row(1),
    row(2, TITLE + " AGAIN"),
    row(3, f"CORRECTED - {TITLE}", BODY.replace("14", "15")),
    row(4, "LAMP OF OSK ROCK IS LIT", "The lamp of Osk Rock was lit for the first time in years."),
    row(5),
    row(6, f"{TITLE} TOO", BODY.replace("14", "19"), day="4-JUL-1987"),
]
PAIRS = [Pair(1, 2, "version"), Pair(1, 3, "version"), Pair(1, 4, "other"), Pair(1, 6, "version")]


def found(rows: list[dict[str, Any]] = ROWS) -> dict[str, float]:
    make_source("REUTERS", dateline_names=["Reuters"])
    return {figure.what: figure.found for figure in figures(rows, PAIRS)}


def test_repeats_corrections_and_pairs_are_counted() -> None:
    told = found()
    assert told["exact repeats found"] == 1
    assert told["corrections with their story or asked about"] == 1
    assert told["precision: joined, and versions"] == 1
    assert told["recall: versions that were joined"] == pytest.approx(2 / 3)


def test_a_second_import_changes_nothing_and_knows_every_story() -> None:
    told = found()
    assert told["rows that a second import changed"] == 0
    assert told["stored stories that a second import knew"] == 1


def test_measuring_leaves_nothing_behind() -> None:
    found()
    assert not Article.objects.exists()
    assert not StoryGroup.objects.exists()


def test_an_archive_in_use_is_not_measured_in() -> None:
    make_article()
    with pytest.raises(CannotMeasure, match="empty archive"):
        found()


def test_the_table_of_pairs_says_of_each_what_it_is() -> None:
    pairs = load_pairs(Path(__file__).parents[1] / "bench" / "same_stories.tsv")
    assert len(pairs) >= 200
    assert {pair.verdict for pair in pairs} == {"version", "other"}
    assert len({(pair.first, pair.second) for pair in pairs}) == len(pairs)
