"""What holds for any text at all."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.wire.quotes import find_quotes
from articles.wire.quotes.cues import LANGUAGES

SIGNS = [*",.:?—-“”'‘’«»„()=", "...", '"', "''", "``", "6'2\"", "\ufffc", "\n", "\n\n"]
NAMES = ["Ann", "Lee", "Yurt'un", "minister", "NOTE:", "he", "she", "who", "which"]
VERBS = ["said", "told", "calling", "dedi", "diyen", "kaydetti", "sagte", "dit"]
GERMAN = ["der", "die", "und", "nur", "zufolge", "heißt es", "mit den Worten", "für", "hat", "sei"]
SMALL = ["that", "according", "to", "and", "the", "of", "şunları", "göre", "so", "a", "“a"]
WORDS = st.sampled_from(SIGNS + NAMES + VERBS + SMALL + GERMAN)
COPY = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


@given(COPY, st.sampled_from([None, *LANGUAGES, "xx", ""]))
@settings(deadline=None, max_examples=400)
def test_every_quote_is_a_span_of_its_body(body: str, language: str | None) -> None:
    quotes = find_quotes(body, language, indirect=True)
    assert find_quotes(body, language, indirect=True) == quotes
    for quote in quotes:
        assert body[quote.start : quote.end] == quote.text
        assert quote.text == quote.text.strip()
        assert quote.why
        if quote.mention_span:
            assert quote.mention_span.of(body) == quote.mention


def test_an_ellipsis_between_a_quote_and_its_speaker_is_no_word() -> None:
    body = (
        'They ran. The ferry ... is moved," Lind, head of the Marna Committee, said. '
        '"In other words, they go."'
    )
    assert [quote.text for quote in find_quotes(body)] == ["In other words, they go."]


@given(COPY)
@settings(deadline=None, max_examples=200)
def test_quotes_stand_in_order_and_never_overlap(body: str) -> None:
    quotes = find_quotes(body, indirect=True)
    for one, other in pairwise(quotes):
        assert one.end <= other.start


LONG = {
    "marks": '"',
    "opening marks": "“",
    "cues": "said ",
    "nested": "“a ‘b ",
    "quotes and cues": "“a,” said ",
    "quotes without cues": ", “x”",
    "apostrophes": "'a ",
    "unclosed paragraphs": "“a\n\n",
    "pronouns": "“a,” he said. ",
    "adverbs": "also ",
    "names": "Ann Lee said “a b” and ",
    "relative clauses": "which he said, “x”",
    "brackets": "( ",
    "incises": "« a, a dit Roe, b » ",
    "announcements": "Roe: “a” ",
    "joined verbs": "und sagte Roe ",
    "verbs at the end": "der den Plan „a“ nannte, ",
    "sources": "in der es heißt, Roe zufolge ",
    "statements": "Roe said that it held, Roe said. ",
    "Turkish statements": "Yurt, yolun açıldığını belirten Er, ",
    "reported mood": "Das sei „a“. ",
}


@pytest.mark.parametrize("unit", LONG.values(), ids=list(LONG))
@pytest.mark.parametrize("language", ["en", "tr", "fr", "de"])
def test_work_grows_with_length_and_no_faster(unit: str, language: str) -> None:
    short = _calls(lambda: find_quotes(unit * 200, language, indirect=True))
    long = _calls(lambda: find_quotes(unit * 800, language, indirect=True))
    assert long <= 6 * short + 1_000


def _calls(work: Callable[[], object]) -> int:
    """How many functions, Python's own among them, ``work`` calls."""
    count = 0

    def profile(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(profile)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count
