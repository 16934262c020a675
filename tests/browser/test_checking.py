"""Copy checked in a real browser: with keys alone, with a mouse and no script, on any screen."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Locator, Page, expect

from articles.models import Article, ImportItem
from tests.agency_copy import BARGES, LAMP, make_agencies
from tests.browser.acts import paste, sign_in

NOTES = f"Harbour notes\n{LAMP}"
BUOY = """\
Bell buoy of Quenholm found on a beach

The bell buoy of Quenholm was found on a beach on Thursday.
"It rang all the way," said Berta Oll, who found it. (NPA)
"""
# Two stories with nothing between them to tell.
GLUED = f"{BARGES}{BUOY}"


@pytest.fixture(autouse=True)
def _agencies(transactional_db: None) -> None:
    make_agencies()


def line(page: Page, words: str) -> Locator:
    return page.locator(".line", has_text=words).get_by_role("checkbox")


def test_a_paste_is_checked_with_keys_alone(signed_in_page: Page) -> None:
    page = signed_in_page
    paste(page, f"{NOTES}\n\n{GLUED}")
    line(page, "Harbour notes").focus()
    page.keyboard.press("g")  # a slugline
    expect(page.locator(".block-slugline")).to_contain_text("Harbour notes")
    expect(page.get_by_label("Headline")).to_have_value(
        "Lamp of Osk Rock burns again after nine dark winters"
    )
    line(page, "Harbour notes").focus()
    page.keyboard.press("j")
    expect(line(page, "Lamp of Osk Rock burns again")).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("w")  # the next story, without saving
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 of 2")
    line(page, "Bell buoy of Quenholm found").focus()
    page.keyboard.press("s")  # another story begins here
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 of 3")
    line(page, "Tellmar: Port office").focus()
    page.keyboard.press("p")
    line(page, "Harbour notes").focus()
    page.keyboard.press("n")  # save and next
    expect(page.get_by_text("Saved: Lamp of Osk Rock")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 of 3")
    assert Article.objects.get().slugline == "Harbour notes"


def test_a_story_with_nothing_in_doubt_is_saved_by_one_key(signed_in_page: Page) -> None:
    paste(signed_in_page, LAMP)
    signed_in_page.keyboard.press("Enter")
    expect(signed_in_page.get_by_text("Saved: Lamp of Osk Rock")).to_be_visible()


def test_letters_typed_in_a_field_do_nothing_else(signed_in_page: Page) -> None:
    page = signed_in_page
    paste(page, NOTES)
    page.get_by_label("Byline").focus()
    page.keyboard.type("bgsnmwp")
    expect(page.get_by_label("Byline")).to_have_value("bgsnmwp")
    assert ImportItem.objects.get().labels == []


def test_the_same_without_javascript(page_without_javascript: Page, editor: User) -> None:
    page = sign_in(page_without_javascript, editor)
    paste(page, f"{NOTES}\n\n{GLUED}")
    page.get_by_label("Byline").fill("Sunniva Holt")
    line(page, "Harbour notes").check()
    page.get_by_label("The ticked lines are").select_option("Slugline")
    page.get_by_role("button", name="Label them").click()
    expect(page.locator(".block-slugline")).to_contain_text("Harbour notes")
    expect(page.get_by_label("Byline")).to_have_value("Sunniva Holt")
    page.get_by_role("button", name="Save and next").first.click()
    line(page, "Bell buoy of Quenholm found").check()
    page.get_by_role("button", name="Begin another story there").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 of 3")
    page.get_by_role("link", name="Next story").click()
    page.get_by_role("button", name="Join this story to the one above").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("2 of 2")
    assert Article.objects.get().byline == "Sunniva Holt"


def test_the_keys_that_the_page_names_are_those_that_it_has(signed_in_page: Page) -> None:
    page = signed_in_page
    paste(page, f"{NOTES}\n\n{GLUED}")
    page.goto(page.url.rsplit("/", 2)[0] + f"/{ImportItem.objects.last().pk}/")
    page.get_by_text("Keys", exact=True).click()
    named = set(page.locator(".keys p").last.locator("kbd").all_inner_texts())
    kept = page.evaluate(
        "[...document.querySelectorAll('[data-key]')].map(one => one.dataset.key)"
    )
    assert named - {"j", "k", "w"} == set(kept) - {"w"}
