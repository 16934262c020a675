"""The catalogues know all that the program says, and say it with the same placeholders."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from newsarchive.catalogues import LOCALE
from newsarchive.messages import gathered

CATALOGUES = sorted(LOCALE.glob("*/LC_MESSAGES/django.po"))
PLACEHOLDER = re.compile(r"%\(\w+\)s|%s|\{\w*\}|</?\w+|href=\"[^\"]*\"")


def messages_of(path: Path) -> dict[tuple[str, str], Message]:
    """Each message by where it is said, for words that are said in several ways, and its words."""
    with path.open("rb") as file:
        return {_key(one): one for one in read_po(file) if one.id}


def _key(message: Message) -> tuple[str, str]:
    return message.context or "", _every(message.id)[0]


def _every(words: str | tuple[str, ...]) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words)


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parts[-3])
def test_each_language_says_all_that_the_program_says(path: Path) -> None:
    known = messages_of(path)
    said = {_key(one) for one in gathered() if one.id}
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
