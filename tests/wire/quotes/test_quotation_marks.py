"""Where marks open and close, and what they are not."""

from __future__ import annotations

import pytest

from articles.wire.quotes.stretches import paragraphs

CASES = (
    ("“a b” and “c d”", ["a b", "c d"], "curly marks"),
    ('"a b" and "c d"', ["a b", "c d"], "straight marks"),
    ("„a b“ und »c d« und «e f»", ["a b", "c d", "e f"], "German and French marks"),
    ("``a b'' and ''c d''", ["a b", "c d"], "marks of two characters"),
    ("「a b」", ["a b"], "corner marks"),
    ("‘a b’ and 'c d'", ["a b", "c d"], "single marks at word boundaries"),
    ("“a ‘b’ c”", ["a ‘b’ c"], "single marks within"),
    ("“a “b” c”", ["a “b” c"], "the same marks within"),
    ('"a “b” c"', ["a “b” c"], "curly marks within straight ones"),
    ('"a "b c" d"', ['a "b c" d'], "straight marks within straight ones"),
    ("“a b, c. “d e,” f", ["a b, c.", "d e"], "an opening mark before the last one closed"),
    ("“a b\n\n“c d”", ["a b", "c d"], "each paragraph opened, the last closed"),
    ("“a b\n\nc d e f g h i”", ["a b", "c d e f g h i"], "only the first paragraph opened"),
    ("“a b“ c", ["a b"], "the opening mark used for closing"),
    ('“a b" c', ["a b"], "a straight mark closes a curly one"),
    ("the players’ bus, the ’90s, rock 'n' roll", [], "possessive and elisions"),
    ("a 6'2\" guard", [], "feet and inches"),
    ('<tweet author="@roe">', [], "an attribute of markup"),
    ("“ a b , ”", ["a b"], "blanks and the comma inside are none of the words"),
    ("“”", [], "nothing between the marks"),
    ("", [], "no copy"),
)


@pytest.mark.parametrize(("body", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_stretches_between_marks(body: str, expected: list[str], why: str) -> None:
    found = [stretch for paragraph in paragraphs(body) for stretch in paragraph.stretches]
    assert [body[stretch.start : stretch.end] for stretch in found] == expected, why


def test_a_running_quote_says_that_it_runs_on() -> None:
    first, second = paragraphs("“a b.\n\n“c d.”")
    assert (first.stretches[0].closed, first.stretches[0].continues) == (False, False)
    assert (second.stretches[0].closed, second.stretches[0].continues) == (True, True)
