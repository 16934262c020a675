"""No page says anything of the program's own in English to who reads Turkish."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po
from django.test import Client
from lxml import html

from newsarchive.catalogues import LOCALE
from tests.browser.addresses import PAGES
from tests.browser.full_archive import Archive, fill

pytestmark = [
    pytest.mark.any_database,
    pytest.mark.django_db,
    pytest.mark.urls("tests.browser.broken"),
]
CATALOGUE = LOCALE / "tr" / "LC_MESSAGES" / "django.po"
TAG = re.compile(r"<[^>]*>")
PLACEHOLDER = re.compile(r"%\(\w+\)s|%s|\{\w*\}")
# Of a message that other words stand in, so many letters of its own tell it from copy.
FEWEST_LETTERS = 8
SAYING = ("aria-label", "title", "placeholder", "alt", "data-copy", "data-copied")
UNSAID = {"script", "style", "code", "kbd"}
# Django's own template says this without asking any catalogue.
OF_DJANGO = {("img", "Search")}


def pieces(message: str) -> Iterator[str]:
    """The texts of a message between its tags, as patterns of what stands on a page."""
    for piece in TAG.split(message):
        own = PLACEHOLDER.sub("", piece)
        letters = sum(map(str.isalpha, own))
        if letters >= (2 if own == piece else FEWEST_LETTERS):
            yield ".+".join(map(re.escape, PLACEHOLDER.split(piece.strip())))


def of_the_program(in_english: bool) -> set[str]:
    """All that the program says in one of the two languages, as `pieces`."""
    with CATALOGUE.open("rb") as file:
        messages = [one for one in read_po(file) if one.id]
    said = (one.id if in_english else one.string for one in messages)
    each = (words for one in said for words in ((one,) if isinstance(one, str) else one))
    return {piece for words in each for piece in pieces(words)}


def said_on(page: str) -> Iterator[str]:
    """The texts of a page that are said to be in Turkish, and the names that are read out."""
    for element in html.fromstring(page).iter():
        if not isinstance(element.tag, str) or element.tag in UNSAID:
            continue
        around = (element, *element.iterancestors())
        if next(one.get("lang") for one in around if one.get("lang") is not None) == "tr":
            yield from (text for text in (element.text, *(one.tail for one in element)) if text)
        named = ((element.tag, element.get(name)) for name in SAYING)
        yield from (name for tag, name in named if name and (tag, name) not in OF_DJANGO)


@pytest.fixture
def archive() -> Archive:
    """Its editor is not called what the desk is."""
    archive = fill()
    archive.editor.username = "ida"
    archive.editor.save()
    return archive


def test_no_page_shows_readers_of_turkish_a_word_of_the_program_in_english(
    client: Client, archive: Archive
) -> None:
    """All pages in one test, the desk's and the admin's too: the archive is filled once."""
    client.raise_request_exception = False
    editor = Client()
    editor.force_login(archive.editor)
    english = re.compile("|".join(of_the_program(True) - of_the_program(False)))
    found = {}
    for name, one in PAGES.items():
        reader = editor if one.for_editors else client
        path = one.path.format(**vars(archive))
        page = reader.get(path, headers={"Accept-Language": "tr"}, follow=True)
        assert page.status_code == one.status, name
        texts = (" ".join(text.split()) for text in said_on(page.text))
        if wrong := {text for text in texts if english.fullmatch(text)}:
            found[name] = wrong
    assert found == {}


@pytest.mark.parametrize(
    ("message", "text", "says"),
    [
        ("Stories", "Stories", True),
        ("Stories", "Stories by date", False),
        ("%(n)s quotes in doubt", "12 quotes in doubt", True),
        ("Half a quote: <kbd>“x”</kbd>, and more.", "Half a quote:", True),
        ("in {}", "in the sound", False),
    ],
)
def test_texts_are_known_for_messages_whatever_stands_in_them(
    message: str, text: str, says: bool
) -> None:
    assert any(re.fullmatch(piece, text) for piece in pieces(message)) is says
