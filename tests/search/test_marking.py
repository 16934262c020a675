"""Which words of a text are marked: those by which it was found, as they stand."""

from __future__ import annotations

import pytest

from articles.search import Sought, read_search
from articles.search.marking import runs

LANGUAGES = ("en", "tr", "fr", "de")


def marked(typed: str, text: str, language: str, places: tuple[str, ...] = ("",)) -> str:
    """``text`` with brackets around what is marked."""
    sought = Sought(read_search(typed).node, LANGUAGES)
    cut = runs(text, sought.hits(text, language, places))
    return "".join(f"[{run.text}]" if run.hit else run.text for run in cut)


MARKED = [
    ("ministry", "en", "The [ministries]’ letter to the [ministry]", "forms of a word"),
    ("erdogan", "en", "Said [Erdoğan’s] aide… to [ERDOĞAN]", "accents, case, a longer ellipsis"),
    (
        '"ferry crews"',
        "en",
        "[Ferry crews], ferries, a crew, [ferry-crews]",
        "a phrase as a whole",
    ),
    ("ferr*", "en", "The [ferries], a [ferry], [ferrous], fern", "beginnings"),
    ("ferry -ice", "en", "A [ferry] in ice", "what must not be there is not marked"),
    ("(ferry OR barge) ice", "en", "[Ferry] and [barge] in [ice]", "either of two"),
    ("ankara bakanlık", "tr", "[Ankara'daki] [bakanlığı]", "suffixes with an apostrophe, without"),
    ("kuran", "tr", "[Kur'an] ve [Kur’an'ın], kuru", "a word with one of its own, and another"),
    ("odell dont", "en", "[O’Dell’s]? I [don't]; [O'Dell's]", "what is joined is marked whole"),
    ("they", "en", "[They'll] go", "with what hangs on it"),
    ('"they go"', "en", "Say that [they'll go] now", "a phrase over it"),
    ("87", "en", "In Jan'[87]", "a number alone"),
    ("homme", "fr", "C’est l’[homme] politique", "an article before the apostrophe stays out"),
    ("l'ho*", "fr", "C’est [l]’[homme] politique", "a beginning behind an article"),
    ("strasse", "de", "Die [Straße] ist ﬁn", "one letter folds to two"),
    ("résumé", "fr", "Un [re\u0301sume\u0301] bref", "marks that are letters of their own"),
    ("كتاب", "ar", "قال: «[الكِتَاب]»", "vowel signs and an article"),
    ("東京", "zh", "在[東京]的人", "a script without spaces"),
    ("ferry crews", "en", "[Ferry] [crews]", "two words are two hits"),
    ('"ferry crews" ferry', "en", "The [ferry crews]", "hits that overlap are one"),
]


@pytest.mark.parametrize(("typed", "language", "expected", "why"), MARKED)
def test_what_matched_is_marked(typed: str, language: str, expected: str, why: str) -> None:
    text = expected.replace("[", "").replace("]", "")
    assert marked(typed, text, language) == expected, why


def test_words_wanted_in_one_place_are_not_marked_in_another() -> None:
    typed = "headline:ferry quote:ice barge"
    text = "A ferry, a barge and ice"
    assert marked(typed, text, "en", ("", "headline")) == "A [ferry], a [barge] and ice"
    assert marked(typed, text, "en", ("", "quote")) == "A ferry, a [barge] and [ice]"


def test_runs_joined_are_the_text() -> None:
    text = "Straße… ½ l’été\u00a0re\u0301sume\u0301\tﬁn ™ İstanbul'da"
    sought = Sought(read_search("strasse été resume istanbul").node, LANGUAGES)
    cut = runs(text, sought.hits(text, "fr", [""]))
    assert "".join(run.text for run in cut) == text
    assert [run.text for run in cut if run.hit][:3] == ["Straße", "été", "re\u0301sume\u0301"]
