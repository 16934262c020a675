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
