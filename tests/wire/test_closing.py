"""What closes a story, and the teasers that trail behind it."""

from __future__ import annotations

import pytest

from articles.wire import ParsedStory, default_agencies, parse
from articles.wire.legal import is_legal
from articles.wire.sign_offs import Closings, sign_off_at
from articles.wire.text import fold

CLOSINGS = Closings.of(default_agencies())
HEAD = "Ferry aground off Marna\n\nA ferry ran aground off Marna on Monday."


def read(copy: str) -> ParsedStory:
    return parse(copy).stories[0]


@pytest.mark.parametrize(
    "sign_off",
    [
        "Reuter",
        "REUTER",
        "Reuter...",
        "REUTER^M",
        "ends",
        "-30-",
        "(END)",
        "###",
        "==Kyodo",
        "EFE",
        "GNA",
        "hh/ph/ts/hd",
        "(SDA\\/sj)",
        "dpa wsz jln npr",
        "dpa ol yyzz n1 bek",
        "Enditem",
        "AAP RTV ar",
        "SOURCE Lindquist Marine, Inc.",
        "// انتهى //",
        "^END<",
    ],
)
def test_sign_off_on_its_own_line(sign_off: str) -> None:
    story = read(f"{HEAD}\n\n{sign_off}")
    assert story.sign_off == sign_off
    assert story.body == "A ferry ran aground off Marna on Monday."


def test_initials_on_lines_below_a_sign_off_belong_to_it() -> None:
    story = read(f"{HEAD}\nNobody was hurt. PTI AL\nBE\nVO")
    assert (story.sign_off, story.source) == ("PTI AL\nBE\nVO", "PTI")
    assert story.body.endswith("Nobody was hurt.")


def test_capitals_that_end_a_list_are_no_initials() -> None:
    assert read(f"{HEAD}\n\nThe berths are:\nAB\nCD").body.endswith("AB\n\nCD")


@pytest.mark.parametrize(
    "ending",
    [
        "the end. (ILKHA)",
        'dedi." (İLKHA)',
        '"Hiç kapanmayan tırnak. (İLKHA)',
        "got. (ÎLKHA)",
        "got. (ilkha)",
        "said. (NAN)(www.nannews.ng)",
        "tides permitting (ANSA).",
        "she said. PTI KVN RJ",
        "the port office said. Enditem",
        "sin heridos”, dijo. EFE",
        "sin heridos. EFE.",
    ],
)
def test_sign_off_at_the_end_of_the_last_paragraph(ending: str) -> None:
    text, at = (
        f"A ferry ran aground; {ending}",
        sign_off_at(f"A ferry ran aground; {ending}", CLOSINGS),
    )
    assert at is not None
    story = read(f"Ferry aground\n\n{text}")
    assert story.body == text[:at].strip()
    assert story.sign_off == text[at:]


@pytest.mark.parametrize(
    "ending",
    ["said (Marna).", "in brackets (ferries)", "of the NATO RTV.", "said the EFE", "by EFE."],
)
def test_brackets_that_end_a_sentence_are_no_sign_off(ending: str) -> None:
    assert sign_off_at(f"A ferry ran aground; {ending}", CLOSINGS) is None


def test_folding_is_blind_to_turkish_and_kurdish_capitals() -> None:
    assert fold("(İLKHA)") == fold("(ILKHA)") == fold("(ÎLKHA)") == fold("(ılkha)") == "(ilkha)"


@pytest.mark.parametrize(
    "notice",
    [
        "LEGAL WARNING: invented.",
        "YASAL UYARI: uydurma.",
        "© EFE 2019. Inventado.",
        "Copyright 2017 The Marna Press. All rights reserved.",
        "(c) Copyright ANSA 2017. Invented.",
        "Alle Rechte vorbehalten",
        "Tous droits réservés",
        "جميع الحقوق محفوظة",
        "NO ARCHIVAL USE",
        "Originally published under Creative Commons by Marna Info.",
    ],
)
def test_legal_notice_is_kept_word_for_word(notice: str) -> None:
    assert is_legal(notice, CLOSINGS)
    assert read(f"{HEAD}\n\nNobody was hurt.\n\n{notice}").legal_notice == notice


def test_reporters_are_credited_below_the_story() -> None:
    credit = "(Reporting by Ada Lind in Marna; Editing by Bo Ek)"
    story = read(f"{HEAD}\n\n{credit}")
    assert (story.credit, story.body) == (credit, "A ferry ran aground off Marna on Monday.")


def test_a_sign_off_may_stand_behind_the_credits() -> None:
    story = read(f"{HEAD}\n\nEdited by Ada Lind (NAN)(www.nannews.ng)")
    assert (story.credit, story.sign_off) == ("Edited by Ada Lind", "(NAN)(www.nannews.ng)")


@pytest.mark.parametrize(
    "block",
    [
        "-- Marna Newsroom +00 171 555 0101",
        "Media contact:\n\nAda Lind\n\n+00 171 555 0101\n\npress@lind.example",
        "## Editorial contacts\n\n- Reporting by: Ada Lind, +00 30 555 0101, <ada@desk.example>",
        "The following information is not for publication\n\nCall Ada on (212) 555-0101",
        "# dpa-Notizblock\n\n## Orte\n- [Hafenamt](Kai 555, 20000 Marna, Oland)\n\ndpa ol n1 bek",
        "Redaktionelle Hinweise\n- Hafenamt, Ada Lind, Telefon 040 555 01\n- Kai 555, Marna",
        "## Redaktionelle Hinweise\nOne.\nTwo.\nThree.\nFour.\nFive.\nRing 040 555 01 for more.",
    ],
)
def test_telephones_and_addresses_reach_no_public_field(block: str) -> None:
    form = read(f"{HEAD}\n\nNobody was hurt.\n\n{block}").to_dict()
    del form["segments"], form["quotes"], form["topics"]
    assert "555" not in str(form)
    assert "@" not in str(form)


def test_sign_off_below_a_notebook_is_still_the_storys() -> None:
    story = read(
        "Fähre vor Marna auf Grund\n\nMarna (dpa) - Eine Fähre lief am Montag auf Grund.\n\n"
        "# dpa-Notizblock\n\n## Redaktionelle Hinweise\n- Zusammenfassung bis 1800\n\n"
        "## Orte\n- [Hafenamt](Kai 1, Marna)\n\ndpa ol yyzz n1 bek"
    )
    assert story.body == "Eine Fähre lief am Montag auf Grund."
    assert (story.source, story.sign_off) == ("DPA", "dpa ol yyzz n1 bek")


@pytest.mark.parametrize(
    ("tail", "field"),
    [
        ("Associated Press writer Bo Ek in Oland contributed to this report.", "credit"),
        ("Ek reported from Oland.", "credit"),
        ("This story has been corrected to show that the ferry was empty.", "editors_note"),
        ("This version corrects the name of the ferry in the second paragraph.", "editors_note"),
        ("An earlier version of this story misstated the ferry's name.", "editors_note"),
        ("Follow Ada Lind on Twitter: ada_lind_invented", "editors_note"),
        ("Ada Lind is at http://social.example/ada_lind_invented", "editors_note"),
        ("End Adv for Nov. 30", "editors_note"),
        ("Eds: UPDATES with the ferry's name.", "editors_note"),
    ],
)
@pytest.mark.parametrize("rule", ["___\n\n", ""])
def test_what_is_said_about_a_story_below_it_is_not_of_it(
    rule: str, tail: str, field: str
) -> None:
    story = read(f"{HEAD}\n\nNobody was hurt.\n\n{rule}{tail}")
    assert story.body.endswith("Nobody was hurt.")
    assert getattr(story, field) == tail


def test_section_below_a_rule_stays_in_the_body() -> None:
    story = read(f"{HEAD}\n\n___\n\nThe story of the ferry was updated in 1990.\n\n-30-")
    assert "The story of the ferry was updated in 1990." in story.body


@pytest.mark.parametrize(
    ("copy", "body", "teasers", "why"),
    [
        (
            "One (ILKHA)\nLEGAL WARNING: x\nTwo boats.\nThree boats.",
            "One",
            ("Two boats.", "Three boats."),
            "the legal notice is the fence",
        ),
        ("One. (ILKHA)\nTwo boats.", "One.", ("Two boats.",), "the sign-off, where it is missing"),
        (
            "One.\n\nREAD ALSO: Two boats\n\nThree. (ILKHA)",
            "One.\n\nThree.",
            ("Two boats",),
            "a labelled teaser amid the story",
        ),
        (
            "One.\n\nMehr zum Thema:\nTwo boats\nThree boats\n\ndpa abc def",
            "One.",
            ("Two boats", "Three boats"),
            "a labelled block, then the sign-off",
        ),
        (
            "One.\n\nTwo. (NAN)\n\nThree.",
            "One.\n\nTwo. (NAN)\n\nThree.",
            (),
            "no agency of trailing teasers",
        ),
    ],
)
def test_teasers_are_apart_from_the_body(
    copy: str, body: str, teasers: tuple[str, ...], why: str
) -> None:
    story = read(f"Ferry aground off Marna\n\n{copy}")
    assert (story.body, story.teasers) == (body, teasers), why


def test_a_quote_in_a_teaser_is_no_quote_of_the_story() -> None:
    story = read(f'{HEAD} (ILKHA)\nLEGAL WARNING: x\n"We are afloat," Ada Lind said.')
    assert story.teasers == ('"We are afloat," Ada Lind said.',)
    assert story.quotes == ()


def test_press_release_goes_on_below_its_contacts() -> None:
    (story,) = parse(
        "Lindquist buys Ek Ropes\n\nTELLMAR (AP) — Lindquist Marine bought Ek Ropes on Monday.\n\n"
        "It paid in ropes.\n\nNobody swam.\n\nNobody rowed.\n\nIt rained.\n\n"
        "Contact\nAda Lind\nada@lindquist.example\n\nAbout Ek Ropes\n\nEk Ropes makes ropes.\n\n"
        "Contact\nBo Ek\nbo@ek.example\n\nSOURCE Lindquist Marine\n"
    ).stories
    assert story.body == (
        "Lindquist Marine bought Ek Ropes on Monday.\n\nIt paid in ropes.\n\n"
        "Nobody swam.\n\nNobody rowed.\n\nIt rained.\n\nAbout Ek Ropes\n\nEk Ropes makes ropes."
    )
    assert story.sign_off == "SOURCE Lindquist Marine"


def test_notes_and_rights_of_a_notebook_are_the_storys() -> None:
    (story,) = parse(
        "Ferry stays\n\nTellmar (dpa) - The ferry stayed.\n\n# Notebook\n\n## Note to editors\n"
        "- (c)2025 The Marna Post\n- Adds reaction of the captain\n\n## Internet links\n"
        "- [Port](http://port.example/1)\n\n* * * *\n"
        "The following information is not intended for publication\n\n## Editorial contacts\n"
        "- Editing by: Ada Lind, +00 30 555 0101, <ada@desk.example>\n\ndpa al be\n"
    ).stories
    assert (story.body, story.sign_off) == ("The ferry stayed.", "dpa al be")
    assert story.editors_note == "- Adds reaction of the captain"
    assert story.legal_notice == "- (c)2025 The Marna Post"
