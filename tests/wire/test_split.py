"""Several stories in one paste, and single ones that only look like several."""

from __future__ import annotations

import pytest

from articles.wire import parse

FERRY = "Ferry aground off Marna\n\nMARNA, Feb 26 (Reuters) - A ferry ran aground on Monday."
BRIDGE = "Bridge shut in Oland\n\nOLAND, Feb 26 (Reuters) - The bridge was shut on Monday."
WIRED = (
    "FERRY AGROUND OFF MARNA\n"
    "    MARNA, Feb 26 - A ferry ran aground.\n"
    "    Nobody was hurt.\n"
    " Reuter"
)
SLUGGED = (
    "AM-Marna-Ferry, 1st Ld-Writethru,512\n"
    "Ferry aground off Marna\n"
    "Eds: LEADS with 4 grafs to UPDATE with captain,\n"
    "harbour master. PICKS UP 5th graf.\n"
    "By ADA LIND\nAssociated Press Writer\n"
    "    MARNA (AP) _ A ferry ran aground."
)
TT = "Färjan flott igen\n\nAda Lind/TT\n\nFärjan är flott igen efter två dagar."
DPA = "Fähre wieder flott\n\nDie Fähre ist wieder flott.\n\ndpa wsz jln npr"
PRICES = "OLAND GOLD 1500 FIX - OCT 20\n Gold   464.30   up 2\n Silver   7.55   unch"
TABLE = "GRAIN PRICES\n  Wheat   120   up 2\n  Rye      80   unch\n Reuter"
LEDE = "MARNA, Feb 26 (Reuters) - A ferry ran aground on Monday.\n\nNobody was hurt."
CREDIT = "(Reporting by Ada Lind in Marna; Editing by Bo Ek)"
WRAPPED = "(Reporting by Ada Lind in Marna and Ida Holm in\nOland; Editing by Bo Ek)"
ILKHA = (
    "Ferry aground off Marna\n\n"
    "A ferry ran aground. (ILKHA)\n"
    "LEGAL WARNING: invented.\n"
    "A bridge was shut in Oland."
)


def headlines(paste: str) -> list[str | None]:
    return [story.headline for story in parse(paste).stories]


@pytest.mark.parametrize("rule", ["----", "====", "****", "NNNN", "* * *", "__________"])
def test_a_rule_between_two_heads_parts_two_stories(rule: str) -> None:
    assert headlines(f"{FERRY}\n\n{rule}\n\n{BRIDGE}") == [
        "Ferry aground off Marna",
        "Bridge shut in Oland",
    ]


@pytest.mark.parametrize(
    ("paste", "count", "why"),
    [
        (f"{FERRY}\n\n{BRIDGE}", 2, "a head with a dateline after a blank line"),
        (f"{WIRED}\n{WIRED}", 2, "signed off, then a head with its dateline"),
        (f"{WIRED}\n{TABLE}\n{WIRED}", 3, "signed off, then text set in below a head"),
        (f"{WIRED}\n******MARNA BANK CUTS RATE\n{WIRED}", 3, "a flash always starts anew"),
        (f"ZCZC AAP\n{FERRY}\nNNNN\nZCZC AAP\n{BRIDGE}\nNNNN", 2, "telegraph brackets"),
        (f"{ILKHA}\n\n\n{ILKHA}", 2, "a head between blank lines, with a closing to come"),
        (f"{FERRY}\n\nBy Ada Lind\n\n{BRIDGE}", 2, "a stray byline opens nothing"),
        (f"URGENT\n{FERRY}", 1, "a status line is no story"),
        (f"Ferry aground\n\nBy Ada Lind\n\n{FERRY.split(chr(10))[2]}", 1, "a byline is no head"),
        (f"{ILKHA}\nA lighthouse was sold.\nA quay was built.", 1, "teasers are no stories"),
        (
            f"{FERRY}\n----\nThe council will meet on Tuesday to hear of it.",
            1,
            "a rule in a story",
        ),
        (f"{FERRY}\n\n___\n\nAda Lind in Oland contributed to this report.", 1, "a contributor"),
        (f"{FERRY}\n----", 1, "a rule at the end"),
        (f"{LEDE}\n\n{CREDIT}\n\n{LEDE}\n\n{CREDIT}", 2, "credits, then a dateline"),
        (f"{LEDE}\n\n{WRAPPED}\n\n{LEDE}\n\n{WRAPPED}", 2, "credits of two lines"),
        (f"{LEDE}\n\n-30-\n\n{LEDE}", 2, "a sign-off, then a dateline"),
        (f"{LEDE} Enditem\n\n{LEDE} Enditem\n\n{LEDE} Enditem", 3, "inline sign-offs"),
        (f"{LEDE}\n\n{CREDIT}\n\nThe bridge in Oland was shut.", 1, "no dateline below it"),
        (f"{LEDE}\n\n{LEDE}", 1, "nothing closed the first"),
        (f"{ILKHA}\n\n{LEDE}\n{LEDE}", 1, "a teaser with a dateline"),
        (f"Ferry aground\n\nA ferry. (ILKHA)\n{LEDE}", 1, "a teaser right below the sign-off"),
        (
            f"{FERRY}\n\n{SLUGGED}",
            2,
            "a slug, a wrapped note, a byline and a title to its dateline",
        ),
        (f"{TT}\n\n{TT}", 2, "a headline with a byline below it, and no dateline anywhere"),
        (f"{FERRY}\n{BRIDGE}", 2, "no blank line between, but a sentence's end and a dateline"),
        (f"{DPA}\n\n{DPA}", 2, "initials close a story as a sign-off does"),
        (f"{BRIDGE}\n\n{CREDIT}\n\n{DPA}", 2, "writers in brackets close a story too"),
        (f"{FERRY}\n\nWill the bridge hold?\n\n{LEDE}", 2, "a question above a dateline"),
        (f"{FERRY}\n\nKILL KILL KILL\n\nPlease kill item dpa 157.", 2, "an order comes by itself"),
        (f"{FERRY}\n\neca062 4 i 211 ccccb   dpa 061\n{BRIDGE}", 2, "a telegram's number line"),
        (
            f"{FERRY}\n\nZCZC AAP\n%A\n#AM Oland\n$Bridge\n:\n@NSW\n{BRIDGE}\nNNNN",
            2,
            "a telex within a paste, one of its marks a colon",
        ),
        (f"{FERRY}\n\nFLASH\nBridge in Oland shut - mayor", 2, "an alert is one line"),
        (f"{FERRY} (AP)\n\nAM-OLAND-BRIDGE\nMANDATORY KILL\n\nKill it.", 2, "a slugged kill"),
        (f"{WIRED}\n{PRICES}\n{PRICES}\n{WIRED}", 4, "prices, one table after another"),
        (f"{FERRY}\n\nHow it happened\n\nThe ferry lost its way.", 1, "a crosshead"),
        (
            f"{FERRY}\n\nPRICES ON OCT 20\n Fish   12   up 2\n\nNo one bought.",
            1,
            "a table in a story",
        ),
        ("", 0, "nothing"),
        (" \n ", 1, "white space is accounted for, in a story without a body"),
    ],
)
def test_count_of_stories(paste: str, count: int, why: str) -> None:
    assert len(headlines(paste)) == count, why


@pytest.mark.parametrize(
    ("above", "why"),
    [
        ("EMBARGOED UNTIL 0600 GMT, 12 March 2031", "or the wrong story would be held"),
        ("Eds: For release at 12:01 a.m. EST Monday, Nov. 30", "likewise"),
        ("URGENT", "a status"),
        ("2ND LEAD\n(Achtung)", "two of them"),
        ("AM-Oland-Bridge,120", "a slug"),
        ("Bridge shut in Oland", "the headline once more"),
    ],
)
def test_what_stands_above_a_headline_belongs_to_its_story(above: str, why: str) -> None:
    first, second = parse(f"{FERRY}\n\n{above}\n{BRIDGE}").stories
    assert (first.status, first.embargo, first.editors_note, first.slugline) == (None,) * 4, why
    assert first.body == "A ferry ran aground on Monday."
    assert second.headline == "Bridge shut in Oland"


def test_embargo_close_below_a_story_and_apart_from_its_headline_holds_the_next() -> None:
    embargo = "EMBARGOED UNTIL 0600 GMT, 12 March 2031"
    first, second = parse(f"{FERRY}\n{embargo}\n\n{BRIDGE}").stories
    assert (first.embargo, first.editors_note) == (None, None)
    assert second.editors_note == embargo


def test_the_separator_belongs_to_the_story_before() -> None:
    paste = f"\n{FERRY}\n\n----\n\n{BRIDGE}\n"
    first, second = parse(paste).stories
    assert paste[first.segments[0].start : first.segments[0].end] == "\n"
    assert paste[first.segments[-1].start : first.segments[-1].end] == "----\n\n"
    assert second.segments[0].start == first.segments[-1].end
    assert second.segments[-1].end == len(paste)
