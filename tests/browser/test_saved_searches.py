"""Saved searches in a browser: from the list, to their page, and back."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.factories import make_article

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_search_is_saved_looked_at_and_deleted(signed_in_page: Page) -> None:
    page = signed_in_page
    make_article()
    page.goto("/stories/?text=ice")
    page.get_by_label("Save this search as").fill("Ice at sea")
    page.get_by_role("button", name="Save", exact=True).click()
    page.wait_for_url("/saved/")
    make_article()
    page.reload()
    expect(page.get_by_role("heading", name="Ice at sea")).to_be_visible()
    expect(page.get_by_text("1 new")).to_be_visible()
    assert Axe().run(page).response["violations"] == []
    page.set_viewport_size({"width": 390, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.get_by_role("button", name="Show Ice at sea").click()
    page.wait_for_url("/stories/?text=ice")
    assert Axe().run(page).response["violations"] == []
    page.get_by_role("link", name="Saved searches").click()
    expect(page.get_by_text("0 new")).to_be_visible()
    page.get_by_role("button", name="Delete Ice at sea").click()
    expect(page.get_by_text("None yet.")).to_be_visible()
