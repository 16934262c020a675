"""The language of a story, from a sentence or two."""

from __future__ import annotations

import pytest

from articles.wire.language import find_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A ferry ran aground on a sandbank, and it was refloated by noon.", "en"),
        ("Vapur sabah karaya oturdu, ancak öğle saatlerinde yeniden yüzdürüldü.", "tr"),
        ("Le bac a échoué dans la nuit et les passagers sont restés à bord.", "fr"),
        ("Die Fähre ist in der Nacht auf Grund gelaufen, wie der Hafen mitteilte.", "de"),
        ("El barco encalló por la noche y los pasajeros siguen a bordo.", "es"),
        ("جنحت العبارة ليلا وبقي الركاب على متنها", "ar"),
        ("Паром сел на мель ночью, пассажиры остались на борту", "ru"),
        ("Keştî bi şev li ser qûmê rûnişt û rêwî di hundir de man.", "ku"),
        ("Il traghetto si è arenato nella notte e i passeggeri sono a bordo.", "it"),
        ("O barco encalhou na noite e os passageiros não saíram do convés.", "pt"),
        ("De veerboot is vannacht gestrand en de passagiers zijn niet van boord.", "nl"),
    ],
)
def test_language_is_found(text: str, language: str) -> None:
    assert find_language(text) == language


@pytest.mark.parametrize(
    ("text", "expected", "language", "why"),
    [
        ("", (), None, "no words"),
        ("12.50 - 13.00", ("en",), None, "figures alone are in no language"),
        ("Marna Oland", (), None, "names alone"),
        ("3.00 K A Lind (S V Ek), 4y g; O A Holm, V E Lo, Z I Ask", ("en",), "en", "initials"),
        ("Low Tide, Wet Rope, Salt Pan, Ada's Boy, " * 12 + "Na Do", ("en",), "en", "runners"),
        ("Marna Oland", ("en",), "en", "the agency's only language"),
        ("Marna Oland", ("en", "fr"), None, "its agency writes in two"),
        ("فری پورٹ پر رک گئی", ("en", "ur"), "ur", "Arabic letters, but an Urdu agency"),
    ],
)
def test_the_agency_helps_where_words_do_not(
    text: str, expected: tuple[str, ...], language: str | None, why: str
) -> None:
    assert find_language(text, expected) == language, why
