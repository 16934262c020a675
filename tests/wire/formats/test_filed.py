"""What fields of any format come to: clocks, escapes, notes, datelines, no headline."""

from __future__ import annotations

from typing import Any

import pytest

from articles.wire import ParsedStory, PubStatus, default_agencies
from articles.wire.formats.filed import FiledStory, as_story

P = ("The ferry stayed in port on Monday.", "It rained.")


def story(**fields: Any) -> ParsedStory:
    given = {"headline": "Ferry stays", "paragraphs": P, "guid": "urn:x:1", **fields}
    return as_story(FiledStory(**given), default_agencies(), None)


CLOCKS = [
    ("TASS", "2025-06-03T10:27:08", "2025-06-03T10:27:08+03:00", "no zone: the agency's"),
    ("TASS", "2025-06-03T10:27:08Z", "2025-06-03T10:27:08+00:00", "a zone of its own"),
    ("STT", "20251203T102708", "2025-12-03T10:27:08+02:00", "in winter"),
    ("STT", "20250603T102708", "2025-06-03T10:27:08+03:00", "in summer"),
    ("nobody", "20250603T102708", "2025-06-03T10:27:08+00:00", "nobody's clock"),
]


@pytest.mark.parametrize(("provider", "field", "sent", "why"), CLOCKS)
def test_moment_without_a_zone_is_on_the_agencys_clock(
    provider: str, field: str, sent: str, why: str
) -> None:
    found = story(providers=(provider,), sent=field).sent
    assert found is not None, why
    assert found.isoformat() == sent, why


EMBARGOES = [
    ("STT", "2025-06-03T10:00:00", "2025-06-03T10:00:00+03:00", PubStatus.USABLE, []),
    ("nobody", "2025-06-03T10:00:00", None, PubStatus.WITHHELD, ["embargo-unsettled"]),
    ("nobody", "2025-06-03T10:00:00Z", "2025-06-03T10:00:00+00:00", PubStatus.USABLE, []),
]


@pytest.mark.parametrize(("provider", "field", "embargo", "public", "doubts"), EMBARGOES)
def test_embargo_whose_clock_nobody_knows_withholds(
    provider: str, field: str, embargo: str | None, public: PubStatus, doubts: list[str]
) -> None:
    found = story(providers=(provider,), embargo=field)
    assert (found.embargo and found.embargo.isoformat(), found.pub_status) == (embargo, public)
    assert [doubt.code for doubt in found.defects] == doubts


def test_what_was_escaped_twice_is_read_once_more() -> None:
    found = story(
        headline="Rain &amp; wind",
        slugline="S&amp;L",
        paragraphs=("At 4 o&#39;clock &quot;it rained&quot;, said AT&T; no &copy here.",),
    )
    assert (found.headline, found.slugline) == ("Rain & wind", "S&L")
    assert found.body == 'At 4 o\'clock "it rained", said AT&T; no &copy here.'


def test_what_stands_between_asterisks_is_for_editors() -> None:
    banner = "*** DISCLAIMER: THIS IS AN AUTOMATED TRANSLATION ***"
    found = story(headline="Ferry stays*** TRANSLATED ***", paragraphs=(*P, banner, "It stayed."))
    assert found.headline == "Ferry stays"
    assert found.body == "\n\n".join((*P, "It stayed."))
    assert found.editors_note == f"*** TRANSLATED ***\n{banner}"


def test_flash_without_a_headline_keeps_its_first_paragraph() -> None:
    found = story(headline="", paragraphs=("Ferry stays in port", "It rained."))
    assert (found.headline, found.body) == (None, "Ferry stays in port\n\nIt rained.")
    assert [doubt.code for doubt in found.defects] == ["no-headline"]


def test_credit_of_the_text_is_surer_than_the_fields() -> None:
    assert story(credit="STT–").credit == "STT"
    signed = (*P, "(Reporting by Ada Lind; Editing by Bo Ek)")
    assert story(credit="Reuters", paragraphs=signed).credit == signed[-1]


def test_line_that_says_moment_and_author_again_is_no_text() -> None:
    again = "3.6.2025 12:09 CEST | SKERVIA FERGER ASA | Melding"
    found = story(
        dateline="3.6.2025 12:09 CEST", byline="SKERVIA FERGER ASA", paragraphs=(again, *P)
    )
    assert found.body == "\n\n".join(P)


DATELINES = [
    ("TELLMAR, June 3", P[0], "TELLMAR, June 3", ("TELLMAR",), "2025-06-03"),
    ("Tellmar/Halderin", P[0], "Tellmar/Halderin", ("Tellmar", "Halderin"), None),
    ("2025-06-03 07:41 GMT", P[0], None, (), None),
    (
        "Tellmar, Skervia",
        f"(Tellmar, Skervia - June 2) {P[0]}",
        "(Tellmar, Skervia - June 2)",
        ("Tellmar", "Skervia"),
        "2025-06-02",
    ),
    ("", f"June 3 (Desk) - {P[0]}", "June 3 (Desk) -", (), "2025-06-03"),
    ("", f"(Sports Desk) - {P[0]}", "(Sports Desk) -", (), None),
]


@pytest.mark.parametrize(("field", "text", "printed", "places", "day"), DATELINES)
def test_dateline_that_a_field_or_the_day_confirms(
    field: str, text: str, printed: str | None, places: tuple[str, ...], day: str | None
) -> None:
    found = story(
        dateline=field,
        paragraphs=(text, P[1]),
        providers=("Sports Desk",),
        sent="2025-06-03T07:41:00Z",
    )
    assert found.body == "\n\n".join(P)
    line = found.dateline
    assert (line.text if line else None, line.places if line else ()) == (printed, places)
    assert (str(line.date) if line and line.date else None) == day


NOT_CONFIRMED = ["June 3 (Desk) - Results came.", "(Sunday best) - a hat - was worn."]


@pytest.mark.parametrize("text", NOT_CONFIRMED)
def test_text_that_nothing_confirms_opens_no_dateline(text: str) -> None:
    found = story(paragraphs=(text, P[1]), sent="2025-09-03T07:41:00Z")
    assert (found.dateline, found.body) == (None, f"{text}\n\n{P[1]}")


def test_older_host_of_an_agency_names_it_still() -> None:
    assert story(providers=("belga.be",)).source == "BELGA"
    assert story(providers=("pa.gov",)).source is None


BELOW_A_STORY = [
    ("This story was generated by Rowan Desk (http://example.com) using data.", "credit"),
    ("This report by The Canadian Press was first published June 3, 2025.", "editors_note"),
    ("View source version on example.com: https://example.com/1", "editors_note"),
    ("Ada Lind can be reached at http://example.com/ada .", None),
]


@pytest.mark.parametrize(("line", "field"), BELOW_A_STORY)
def test_line_below_a_story_is_no_text_of_it(line: str, field: str | None) -> None:
    found = story(paragraphs=(*P, "It stayed wet.", "___", line))
    assert found.body == "\n\n".join((*P, "It stayed wet."))
    assert (getattr(found, field) if field else None) == (line if field else None)
