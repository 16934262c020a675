"""A real browser before the real site: Debian's chromium, driven by playwright."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.contrib.auth.models import User
from django.db import connections
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.acts import sign_in
from tests.browser.chromium import ARGUMENTS, CHROMIUM
from tests.factories import make_editor


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no chromium (chromium, chromium-browser or google-chrome) is on the PATH")
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # Playwright keeps an event loop running in this thread, in which Django
        # takes every query for one made in asynchronous code, and refuses it.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()
        # Connections made beside an event loop are kept apart from this thread's
        # others, and would outlive the switch to the next database.
        for connection in connections.all(initialized_only=True):
            connection.close()
            del connections[connection.alias]


@pytest.fixture
def open_page(chromium: Browser, live_server: LiveServer) -> Iterator[Callable[..., Page]]:
    """Opens pages in contexts of their own; a wrong script or a breach of the CSP fails the test.

    Addresses are relative to the site: ``page.goto("/stories/")``.
    """
    contexts, complaints = [], []

    def open_one(**options: bool) -> Page:
        context = chromium.new_context(base_url=live_server.url, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda m: complaints.append(m.text) if m.type == "error" else None)
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert not complaints


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    return open_page()


@pytest.fixture
def page_without_javascript(open_page: Callable[..., Page]) -> Page:
    return open_page(java_script_enabled=False)


@pytest.fixture
def editor(transactional_db: None) -> User:
    return make_editor()


@pytest.fixture
def signed_in_page(page: Page, editor: User) -> Page:
    """Signed in through the sign-in page, and on the admin's first page."""
    return sign_in(page, editor)
