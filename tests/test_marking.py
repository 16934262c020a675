"""A paste in labelled blocks: quotes are marked where the copy has their words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.desk.preview import Piece, accounted_for, blocks, doubts, quotes_in_copy
from articles.wire import (
    Defect,
    ParsedQuote,
    ParsedStory,
    ParseResult,
    Segment,
    SegmentKind,
)

BODY, SIGN_OFF = SegmentKind.BODY, SegmentKind.SIGN_OFF


def story_of(body: str, quoted: str, *segments: Segment) -> ParsedStory:
    start = body.index(quoted)
    quote = ParsedQuote(quoted, start, start + len(quoted))
    return ParsedStory(body=body, quotes=(quote,), segments=segments)


@pytest.mark.parametrize(
    ("copy", "body", "quoted", "marked", "why_hard"),
    [
        ("“Go,” he said.", "“Go,” he said.", "Go", "Go", "nothing between"),
        ("“Go\nhome,” he said.", "“Go home,” he said.", "Go home", "Go\nhome", "wrapped line"),
        ("“Go\x02 on,” he said.", "“Go on,” he said.", "Go on", None, "a control left out"),
        ("He said go, “go,” twice.", "He said go, “go,” twice.", "go", "go", "same words before"),
        ("Other words.", "“Go,” he said.", "Go", None, "body of another reading"),
    ],
)
def test_a_quote_is_marked_where_its_words_stand_or_not_at_all(
    copy: str, body: str, quoted: str, marked: str | None, why_hard: str
) -> None:
    story = story_of(body, quoted, Segment(BODY, 0, len(copy)))
    found = quotes_in_copy(copy, story)
    assert [span.of(copy) for span in found.values()] == ([marked] if marked else []), why_hard


def test_a_quote_over_two_paragraphs_opens_in_one_and_closes_in_the_other() -> None:
    copy = "“We wait.\n\n“We sail,” she said."
    segments = Segment(BODY, 0, 11), Segment(BODY, 11, len(copy))
    story = story_of(copy, "We wait.\n\n“We sail", *segments)
    (block,) = blocks(copy, story)
    assert [row.pieces for row in block.rows] == [
        (Piece("“"), Piece("We wait.", 1, opens=True)),
        (Piece("“We sail", 1, closes=True), Piece(",” she said.")),
    ]


def test_a_story_from_a_files_fields_is_written_out_before_the_file() -> None:
    file = '{"headline": "Lamp burns", "body_text": "“It burns,” he said."}'
    story = story_of(
        "“It burns,” he said.", "It burns", Segment(SegmentKind.ENVELOPE, 0, len(file))
    )
    story = replace(story, headline="Lamp burns", teasers=("A bridge closed.",))
    shown = blocks(file, story)
    assert [(b.number, b.label) for b in shown] == [
        (1, "Headline"),
        (2, "Body"),
        (3, "Other stories"),
        (4, "Envelope"),
    ]
    assert shown[1].rows[0].pieces[1] == Piece("It burns", 1, opens=True, closes=True)
    assert [row.pieces for row in shown[3].rows] == [(Piece(file),)]


def test_control_characters_of_an_envelope_are_made_visible() -> None:
    story = ParsedStory(segments=(Segment(SegmentKind.ENVELOPE, 0, 6),))
    (block,) = blocks("\x01abc\x02\x7f", story)
    assert [row.pieces for row in block.rows] == [(Piece("␁abc␂␡"),)]


def test_neighbours_of_one_kind_are_one_block_with_its_label() -> None:
    copy = "One.\nTwo.\n(NPA)\n"
    parts = Segment(BODY, 0, 5), Segment(BODY, 5, 10), Segment(SIGN_OFF, 10, 16)
    shown = blocks(copy, ParsedStory(body="One.\n\nTwo.", segments=parts))
    assert [(b.label, len(b.rows)) for b in shown] == [("Body", 2), ("Sign-off", 1)]


def test_a_doubt_leads_to_the_block_of_its_line() -> None:
    copy = "One.\nTwo.\n(NPA)\n"
    parts = Segment(BODY, 0, 10), Segment(SIGN_OFF, 10, 16)
    defects = Defect("late", 3, "Late."), Defect("early", 1, "Early."), Defect("off", 99, "Off.")
    story = ParsedStory(body="One.\n\nTwo.", segments=parts, defects=defects)
    found = [(doubt.line, doubt.block) for doubt in doubts(copy, story, blocks(copy, story))]
    assert found == [(1, 1), (3, 2), (99, 1)]


@pytest.mark.parametrize(
    ("segments", "count"),
    [([(0, 4), (4, 9)], 9), ([(0, 4)], 4), ([(0, 6), (4, 9)], 9), ([(5, 9), (0, 2)], 6), ([], 0)],
    ids=["whole", "a tail left", "an overlap once", "out of order", "nothing"],
)
def test_each_character_is_counted_once(segments: list[tuple[int, int]], count: int) -> None:
    parts = tuple(Segment(BODY, start, end) for start, end in segments)
    assert accounted_for(ParseResult("x" * 9, (ParsedStory(segments=parts),))) == count
