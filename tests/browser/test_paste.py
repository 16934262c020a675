"""The whole road in a real browser: paste, look, save, find, read beside the quotes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from playwright.sync_api import Page, expect

from articles.models import Article, Original
from tests.agency_copy import BARGES, BARGES_HEADLINE, BARGES_QUOTES
from tests.browser.acts import sign_in
from tests.factories import make_source

FIRST_STORY = Path(__file__).resolve().parents[3] / "shared" / "samples" / "ilkha-prisoners.txt"

LF, CRLF = "\n", "\r\n"


@dataclass(frozen=True)
class Copy:
    """Copy to paste, and what an editor expects to be made of it."""

    text: str
    headline: str
    topic: str
    speakers: tuple[str, ...]
    opening: str

    @property
    def topic_for_readers(self) -> str:
        """Topics are written with a capital on the public pages."""
        return self.topic[0].upper() + self.topic[1:]


INVENTED = Copy(
    text=BARGES,
    headline=BARGES_HEADLINE,
    topic="waterway and maritime transport",
    speakers=("Maud Ekeren", "Maud Ekeren", "the skipper", "the appeal"),
    opening=BARGES_QUOTES[0][:40],
)


@pytest.fixture
def agencies(transactional_db: None) -> None:
    call_command("set_up", verbosity=0)
    make_source(
        "NPA",
        languages=["en"],
        sign_offs=["(NPA)"],
        legal_markers=["LEGAL WARNING:"],
        trailing_teasers=True,
    )


def paste(page: Page, copy: str) -> None:
    """From the admin's first page to the preview."""
    page.goto("/admin/")
    page.get_by_role("main").get_by_role("link", name="Import agency copy").click()
    page.get_by_label("Copy", exact=True).fill(copy)
    page.get_by_role("button", name="Read it").click()


def read_beside_its_quotes(page: Page, copy: Copy) -> None:
    """From the front page by way of the topics to the story, to a quote and back."""
    page.goto("/")
    page.get_by_role("navigation").get_by_role("link", name="Topics").click()
    page.get_by_role("link", name=copy.topic_for_readers, exact=True).first.click()
    page.get_by_role("link", name=copy.headline).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(copy.headline)
    cards = page.get_by_role("complementary", name="Who said what").get_by_role("listitem")
    expect(cards).to_have_count(4)
    for card, speaker in zip(cards.all(), copy.speakers, strict=True):
        expect(card).to_contain_text(speaker)
    cards.first.get_by_role("link", name="In the story").click()
    page.wait_for_url("**#said-1")
    expect(page.locator(":target")).to_contain_text(copy.opening)
    page.locator(":target").get_by_role("link").click()
    page.wait_for_url("**#quote-1")
    expect(page.locator(":target")).to_contain_text(copy.speakers[0])


def the_whole_road(page: Page, copy: Copy) -> None:
    paste(page, copy.text)
    length = f"{len(copy.text.replace(LF, CRLF)):,}"  # as browsers send a text box
    expect(page.get_by_text(f"{length} of {length} characters accounted for")).to_be_visible()
    for number, speaker in enumerate(copy.speakers, 1):
        expect(page.locator(f"#quote-{number}")).to_contain_text(f"{number}")
        named = page.get_by_label(f"Speaker of quote {number}")
        if speaker[0].isupper():
            expect(named).to_have_value(speaker)
        else:
            expect(named).to_have_value("")
            expect(page.locator(f"#quote-{number}")).to_contain_text(f"“{speaker}”")
    expect(page.get_by_role("checkbox", name=copy.topic)).to_be_checked()
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_role("main")).to_contain_text(f"Saved: {copy.headline}")
    read_beside_its_quotes(page, copy)
    article = Article.objects.get()
    page.goto(f"/stories/?topic={article.topics.get(name=copy.topic).slug}")
    expect(page.get_by_role("link", name=copy.headline)).to_be_visible()
    page.goto(f"/stories/?source={article.source.code}&text=zebra")
    expect(page.get_by_role("link", name=copy.headline)).to_have_count(0)


@pytest.mark.usefixtures("agencies")
def test_a_pasted_story_is_found_and_read_beside_its_quotes(signed_in_page: Page) -> None:
    the_whole_road(signed_in_page, INVENTED)
    assert bytes(Original.objects.get().data) == BARGES.replace(LF, CRLF).encode()


@pytest.mark.usefixtures("agencies")
def test_the_same_without_javascript(page_without_javascript: Page, editor: User) -> None:
    the_whole_road(sign_in(page_without_javascript, editor), INVENTED)


@pytest.mark.skipif(not FIRST_STORY.exists(), reason="the agency's own copy is not part of this")
@pytest.mark.usefixtures("agencies")
def test_the_first_story_is_read_beside_its_quotes(signed_in_page: Page) -> None:
    text = FIRST_STORY.read_text(encoding="utf-8")
    medinsky = "Vladimir Medinsky"
    the_whole_road(
        signed_in_page,
        Copy(
            text=text,
            headline=text.partition("\n")[0],
            topic="prisoners of war",
            speakers=(medinsky, medinsky, "the soldier", "the appeal"),
            opening="captured Ukrainian soldiers",
        ),
    )


@pytest.mark.usefixtures("agencies")
def test_an_editor_mends_speaker_and_headline_before_saving(signed_in_page: Page) -> None:
    page = signed_in_page
    paste(page, BARGES)
    page.get_by_label("Headline").fill("Port office leaves barges in the ice")
    page.get_by_label("Speaker of quote 3").fill("Iver Lund")
    page.locator("#quote-4").get_by_label("not a quote").check()
    page.get_by_text("Other topics").click()
    page.get_by_role("checkbox", name="School", exact=True).check()
    page.get_by_role("button", name="Save", exact=True).first.click()
    page.get_by_role("main").get_by_role("link", name="Port office leaves barges").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "Port office leaves barges in the ice"
    )
    cards = page.get_by_role("complementary", name="Who said what").get_by_role("listitem")
    expect(cards).to_have_count(3)
    expect(cards.nth(2)).to_contain_text("Iver Lund")
    expect(page.get_by_role("link", name="School", exact=True).first).to_be_visible()


@pytest.mark.usefixtures("agencies")
def test_an_error_leaves_the_paste_in_its_box(signed_in_page: Page) -> None:
    page = signed_in_page
    page.goto("/admin/articles/import/")
    page.get_by_label("Copy", exact=True).fill(f"\n{BARGES}")
    page.get_by_label("Received").fill("")
    page.get_by_label("Received").evaluate("field => field.required = false")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_label("Copy", exact=True)).to_have_value(f"\n{BARGES}")
    expect(page.get_by_text("This field is required")).to_be_visible()
