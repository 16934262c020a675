"""What a result shows of a story: where the words stand, and in whose quote."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from articles.models import Article
from articles.search import Run, Snippet, Sought, quote_runs, read_search, story_snippets
from articles.search.snippets import LONGEST_QUOTE, WIDTH
from tests.factories import make_article, make_editor, make_quote, make_source

pytestmark = pytest.mark.django_db

FILLER = "The sound is full of floes and nothing sails today. "
BODY = (
    "Ferry crews stayed ashore for a third day.\n\n"
    + FILLER * 30
    + "\n\nMaud Ekeren said: “Give us back the old timetable and we cast off.”\n\n"
    + FILLER * 30
    + "\n\nThe timetable binds the harbour office, which did not answer."
)


def snippet(story: Article, typed: str, *, editor: bool = False) -> Snippet:
    reader = make_editor() if editor else AnonymousUser()
    sought = Sought(read_search(typed).node, ["en"])
    return story_snippets([story], sought, reader)[story.pk]


def marked(cut: tuple[Run, ...]) -> str:
    return "".join(f"[{run.text}]" if run.hit else run.text for run in cut)


@pytest.fixture
def story() -> Article:
    story = make_article(headline="No ferry sails", body=BODY, byline="Ida Brack")
    make_quote(story, "Give us back the old timetable and we cast off.", speaker="Maud Ekeren")
    return story


def test_a_passage_is_cut_around_what_matched_in_whole_words(story: Article) -> None:
    found = snippet(story, "harbour timetable")
    text = marked(found.passage)
    assert text == "… The [timetable] binds the [harbour] office, which did not answer."
    assert (found.where, found.speaker) == ("", "")


def test_words_within_a_quote_are_said_to_be_somebodys(story: Article) -> None:
    found = snippet(story, "cast timetable")
    assert "the old [timetable] and we [cast] off" in marked(found.passage)
    assert (found.where, found.speaker) == ("quote", "Maud Ekeren")


def test_words_wanted_in_a_quote_are_shown_there_and_nowhere_else(story: Article) -> None:
    found = snippet(story, "quote:timetable")
    assert found.speaker == "Maud Ekeren"
    assert marked(found.passage).count("[") == 1


def test_a_quote_without_a_known_speaker_has_no_name() -> None:
    story = make_article(body="“Brindle,” a pilot was told.")
    make_quote(story, "Brindle")
    found = snippet(story, "brindle")
    assert (found.where, found.speaker) == ("quote", "")


def test_a_match_in_the_headline_alone_shows_no_passage(story: Article) -> None:
    found = snippet(story, "headline:sails")
    assert marked(found.headline) == "No ferry [sails]"
    assert found.passage == ()


def test_a_match_in_the_byline_alone_is_said_to_be_there(story: Article) -> None:
    found = snippet(story, "brack")
    assert (marked(found.passage), found.where) == ("Ida [Brack]", "byline")


def test_a_lede_that_is_no_part_of_the_body_is_looked_at_too() -> None:
    story = make_article(lede="Grenlow pilots went home.", body="The basin is empty.")
    assert marked(snippet(story, "pilots").passage) == "Grenlow [pilots] went home."


def test_a_long_passage_is_cut_on_both_sides(story: Article) -> None:
    found = snippet(story, "floes")
    text = "".join(run.text for run in found.passage)
    assert text.endswith(" …")
    assert len(text) < WIDTH + 60
    assert set(text.strip("… ").split()) <= set(BODY.split())


def test_of_an_excerpt_only_headline_and_lede_are_looked_at() -> None:
    source = make_source("HN", public_access="excerpt")
    story = make_article(
        source=source, body="Grenlow pilots left.\n\nUlmic sand fills the basin.", byline="Ulmic"
    )
    make_quote(story, "Ulmic sand")
    assert snippet(story, "ulmic").passage == ()
    assert marked(snippet(story, "pilots OR sand").passage) == "Grenlow [pilots] left."
    assert "[Ulmic]" in marked(snippet(story, "ulmic", editor=True).passage)


def test_a_long_quote_is_cut_to_its_best_passage() -> None:
    words = FILLER * 12 + "The brindle gate is shut."
    story = make_article(body=words)
    quote = make_quote(story, words)
    cut = marked(quote_runs(quote, Sought(read_search("brindle").node, ["en"])))
    assert cut.startswith("… ")
    assert cut.endswith("The [brindle] gate is shut.")
    assert len(cut) < LONGEST_QUOTE + 60


def test_snippets_of_many_stories_ask_once(django_assert_num_queries: Any) -> None:
    for _ in range(5):
        make_quote(make_article(body="Ice."), "Ice")
    stories = list(Article.objects.select_related("source"))
    sought = Sought(read_search("ice").node, ["en"])
    with django_assert_num_queries(1):
        assert len(story_snippets(stories, sought, AnonymousUser())) == 5
