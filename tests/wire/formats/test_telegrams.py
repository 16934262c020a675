"""IPTC 7901 and ANPA 1312: the copy inside the control characters."""

from __future__ import annotations

import pytest

from articles.wire import ParseResult, read
from articles.wire.story import SegmentKind

COPY = """Ferry stays  =\r
\r
   Tellmar (dpa) - The ferry stayed in the harbour, which was empty of\r
every other ship.\r
\r
   "We wait," said the captain, Bo Ek.\r
\r
dpa gru ole npr\r
"""
IPTC = (
    f"\x01eca062 2 i 211 ccccb   dpa 061\r\n\r\nSkervia-ferry/\r\n"
    f"\x02{COPY}\x03031137 GMT Jun 25 \r\n\x04"
)
ANPA = (
    "\x16\x16\x01AW2870\x1f_asian\r\nu i\x13\x11 BC-Skervia-Ferry     06-03 0049\r\n"
    "\x02^BC-Skervia-Ferry, 1st Ld-Writethru,66<\r\n^Ferry stays<\r\n^Eds: Adds rain.<\r\n"
    "^By ADA LIND=\r\n\t   TELLMAR (AP) _ The ferry stayed.\r\n \r\n\t   It rained.\r\n"
    "\r\n\t   \x03AP-WF-06-03-25 1509GMT<\r\n\x0c\x04"
)


def joined(result: ParseResult) -> str:
    segments = [segment for story in result.stories for segment in story.segments]
    return "".join(result.text[s.start : s.end] for s in segments)


def test_iptc_7901_message_is_a_story() -> None:
    result = read(IPTC.encode())
    (story,) = result.stories
    assert result.format == "iptc7901"
    assert (story.source, story.headline, story.slugline) == (
        "DPA",
        "Ferry stays",
        "Skervia-ferry",
    )
    assert (story.urgency, story.sign_off) == (2, "dpa gru ole npr")
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T11:37:00+00:00"
    assert story.body.split("\n\n")[1] == '"We wait," said the captain, Bo Ek.'
    assert [quote.text for quote in story.quotes] == ["We wait"]


def test_anpa_message_is_a_story() -> None:
    result = read(ANPA.encode())
    (story,) = result.stories
    assert result.format == "anpa"
    assert (story.source, story.headline, story.byline) == ("AP", "Ferry stays", "By ADA LIND")
    assert (story.slugline, story.status) == (
        "BC-Skervia-Ferry, 1st Ld-Writethru",
        "1st Ld-Writethru",
    )
    assert (story.urgency, story.editors_note) == (3, "Eds: Adds rain.")
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T15:09:00+00:00"
    assert story.body == "The ferry stayed.\n\nIt rained."


@pytest.mark.parametrize("text", [IPTC, ANPA, IPTC + IPTC, ANPA + "\r\n" + ANPA])
def test_segments_of_a_file_of_telegrams_partition_it(text: str) -> None:
    result = read(text.encode())
    assert joined(result) == result.text == text
    assert len(result.stories) == text.count("\x01")


def test_envelope_is_told_from_the_copy() -> None:
    (story,) = read(IPTC.encode()).stories
    kinds = [segment.kind for segment in story.segments]
    assert kinds[0] is kinds[-1] is SegmentKind.ENVELOPE
    assert SegmentKind.HEADLINE in kinds
    assert SegmentKind.DATELINE in kinds


def test_iptc_7901_is_read_where_a_clipboard_ate_the_control_characters() -> None:
    bare = IPTC.translate(dict.fromkeys([1, 2, 3, 4])).replace("\r", "")
    result = read(bare.encode())
    (story,) = result.stories
    assert (story.headline, story.slugline, story.source) == (
        "Ferry stays",
        "Skervia-ferry",
        "DPA",
    )
    assert joined(result) == bare


def test_telegram_without_a_copy_is_refused_and_still_accounted_for() -> None:
    empty = "\x01eca063 4 i 0   dpa 062\r\n\x02\r\n\x03\x04"
    result = read((IPTC + empty).encode())
    assert len(result.stories) == 1
    assert result.refused == ("eca063 4 i 0 dpa 062: a telegram without a text.",)
    assert joined(result) == result.text


@pytest.mark.parametrize(
    ("filed", "why"),
    [
        ("991137 GMT Jun 25", "no such day"),
        ("031137 GMT Xyz 25", "no such month"),
        ("", "cut off"),
    ],
)
def test_filing_time_that_cannot_be_is_none(filed: str, why: str) -> None:
    (story,) = read(IPTC.replace("031137 GMT Jun 25", filed).encode()).stories
    assert story.sent is None, why


def test_plain_copy_is_not_taken_for_a_telegram() -> None:
    assert read(b"Ferry stays\n\nThe ferry stayed.").format == "plain"
    assert read(b"abc 12 boats stayed\n\nThe ferry stayed.").format == "plain"


TABLE = (
    "\x16\x16\x01s0284\x1f-----\r\nr s\x14\x12 BC-SKV--Ferry Glance     06-03 \r\n"
    "\x02^BC-SKV--Ferry Glance<\r\n^Ferry Glance=\r\n^All Times Local=\r\n"
    "^By The Associated Press=\r\n^UPPER DIVISION=\r\n"
    "\x08^;W;L;Pct;GB\x10 \r\n\x08Marna\x10 Bay;9;3;.750;_\x10 \r\n\x08Oland;8;4;.667;{\x10 \r\n"
    "^LOWER DIVISION=\r\n"
    "\x08^\x1f\x1e W\x1e \x1e \x1e L\r\n\x08Tellmar\x1f\x1e 7\x1e \x1e \x1e 5{\r\n"
    "\t   ___=\r\n^Monday's Games=\r\n\t   Marna Bay 4, Oland 3\r\n\t   Tellmar 2, Lode 0<\r\n"
    "^Tuesday's Games=\r\n\t   Oland at Lode, 7 p.m.<\r\n"
    "\r\n\t   \x03AP-WF-06-03-25 1509GMT<\r\n\x0c\x04"
)


def test_tables_and_lists_of_anpa_are_left_alone() -> None:
    result = read(TABLE.encode())
    (story,) = result.stories
    assert (story.headline, story.credit) == ("Ferry Glance", "By The Associated Press")
    assert (story.editors_note, story.defects) == ("All Times Local", ())
    assert story.body.split("\n\n") == [
        "UPPER DIVISION",
        ";W;L;Pct;GB\nMarna Bay;9;3;.750;_\nOland;8;4;.667;½",
        "LOWER DIVISION",
        "W      L\nTellmar   7      5½",
        "___",
        "Monday's Games",
        "Marna Bay 4, Oland 3",
        "Tellmar 2, Lode 0",
        "Tuesday's Games",
        "Oland at Lode, 7 p.m.",
    ]
    assert joined(result) == TABLE


def test_code_before_the_slug_of_anpa_is_no_headline() -> None:
    head = "\x02^*9006< ^AP-Top-Skervia-Headlines,0176<\r\n^AP Top Skervia News at 11 p.m.<\r\n"
    lines = "^Ferry stays in Tellmar\r\n^Court frees a cat\r\n"
    text = ANPA[: ANPA.index("\x02")] + head + lines + ANPA[ANPA.index("\x03") :]
    (story,) = read(text.encode()).stories
    assert (story.slugline, story.headline) == (
        "AP-Top-Skervia-Headlines",
        "AP Top Skervia News at 11 p.m.",
    )
    assert story.body == "Ferry stays in Tellmar\n\nCourt frees a cat"


def test_summary_above_the_byline_of_anpa_is_no_body() -> None:
    summary = "The ferry stayed in the harbour of Tellmar all of Monday, and the crew with it."
    text = ANPA.replace(
        "^By ADA LIND=", f"^{summary} It rained, and nobody came.<\r\n^By ADA LIND="
    )
    (story,) = read(text.encode()).stories
    assert story.body == "The ferry stayed.\n\nIt rained."
    assert (story.byline, story.dateline and story.dateline.places) == (
        "By ADA LIND",
        ("TELLMAR",),
    )
    assert summary in (story.editors_note or "")


KYODO = (
    "\x01a0105KYODO\x1fkoko-\r\nu s\x14\x12 BC-Ferry-Race   03-06 0344\r\n\x02BC-Ferry-Race\r\n"
    "Ferry: Marna crew claim 7th cup in the race round Oland+\r\n"
    "     OLAND, Skervia, June 3 Kyodo - The crew of Marna claimed their seventh \r\n"
    'cup on Tuesday.\r\n     "We rowed," said the captain.\r\n'
    "==Kyodo\r\n\x03KWS-21:37-03-06-25\x04\r\n"
)


def test_kyodos_telegram_gives_the_day_first_and_on_its_clock() -> None:
    (story,) = read(KYODO.encode()).stories
    assert story.headline == "Ferry: Marna crew claim 7th cup in the race round Oland"
    assert story.sent is not None
    assert story.sent.isoformat() == "2025-06-03T21:37:00+09:00"
    assert story.dateline is not None
    assert str(story.dateline.date) == "2025-06-03"
    assert story.body.startswith("The crew of Marna claimed their seventh cup on Tuesday.")
    assert (story.source, story.sign_off) == ("KYODO", "==Kyodo")


def test_headline_over_several_lines_ends_with_its_mark() -> None:
    head = "Situation \r\nSkervia: \r\nFerry: une tempête au port (Ek) = \r\n \r\n"
    text = IPTC.replace("Ferry stays  =\r\n\r\n", head)
    (story,) = read(text.encode()).stories
    assert (story.headline, story.status) == (
        "Skervia: Ferry: une tempête au port (Ek)",
        "Situation",
    )
