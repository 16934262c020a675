"""The agencies' conventions for a story's text and what stands below it.

The tables in ``conventions/`` are the catalogue, with all copy invented: sign-offs,
legal notices, credits, contacts, teasers and the ways a body is set. Beside what is
to be found stand sentences that only look like it.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from articles.wire import ParsedStory, parse

FOLDER = Path(__file__).parent / "conventions"
HEADLINE = "Ferry aground off Marna"
BODY = "A ferry ran aground off Marna on Monday.\n\nNobody was hurt, the port said."
BETWEEN = {"behind": " ", "below": "\n", "apart": "\n\n"}


def rows(table: str, name: str) -> list[Any]:
    found = tomllib.loads((FOLDER / f"{table}.toml").read_text(encoding="utf-8"))[name]
    return [pytest.param(row, id=row["why"]) for row in found]


def read(copy: str) -> ParsedStory:
    (story,) = parse(f"{HEADLINE}\n\n{copy}").stories
    assert story.headline == HEADLINE
    return story


def public_fields(story: ParsedStory) -> str:
    """All of a story that a reader may see, as one text."""
    fields = (
        *(story.headline, story.byline, story.lede, story.body, story.credit, story.sign_off),
        *(story.legal_notice, *story.teasers, *(quote.text for quote in story.quotes)),
    )
    return "\n".join(filter(None, fields))


@pytest.mark.parametrize("row", rows("sign_offs", "mark"))
def test_sign_off_ends_the_story_and_tells_its_agency(row: dict[str, Any]) -> None:
    for place in row["places"]:
        story = read(BODY + BETWEEN[place] + row["mark"])
        assert (story.body, story.sign_off) == (BODY, row["mark"]), place
        assert story.source == row.get("source"), place


@pytest.mark.parametrize("row", rows("sign_offs", "sentence"))
def test_last_sentence_that_looks_like_a_sign_off_is_kept(row: dict[str, Any]) -> None:
    story = read(f"{BODY}\n\n{row['text']}")
    assert story.body == f"{BODY}\n\n{row['text']}"


@pytest.mark.parametrize("row", rows("legal", "notice"))
def test_legal_notice_is_kept_word_for_word_and_out_of_the_body(row: dict[str, Any]) -> None:
    for close in ("", "\n\n-30-"):
        story = read(f"{BODY}\n\n{row['text']}{close}")
        assert (story.body, story.legal_notice) == (BODY, row["text"])


@pytest.mark.parametrize("row", rows("legal", "sentence"))
def test_sentence_about_rights_is_no_notice(row: dict[str, Any]) -> None:
    assert read(f"{BODY}\n\n{row['text']}").body == f"{BODY}\n\n{row['text']}"


@pytest.mark.parametrize("row", rows("closing_credits", "credit"))
def test_those_who_made_a_story_are_credited_below_it(row: dict[str, Any]) -> None:
    for close in ("", "\n\n___", "\n\n© NPA"):
        story = read(f"{BODY}\n\n{row['text']}{close}")
        assert story.body == BODY
        assert (story.credit or "").split() == row["text"].split()


@pytest.mark.parametrize("row", rows("closing_credits", "sentence"))
def test_sentence_that_opens_as_a_credit_is_kept(row: dict[str, Any]) -> None:
    assert read(f"{BODY}\n\n{row['text']}").body == f"{BODY}\n\n{row['text']}"


@pytest.mark.parametrize("row", rows("contacts", "contact"))
def test_contacts_reach_no_public_field(row: dict[str, Any]) -> None:
    for close in ("", "\n\n-30-"):
        story = read(f"{BODY}\n\n{row['text']}{close}")
        assert story.body == BODY
        shown = public_fields(story)
        assert "555" not in shown
        assert "542" not in shown
        assert "@" not in shown


@pytest.mark.parametrize("line", ["Harbour office: +44 171 555 0101", "press@marna.example"])
def test_contact_amid_a_story_reaches_no_public_field(line: str) -> None:
    story = read(f"{BODY}\n\n{line}\n\nThe harbour is open again.")
    assert story.body == f"{BODY}\n\nThe harbour is open again."


@pytest.mark.parametrize("row", rows("contacts", "for_readers"))
def test_number_for_readers_stays_and_the_editor_is_asked(row: dict[str, Any]) -> None:
    story = read(f"{BODY}\n\n{row['text']}")
    assert story.body == f"{BODY}\n\n{row['text']}"
    assert [defect.code for defect in story.defects] == ["contact-in-body"]


@pytest.mark.parametrize("row", rows("contacts", "figures"))
def test_figures_that_ring_nobody_are_kept(row: dict[str, Any]) -> None:
    story = read(f"{BODY}\n\n{row['text']}")
    assert story.body == f"{BODY}\n\n{row['text']}"
    assert story.defects == ()


@pytest.mark.parametrize("row", rows("teasers", "story"))
def test_teasers_of_other_stories_are_apart_from_the_body(row: dict[str, Any]) -> None:
    story = read(row["copy"])
    assert story.body.split("\n\n") == row["body"]
    assert list(story.teasers) == row["teasers"]
    assert all(quote.text not in teaser for quote in story.quotes for teaser in story.teasers)


@pytest.mark.parametrize("row", rows("bodies", "story"))
def test_body_has_the_paragraphs_that_an_editor_sees(row: dict[str, Any]) -> None:
    assert read(row["copy"]).body.split("\n\n") == row["body"]


@pytest.mark.parametrize("row", rows("bodies", "entities"))
def test_characters_written_as_in_html_are_put_right_and_reported(row: dict[str, Any]) -> None:
    story = read(row["copy"])
    assert story.body == row["text"]
    assert [defect.code for defect in story.defects] == ["entities"] * (row["copy"] != row["text"])


@pytest.mark.parametrize("row", rows("bodies", "mended"))
def test_unprintable_characters_are_left_out_and_reported(row: dict[str, Any]) -> None:
    story = read(row["copy"])
    assert story.body == row["text"]
    assert [defect.code for defect in story.defects] == ["control-characters"]
