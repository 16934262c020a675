"""Copy that was decoded in the wrong set on its way: put right, and correct copy let alone."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.wire import read
from articles.wire.mojibake import mend

# The set in which the copy's UTF-8 was wrongly decoded, and why it is hard.
CORRECT = [
    ("Décès d’un écolier à Port-Clairval", "latin-1", "French, by a mail gateway"),
    ("Décès d’un écolier à Port-Clairval : « il pleuvait »", "cp1252", "marks with blanks"),
    ("The EU’s decision – a “worst day” for Tellmar", "cp1252", "typographic marks alone"),
    ("Balıkçılar üç gündür bekliyor, Yelkenova’da fırtına sürüyor", "cp1254", "Turkish"),
    ("İLKHA muhabirine göre Gümüşkıyı’da şöyle dedi", "cp1252", "Turkish capitals"),
    ("جنحت عبارة قبالة مرسى النورس صباح اليوم", "latin-1", "Arabic"),
    ("Паром сел на мель у Борговецка", "cp1251", "Cyrillic in its own eight-bit set"),
    ("Łódź: prom „Grey Wren” utknął", "cp1250", "Polish"),
]
LEFT_ALONE = [
    ("Decès « là\u00a0» et à\u00a0: déjà\u00a0; où\u00a0?", "a no-break space after à"),
    ("NÃO À “ATUALIZAÇÃO”, DIZ PORTO", "a closing mark after ÇÃO"),
    ("A PALAVRA “IRMÃ”", "Ã before a closing mark at the end"),
    ("“İŞÇİ” ÂLİM’in ÂŞIK’ı, RÜZGÂR", "Turkish capitals with a circumflex"),
    ("DÜKKÂN’da “RÜZGÂR”", "Â and an apostrophe"),
    ("РЁБРА, «РС» – Рёбра “Р”", "Russian letters that stand for first bytes"),
    ("Đà Nẵng – Việt Nam ‘ê’", "Vietnamese"),
    ("ÖSTERREICH: „Ä“, „Ö“ und „Ü“ – STRAßE", "letters in German marks"),
    ("É–É, L’ÎLE D’YEU À “NOËL”", "French capitals"),
    ("Λαμία – «ΑΠΕ-ΜΠΕ»", "Greek"),
    ("© 2025, 5 £, 20 °C, ± 2, § 4, ½", "signs"),
    ("قال “نعم” – ثم «لا»", "Arabic with marks"),
    ("ﬁne ﬂavours, ＦＵＬＬ width, ‘curly’ &amp; “quoted”", "what other fixers would touch"),
]


@pytest.mark.parametrize(("text", "wrong", "why"), CORRECT)
def test_wrongly_decoded_copy_is_put_right(text: str, wrong: str, why: str) -> None:
    garbled = text.encode().decode(wrong, errors="surrogateescape")
    if any("\ud800" <= character <= "\udfff" for character in garbled):
        # What the set has no letter for came through as the control of that number.
        garbled = "".join(chr(ord(c) & 0xFF) if "\ud800" <= c <= "\udfff" else c for c in garbled)
    assert garbled != text
    mended = mend(garbled)
    assert mended.text == text, why
    assert [doubt.code for doubt in mended.defects] == ["mojibake-mended"]


@pytest.mark.parametrize(("text", "why"), [*LEFT_ALONE, *((t, w) for t, _, w in CORRECT)])
def test_correct_copy_is_left_alone(text: str, why: str) -> None:
    assert mend(text).text == text, why
    assert mend(text).defects == ()


def test_only_the_garbled_lines_are_touched_and_the_first_is_named() -> None:
    text = "Ferry “stays”\n\nCafÃ© fermÃ© Ã\xa0 Tellmar.\r\nLe CAFÉ est là\u00a0!\n"
    mended = mend(text)
    assert mended.text == "Ferry “stays”\n\nCafé fermé à Tellmar.\r\nLe CAFÉ est là\u00a0!\n"
    (doubt,) = mended.defects
    assert (doubt.line, "“Café” for “CafÃ©”" in doubt.message) == (3, True)


@pytest.mark.parametrize("lost", ["ï¿½", "ï¿œ"])
def test_letter_that_was_lost_before_is_shown_as_lost(lost: str) -> None:
    mended = mend(f"Le bac est entr{lost} au port.")
    assert mended.text == "Le bac est entr\N{REPLACEMENT CHARACTER} au port."
    assert [doubt.code for doubt in mended.defects] == ["mojibake-mended"]


def test_marks_of_windows_1252_in_latin_1_are_put_right() -> None:
    assert mend("EU\x92s \x93worst\x94 day \x96 so far").text == "EU’s “worst” day – so far"


def test_mending_breaks_no_line() -> None:
    assert mend("Ã©tÃ© Â… fin").text.count("\n") == 0
    assert len(mend("PortÂ\x85 Ã©tÃ©\u2028").text.splitlines()) <= 2


def test_pasted_copy_is_put_right_before_its_segments_are_told() -> None:
    copy = "Vapur limanda kaldÄ±\n\nTELLMAR (Ä°LKHA) - Yedek vapur salÄ± gÃ¼nÃ¼ limanda kaldÄ±."
    result = read(copy.encode())
    (story,) = result.stories
    assert story.headline == "Vapur limanda kaldı"
    assert (story.source, story.body) == ("ILKHA", "Yedek vapur salı günü limanda kaldı.")
    assert "mojibake-mended" in {doubt.code for doubt in story.defects}
    assert "".join(result.text[s.start : s.end] for s in story.segments) == result.text


def test_field_of_a_file_is_put_right_and_the_file_itself_stays() -> None:
    item = {"headline": "DÃ©cÃ¨s", "body_html": "<p>Un Ã©colier est mort.</p>", "byline": "ZoÃ©"}
    result = read(json.dumps(item, ensure_ascii=False).encode())
    (story,) = result.stories
    assert (story.headline, story.byline) == ("Décès", "Zoé")
    assert story.body == "Un écolier est mort."
    assert [doubt.code for doubt in story.defects].count("mojibake-mended") == 1
    assert "DÃ©cÃ¨s" in result.text


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("Ã©Â\xa0â€™œ\x9d\x92РџаÄ±Ş a\n\r\u2028É”"), max_size=60))
def test_mending_keeps_the_lines_of_any_text(text: str) -> None:
    mended = mend(text)
    assert mended.text.count("\n") == text.count("\n")
    assert bool(mended.defects) == (mended.text != text)
    mended.text.encode()
