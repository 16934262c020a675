"""Which stories carry the same words, whatever each made of them."""

from __future__ import annotations

import pytest

from articles.carriers import gather, words_of
from articles.models import Article, Quote
from tests.factories import make_article, make_quote

pytestmark = pytest.mark.django_db

WHOLE = "Nothing sails tonight, and nothing sails tomorrow."
SAME = [
    (WHOLE, WHOLE, "word for word"),
    (WHOLE, "“Nothing sails tonight – and ‘nothing’ sails tomorrow”", "other marks"),
    (WHOLE, "NOTHING SAILS TONIGHT AND NOTHING SAILS TOMORROW", "an agency of the eighties"),
    (WHOLE, "Nothing sails tonight", "cut behind"),
    (WHOLE, "and nothing sails tomorrow", "cut before"),
    ("Denize açılmıyoruz bu gece.", "denize acilmiyoruz bu gece", "accents lost on the way"),
]
OTHER = [
    (WHOLE, "Nothing sails tonight, and much sails tomorrow.", "one other word"),
    (WHOLE, "tonight, sails nothing", "the same words in another order"),
    (WHOLE, "thing sails tonight", "begins in the middle of a word"),
    (WHOLE, "nothing sails", "so few words anybody may say"),
    ("…", "…", "no words at all"),
]


def said(*words: str) -> list[Quote]:
    """The words as quotes by one speaker, each of a story of its own."""
    stories = [make_article(body=text) for text in words]
    return [
        make_quote(story, text, speaker="Maud Ekeren")
        for story, text in zip(stories, words, strict=True)
    ]


@pytest.mark.parametrize(("one", "other", "why"), SAME, ids=[row[2] for row in SAME])
def test_the_same_words_are_one_saying_in_its_longest_form(one: str, other: str, why: str) -> None:
    for words in ((one, other), (other, one)):
        quotes = said(*words)
        (saying,) = gather(quotes)
        assert len(saying.carriers) == 2, why
        assert saying.words == max(map(words_of, quotes), key=len)


@pytest.mark.parametrize(("one", "other", "why"), OTHER, ids=[row[2] for row in OTHER])
def test_other_words_are_another_saying(one: str, other: str, why: str) -> None:
    assert all(len(saying.carriers) == 1 for saying in gather(said(one, other))), why


@pytest.mark.parametrize(("speaker", "sayings"), [("Maud Ekeren", 1), ("Tobias Wrenfield", 2)])
def test_two_words_are_the_same_saying_of_one_speaker_alone(speaker: str, sayings: int) -> None:
    one, other = make_article(body="No comment."), make_article(body="No comment.")
    quotes = [
        make_quote(one, "No comment.", speaker="Maud Ekeren"),
        make_quote(other, "No comment.", speaker=speaker),
    ]
    assert len(gather(quotes)) == sayings


def pieces(*texts: str) -> tuple[Article, list[Quote]]:
    story = make_article(body=" she said ".join(texts))
    return story, [make_quote(story, text) for text in texts]


@pytest.mark.parametrize(
    ("texts", "cut"),
    [
        (["Nothing sails tonight,", "and nothing sails tomorrow."], False),
        (["nothing sails tomorrow"], True),
    ],
    ids=["broken in two around the speaker", "cut short"],
)
def test_a_story_has_a_saying_whole_or_in_part(texts: list[str], cut: bool) -> None:
    story, broken = pieces(*texts)
    (saying,) = gather([*said(WHOLE), *broken])
    carrier = next(one for one in saying.carriers if one.story == story.pk)
    assert (list(carrier.quotes), carrier.cut) == (broken, cut)


def test_a_part_of_two_sayings_belongs_to_both() -> None:
    sayings = gather(said(f"{WHOLE} The ice says so.", f"{WHOLE} Ask the ice.", WHOLE))
    assert [len(saying.carriers) for saying in sayings] == [2, 2]


def test_a_saying_that_stories_give_to_different_speakers_is_disputed() -> None:
    one, other = make_article(body=WHOLE), make_article(body=WHOLE)
    first = make_quote(one, WHOLE, speaker="Maud Ekeren")
    unnamed = make_quote(other, WHOLE, mention="she")
    assert not gather([first, unnamed])[0].disputed
    unnamed.delete()
    assert gather([first, make_quote(other, WHOLE, speaker="Ilse Marrond")])[0].disputed
