"""A body cut into paragraphs of runs, with each quote's place."""

from __future__ import annotations

import pytest

from articles.galley import Paragraph, Run, places, set_galley
from articles.models import Quote

GALLEYS = [
    pytest.param(
        "One.\n\nTwo.",
        [],
        [(Run("One."),), (Run("Two."),)],
        id="a blank line parts paragraphs",
    ),
    pytest.param(
        "Table\n1 2\n \n\n\nTwo.",
        [],
        [(Run("Table\n1 2"),), (Run("Two."),)],
        id="a line break does not, blank lines with spaces do",
    ),
    pytest.param("\n\n \n", [], [], id="white space is no paragraph"),
    pytest.param(
        "He said “ice” twice.",
        ["ice"],
        [(Run("He said “"), Run("ice", 1, (1,), (1,)), Run("” twice."))],
        id="one quote",
    ),
    pytest.param(
        "ab cd ef",
        ["ab cd ef", "cd"],
        [(Run("ab ", 1, (1,)), Run("cd", 2, (2,), (2,)), Run(" ef", 1, (), (1,)))],
        id="a quote inside another stays visible",
    ),
    pytest.param(
        "ab cd ef",
        ["ab cd", "cd ef"],
        [(Run("ab ", 1, (1,)), Run("cd", 2, (2,), (1,)), Run(" ef", 2, (), (2,)))],
        id="overlapping quotes each have a place",
    ),
    pytest.param(
        "ab cd",
        ["ab", "ab cd"],
        [(Run("ab", 1, (2, 1), (1,)), Run(" cd", 2, (), (2,)))],
        id="two that begin together: the longer is the outer one",
    ),
    pytest.param(
        "“ab\n\n“cd” ef",
        ["ab\n\n“cd"],
        [(Run("“"), Run("ab", 1, (1,))), (Run("“cd", 1, (), (1,)), Run("” ef"))],
        id="a continued quote has its place in its first paragraph",
    ),
    pytest.param(
        "ab\n\ncd",
        ["ab\n\n"],
        [(Run("ab", 1, (1,), (1,)),), (Run("cd"),)],
        id="white space at its end is not marked",
    ),
]


def quotes_of(body: str, texts: list[str]) -> list[Quote]:
    return [
        Quote(position=n, text=text, start=body.index(text), end=body.index(text) + len(text))
        for n, text in enumerate(texts, start=1)
    ]


@pytest.mark.parametrize(("body", "texts", "expected"), GALLEYS)
def test_galley(body: str, texts: list[str], expected: list[tuple[Run, ...]]) -> None:
    galley = set_galley(body, quotes_of(body, texts))
    assert galley == tuple(Paragraph(n, runs) for n, runs in enumerate(expected, start=1))


@pytest.mark.parametrize(("body", "texts", "expected"), GALLEYS)
def test_every_quote_opens_once_and_closes_once(
    body: str, texts: list[str], expected: list[tuple[Run, ...]]
) -> None:
    runs = [
        run for paragraph in set_galley(body, quotes_of(body, texts)) for run in paragraph.runs
    ]
    numbers = list(range(1, len(texts) + 1))
    assert sorted(number for run in runs for number in run.opens) == numbers
    assert sorted(number for run in runs for number in run.closes) == numbers


@pytest.mark.parametrize(
    ("start", "end"), [(90, 95), (3, 3), (4, 6)], ids=["past the end", "empty", "a gap"]
)
def test_a_span_that_holds_no_words_has_no_place(start: int, end: int) -> None:
    galley = set_galley("ab c\n\nd", [Quote(position=1, start=start, end=end)])
    assert places(galley) == {}
    assert [run.text for paragraph in galley for run in paragraph.runs] == ["ab c", "d"]


def test_a_span_that_runs_past_the_end_is_cut_there() -> None:
    galley = set_galley("ab cd", [Quote(position=1, start=3, end=99)])
    assert galley[0].runs == (Run("ab "), Run("cd", 1, (1,), (1,)))
