"""Words as they are stored and looked up: folded, cut at their apostrophes, stemmed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.search.analysis import ALGORITHMS, LONGEST_TERM, pieces, readings, stems, terms
from articles.search.folding import fold, folded_words

FOLDED = [
    # typed, folded, why it is hard
    ("İLKHA ılkha ILKHA", "ilkha ilkha ilkha", "four letters i"),
    ("Erdoğan ÇAĞRI", "erdogan cagri", "marks that decompose"),
    ("Øresund Łódź Đặng", "oresund lodz dang", "strokes do not decompose"),
    ("Straße STRASSE GROẞE", "strasse strasse grosse", "ß grows"),
    ("мой МОЙ ёлка", "мой мой елка", "й is a letter, ё an accented е"),
    ("мои\u0306", "мой", "the same letter, decomposed"),
    ("مُحَمَّد مـحـمـد أحمد", "محمد محمد احمد", "vowel signs, a lengthened stroke, hamza"),
    ("٢٠٢٥ ２０２５ २०२५", "2025 2025 2025", "digits of other scripts"),
    ("Mi\u00adnis\u00adter co\u200bop", "minister coop", "hyphens and spaces that do not show"),
    ("ﬁnance № ½", "finance no 1⁄2", "ligatures"),
    ("Oʼdell O´Dell O＇Dell", "o'dell o'dell o'dell", "other apostrophes than the straight one"),
    ("हिन्दी", "हिनदी", "vowel signs stay, the silencer goes"),
]
PIECES = [
    ("Ankara'daki bakanlığı", "tr", "ankara bakanligi"),
    ("The ministers' letter", "en", "the ministers letter"),
    ("the minister's O'Dell", "en", "the minister odell"),
    ("l'homme qu’il d'abord", "fr-CA", "l homme qu il d abord"),
    ("AT&T, well-known: 1,250.50", "en", "at t well known 1 250 50"),
    ("snake_case __ _x_", "en", "snake case x"),
    ("🎉 — … ''", "en", ""),
    ("北京 port 港", "zh", "北 京 port 港"),
    ("カタカナ한국어", "ja", "カ タ カ ナ " + fold("한국어")),
    ("स्त्री हिंदी", "hi", fold("स्त्री") + " " + fold("हिंदी")),
    ("ภาษา", "th", "ภ า ษ า"),
]
STEMMED = [
    ("en", "minister ministers minister’s", 1),
    ("en", "ferry ferries", 1),
    ("en", "organized organizing", 1),
    ("tr", "bakanlık bakanlığı bakanlıkları BAKANLIK", 1),
    ("tr", "öğretmenler ÖĞRETMENLERİ", 1),
    ("de", "Hafen Häfen Hafens", 1),
    ("de", "Straße Straßen strasse", 1),
    ("fr", "élève élèves eleve", 1),
    ("ru", "министр министра министры", 1),
    ("en-GB", "ferry ferries", 1),
    ("xx", "ferry ferries", 2),
    ("", "ferry ferries", 2),
]


@pytest.mark.parametrize(("typed", "folded", "why"), FOLDED)
def test_folding(typed: str, folded: str, why: str) -> None:
    assert fold(typed) == folded, why


def test_names_are_parted_at_any_apostrophe_as_aliases_keep_them() -> None:
    for mark in "'’‘ʼ`´＇":
        assert folded_words(f"Maud O{mark}Dell") == ["maud", "o", "dell"]


@pytest.mark.parametrize(("text", "language", "wanted"), PIECES)
def test_words_without_what_hangs_on_them(text: str, language: str, wanted: str) -> None:
    found = pieces(text, language)
    assert " ".join(found).split() == wanted.split()
    assert found == [one for one in found if one]


@pytest.mark.parametrize(("language", "words", "different"), STEMMED)
def test_forms_of_a_word_have_one_stem(language: str, words: str, different: int) -> None:
    assert len({tuple(terms(word, language)) for word in words.split()}) == different


def test_a_word_is_read_in_every_language_and_as_it_stands() -> None:
    assert readings("ministers", ["en", "tr", "xx"]) == {("minist",), ("ministers",)}
    assert readings("the ministers", ["en"]) == {("the", "minist"), ("the", "ministers")}
    assert readings("🎉 —", ["en"]) == frozenset()


def test_a_word_cut_as_one_language_does_is_stored_by_another_s_stem() -> None:
    assert readings("Türkiye'ye", ["tr", "en"]) >= {("turkiy",), ("turkiye",), ("turkiyey",)}


def test_a_stem_is_never_empty() -> None:
    assert stems(["की", "को"], "ne") == ["की", "को"]


def test_every_letter_folds_to_what_folding_leaves_alone() -> None:
    letters = [chr(code) for code in range(0x20000) if not 0xD800 <= code < 0xE000]
    folded = fold(" ".join(letters))
    assert fold(folded) == folded


@given(st.text(max_size=60), st.sampled_from(["", *ALGORITHMS]))
def test_terms_are_short_words_of_letters_and_digits(text: str, language: str) -> None:
    words = pieces(text, language)
    found = stems(words, language)
    assert len(found) == len(words)
    for term in found:
        assert 0 < len(term) <= LONGEST_TERM
        assert not set(term) & set(" '\"\\:*_\0")


def test_threads_stem_side_by_side() -> None:
    words = [f"minister{ending}" for ending in ("s", "ial", "ing", "ed", "")] * 400
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: stems(words, "en"), range(16)))
    assert found == [stems(words, "en")] * 16
