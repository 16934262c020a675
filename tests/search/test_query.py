"""What is typed into the search box, and how it is understood."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.query import Asked, day_from, read_search
from articles.search.tokens import LONGEST_TEXT, MOST_WORDS
from articles.search.tree import NOTHING, All, Beginning, Node, Not, Some, Words

W, B = Words, Beginning


def every(*nodes: Node) -> All:
    return All(nodes)


def either(*nodes: Node) -> Some:
    return Some(nodes)


READ: list[tuple[str, Node | None]] = [
    ("", None),
    ("  \n ", None),
    ("ferry", W("ferry")),
    ("ferry ice", every(W("ferry"), W("ice"))),
    ('"ferry crews"', W("ferry crews")),
    ("“ferry crews” „ice“ «sea»", every(W("ferry crews"), W("ice"), W("sea"))),
    ("ferry -ice", every(W("ferry"), Not(W("ice")))),
    ('ferry -"full of ice"', every(W("ferry"), Not(W("full of ice")))),
    ("-ice", Not(W("ice"))),
    ("well-known", W("well-known")),
    ("ferry - ice", every(W("ferry"), W("ice"))),
    ("ferry OR barge", either(W("ferry"), W("barge"))),
    ("ferry | barge", either(W("ferry"), W("barge"))),
    ("ferry or barge", every(W("ferry"), W("or"), W("barge"))),
    ("a1 OR a2 a3 OR a4", either(W("a1"), every(W("a2"), W("a3")), W("a4"))),
    ("(ferry OR barge) ice", every(either(W("ferry"), W("barge")), W("ice"))),
    ("(ferry) (ice)", every(W("ferry"), W("ice"))),
    ("-(ferry OR ice) sea", every(Not(either(W("ferry"), W("ice"))), W("sea"))),
    ("(ferry", W("ferry")),
    ("ferry) ice", every(W("ferry"), W("ice"))),
    ("() ferry", W("ferry")),
    ("(ferry -) ice", every(W("ferry"), W("ice"))),
    ("ferr*", B("ferr")),
    ("ferr**", B("ferr")),
    ("fer*", B("fer")),
    # Each of these letters is a word, and each of those a syllable of three.
    ("北京*", B("北京")),
    ("北*", B("北")),
    ("한*", B("한")),
    ("headline:ferry", W("ferry", "headline")),
    ("HEADLINE:ferry", W("ferry", "headline")),
    ("headline:ferr*", B("ferr", "headline")),
    ('quote:"full of ice"', W("full of ice", "quote")),
    ("-headline:ferry ice", every(Not(W("ferry", "headline")), W("ice"))),
    ("headline:(ferry OR ice)", either(W("ferry", "headline"), W("ice", "headline"))),
    ("headline:(ferry quote:ice) sea",
     every(every(W("ferry", "headline"), W("ice", "quote")), W("sea"))),
    ("headline:-ferry ice", every(Not(W("ferry", "headline")), W("ice"))),
    ('quote:-"full of ice"', Not(W("full of ice", "quote"))),
    ("headline:-(ferry OR ice) sea",
     every(Not(either(W("ferry", "headline"), W("ice", "headline"))), W("sea"))),
    ("headline:-fer*", Not(B("fer", "headline"))),
    ("AT&T", W("AT&T")),
    ("10:30", W("10:30")),
    ("🎉 ferry", W("ferry")),
]  # fmt: skip
NARROWED = [
    ("speaker:ekeren ice", [("speaker", "ekeren")], W("ice")),
    ('speaker:"Maud Ekeren"', [("speaker", "Maud Ekeren")], None),
    ("Source:NPA", [("source", "NPA")], None),
    ("topic:shipping before:2025-07 after:2024",
     [("topic", "shipping"), ("before", "2025-07"), ("after", "2024")], None),
]  # fmt: skip
EXPLAINED = [
    # typed, what was searched, a word of what is said of it
    ('ferry "ice', every(W("ferry"), W("ice")), "never closed"),
    ("ferry OR", W("ferry"), "either side"),
    ("OR", NOTHING, "either side"),
    ("ferry OR -ice", W("ferry"), "alone beside OR"),
    ("author:ekeren", W("author ekeren"), "no field"),
    ("https://port.example", W("https //port.example"), "no field"),
    ("before:tomorrow ferry", W("ferry"), "no date"),
    ("after:2025-13 ferry", W("ferry"), "no date"),
    ("source:npa OR ferry", W("ferry"), "whole search"),
    ("(source:npa ferry) ice", every(W("ferry"), W("ice")), "whole search"),
    ("-source:npa ferry", W("ferry"), "is for words"),
    ("source:-npa ferry", W("ferry"), "is for words"),
    ("headline: ferry", every(W("headline:"), W("ferry")), "follows it at once"),
    ("f* ice", every(W("f"), W("ice")), "three letters"),
    ("fe* ice", every(W("fe"), W("ice")), "three letters"),
    ("headline:fe*", W("fe", "headline"), "three letters"),
    ("well-f*", W("well-f"), "three letters"),
    ("ال*", W("ال"), "three letters"),
    ("!?", NOTHING, "no word"),
    ("🎉", NOTHING, "no word"),
    ("()", NOTHING, "no word"),
    ("-", NOTHING, "no word"),
]
HOSTILE = ['"', "“", "(", ")", "-", "*", ":", "|", " ", "OR ", "-(", "(-", '-"', "a:", "source:",
           "-source:", "headline:", "headline:(", "a OR (", "-a ", "(a) ", "'", "\\", "\0", "ß*",
           "é\u0301", "🎉", "​"]  # fmt: skip
SIZE = 100_000


@pytest.mark.parametrize(("typed", "node"), READ)
def test_what_is_typed_becomes_a_tree(typed: str, node: Node | None) -> None:
    assert read_search(typed) == Asked(node)


@pytest.mark.parametrize(("typed", "narrowed", "node"), NARROWED)
def test_fields_narrow_and_are_no_words(
    typed: str, narrowed: list[tuple[str, str]], node: Node | None
) -> None:
    assert read_search(typed) == Asked(node, narrowed)


@pytest.mark.parametrize(("typed", "node", "words"), EXPLAINED)
def test_what_cannot_be_read_is_explained(typed: str, node: Node, words: str) -> None:
    asked = read_search(typed)
    assert asked.node == node
    assert words in " ".join(asked.notes)


def test_a_narrowing_with_a_minus_narrows_nothing() -> None:
    assert read_search("-source:npa ferry").narrowed == []


def test_words_beyond_the_most_are_left_out_and_said() -> None:
    asked = read_search("ice " * (MOST_WORDS + 1))
    assert asked.node == All((W("ice"),) * MOST_WORDS)
    assert str(MOST_WORDS) in asked.notes[0]


WORD = 5 * "ferry" + "yyyy"  # with a space behind it the longest text has room for 33, and ten


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        # The last word that fits whole, with or without a space behind it.
        ((WORD + " ") * 33 + "icebergs99", [*[WORD] * 33, "icebergs99"]),
        ((WORD + " ") * 33 + "icebergs99 ice", [*[WORD] * 33, "icebergs99"]),
        ((WORD + " ") * 33 + "icebergs100 ice", [WORD] * 33),
        ("x" * (LONGEST_TEXT + 5), ["x" * LONGEST_TEXT]),
    ],
)
def test_of_a_text_too_long_the_whole_words_that_fit_are_searched(
    typed: str, words: list[str]
) -> None:
    asked = read_search(typed)
    assert asked.node == read_search(" ".join(words)).node
    assert ("first 1,000 letters" in " ".join(asked.notes)) == (len(typed) > LONGEST_TEXT)


@pytest.mark.parametrize("closed", ["”", "” ice “crews”", '" ice'])
def test_a_phrase_that_is_cut_off_is_still_a_phrase(closed: str) -> None:
    asked = read_search("sea “" + "ferry " * 200 + closed)
    assert asked.node == every(W("sea"), W(("ferry " * 166).strip()))
    assert len(asked.notes) == 1


def test_a_phrase_that_is_never_closed_is_words_however_long() -> None:
    asked = read_search("sea “" + "ferry " * 200)
    assert asked.node == every(W("sea"), *[W("ferry")] * (MOST_WORDS - 1))
    assert "never closed" in " ".join(asked.notes)


@pytest.mark.parametrize("unit", HOSTILE)
def test_long_hostile_text_is_read(unit: str) -> None:
    asked = read_search(unit * (SIZE // len(unit)))
    assert len(asked.notes) < 10


def test_hostile_pairs_are_read() -> None:
    for one, other in product(HOSTILE, HOSTILE):
        asked = read_search((one + other) * 50 + "ferry" + (other + one) * 50)
        assert asked.node is not None or asked.narrowed or asked.notes


@given(st.text(alphabet="ab \"“(-)*:|ORheadlinsource'\\\0ß", max_size=60))
def test_nothing_typed_raises(text: str) -> None:
    asked = read_search(text)
    assert asked.node is not None or asked.narrowed or asked.notes or not text.strip()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-07", date(2025, 7, 1), date(2025, 7, 31)),
        ("2024-2", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2025-07-03", date(2025, 7, 3), date(2025, 7, 3)),
        (" 2025-7-3 ", date(2025, 7, 3), date(2025, 7, 3)),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31)),
        ("0000", None, None),
        ("2025-02-30", None, None),
        ("2025-13", None, None),
        ("25-07", None, None),
        ("yesterday", None, None),
        ("2025-07-03-04", None, None),
    ],
)
def test_days(text: str, first: date | None, last: date | None) -> None:
    assert (day_from(text), day_from(text, end=True)) == (first, last)


def test_the_last_year_and_month_end_with_the_last_day() -> None:
    assert day_from("9999", end=True) == day_from("9999-12", end=True) == date.max
