"""Keyboard shortcuts for readers: off until they are wanted, then on every page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.factories import make_article

pytestmark = [pytest.mark.any_database, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def page_with_keys(page: Page) -> Page:
    """A list of two stories, by a reader who has just switched the keys on."""
    for headline in ("Ferry ashore", "Lamp burns"):
        make_article(headline=headline)
    page.goto("/stories/")
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("Use them in this browser").check()
    page.get_by_role("button", name="Close").click()
    return page


def test_no_key_does_anything_until_a_reader_says_so(page: Page) -> None:
    page.goto("/stories/")
    for key in ("?", "/", "j"):
        page.keyboard.press(key)
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("body")).to_be_focused()


def test_keys_go_from_story_to_story_and_to_the_search(page_with_keys: Page) -> None:
    page = page_with_keys
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Lamp burns")).to_be_focused()
    page.keyboard.press("j")
    expect(page.get_by_role("link", name="Ferry ashore")).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Lamp burns")).to_be_visible()
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_what_is_typed_in_a_field_is_no_key(page_with_keys: Page) -> None:
    field = page_with_keys.get_by_label("Words in a story")
    field.focus()
    page_with_keys.keyboard.type("j?/")
    expect(field).to_have_value("j?/")
    expect(page_with_keys.get_by_role("dialog")).to_be_hidden()


def test_the_choice_holds_on_the_next_page_and_escape_closes_the_list(
    page_with_keys: Page,
) -> None:
    page = page_with_keys
    page.goto("/topics/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()
    expect(page.get_by_label("Use them in this browser")).to_be_checked()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
