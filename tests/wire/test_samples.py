"""The real stories that the project was started from, where they are at hand.

They are the agency's, so they are read in place and never copied; without them
these tests are skipped, and the golden stories show the same shapes.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.wire import ParsedStory, parse

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the agency's own stories are not part of the project"
)


def read(name: str) -> tuple[str, ParsedStory]:
    text = (SAMPLES / name).read_text(encoding="utf-8")
    (story,) = parse(text).stories
    return text, story


def test_first_story_is_read_as_its_editor_marked_it() -> None:
    expected = json.loads((SAMPLES / "ilkha-prisoners.expected.json").read_text(encoding="utf-8"))
    text, story = read("ilkha-prisoners.txt")
    paragraphs = story.body.split("\n\n")
    assert story.headline == expected["headline"]
    assert (story.byline, story.dateline) == (expected["byline"], expected["dateline"])
    assert (story.source, story.language) == (expected["source"], expected["language"])
    assert (story.sign_off, story.legal_notice) == (expected["signoff"], expected["legal_notice"])
    assert len(paragraphs) == expected["body_paragraphs"]
    assert story.body.startswith(expected["body_first"])
    assert story.body.endswith(expected["body_last_end"])
    assert story.lede == paragraphs[0]
    assert list(story.teasers) == expected["teasers"]
    assert story.defects == ()
    assert "".join(text[s.start : s.end] for s in story.segments) == text


def test_first_story_gives_its_quotes_and_speakers() -> None:
    expected = json.loads((SAMPLES / "ilkha-prisoners.expected.json").read_text(encoding="utf-8"))
    _, story = read("ilkha-prisoners.txt")
    found = [
        {
            "paragraph": story.body.count("\n\n", 0, quote.start) + 1,
            "quote": quote.text,
            "speaker": quote.speaker,
            "mention": quote.mention,
            "role": quote.role,
            "cue": quote.cue,
            "how": str(quote.how),
        }
        for quote in story.quotes
    ]
    assert found == expected["quotes"]


@pytest.mark.parametrize(
    ("name", "language", "sign_off", "paragraphs", "teasers", "last", "doubts"),
    [
        ("en_arab-league_382153.txt", "en", "(ILKHA)", 6, 1, ".", ["teaser-cut"]),
        ("tr_hamas_362737.txt", "tr", "(İLKHA)", 4, 4, '."', ["teaser-cut"]),
        ("tr_kanu_355377.txt", "tr", "(İLKHA)", 5, 2, ".", ["quote-not-closed", "teaser-cut"]),
    ],
)
def test_other_stories_of_the_agency(
    name: str,
    language: str,
    sign_off: str,
    paragraphs: int,
    teasers: int,
    last: str,
    doubts: list[str],
) -> None:
    text, story = read(f"ilkha/{name}")
    assert (story.source, story.language, story.sign_off) == ("ILKHA", language, sign_off)
    assert story.headline == text.partition("\n")[0]
    assert len(story.body.split("\n\n")) == paragraphs
    assert story.body.endswith(last)
    assert len(story.teasers) == teasers
    assert [defect.code for defect in story.defects] == doubts
    assert story.legal_notice is not None


def test_without_the_legal_notice_the_sign_off_fences_the_teasers() -> None:
    text, whole = read("ilkha-prisoners.txt")
    assert whole.legal_notice is not None
    (story,) = parse(text.replace(f"{whole.legal_notice}\n", "")).stories
    assert (story.body, story.teasers) == (whole.body, whole.teasers)
    assert [defect.code for defect in story.defects] == ["teasers-unfenced"]
