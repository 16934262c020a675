"""Copy beyond what a database keeps of one story is stored, and found as far as it can be."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser

from tests.factories import make_article, make_quote
from tests.search.archive import found

pytestmark = pytest.mark.django_db

MEGABYTE = 1_000_000
PUBLIC = AnonymousUser()


def test_a_story_of_a_megabyte_is_found_by_its_last_word() -> None:
    unit = "the harbour of Marna is full of ice and no ferry sails "
    story = make_article(body=unit * (MEGABYTE // len(unit)) + "kittiwake", lede="")
    assert found("kittiwake", PUBLIC) == found("“full of ice”", PUBLIC) == [story.pk]


def test_more_different_words_than_a_vector_holds_do_no_harm() -> None:
    story = make_article(
        headline="Ferry list", lede="", body=" ".join(f"word{number}" for number in range(150_000))
    )
    assert found("headline:ferry word0 word9999", PUBLIC) == [story.pk]


def test_one_paragraph_of_a_megabyte_is_a_lede() -> None:
    text = " ".join(f"ice{number % 4000}" for number in range(150_000)) + " kittiwake"
    story = make_article(headline=text, lede=text, body=text)
    assert found("ice3999 kittiwake", PUBLIC) == [story.pk]


def test_a_long_quote_is_found() -> None:
    said = "slush " * 20_000 + "gannet"
    quote = make_quote(make_article(body=said, lede=""), said)
    assert found("quote:slush", PUBLIC) == [quote.article_id]
    assert found("slush", PUBLIC, quotes=True) == [quote.pk]


def test_a_word_of_any_length_is_found_by_its_beginning() -> None:
    word = "z" * 5_000
    story = make_article(body=f"Ice {word} ends.")
    for text in (word, "z" * 4_000 + "*", "zzz*", f'"ice {word} ends"'):
        assert found(text, PUBLIC) == [story.pk], text[:10]


def test_phrases_end_with_the_255th_place_of_a_word_alike() -> None:
    story = make_article(headline="Sea", lede="", body="ox sea " * 254 + "ox gull ox tern")
    assert found("“ox gull”", PUBLIC) == [story.pk]
    assert found("“ox tern”", PUBLIC) == []
    assert found("ox tern", PUBLIC) == [story.pk]


def test_words_without_a_place_make_no_phrase() -> None:
    body = "sea " * 16_000 + "zebra aardvark"
    story = make_article(headline="", lede="", body=body, language="")
    assert found("aardvark zebra", PUBLIC) == [story.pk]
    assert found("“aardvark zebra”", PUBLIC) == found("“zebra aardvark”", PUBLIC) == []


@pytest.mark.parametrize(
    "text", ["", "\0", "🎉", "_", "'", "''", "\\", "': '", "a:1,2A", "\u0301"]
)
def test_odd_copy_is_stored(text: str) -> None:
    story = make_article(
        headline=text.replace("\0", ""), lede="", body=f"Ice {text} x".replace("\0", "")
    )
    assert found("ice", PUBLIC) == [story.pk]
    assert found(f"ice {text}", PUBLIC) in ([story.pk], [])


def test_forty_words_with_many_readings_are_asked_for() -> None:
    for language in ("en", "tr", "de", "fr", "ru", "ar", "es", "it", "fi", "hu", "nl", "sv"):
        make_article(language=language)
    words = " ".join(f"ministerials{number}lerinden" for number in range(20))
    assert found(words + " " + "ferries " * 20, PUBLIC) == []
