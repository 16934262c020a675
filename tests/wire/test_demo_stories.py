"""The demo stories, read as a wire editor would; ``demo_stories.toml`` is the table.

The table was made by reading the copy, not by running the parser.
"""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from articles.wire import ParsedStory, ParseResult, PubStatus, read

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "fixtures" / "demo"
FILES = sorted(path.name for path in FOLDER.glob("[0-9]*"))
TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (HERE / "demo_stories.toml").read_text(encoding="utf-8")
)
ABSENT: dict[str, Any] = {
    "headline": None,
    "places": [],
    "sign_off": None,
    "teasers": 0,
    "quotes": [],
    "embargo": None,
    "status": None,
    "pub_status": "usable",
}
OPENING = 3
# What only bylines, credits, notices and agencies' habits put into a story.
NO_BODY_TEXT = re.compile(
    r"LEGAL WARNING|YASAL UYARI|READ ALSO|İLGİLİ HABER|A lire aussi|Mehr zum Thema|اقرأ أيضا|"
    r"Reporting by|Eds:|\(ILKHA\)|\(İLKHA\)|Associated Press|Muhabir:|© EFE|واس|انتهى"
)


def demo_story(name: str) -> ParseResult:
    """A file of the demo as it is read on the day that its name begins with."""
    received = datetime.combine(date.fromisoformat(name[:10]), time(9), tzinfo=UTC)
    return read((FOLDER / name).read_bytes(), received=received)


def as_in_table(story: ParsedStory) -> dict[str, Any]:
    return {
        "source": story.source,
        "language": story.language,
        "headline": story.headline,
        "paragraphs": len(story.body.split("\n\n")),
        "places": list(story.dateline.places) if story.dateline else [],
        "sign_off": story.sign_off,
        "teasers": len(story.teasers),
        "embargo": story.embargo,
        "status": story.status,
        "pub_status": str(story.pub_status),
        "quotes": [
            [" ".join(q.text.split()[:OPENING]), q.speaker or q.mention] for q in story.quotes
        ],
    }


def test_every_demo_story_is_in_the_table() -> None:
    assert list(TABLE) == FILES


@pytest.mark.parametrize("name", FILES)
def test_demo_story_is_read_as_an_editor_would(name: str) -> None:
    assert [as_in_table(story) for story in demo_story(name).stories] == [
        ABSENT | expected for expected in TABLE[name]
    ]


@pytest.mark.parametrize("name", FILES)
def test_body_of_a_demo_story_holds_nothing_but_the_story(name: str) -> None:
    for story in demo_story(name).stories:
        assert NO_BODY_TEXT.search(story.body) is None


@pytest.mark.parametrize("name", FILES)
def test_segments_of_a_demo_story_partition_its_copy(name: str) -> None:
    result = demo_story(name)
    segments = [segment for story in result.stories for segment in story.segments]
    assert "".join(result.text[s.start : s.end] for s in segments) == result.text


@pytest.mark.parametrize("name", FILES)
def test_quotes_of_a_demo_story_are_spans_of_its_body(name: str) -> None:
    for story in demo_story(name).stories:
        assert [story.body[q.start : q.end] for q in story.quotes] == [
            q.text for q in story.quotes
        ]


def test_unlabelled_teasers_open_like_the_demo_stories_they_announce() -> None:
    stories = [story for name in FILES for story in demo_story(name).stories]
    ledes = [story.lede for story in stories if story.source == "ILKHA" and story.lede]
    teasers = [teaser for story in stories if story.source == "ILKHA" for teaser in story.teasers]
    assert teasers
    assert [t for t in teasers if not any(lede.startswith(t) for lede in ledes)] == []


def test_kill_names_the_headline_of_a_demo_story() -> None:
    (kill,) = demo_story("2025-06-29-dpa-en-kill-innersay-school.txt").stories
    (killed,) = demo_story("2025-06-28-dpa-en-innersay-school.txt").stories
    assert kill.pub_status is PubStatus.CANCELED
    assert f"“{killed.headline}”" in kill.body.replace(' "', " “").replace('".', "”.")
