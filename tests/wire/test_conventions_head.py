"""The agencies' conventions for what stands above a story, a story for each.

The tables in ``conventions/`` are the catalogue: copy in an agency's shape (all
of it invented), what a wire editor reads in it, and why it is hard.
"""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from articles.wire import ParsedStory, parse

FOLDER = Path(__file__).parent / "conventions"
RECEIVED = datetime(2026, 11, 24, 9, tzinfo=UTC)
ABSENT: dict[str, Any] = {
    "source": None,
    "headline": None,
    "slugline": None,
    "byline": None,
    "credit": None,
    "dateline": None,
    "places": [],
    "date": None,
    "status": None,
    "pub_status": "usable",
    "urgency": None,
    "embargo": None,
    "editors_note": None,
    "lede": None,
    "defects": [],
}
# What a row says only where it is the point of it.
SAID_SOMETIMES = ("printed_agency",)


def rows(table: str) -> list[Any]:
    stories = tomllib.loads((FOLDER / f"{table}.toml").read_text(encoding="utf-8"))["story"]
    return [pytest.param(story, id=story["why"]) for story in stories]


def as_in_table(story: ParsedStory) -> dict[str, Any]:
    dateline = story.dateline
    return {
        "source": story.source,
        "headline": story.headline,
        "slugline": story.slugline,
        "byline": story.byline,
        "credit": story.credit,
        "dateline": dateline and dateline.text,
        "places": list(dateline.places) if dateline else [],
        "date": dateline and dateline.date,
        "status": story.status,
        "pub_status": str(story.pub_status),
        "urgency": story.urgency,
        "embargo": story.embargo,
        "editors_note": story.editors_note,
        "lede": story.lede,
        "defects": sorted(defect.code for defect in story.defects),
        "printed_agency": dateline and dateline.source,
    }


def assert_read(row: dict[str, Any]) -> None:
    expected = ABSENT | {key: row[key] for key in row.keys() - {"why", "copy"}}
    expected["defects"] = sorted(expected["defects"])
    stories = [as_in_table(story) for story in parse(row["copy"], RECEIVED).stories]
    for story in stories:
        for key in SAID_SOMETIMES:
            if key not in row:
                del story[key]
    assert stories == [expected]


@pytest.mark.parametrize("row", rows("datelines"))
def test_dateline_of_every_agencys_shape(row: dict[str, Any]) -> None:
    assert_read(row)


@pytest.mark.parametrize("row", rows("credits"))
def test_credits_above_a_story(row: dict[str, Any]) -> None:
    assert_read(row)


@pytest.mark.parametrize("row", rows("status"))
def test_status_notes_and_embargoes(row: dict[str, Any]) -> None:
    assert_read(row)


@pytest.mark.parametrize("row", rows("heads"))
def test_envelopes_slugs_and_headlines(row: dict[str, Any]) -> None:
    assert_read(row)
