"""The catalogues know all that the program says, and say it with the same placeholders."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.test import Client
from lxml import html

from newsarchive.catalogues import LOCALE
from newsarchive.messages import gathered
from tests.factories import make_article, make_quote, make_speaker

CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)s|%s|\{\w*\}|</?\w+|href=\"[^\"]*\"")


def messages_of(path: Path) -> dict[str, Message]:
    with path.open("rb") as file:
        return {_first(one.id): one for one in read_po(file) if one.id}


def _first(words: str | tuple[str, ...]) -> str:
    return words if isinstance(words, str) else words[0]


def _every(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_each_language_says_all_that_the_program_says(path: Path) -> None:
    known = messages_of(path)
    said = {_first(one.id) for one in gathered() if one.id}
    assert said - known.keys() == set(), "python -m newsarchive.messages gathers them"
    assert known.keys() - said == set(), "said no more"
    missing = [one for one in known.values() if one.fuzzy or not all(_every(one.string))]
    assert missing == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_what_a_message_holds_its_translation_holds_too(path: Path) -> None:
    for message in messages_of(path).values():
        holds = {frozenset(PLACEHOLDER.findall(words)) for words in _every(message.id)}
        for words in _every(message.string):
            assert frozenset(PLACEHOLDER.findall(words)) in holds, message.id


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/stories/",
        "/stories/?text=nothing+of+this",
        "/quotes/",
        "/speakers/",
        "/topics/",
        "/sources/",
        "/archive/",
        "/search/help/",
        "/nowhere/",
        "story",
        "speaker",
    ],
)
def test_turkish_pages_hold_no_english_words_of_the_program(client: Client, address: str) -> None:
    story = make_article(body="“Deniz buzla dolu,” dedi Umut Kaya.", language="tr")
    speaker = make_speaker("Umut Kaya")
    make_quote(story, "Deniz buzla dolu,", speaker=speaker)
    known = {"story": story.get_absolute_url(), "speaker": speaker.get_absolute_url()}
    page = client.get(known.get(address, address), headers={"Accept-Language": "tr"})
    texts = {" ".join(text.split()) for text in html.fromstring(page.text).itertext()}
    (turkish,) = [path for path in CATALOGUES if path.parts[-3] == "tr"]
    english = {key for key, one in messages_of(turkish).items() if key not in _every(one.string)}
    assert texts & english == set()
