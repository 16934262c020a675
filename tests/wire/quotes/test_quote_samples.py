"""The stories that the project was started from, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.wire.quotes import find_quotes

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples"

pytestmark = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the agency's stories are not part of the project"
)


def body_of(name: str, sign_off: str) -> str:
    """The paragraphs between the headline and the sign-off."""
    copy = (SAMPLES / name).read_text(encoding="utf-8").partition(sign_off)[0]
    return "\n\n".join(line for line in copy.split("\n")[1:] if line.strip()).rstrip()


def test_the_first_story_has_the_quotes_an_editor_marked() -> None:
    expected = json.loads((SAMPLES / "ilkha-prisoners.expected.json").read_text(encoding="utf-8"))
    found = find_quotes(body_of("ilkha-prisoners.txt", "(ILKHA)"))
    assert [
        {
            "quote": quote.text,
            "speaker": quote.speaker,
            "mention": quote.mention,
            "role": quote.role,
            "cue": quote.cue,
            "how": str(quote.how),
        }
        for quote in found
    ] == [{k: v for k, v in row.items() if k != "paragraph"} for row in expected["quotes"]]


def test_two_parts_of_sentences_by_one_speaker() -> None:
    found = find_quotes(body_of("ilkha/en_arab-league_382153.txt", "(ILKHA)"))
    assert [(q.text, q.speaker, str(q.kind)) for q in found] == [
        ("disgrace to all humanity.", "Ahmed Aboul-Gheit", "mixed"),
        ("genocidal war", "Ahmed Aboul-Gheit", "mixed"),
    ]
    assert found[1].cue == "According to"


def test_an_organisation_is_quoted_in_the_lede_and_by_an_announcement() -> None:
    part, whole = find_quotes(body_of("ilkha/tr_hamas_362737.txt", "(İLKHA)"))
    assert (part.speaker, part.speaker_kind, str(part.kind)) == ("HAMAS", "organisation", "mixed")
    assert (whole.speaker, whole.speaker_kind, str(whole.kind)) == (
        "HAMAS",
        "organisation",
        "direct",
    )


def test_an_announced_quote_that_never_closes_ends_with_the_body() -> None:
    body = body_of("ilkha/tr_kanu_355377.txt", "(İLKHA)")
    (quote,) = find_quotes(body)
    assert (quote.speaker, quote.cue) == ("Abdullatif Kanu", "şunları kaydetti")
    assert quote.end == len(body)
