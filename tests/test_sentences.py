"""Sentences are stored in English and read in the reader's language, whoever stored them."""

from __future__ import annotations

import pytest
from django.utils import translation

from articles.sentences import spoken
from articles.wire.defects import MESSAGES, defect
from articles.wire.quotes.certainty import SENTENCES

STORED = [
    ("A new story.", "Yeni bir haber."),
    # What copy put into a sentence stays as it came.
    (
        "No story “Ice. Again?” was found; which one is it?",
        "“Ice. Again?” adlı bir haber bulunamadı",
    ),
    # Several at once, as an item's doubts are kept.
    ("No headline was found. 3 quotes want a look.", "3 alıntıya bakılması gerekiyor."),
    # An agency's words behind ours.
    ("Changed: body.\nCLARIFIES paragraph 3", "\nCLARIFIES paragraph 3"),
]


@pytest.mark.parametrize(("stored", "said"), STORED)
def test_a_stored_sentence_is_said_in_the_readers_language(stored: str, said: str) -> None:
    with translation.override("tr"):
        assert said in spoken(stored)
        assert spoken(stored).split()[0] != stored.split()[0]
    with translation.override("en"):
        assert spoken(stored) == stored, "and not kept from one reader for another"


@pytest.mark.parametrize("words", ["", "Ferry crews stay ashore.", "{name} went {where}."])
def test_what_is_no_sentence_of_the_program_stays_as_it_is(words: str) -> None:
    with translation.override("tr"):
        assert spoken(words) == words


def test_all_that_the_parser_says_is_known_in_turkish() -> None:
    doubts = [defect(code, 1, detail="windows-1254").message for code in MESSAGES]
    reasons = [
        words.format(mention="she", cue="said", speaker="Maud Ekeren") for words in SENTENCES
    ]
    with translation.override("tr"):
        assert [words for words in doubts + reasons if spoken(words) == words] == []
