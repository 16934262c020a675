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
        ("", 0, "nothing"),
        (" \n ", 1, "white space is accounted for, in a story without a body"),
    ],
)
def test_count_of_stories(paste: str, count: int, why: str) -> None:
    assert len(headlines(paste)) == count, why


def test_the_separator_belongs_to_the_story_before() -> None:
    paste = f"\n{FERRY}\n\n----\n\n{BRIDGE}\n"
    first, second = parse(paste).stories
    assert paste[first.segments[0].start : first.segments[0].end] == "\n"
    assert paste[first.segments[-1].start : first.segments[-1].end] == "----\n\n"
    assert second.segments[0].start == first.segments[-1].end
    assert second.segments[-1].end == len(paste)
