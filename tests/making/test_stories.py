"""Invented stories: always the same, and in the proportions of real copy."""

from __future__ import annotations

from collections import Counter
from random import Random
from statistics import mean

import pytest

from articles.making.facts import Agency
from articles.making.languages import LANGUAGES
from articles.making.lexicon import pattern
from articles.making.stories import MadeStory, Stories
from articles.making.words import Ranked
from articles.search import folded_words

AGENCIES = [
    Agency("NPA", ("en", "de"), "NPA", "(NPA)"),
    Agency("KHA", ("tr", "en"), "KHA", "(KHA)"),
    Agency("OPD", ("en",), "OPD", ""),
]
TOPICS = [f"medtop:{number}" for number in range(90_000_000, 90_000_030)]
MANY = 600


@pytest.fixture(scope="module")
def stories() -> list[MadeStory]:
    return Stories(AGENCIES, TOPICS).made(range(1, MANY + 1))


def test_a_number_tells_the_same_story_whatever_is_made_before_it(
    stories: list[MadeStory],
) -> None:
    assert Stories(AGENCIES, TOPICS).made([MANY, 7]) == [stories[MANY - 1], stories[6]]


def test_quotes_are_spans_of_their_bodies(stories: list[MadeStory]) -> None:
    quotes = [(story.columns["body"], quote) for story in stories for quote in story.quotes]
    assert all(body[one.start : one.end] == one.text for body, one in quotes)
    assert all(one.text for _, one in quotes)


def test_quotes_without_marks_stand_behind_the_others(stories: list[MadeStory]) -> None:
    for story in stories:
        kinds = [quote.kind == "indirect" for quote in story.quotes]
        assert kinds == sorted(kinds)


def test_quotes_in_marks_stand_between_them(stories: list[MadeStory]) -> None:
    for story in stories:
        body = story.columns["body"]
        for quote in story.quotes:
            marked = body[quote.start - 1] in "“„" and body[quote.end] in "”“,."
            assert marked == (quote.kind != "indirect"), quote


def test_the_lede_opens_the_body(stories: list[MadeStory]) -> None:
    assert all(
        story.columns["body"].split("\n\n")[0] == story.columns["lede"] for story in stories
    )


def test_a_mention_stands_beside_its_quote(stories: list[MadeStory]) -> None:
    for story in stories:
        body = story.columns["body"].lower()
        assert all(quote.mention.lower() in body for quote in story.quotes)


def test_teasers_are_the_openings_of_earlier_stories(stories: list[MadeStory]) -> None:
    teasers = [(story.number, *teaser) for story in stories for teaser in story.teasers]
    assert teasers
    for number, told, text in teasers:
        assert told < number
        assert text == stories[told - 1].columns["lede"]


def test_agencies_send_the_languages_they_write(stories: list[MadeStory]) -> None:
    languages = {agency.code: agency.languages for agency in AGENCIES}
    assert all(story.columns["language"] in languages[story.agency] for story in stories)


def test_lengths_languages_and_quotes_are_those_of_an_archive(stories: list[MadeStory]) -> None:
    lengths = [len(story.columns["body"].split()) for story in stories]
    languages = Counter(story.columns["language"] for story in stories)
    assert 250 < mean(lengths) < 400
    assert max(lengths) > 3 * mean(lengths)
    assert 3 < mean(len(story.quotes) for story in stories) < 6.5
    assert 0.7 < languages["en"] / MANY < 0.82
    assert 0.14 < languages["tr"] / MANY < 0.25
    assert languages["de"]


def test_words_are_common_medium_and_rare(stories: list[MadeStory]) -> None:
    held = Counter(word for story in stories for word in set(folded_words(story.columns["body"])))
    shares = Counter(
        "common" if count > 0.3 * MANY else "rare" if count == 1 else "medium"
        for count in held.values()
        if count > 0.3 * MANY or count == 1 or 0.005 * MANY < count < 0.015 * MANY
    )
    assert shares["common"] > 10
    assert shares["medium"] > 1_000
    assert shares["rare"] > 0.3 * len(held)


def test_most_stories_are_of_working_days_in_twenty_years(stories: list[MadeStory]) -> None:
    moments = [story.columns["published_at"] for story in stories]
    weekend = sum(moment.weekday() >= 5 for moment in moments)
    assert weekend < 0.2 * MANY
    assert {moment.year for moment in moments} == set(range(2005, 2026))
    assert all(
        story.columns["dateline_date"] == story.columns["published_at"].date() for story in stories
    )


def test_the_first_of_ranked_things_are_drawn_most() -> None:
    ranked = Ranked("abcdefgh")
    dice = Random(1)  # noqa: S311 - nothing secret
    drawn = Counter(ranked.one(dice) for _ in range(2_000))
    assert [letter for letter, _ in drawn.most_common(3)] == ["a", "b", "c"]
    assert set(drawn) == set("abcdefgh")


def test_several_ranked_things_are_different_ones() -> None:
    dice = Random(1)  # noqa: S311 - nothing secret
    assert sorted(Ranked("abc").several(dice, 5)) == ["a", "b", "c"]


def test_a_pattern_keeps_its_words_and_fills_its_slots() -> None:
    streams = {"D": iter(["the", "a"]), "N": iter(["ferry", "harbour"])}
    assert pattern("D N of D N").filled(streams) == "the ferry of a harbour"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_slot_of_a_language_has_words(code: str) -> None:
    lexicon = LANGUAGES[code]
    patterns = [
        *lexicon.sentence_patterns, *lexicon.headline_patterns, *lexicon.fragment_patterns
    ]  # fmt: skip
    assert {slot for one in patterns for slot in one.slots} <= set(lexicon.words)


def test_turkish_capitals_keep_their_dot() -> None:
    assert LANGUAGES["tr"].capitalised("istasyon") == "İstasyon"
    assert LANGUAGES["en"].capitalised("island") == "Island"


def test_turkish_suffixes_follow_the_last_vowel_and_consonant() -> None:
    nouns = LANGUAGES["tr"].words["N"].things
    assert {"köyler", "yollar", "denizde", "adada", "çiftçiden", "mektupta"} <= set(nouns)
