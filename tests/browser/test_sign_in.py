from __future__ import annotations

from playwright.sync_api import Page, expect


def test_the_front_page_opens_without_a_cookie(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_role("main")).to_be_visible()
    assert page.context.cookies() == []


def test_an_editor_signs_in_and_finds_the_archive_in_the_admin(signed_in_page: Page) -> None:
    stories = signed_in_page.get_by_role("main").get_by_role("link", name="Stories", exact=True)
    expect(stories).to_be_visible()


def test_the_admins_own_door_leads_to_the_sign_in_page(page: Page) -> None:
    page.goto("/admin/")
    expect(page.get_by_role("button", name="Sign in")).to_be_visible()


def test_signing_in_needs_no_javascript(page_without_javascript: Page, editor) -> None:
    page = page_without_javascript
    page.goto("/account/login/")
    page.get_by_label("Username").fill(editor.username)
    page.get_by_label("Password").fill("for tests only")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("/admin/")
