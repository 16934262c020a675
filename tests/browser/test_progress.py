"""An import's page keeps itself up to date while workers are at it, with a script and without."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.auth.models import User
from playwright.sync_api import Page, expect

from articles.importer import Worker, open_batch, receive
from articles.models import ImportBatch, ImportItem
from tests.agency_copy import TWO_STORIES, make_agencies
from tests.factories import NOON
from tests.importer.invented import invented_copy


@pytest.fixture
def running(transactional_db: None) -> ImportBatch:
    """An import of three files, of which one has been read and stored."""
    make_agencies()
    copies = [TWO_STORIES, invented_copy(1), invented_copy(2)]
    originals = [receive(copy.encode(), received_at=NOON, name="npa.txt") for copy in copies]
    batch = open_batch(originals, received_at=NOON, label="three files", as_read=True)
    worker = Worker(at_once=1)
    while batch.items.filter(state=ImportItem.State.STORED).count() < 2:
        list(worker.work())
    return batch


def finish() -> None:
    worker = Worker()
    while not worker.idle:
        list(worker.work())


def test_the_bar_moves_without_loading_the_page_and_ends_with_the_stories(
    signed_in_page: Page, running: ImportBatch
) -> None:
    page = signed_in_page
    page.goto(f"/admin/articles/import/{running.pk}/")
    bar = page.get_by_role("progressbar")
    expect(bar).to_have_js_property("value", 2)
    expect(page.get_by_text("You may leave this page")).to_be_visible()
    assert Axe().run(page).response["violations"] == []
    page.evaluate("document.body.dataset.same = 'page'")
    list(Worker(at_once=1).work())  # reads a file
    expect(page.get_by_text("1 file still to be read, 1 in the queue, 2 stored")).to_be_visible()
    assert page.evaluate("document.body.dataset.same") == "page"
    finish()
    expect(page.get_by_text("4 stored")).to_be_visible()
    expect(bar).to_have_count(0)
    expect(page.get_by_role("main").get_by_role("link", name="Pilot boat")).to_have_count(2)


def test_without_a_script_the_page_loads_itself_anew(
    page_without_javascript: Page, editor: User, running: ImportBatch
) -> None:
    page = page_without_javascript
    page.goto(f"/account/login/?next=/admin/articles/import/{running.pk}/")
    page.get_by_label("Username").fill(editor.username)
    page.get_by_label("Password").fill("for tests only")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    finish()
    expect(page.get_by_text("4 stored")).to_be_visible(timeout=15_000)


def test_files_are_dropped_together_with_a_paste(
    signed_in_page: Page, transactional_db: None
) -> None:
    make_agencies()
    page = signed_in_page
    page.goto("/admin/articles/import/")
    page.get_by_label("Copy", exact=True).fill(TWO_STORIES)
    page.get_by_label("files, one or many").set_input_files(
        [
            {"name": f"{n}.txt", "mimeType": "text/plain", "buffer": invented_copy(n).encode()}
            for n in (1, 2)
        ]
    )
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_text("1 of 4").first).to_be_visible()
    page.get_by_text("stories of this paste").click()
    page.get_by_role("button", name="Save all 4 stories as read").click()
    expect(page.get_by_text("4 stored")).to_be_visible()
