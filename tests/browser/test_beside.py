"""A story beside its quotes in a reader's browser: with scripts, without, and printed."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from articles.models import Article
from tests.factories import make_article, make_quote, make_revision

pytestmark = pytest.mark.django_db(transaction=True)

OpenPage = Callable[..., Page]
FILLER = "The sound is full of ice and nothing sails. " * 8
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 900}
TOPS = "(all) => all.map((one) => one.getBoundingClientRect().top)"
BOXES = """(all) => all.map((one) => {
  const { top, bottom } = one.getBoundingClientRect();
  return [top, bottom];
})"""


def make_story(language: str = "en") -> Article:
    """Quotes far apart and close together; two stand in one line, and one within another."""
    body = (
        f"{FILLER}\n\n“One,” she said. “Two,” he said.\n\n{FILLER}\n\n{FILLER}\n\n"
        "“Three: he called it ‘four’ again.”"
    )
    story = make_article(body=body, headline="Ferry crews stay ashore", language=language)
    for words in ("One", "Two", "Three: he called it ‘four’ again.", "four"):
        make_quote(story, words, speaker="Maud Ekeren", role="pilot", cue="said")
    make_revision(story)
    return story


def tops(page: Page, selector: str) -> list[float]:
    return page.locator(selector).evaluate_all(TOPS)


def opened(page: Page, story: Article, size: dict[str, int]) -> Page:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(story.get_absolute_url())
    return page


@pytest.mark.parametrize("language", ["en", "ar"])
def test_cards_stand_at_the_height_of_their_words(page: Page, language: str) -> None:
    opened(page, make_story(language), WIDE)
    words = tops(page, "#said-1, #said-2, #said-3")
    cards = tops(page, ".card .who")
    assert cards[0] == pytest.approx(words[0], abs=8)
    assert cards[2] == pytest.approx(words[2], abs=8)


@pytest.mark.parametrize("javascript", [True, False])
def test_cards_never_overlap_though_all_are_open(open_page: OpenPage, *, javascript: bool) -> None:
    page = opened(open_page(java_script_enabled=javascript), make_story(), WIDE)
    for summary in page.locator(".card summary").all():
        summary.click()
    boxes = page.locator(".card").evaluate_all(BOXES)
    assert len(boxes) == 4
    for (_, end), (start, _) in pairwise(boxes):
        assert start >= end - 0.5


def test_cards_follow_their_words_when_the_window_changes(page: Page) -> None:
    opened(page, make_story(), WIDE)
    page.set_viewport_size({"width": 1000, "height": 900})
    page.wait_for_function(
        """() => {
          const top = (id) => document.querySelector(id).getBoundingClientRect().top;
          return Math.abs(top("#quote-3 .who") - top("#said-3")) < 8;
        }"""
    )


@pytest.mark.parametrize("javascript", [True, False])
def test_on_a_phone_the_quotes_follow_the_story(open_page: OpenPage, *, javascript: bool) -> None:
    page = opened(open_page(java_script_enabled=javascript), make_story(), PHONE)
    assert tops(page, ".card")[0] > tops(page, "mark")[-1]
    assert page.locator("#quote-3").get_attribute("style") in (None, "")


def test_nothing_moves_while_the_story_is_loaded(page: Page) -> None:
    page.add_init_script(
        "new PerformanceObserver((list) => { window.moved = (window.moved || 0) + "
        "list.getEntries().reduce((sum, one) => sum + one.value, 0); })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    opened(page, make_story(), WIDE)
    page.wait_for_function("document.querySelector('#quote-1').style.marginBlockStart !== ''")
    page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )
    assert page.evaluate("window.moved || 0") == 0


@pytest.mark.parametrize("javascript", [True, False])
def test_quote_and_place_lead_to_each_other(open_page: OpenPage, *, javascript: bool) -> None:
    page = open_page(java_script_enabled=javascript)
    story = make_story()
    opened(page, story, WIDE)
    page.click("#said-2 a")
    expect(page).to_have_url(re.compile(r"#quote-2$"))
    page.click("#quote-2 .number")
    expect(page).to_have_url(re.compile(r"#said-2$"))
    page.click(".voices >> text=4")
    expect(page).to_have_url(re.compile(r"#quote-4$"))


def test_words_that_are_pointed_at_show_their_card(page: Page) -> None:
    opened(page, make_story(), WIDE)
    page.hover("#said-2 a")
    expect(page.locator(".card.lit")).to_have_attribute("id", "quote-2")
    page.focus("#said-1 a")
    page.hover("h1")
    expect(page.locator(".card.lit")).to_have_attribute("id", "quote-1")


def test_without_javascript_a_quote_s_citation_can_be_marked(open_page: OpenPage) -> None:
    page = opened(open_page(java_script_enabled=False), make_story(), PHONE)
    citation = page.locator("#quote-2 .citation")
    expect(citation).to_be_hidden()
    page.click("#quote-2 summary")
    expect(citation).to_be_visible()
    assert "“Two” Maud Ekeren, pilot. In: Ferry crews stay ashore." in citation.inner_text()
    assert page.locator("button", has_text="Copy").count() == 0


def test_a_citation_is_copied_with_a_button(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opened(page, make_story(), WIDE)
    page.click("#quote-2 summary")
    page.click("#quote-2 button")
    expect(page.locator("#quote-2 button")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator("#quote-2 .citation").inner_text()


def test_printed_are_the_story_and_then_its_quotes_numbered(page: Page) -> None:
    opened(page, make_story(), WIDE)
    page.emulate_media(media="print")
    assert tops(page, ".card")[0] > tops(page, "mark")[-1]
    numbers = page.locator(".card .number").all_inner_texts()
    assert [number.split()[-1] for number in numbers] == ["1", "2", "3", "4"]
    boxes = page.locator(".card").evaluate_all(BOXES)
    for (_, end), (start, _) in pairwise(boxes):
        assert start == pytest.approx(end, abs=1)
    for name in (".search", ".rail", ".card .ways", ".cite", ".foot"):
        expect(page.locator(name).first).to_be_hidden()
