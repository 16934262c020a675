"""Race results with their line of fields, and lists that are no copy."""

from __future__ import annotations

import pytest

from articles.wire import read

RESULT = (
    "\x01TELLMAR\x1f1-2\x1fN\x1fN\x1fSKV\x1fWednesday\r\n\r\nTRACK GOOD(3)\r\n"
    "   1-ROPE PLATE 1550m: 5.50 LOW TIDE (A Lind's br g 3y) 61 (B Ek) 1\r\n   AAP RESULTS\r\n"
)


def test_result_is_a_story_with_its_fields_as_headline() -> None:
    result = read(RESULT.encode())
    (story,) = result.stories
    assert (result.format, story.source) == ("racing", "AAP")
    assert story.headline == "TELLMAR, race 1-2, SKV, Wednesday"
    assert (story.slugline, story.sign_off) == ("TELLMAR", "AAP RESULTS")
    assert story.body.split("\n\n") == [
        "TRACK GOOD(3)",
        "1-ROPE PLATE 1550m: 5.50 LOW TIDE (A Lind's br g 3y) 61 (B Ek) 1",
    ]
    assert [topic.name for topic in story.topics] == ["sport"]
    assert "".join(result.text[s.start : s.end] for s in story.segments) == RESULT


@pytest.mark.parametrize(
    ("corrected", "abandoned", "status", "headline"),
    [
        ("Y", "N", "CORRECTED", "TELLMAR, race 1-2, SKV, Wednesday"),
        ("N", "Y", None, "TELLMAR, race 1-2, SKV, Wednesday (abandoned)"),
    ],
)
def test_correction_and_abandonment_are_told(
    corrected: str, abandoned: str, status: str | None, headline: str
) -> None:
    text = RESULT.replace("\x1fN\x1fN", f"\x1f{corrected}\x1f{abandoned}")
    (story,) = read(text.encode()).stories
    assert (story.headline, story.status) == (headline, status)


def test_result_set_for_a_page_is_refused_by_name() -> None:
    fields = "\x01NEWS: TELLMAR\x1f2\x1fN\x1fN\x1fSKV\x1fMonday\r\n\r\n"
    page = fields + "#me15:#qc#bb2 _ ROPE PLATE#nf 55\r\n"
    result = read((RESULT + page).encode())
    assert len(result.stories) == 1
    assert result.refused == ("NEWS: TELLMAR 2 N N SKV Monday: race results set for a page.",)


def test_comma_separated_values_are_refused_by_their_columns() -> None:
    rows = '"Subject","Start","Until","Where","Note"\r\n' + '"Figures, June","3/9/25",,,""\r\n' * 3
    for data in (rows.encode(), b"\xef\xbb\xbf" + rows.encode()):
        result = read(data)
        assert result.stories == ()
        assert result.refused == (
            "A table of comma-separated values (Subject, Start, Until, Where), not copy.",
        )


def test_copy_of_quotes_is_no_table() -> None:
    copy = '"We wait," she said.\n"We row," he said.\n"We swim," they said.\n'
    assert read(copy.encode()).format == "plain"
