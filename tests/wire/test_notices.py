"""Notices of what to read otherwise in another item, and status words that replace one."""

from __future__ import annotations

import pytest

from articles.wire import item_to_correct, replaces

NOTICES = [
    (
        'In Tellmar item headlined "FERRY AGROUND OFF OSK" please read in second paragraph '
        "... 15 of the 31 crossings ... correcting the number.",
        "FERRY AGROUND OFF OSK",
        "the place before the item",
    ),
    (
        "In today's Tellmar story +MILL OUTPUT UP, MINISTRY+ please read in first paragraph +40+.",
        "MILL OUTPUT UP, MINISTRY",
        "plus signs for marks",
    ),
    (
        "In story headlined LAMP OF OSK ROCK LIT AGAIN, in second paragraph please read nine.",
        "LAMP OF OSK ROCK LIT AGAIN",
        "no marks, ends at the comma",
    ),
    (
        "In TELLMAR item headlined Northcoast Mills <NCM> 2nd qtr loss, please reverse quarters.",
        "Northcoast Mills <NCM> 2nd qtr loss",
        "no marks, and not in capitals",
    ),
    (
        'Please read at end of first para of item "COMET SEEN FROM JETTY" "A third night."',
        "COMET SEEN FROM JETTY",
        "the order before the item",
    ),
    (
        "In der Meldung „Komet gesehen“ muss es im zweiten Absatz richtig heißen: drei Nächte.",
        "Komet gesehen",
        "German",
    ),
    (
        "Dans la dépêche « Comète vue du quai », prière de lire : trois nuits.",
        "Comète vue du quai",
        "French, with spaces inside the marks",
    ),
]


@pytest.mark.parametrize(("text", "named", "why"), NOTICES, ids=[row[2] for row in NOTICES])
def test_a_notice_names_the_item_it_corrects(text: str, named: str, why: str) -> None:
    assert item_to_correct(text) == named, why


NO_NOTICES = [
    ("The ferry ran aground off Osk Rock on Thursday.", "nothing of a notice"),
    ('"The story of the lamp," she said, "is one that all should read."', "no item is named"),
    ('Please read "Winter Ferries", a book of poems, by the fire.', "a book"),
    ("In der Meldung stand nichts davon, dass die Fähre fährt.", "an item, and nothing to read"),
    ('In item headlined "A" please read B. ' + "The sound is full of ice. " * 100, "too long"),
]


@pytest.mark.parametrize(("text", "why"), NO_NOTICES, ids=[row[1] for row in NO_NOTICES])
def test_other_copy_is_no_notice(text: str, why: str) -> None:
    assert item_to_correct(text) is None, why


REPLACING = """
UPDATE 2|1st Ld-Writethru|2nd LEAD|(LEAD)|CORRECTED|CORRECTION|RPT|REFILE|WRAPUP 3|
2. Zusammenfassung|Berichtigung|DÜZELTME|Ampliación|CORRECTIF|corrección|correção|Rättelse|
rettifica|исправление|تصحيح|訂正|정정|2
"""
OF_ITS_KIND = "URGENT|EXCLUSIVE|BRIEF|FLASH|TAKE 2|MORE|Bjt|Analysis|leadership|acil|12"


@pytest.mark.parametrize("status", REPLACING.replace("\n", "").split("|"))
def test_a_status_that_takes_the_place_of_earlier_copy(status: str) -> None:
    assert replaces(status)


@pytest.mark.parametrize("status", [*OF_ITS_KIND.split("|"), "", None])
def test_a_status_of_a_story_of_its_own(status: str | None) -> None:
    assert not replaces(status)
