"""What editors do before anything else: sign in, and paste copy at the desk."""

from __future__ import annotations

from django.contrib.auth.models import User
from playwright.sync_api import Page

DESK = "/admin/articles/import/"


def sign_in(page: Page, editor: User) -> Page:
    """Through the sign-in page to the admin's first page."""
    page.goto("/account/login/?next=/admin/")
    page.get_by_label("Username").fill(editor.username)
    page.get_by_label("Password").fill("for tests only")
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("/admin/")
    return page


def paste(page: Page, copy: str) -> None:
    """Give copy to the desk, and wait for what was made of it."""
    page.goto(DESK)
    page.get_by_label("Copy", exact=True).fill(copy)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/import/*/*/")
