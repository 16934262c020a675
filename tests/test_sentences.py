"""Sentences are stored in English and read in the reader's language, whoever stored them."""

from __future__ import annotations

import pytest
from django.utils import translation
from django.utils.translation import gettext

from articles.importer.revisions import SENT, held
from articles.sentences import spoken, term
from articles.wire.defects import MESSAGES, defect
from articles.wire.formats.refusals import Kind, Reason, Refusal
from articles.wire.quotes.certainty import SENTENCES
from tests.factories import make_article, make_quote

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


IN_TURKISH = [
    # Two of which one could be taken for a name in the other.
    (
        "“she” and “wrote” stand right after the quote. "
        "“she” was taken for Maud Ekeren, named last before it.",
        "“she” ve “wrote” alıntının hemen ardında duruyor. “she”, kendisinden önce",
    ),
    # What names hold, where it is not an agency's: fields, moments, numbers, kinds of file.
    ("Changed: byline, editors_note.", "Değişen: muhabir imzası, editör notu."),
    ("By ida, 2025-07-03 14:05.", "ida, 3 Temmuz 2025, 14:05."),
    ("byline: nothing → “Ida Brack”.", "muhabir imzası: hiçbir şey → “Ida Brack”."),
    (
        "This story has 1,204 characters; one may have 1,000 (IMPORT_MAX_STORY_LENGTH). "
        "Its copy is kept.",
        "Bu haber 1.204 karakter; bir haber en çok 1.000 karakter olabilir",
    ),
    ("This is a picture, not text.", "Bu, metin değil, bir görsel."),
    ("Ferry: a note.pdf: no story (an event).", "Ferry: a note.pdf: haber değil (bir etkinlik)."),
]


@pytest.mark.parametrize(("stored", "said"), IN_TURKISH)
def test_what_stands_in_a_stored_sentence_is_written_as_its_reader_writes(
    stored: str, said: str
) -> None:
    with translation.override("tr"):
        assert spoken(stored).startswith(said)


@pytest.mark.parametrize("words", ["", "Ferry crews stay ashore.", "{name} went {where}."])
def test_what_is_no_sentence_of_the_program_stays_as_it_is(words: str) -> None:
    with translation.override("tr"):
        assert spoken(words) == words


def test_what_a_reader_of_english_sees_is_written_out_too() -> None:
    with translation.override("en"):
        assert spoken("By ida, 2025-07-03 14:05.") == "By ida, 3 July 2025, 14:05."
        assert spoken("Changed: editors_note.") == "Changed: editor’s note."


@pytest.mark.any_database
@pytest.mark.django_db
def test_every_field_that_a_revision_holds_is_called_something_in_turkish() -> None:
    story = make_article()
    make_quote(story, "full of ice")
    fields = held(story)
    named = {*fields, *fields["quotes"][0], SENT} - {"speaker__name"}
    with translation.override("tr"):
        # The agency's own mark for a story is called the same.
        assert {name for name in named if term(name) == name.replace("_", " ")} == {"guid"}


def test_all_that_the_parser_says_is_known_in_turkish() -> None:
    doubts = [defect(code, 1, detail="windows-1254").message for code in MESSAGES]
    reasons = [
        words.format(mention="she", cue="said", speaker="Maud Ekeren") for words in SENTENCES
    ]
    given = dict.fromkeys(("kind", "columns", "problem", "line"), "x")
    refused = [one.format(name="x", **given) for one in Refusal] + [
        one.of("x", **given) for one in Reason
    ]
    with translation.override("tr"):
        said = doubts + reasons + refused
        assert [words for words in said if spoken(words) == words] == []
        assert [kind for kind in Kind if gettext(kind) == kind] == []
