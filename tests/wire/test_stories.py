"""Golden stories: copy as an agency would send it, and what an editor marks in it.

Each case is ``stories/<agency>/<case>.txt`` beside a ``.json``: the public form
of its stories, but for quotes and topics, which have tests of their own, and
with each segment as its label and the words it starts with. All of the copy
was invented for these tests.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from articles.wire import ParsedStory, parse

STORIES = Path(__file__).parent / "stories"
CASES = sorted(
    path.relative_to(STORIES).with_suffix("").as_posix() for path in STORIES.rglob("*.txt")
)
RECEIVED = datetime(2026, 11, 24, 9, tzinfo=UTC)
FIRST_WORDS = 24


def marked(text: str, story: ParsedStory) -> dict[str, Any]:
    """What the parser made of a story, in the form of the golden files."""
    form = story.to_dict()
    del form["quotes"], form["topics"]
    form["segments"] = [
        [str(s.kind), text[s.start : s.end].strip()[:FIRST_WORDS]] for s in story.segments
    ]
    form["defects"] = [defect.code for defect in story.defects]
    return form


@pytest.mark.parametrize("case", CASES)
def test_story_is_marked_as_its_editor_would(case: str) -> None:
    text = (STORIES / f"{case}.txt").read_text(encoding="utf-8")
    expected = json.loads((STORIES / f"{case}.json").read_text(encoding="utf-8"))
    stories = parse(text, received=RECEIVED).stories
    assert [marked(text, story) for story in stories] == expected


def test_every_golden_story_has_its_copy() -> None:
    assert sorted(path.stem for path in STORIES.rglob("*.json")) == sorted(
        Path(case).name for case in CASES
    )
