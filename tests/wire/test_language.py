"""The language of a story, from a sentence or two."""

from __future__ import annotations

import pytest

from articles.wire import default_agencies, parse
from articles.wire.language import LANGUAGES, find_language

BRIEFS = [
    ("A ferry ran aground on a sandbank, and it was refloated by noon.", "en"),
    ("Vapur sabah karaya oturdu, ancak öğle saatlerinde yeniden yüzdürüldü.", "tr"),
    ("Keştî bi şev li ser qûmê rûnişt û rêwî di hundir de man.", "ku"),
    ("جنحت العبارة ليلا وبقي الركاب على متنها", "ar"),
    ("کشتی مسافری شب گذشته به گل نشست و مسافران تا صبح در آن ماندند.", "fa"),
    ("کەشتییەکە شەو لەسەر لم وەستا و ڕێبواران تا بەیانی تێیدا مانەوە.", "ckb"),
    ("فیری رات کو ریت میں پھنس گئی اور مسافر صبح تک اس میں رہے۔", "ur"),
    ("Паром сел на мель ночью, пассажиры остались на борту", "ru"),
    ("Пором сів на мілину вночі, пасажири залишилися на борту.", "uk"),
    ("Le bac a échoué dans la nuit et les passagers sont restés à bord.", "fr"),
    ("Die Fähre ist in der Nacht auf Grund gelaufen, wie der Hafen mitteilte.", "de"),
    ("El barco encalló por la noche y los pasajeros siguen a bordo.", "es"),
    ("O barco encalhou na noite e os passageiros não saíram do convés.", "pt"),
    ("Il traghetto si è arenato nella notte e i passeggeri sono a bordo.", "it"),
    ("De veerboot is vannacht gestrand en de passagiers zijn niet van boord.", "nl"),
    ("Prom osiadł w nocy na mieliźnie, pasażerowie pozostali na pokładzie.", "pl"),
    ("Trajekt v noci najel na mělčinu a cestující zůstali na palubě.", "cs"),
    ("Färjan gick på grund i natt och passagerarna stannade kvar ombord.", "sv"),
    ("Fergen gikk på grunn i natt, og passasjerene ble værende om bord.", "no"),
    ("Færgen gik på grund i nat, og passagererne blev om bord til i morges.", "da"),
    ("Lautta ajoi yöllä karille ja matkustajat jäivät alukseen aamuun asti.", "fi"),
    ("A komp éjjel zátonyra futott, az utasok reggelig a fedélzeten maradtak.", "hu"),
    ("Το πλοίο προσάραξε τη νύχτα και οι επιβάτες παρέμειναν σε αυτό.", "el"),
    ("המעבורת עלתה על שרטון בלילה והנוסעים נשארו על הסיפון.", "he"),
    ("フェリーが夜に座礁し、乗客は朝まで船内に残った。", "ja"),
    ("渡轮夜间搁浅,乘客在船上一直等到早晨。", "zh"),
    ("여객선이 밤에 좌초해 승객들은 아침까지 배에 남았다.", "ko"),
]


@pytest.mark.parametrize(("text", "language"), BRIEFS)
def test_language_is_found(text: str, language: str) -> None:
    assert find_language(text) == language
    assert find_language(text.upper()) == language, "a story in capitals"
    story = parse(f"Marna, Oland\n\n{text}").stories[0]
    assert story.language == language, "below a headline of names"


def test_every_language_of_an_agency_can_be_told() -> None:
    codes = {code for agency in default_agencies() for code in agency.languages}
    assert codes <= set(LANGUAGES)


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
        (
            "LINDQUIST <LQM> 4TH QTR NET\nShr 31 cts vs 24 cts\nNet 1,204,000 vs 933,000",
            (),
            "en",
            "a table, but with what only English desks write for shares and quarters",
        ),
        ("LINDQUIST <LQM>\nMarna 31 24\nOland 1,204,000 933,000", (), None, "a table of names"),
        ("Das Haus „The Times of Marna“ schloss am Abend seine Türen.", (), "de", "a name in it"),
        ("Fergen på grunn.", ("no",), "no", "four words that could be Danish"),
        (
            "The ferry ran aground at night, and everybody was taken off by noon.",
            ("tr",),
            "en",
            "an agency of one language writes in another",
        ),
        ("فری پورٹ پر رک گئی", ("en", "ur"), "ur", "Arabic letters, but an Urdu agency"),
    ],
)
def test_the_agency_helps_where_words_do_not(
    text: str, expected: tuple[str, ...], language: str | None, why: str
) -> None:
    assert find_language(text, expected) == language, why
