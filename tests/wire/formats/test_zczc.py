"""AAP's telex: marked lines above the copy, each desk with its own."""

from __future__ import annotations

import pytest

from articles.wire import ParseResult, read
from articles.wire.story import SegmentKind

BROADCAST = (
    "ZCZC AAP\r\n%A\r\n#Ferry_BC1\r\n$Ferry stays in Marna port\r\n:(MARNA)\r\n&AAPIS\\Linda\r\n"
    "*15054000\r\n~AM Service\r\n@SKV\r\nThe ferry stayed in the harbour on Monday.\r\n\r\n"
    '   "We wait," said the captain, Bo Ek.\r\n\r\n\r\nAAP RTV\r\nNNNN\r\n'
)
RESULTS = (
    "   ZCZC AAP\r$T\r:Rowing\r=Round 23\r^ROWING: Round 23 of the league\r*X\r&A\r+15054000\r"
    "TELLMAR, March 3 AAP - Results of Round 23:\r\n\r\nFRIDAY, Aug 26\r\nMarna v Oland 8.10pm\r\n"
    "   AAP"
)
RACING = (
    "ZCZC FMG000\r\nYY TDR\r\n:POTTED :Marna MARKET DAY\r\n"
    "    TELLMAR, Oct 12 AAP - Latest betting.-\r\n\r\n"
    "Race one - Harbour Hcp\r\n  3.00 Wet Rope\r\n 11.00 Low Tide, High Tide\r\n"
    "    AAP BETTING\r\n\r\nNNNN\r\n"
)
TITLED = (
    "\rZCZC\r#Top Ten by Volume\r:Top Ten by Volume - March 13\r\rTop Ten by Volume - March 13\r\r"
    "Ropeworks        86,823,071     0.105     +0.031\r"
    "SaltPans         76,147,672     0.035     0.00\r"
    "Pagemasters\rNNNN"
)
RELEASE = (
    "   ZCZC AAP\r\n%MGD\r\n$K\r\n:\r\n:Ferry Owners of Skervia\r\n*X\r\n"
    "Media release: Ferries carry more than ever\r\n\r\nFerries carried more in May.\r\n\r\n"
    "More again in June.\r\n\r\nSOURCE: Ferry Owners of Skervia\r\n\r\nNNNN\r\n"
)
MESSAGES = [
    (BROADCAST, "Ferry stays in Marna port", "Ferry_BC1", "AAP RTV", "a broadcast desk's"),
    (
        RESULTS,
        "ROWING: Round 23 of the league",
        "Rowing",
        "AAP",
        "results, bare returns in its head",
    ),
    (RACING, "Marna MARKET DAY", "Marna MARKET DAY", "AAP BETTING", "racing: the title behind :"),
    (TITLED, "Top Ten by Volume - March 13", "Top Ten by Volume", "Pagemasters", "a fuller title"),
    (
        RELEASE,
        "Media release: Ferries carry more than ever",
        "Ferry Owners of Skervia",
        "SOURCE: Ferry Owners of Skervia",
        "a press release, whose first line is its headline",
    ),
]


def joined(result: ParseResult) -> str:
    segments = [segment for story in result.stories for segment in story.segments]
    return "".join(result.text[s.start : s.end] for s in segments)


@pytest.mark.parametrize(("text", "headline", "slugline", "sign_off", "why"), MESSAGES)
def test_telex_is_a_story(
    text: str, headline: str, slugline: str, sign_off: str, why: str
) -> None:
    result = read(text.encode())
    (story,) = result.stories
    assert result.format == "zczc"
    assert (story.source, story.headline, story.slugline) == ("AAP", headline, slugline), why
    assert story.sign_off == sign_off
    assert joined(result) == result.text == text


def test_marked_lines_are_no_text() -> None:
    (story,) = read(BROADCAST.encode()).stories
    assert story.body == (
        'The ferry stayed in the harbour on Monday.\n\n"We wait," said the captain, Bo Ek.'
    )
    assert story.dateline is not None
    assert story.dateline.places == ("MARNA",)
    assert [topic.name for topic in story.topics] == ["sport"]
    kinds = [segment.kind for segment in story.segments]
    assert kinds[0] is kinds[-1] is SegmentKind.ENVELOPE


def test_tables_and_lists_of_telex_are_left_alone() -> None:
    (table,) = read(TITLED.encode()).stories
    assert table.body.count("\n") == 1
    (betting,) = read(RACING.encode()).stories
    assert betting.body.split("\n\n") == [
        "Latest betting.-",
        "Race one - Harbour Hcp",
        "3.00 Wet Rope",
        "11.00 Low Tide, High Tide",
    ]


def test_each_message_of_a_file_is_a_story() -> None:
    result = read((BROADCAST + RELEASE).encode())
    assert [story.headline for story in result.stories] == [
        "Ferry stays in Marna port",
        "Media release: Ferries carry more than ever",
    ]
    assert joined(result) == BROADCAST + RELEASE


def test_copy_with_zczc_alone_stays_plain() -> None:
    assert read(b"ZCZC\nFerry stays\n\nThe ferry stayed.\nNNNN\n").format == "plain"


def test_marks_between_the_takes_of_a_comment_are_no_text() -> None:
    comment = (
        "ZCZC FMG000\r\nHH TDCom\r\nTellmar comment races 1-2\r\n   Race One - Harbour Hcp\r\n"
        "\t   LOW TIDE 5m: Slowly away.\r\n\t   Ends Tellmar comment race one\r\n\t   more\r\n"
        "   Race Two - Rope Plate\r\n\t   WET ROPE 4m: Ends well.\r\n"
        "\t   Ends Tellmar comment races 1-2\r\n\t   AAP COMMENT\r\n\tNNNN\r\n"
    )
    result = read(comment.encode())
    (story,) = result.stories
    assert story.headline == "Tellmar comment races 1-2"
    assert story.body.split("\n\n") == [
        "Race One - Harbour Hcp",
        "LOW TIDE 5m: Slowly away.",
        "Race Two - Rope Plate",
        "WET ROPE 4m: Ends well.",
    ]
    assert joined(result) == comment
