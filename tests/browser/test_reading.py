"""The public pages as a reader's browser shows them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.factories import make_article

pytestmark = [pytest.mark.any_database, pytest.mark.django_db(transaction=True)]


def test_on_a_phone_the_filters_open_without_javascript(page_without_javascript: Page) -> None:
    make_article(headline="Ferry crews stay ashore")
    page = page_without_javascript
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto("/stories/")
    words = page.locator("#filters").get_by_label("Words")
    assert not words.is_visible()
    page.click("text=Filters")
    words.fill("ferry")
    page.click("#filters >> text=Show")
    assert "text=ferry" in page.url
    assert page.locator(".chips").is_visible()
    assert not words.is_visible()
