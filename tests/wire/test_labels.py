"""Labels that an editor gave to lines hold, and the rules read the rest around them."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.wire import AgencyProfile, ParsedStory, Segment, SegmentKind, parse, parse_labelled

NPA = AgencyProfile.from_dict(
    {
        "code": "NPA",
        "name": "Northcoast Press Agency",
        "languages": ["en"],
        "dateline_names": ["NPA"],
        "sign_offs": ["(NPA)"],
        "legal_markers": ["LEGAL WARNING:"],
        "trailing_teasers": False,
    }
)
STORY = """\
Harbour notes for Thursday
Ferry aground off Marna

MARNA, July 3 (NPA) - A ferry ran aground off Marna on Thursday.

"We counted every lamp," said Ada Lind, the pilot.

Our harbour column is back next week. (NPA)
"""
WRAPPED = """\
Ferry aground off Marna

A ferry ran aground off Marna on Thursday after a night of fog that no
pilot of the harbour had seen the like of, and it was towed free at noon
by two tugs. Our harbour column is back next week, with the tide tables of
the whole coast and with letters.
"""


class Case(NamedTuple):
    copy: str
    labels: dict[str, str]  # words of the copy, and what an editor says they are
    expected: dict[str, object]
    why: str


CASES = [
    Case(
        STORY,
        {"Harbour notes for Thursday": "slugline"},
        {"slugline": "Harbour notes for Thursday", "headline": "Ferry aground off Marna"},
        "the rules find the headline below what is none",
    ),
    Case(
        STORY,
        {"Ferry aground off Marna": "headline", "Harbour notes for Thursday": "editors_note"},
        {"headline": "Ferry aground off Marna", "editors_note": "Harbour notes for Thursday"},
        "a headline that stands second",
    ),
    Case(
        STORY,
        {"Our harbour column is back next week.": "teaser"},
        {
            "teasers": ("Our harbour column is back next week.",),
            "sign_off": "(NPA)",
            "body": "A ferry ran aground off Marna on Thursday.\n\n"
            '"We counted every lamp," said Ada Lind, the pilot.',
        },
        "a teaser without a label; the sign-off behind it is still one",
    ),
    Case(
        STORY,
        {'"We counted every lamp," said Ada Lind, the pilot.': "editors_note"},
        {"quotes": ()},
        "words that are not the story's own yield no quote",
    ),
    Case(
        STORY,
        {"MARNA, July 3 (NPA) -": "body"},
        {
            "dateline": None,
            "lede": "MARNA, July 3 (NPA) - A ferry ran aground off Marna on Thursday.",
        },
        "a dateline that is none goes back into its paragraph",
    ),
    Case(
        STORY,
        {"(NPA)\n": "body"},
        {"sign_off": None, "source": "NPA"},
        "a sign-off that is none goes back into its paragraph",
    ),
    Case(
        "Ferry aground\n\nFrom Marna, where the tide is low\n\nA ferry ran aground on Thursday.\n",
        {"From Marna, where the tide is low": "dateline"},
        {"body": "A ferry ran aground on Thursday."},
        "a dateline in no form that the rules know",
    ),
    Case(
        WRAPPED,
        {"by two tugs. Our harbour column is back next week, with the tide tables of": "body"},
        {"body": " ".join(WRAPPED.splitlines()[2:])},
        "a line that is text already stays in its paragraph",
    ),
    Case(
        WRAPPED,
        {"the whole coast and with letters.": "teaser"},
        {"teasers": ("the whole coast and with letters.",)},
        "the last line of a wrapped paragraph; the rest of it stays text",
    ),
    Case(
        STORY,
        {
            "Harbour notes for Thursday": "envelope",
            "Our harbour column is back next week.": "envelope",
        },
        {"headline": "Ferry aground off Marna", "sign_off": "(NPA)"},
        "lines that are nothing of the story",
    ),
]


def labelled(copy: str, labels: dict[str, str]) -> ParsedStory:
    marks = [
        Segment(SegmentKind(kind), copy.index(words), copy.index(words) + len(words))
        for words, kind in labels.items()
    ]
    return parse_labelled(copy, marks, agencies=[NPA])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.why)
def test_labels_hold_and_the_rest_is_read_around_them(case: Case) -> None:
    story = labelled(case.copy, case.labels)
    assert {name: getattr(story, name) for name in case.expected} == case.expected
    for words, kind in case.labels.items():
        at = case.copy.index(words)
        (found,) = [s for s in story.segments if s.start <= at < s.end]
        assert found.kind == kind


def test_without_labels_a_story_reads_as_ever() -> None:
    assert parse_labelled(STORY, [], agencies=[NPA]) == parse(STORY, agencies=[NPA]).stories[0]


def test_copy_of_which_every_line_is_labelled_is_a_story() -> None:
    story = parse_labelled(
        "Ferry\n\nA ferry ran.\n",
        [Segment(SegmentKind.HEADLINE, 0, 5), Segment(SegmentKind.BODY, 7, 19)],
    )
    assert (story.headline, story.body) == ("Ferry", "A ferry ran.")


COPY = st.text(alphabet='aB .\n"(-\u201c\t\u0627', max_size=60)


@given(COPY, st.lists(st.tuples(st.integers(0, 60), st.sampled_from(SegmentKind)), max_size=4))
def test_whatever_is_labelled_the_segments_partition_the_copy(
    copy: str, marks: list[tuple[int, SegmentKind]]
) -> None:
    edges = sorted({min(at, len(copy)) for at, _ in marks})
    labels = [
        Segment(kind, start, end)
        for (start, end), (_, kind) in zip(pairwise(edges), marks, strict=False)
    ]
    story = parse_labelled(copy, labels)
    assert "".join(copy[part.start : part.end] for part in story.segments) == copy
    assert all(story.body[quote.start : quote.end] == quote.text for quote in story.quotes)
