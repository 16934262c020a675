"""Half a quote that is misremembered: what to leave out of it is offered, and finds the story."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from lxml import html

from articles.models import Article, Quote
from articles.search import Finding, Query, Remedy, remedies
from articles.search.slips import MOST_ASKED, MOST_OFFERED
from articles.search.tokens import MOST_WORDS
from tests.factories import make_article, make_source
from tests.pages.lists import count_of

pytestmark = pytest.mark.django_db

PUBLIC = AnonymousUser()


def offered(text: str, *, quotes: bool = False, **narrowing: Any) -> list[Remedy]:
    return remedies(Finding(Query(text=text, **narrowing), PUBLIC, quotes=quotes))


OFFERED = [
    # typed, what is left out, what is searched instead
    ("the harbour was full of ice", [("was",)], "the harbour full of ice"),
    ("harbor is full of ice", [("harbor",)], "is full of ice"),
    ("the harbour is full of snow", [("snow",)], "the harbour is full of"),
    ("The port, it is full of ice!", [("it",)], "The port is full of ice"),
    # "speed" and "harbour" are in no story together, nor is either wrong alone.
    ("full of speed ice harbour", [("harbour",), ("speed",)], "full of speed ice"),
    # Two words are wrong, one before the other.
    ("harbour seemed full of slush", [("seemed", "slush")], "harbour full of"),
    # All of the second half is.
    ("harbour is full of gravel sand slush", [("gravel", "sand", "slush")], "harbour is full of"),
    ("gravel sand slush harbour is full", [("gravel", "sand", "slush")], "harbour is full"),
    # The same word twice is one to leave out.
    ("would harbour would ice would", [("would",)], "harbour ice"),
    # Phrases: first their words, wherever they stand.
    ("“ice of full harbour”", [()], "ice of full harbour"),
    ('"the harbour was full of ice"', [("was",)], "“the harbour” “full of ice”"),
    ('harbour "full at ice"', [()], "harbour full at ice"),
    ('harbour "full under ice"', [("under",)], "harbour full ice"),
    ('quote:"harbour was full"', [("was",)], "quote:harbour quote:full"),
    # What narrows stays.
    ("harbour was full source:npa", [("was",)], "harbour full source:npa"),
    # Fewer than three words, or more than words.
    ("harbour snow", [], ""),
    ("harbour -ice snow slush", [], ""),
    ("harbour OR snow slush gravel", [], ""),
    ("har* snow slush gravel", [], ""),
    ("gravel sand slush", [], ""),
]


@pytest.mark.parametrize(("typed", "left_out", "text"), OFFERED)
def test_what_to_leave_out_is_offered(
    stories: dict[str, Article], typed: str, left_out: list[tuple[str, ...]], text: str
) -> None:
    found = offered(typed)
    assert [one.left_out for one in found] == left_out
    assert [one.text for one in found][:1] == [text][: len(found)]


def test_a_quote_with_any_one_word_wrong_is_found_by_what_is_offered(
    stories: dict[str, Article],
) -> None:
    said = Quote.objects.visible_to(PUBLIC).exclude(kind=Quote.Kind.INDIRECT)
    halves = [(quote, quote.text.split()) for quote in said if len(quote.text.split()) > 3]
    assert halves
    for quote, words in halves:
        for place in range(len(words)):
            typed = " ".join([*words[:place], "slush", *words[place + 1 :]])
            for text in (typed, f"“{typed}”"):
                of_stories = [key for one in offered(text) for key in one.finding.leaf(50).keys]
                assert quote.article_id in of_stories, text
                of_quotes = offered(text, quotes=True)
                assert quote.pk in [key for one in of_quotes for key in one.finding.leaf(50).keys]


def test_what_is_typed_stays_within_what_narrows_the_list(stories: dict[str, Article]) -> None:
    source = stories["liman"].source
    assert not offered("the harbour was full of ice", source=source)


def test_nothing_is_offered_by_words_of_what_a_reader_may_not_see() -> None:
    make_article(
        body="The kittiwake is full of herring", source=make_source("PRV", public_access="none")
    )
    make_article(body="The kittiwake is full of herring", pub_status="canceled")
    assert not offered("the kittiwake was full of herring")
    assert not offered("“kittiwake is full of herring”")


def test_a_phrase_without_its_wrong_word_is_offered_beside_all_its_words_elsewhere() -> None:
    story = make_article(body="“We will sail at dawn,” she said.")
    other = make_article(body="At dawn we sail, and nobody would say why.")
    elsewhere, meant = offered("“we would sail at dawn”")
    assert (elsewhere.left_out, elsewhere.finding.leaf(5).keys) == ((), [other.pk])
    assert (meant.text, meant.finding.leaf(5).keys) == ("we “sail at dawn”", [story.pk])


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("“see” “OR” “-two” “three:four” gull, five …", "see “OR” two “three:four” five"),
        ("“see OR two three:four gull”", "“see OR two three:four”"),
        ("“see OR gull -two three:four”", "“see OR” “two three:four”"),
    ],
)
def test_what_is_offered_is_read_again_as_words(typed: str, text: str) -> None:
    story = make_article(body="See or two three:four five.")
    (found,) = offered(typed)
    assert found.text == text
    assert found.finding.leaf(5).keys == [story.pk]


def test_many_words_ask_no_more_questions_than_are_allowed(
    stories: dict[str, Article], django_assert_max_num_queries: Any
) -> None:
    words = " ".join(f"gravel{number}" for number in range(MOST_WORDS))
    for text in (f"{words} harbour full ice", f"harbour {words}", f"“harbour {words} ice”", words):
        finding = Finding(Query(text=text), PUBLIC)
        assert not finding.anything
        # On PostgreSQL the newest rows are asked first, then the index.
        with django_assert_max_num_queries(2 * MOST_ASKED + 6 * MOST_OFFERED):
            remedies(finding)


@pytest.mark.parametrize("section", ["stories", "quotes"])
def test_an_empty_list_leads_to_the_story(
    client: Client, stories: dict[str, Article], section: str
) -> None:
    page = html.fromstring(
        client.get(f"/{section}/?text=the+harbour+was+full+of+ice&language=en").content
    )
    (offer,) = page.xpath("//div[@class='nothing']//li[contains(., 'Without')]")
    assert " ".join(offer.text_content().split()) == "Without “was” 1"
    (link,) = offer.xpath("a/@href")
    assert link.endswith("?language=en&text=the+harbour+full+of+ice")
    found = html.fromstring(client.get(link).content)
    assert "harbour is full of ice" in found.xpath("string(//div[@id='list'])")


def test_an_empty_list_offers_a_phrase_without_its_marks(
    client: Client, stories: dict[str, Article]
) -> None:
    page = html.fromstring(client.get("/stories/?text=“ice+of+full+harbour”").content)
    offer = page.xpath("//div[@class='nothing']//li/a")[0]
    assert offer.text == "The same words, wherever they stand"
    assert count_of(client.get(offer.get("href")).text) == 1


def test_other_formats_stay_empty(client: Client, stories: dict[str, Article]) -> None:
    answer = client.get("/stories/?text=the+harbour+was+full+of+ice&format=json").json()
    assert (answer["count"], answer["items"]) == (0, [])
