"""Paragraphs, however an agency or a clipboard separates them."""

from __future__ import annotations

import pytest

from articles.wire import parse
from articles.wire.text import ends_sentence, is_rule, is_tabular, lines, paragraphs


def texts(paste: str) -> list[str]:
    return [p.text for p in paragraphs(paste, lines(paste), lambda line: line == "Reuter")]


@pytest.mark.parametrize(
    ("paste", "expected", "why"),
    [
        ("A ferry sank.\nNobody drowned.", ["A ferry sank.", "Nobody drowned."], "a line each"),
        ("A ferry sank.\r\n\r\n\r\nNone drowned.\r\n", ["A ferry sank.", "None drowned."], "CRLF"),
        ("A ferry sank.\rNone drowned.", ["A ferry sank.", "None drowned."], "old Mac breaks"),
        ("A\u2028B", ["A", "B"], "a browser's line separator"),
        ("A\u2028B\x1c C\x1eD", ["A", "B CD"], "a telegraph's separators end no line"),
        (
            "FERRY AGROUND OFF MARNA\n"
            "    A ferry ran aground on a sandbank off the island of\n"
            "Marna on Monday.\n"
            "    Nobody was hurt.\n"
            " Reuter",
            [
                "FERRY AGROUND OFF MARNA",
                "A ferry ran aground on a sandbank off the island of Marna on Monday.",
                "Nobody was hurt.",
                "Reuter",
            ],
            "indents mark paragraphs",
        ),
        (
            "Ferry aground\n\n"
            "A ferry ran aground on a sandbank off the island of Marna\n"
            "early on Monday, and ninety people were taken off by\n"
            "fishing boats.\n\n"
            "Nobody was hurt.",
            [
                "Ferry aground",
                "A ferry ran aground on a sandbank off the island of Marna early on Monday, and "
                "ninety people were taken off by fishing boats.",
                "Nobody was hurt.",
            ],
            "blank lines between hard-wrapped paragraphs",
        ),
        (
            "Ferry aground\n"
            "A ferry ran aground on a sandbank off the island of Marna\n"
            "early on Monday, the third-\n"
            "worst accident there.\n"
            "Reuter",
            [
                "Ferry aground",
                "A ferry ran aground on a sandbank off the island of Marna early on Monday, the "
                "third-worst accident there.",
                "Reuter",
            ],
            "hard-wrapped without blank lines or indents",
        ),
        ("Town   42   50\nPort   12   13", ["Town   42   50\nPort   12   13"], "a table"),
        ("Trial\tMinutes\nfirst\t19", ["Trial\tMinutes\nfirst\t19"], "two columns with a tab"),
        (";W;L;GB\nMarna Bay;9;3;_", [";W;L;GB\nMarna Bay;9;3;_"], "a name of two words"),
        ("PL|DOG|BOX\n1|GANNET|2|", ["PL|DOG|BOX\n1|GANNET|2|"], "columns with bars"),
        (
            "He rose; he ran; he fell; he lay\nstill.",
            ["He rose; he ran; he fell; he lay", "still."],
            "a sentence with semicolons",
        ),
        ("Amsel;42;50;rn\nBork;12;13;rs", ["Amsel;42;50;rn\nBork;12;13;rs"], "fields"),
        (
            "Ferry aground\n\n"
            "    A ferry ran aground on a sandbank off the island of Marna\n"
            "early on Monday, and ninety people were taken off it by boat.\n"
            "Nobody was hurt.\n"
            "Boats came from all of the islands, and some of them twice.\n\n"
            "    The crew were\n"
            "Ada Lind - master\n"
            "Bo Ek - mate",
            [
                "Ferry aground",
                "A ferry ran aground on a sandbank off the island of Marna early on Monday, and "
                "ninety people were taken off it by boat. Nobody was hurt.",
                "Boats came from all of the islands, and some of them twice.",
                "The crew were",
                "Ada Lind - master",
                "Bo Ek - mate",
            ],
            "indents for some paragraphs, short lines for others and for a list",
        ),
        ("- one ferry\n- two ferries", ["- one ferry", "- two ferries"], "a list"),
        ("A\x00 ferry\x07.", ["A ferry."], "control characters"),
        ("  \n\t\n\u00a0\n", [], "nothing but blanks"),
    ],
)
def test_paragraphs(paste: str, expected: list[str], why: str) -> None:
    assert texts(paste) == expected, why


def test_a_paragraph_knows_its_place_and_line() -> None:
    paste = "One.\n\n  Two\nthree."
    second = paragraphs(paste, lines(paste), lambda _: False)[1]
    assert (second.raw, second.line, second.after_blank) == ("Two", 3, True)


def test_a_cut_paragraph_keeps_both_places() -> None:
    paste = "MARNA -\nA ferry."
    whole = paragraphs("MARNA - A ferry.", lines("MARNA - A ferry."), lambda _: False)[0]
    first, second = whole.cut(8)
    assert (first.text, second.text, second.start) == ("MARNA -", "A ferry.", 8)
    assert len(paste) == second.end


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It sank.", True),
        ("“It sank.”", True),
        ("غرقت؟", True),
        ("SHARES QUOTED IN U.K.", False),
        ("It sank off", False),
        ("", False),
    ],
)
def test_where_a_sentence_ends(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


def test_rules_and_tables_are_told_from_text() -> None:
    assert [is_rule(text) for text in ("___", "* * *", "----", "# # #", "-", "- a", "")] == [
        *[True] * 4,
        *[False] * 3,
    ]
    assert not is_tabular("A sentence.  Another one follows it.")


def test_control_characters_stay_in_the_segments_and_leave_the_fields() -> None:
    text = "Ferry\x00 aground\n\nA ferry\x07 sank."
    result = parse(text)
    story = result.stories[0]
    assert (story.headline, story.body) == ("Ferry aground", "A ferry sank.")
    assert "".join(text[s.start : s.end] for s in story.segments) == text
    assert [(d.code, d.line) for d in story.defects] == [("control-characters", 1)]
