"""A wire editor's morning: files dropped, fifty stories pasted, checked, mended, saved; one is
killed, one import is undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from playwright.sync_api import Page, expect

from articles.importer import finish
from articles.models import Article, ImportBatch, ImportItem, Original
from tests.browser.acts import DESK, paste
from tests.factories import make_source

WIRE_FILES = Path(__file__).resolve().parents[3] / "shared" / "corpora" / "wire-files"
FIFTY = 50
NAMES = ("Ada", "Bo", "Cyn", "Dag", "Eli", "Fay", "Gus", "Hal", "Ivo", "Jan")
UNCLOSED = 7  # the number of a story in which a quotation mark is never closed
GLUED = 20  # that of one that hides another behind its last line


def headline(number: int) -> str:
    return f"Pilot boat {number} of the {name_of(number)} pier is found"


def name_of(number: int) -> str:
    return f"{NAMES[number // 10]} {NAMES[number % 10]}"


def copy_of(number: int) -> str:
    name = name_of(number)
    closed = "" if number == UNCLOSED else '"'
    glued = f"Lamp of {name} burns again\nThe lamp of {name} was lit.\n" if number == GLUED else ""
    return (
        f"{headline(number)}\n\nBoat {number}, adrift since the {name} gale, was found on "
        f"Thursday off Osk Rock by the keeper of the {name} lamp.\n\n"
        f'"We counted {name} lamps before we saw boat {number},{closed} said Iver Lund, '
        f"the pilot. (NPA)\n{glued}"
    )


@pytest.fixture(autouse=True)
def _agencies(transactional_db: None) -> None:
    call_command("set_up", verbosity=0)
    make_source("NPA", languages=["en"], dateline_names=["NPA"], sign_offs=["(NPA)"])


@pytest.fixture
def page(signed_in_page: Page) -> Page:
    return signed_in_page


def line(page: Page, words: str) -> str:
    page.locator(".line", has_text=words).get_by_role("checkbox").check()
    return words


def test_fifty_stories_are_checked_mended_and_saved_one_killed_and_all_undone(page: Page) -> None:
    paste(page, "\n\n".join(map(copy_of, range(FIFTY))))
    batch = ImportBatch.objects.get()
    mend_what_is_in_doubt(page, batch)
    part_two_stories(page, batch)
    page.goto(f"{DESK}{batch.pk}/done/")
    page.get_by_role("button", name="that are sure").click()
    expect(page.get_by_text(f"Saved {FIFTY - 1} stories.")).to_be_visible()
    name_the_agency(page)
    assert Article.objects.count() == FIFTY + 1
    kill(page, headline(3))
    undo(page, batch)


def mend_what_is_in_doubt(page: Page, batch: ImportBatch) -> None:
    page.goto(f"{DESK}{batch.pk}/done/")
    page.get_by_role("link", name="Check what is in doubt").click()
    expect(page.get_by_label("Headline", exact=True)).to_have_value(headline(UNCLOSED))
    page.get_by_label("Byline", exact=True).fill("Sunniva Holt")
    page.get_by_role("button", name="Save and next").first.click()
    expect(page.get_by_text(f"Saved: {headline(UNCLOSED)}")).to_be_visible()
    assert Article.objects.get().byline == "Sunniva Holt"


def part_two_stories(page: Page, batch: ImportBatch) -> None:
    item = batch.items.get(headline=headline(GLUED))
    page.goto(f"{DESK}{batch.pk}/{item.pk}/")
    line(page, f"Lamp of {name_of(GLUED)} burns again")
    page.get_by_role("button", name="Begin another story there").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(f"of {FIFTY + 1}")


def name_the_agency(page: Page) -> None:
    """Of the story that was parted from another: its end did not say."""
    page.get_by_role("link", name="Check what is in doubt").click()
    page.get_by_label("Agency", exact=True).select_option("NPA")
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_role("heading", name="Imported")).to_be_visible()


def kill(page: Page, name: str) -> None:
    address = Article.objects.get(headline=name).get_absolute_url()
    paste(page, f'KILL KILL KILL\n\nPlease kill item NPA 12 "{name}". (NPA)\n')
    page.get_by_label("Kill that story").check()
    page.get_by_role("button", name="Save", exact=True).first.click()
    expect(page.get_by_role("main")).to_contain_text("Saved")
    assert Client().get(address).status_code == 410


def undo(page: Page, batch: ImportBatch) -> None:
    """All but the story that was killed since, and then that one too."""
    page.goto(f"{DESK}{batch.pk}/done/")
    page.get_by_role("link", name="Undo this import").click()
    expect(page.get_by_text(f"{FIFTY + 1} stories go out of the archive")).to_be_visible()
    expect(page.get_by_role("heading", name="Worked on since")).to_be_visible()
    page.get_by_role("button", name="Undo this import").click()
    expect(page.get_by_text(f"Undone: {FIFTY} stories.")).to_be_visible()
    assert Article.objects.get().headline == headline(3)
    page.get_by_role("link", name="Undo this import").click()
    page.get_by_label("Undo these too").check()
    page.get_by_role("button", name="Undo this import").click()
    assert not Article.objects.exists()
    page.get_by_role("link", name="Do it again").click()
    page.get_by_role("button", name="Do it again").click()
    expect(page.get_by_text(f"Done again: {FIFTY + 1} stories.")).to_be_visible()
    assert Article.objects.count() == FIFTY + 1


@pytest.mark.skipif(not WIRE_FILES.exists(), reason="agencies' own files are not part of this")
def test_a_folder_of_agencies_files_is_dropped_checked_saved_and_undone(page: Page) -> None:
    files = sorted(path for path in WIRE_FILES.rglob("*") if path.is_file())
    page.goto(DESK)
    page.get_by_label("and files, one or many").set_input_files(files)
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/done/")
    batch = ImportBatch.objects.get()
    list(finish(batch))  # what the import worker does
    page.reload()
    expect(page.get_by_role("navigation", name="Show")).to_contain_text("to check")
    assert Original.objects.count() == len({path.read_bytes() for path in files})
    page.get_by_role("link", name="Check what is in doubt").click()
    expect(page.get_by_text("characters accounted for")).to_be_visible()
    page.goto(f"{DESK}{batch.pk}/done/")
    page.get_by_role("button", name="that are sure").click()
    list(finish(batch))
    stored = batch.items.filter(state=ImportItem.State.STORED).count()
    assert stored > 0
    assert not batch.items.filter(state=ImportItem.State.FAILED).exists()
    page.goto(f"{DESK}{batch.pk}/undo/")
    page.get_by_role("button", name="Undo this import").click()
    expect(page.locator(".messagelist")).to_contain_text("Undone: ")
    assert not Article.objects.exists()
