"""Bytes in whatever encoding agencies and clipboards still send."""

from __future__ import annotations

import codecs

import pytest

from articles.wire import read
from articles.wire.encoding import decode

ENGLISH = "Ferry aground – Marna’s “worst” day"
TURKISH = "Balıkçılar üç gündür bekliyor, rüzgâr dinmiyor. İşçiler de öyle."
RUSSIAN = "Паром сел на мель у Марны, сообщили в порту."
ARABIC = "جنحت عبارة قبالة مرنا اليوم وقال الميناء إن أحدا لم يصب."
FRENCH = "Le port de Marna a été fermé dès l’aube."


@pytest.mark.parametrize(
    ("text", "data", "encoding"),
    [
        (TURKISH, TURKISH.encode(), "utf-8"),
        (TURKISH, codecs.BOM_UTF8 + TURKISH.encode(), "utf-8"),
        (TURKISH, codecs.BOM_UTF16_LE + TURKISH.encode("utf-16-le"), "utf-16-le"),
        (ARABIC, codecs.BOM_UTF16_BE + ARABIC.encode("utf-16-be"), "utf-16-be"),
        (ARABIC, codecs.BOM_UTF32_LE + ARABIC.encode("utf-32-le"), "utf-32-le"),
        (ENGLISH, ENGLISH.encode("utf-16-le"), "utf-16-le"),
        (ARABIC, ARABIC.encode("utf-16-be"), "utf-16-be"),
        ("", b"", "utf-8"),
    ],
)
def test_unicode_is_read_without_a_doubt(text: str, data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.defects) == (text, encoding, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (TURKISH, "cp1254"),
        (RUSSIAN, "cp1251"),
        (ARABIC, "cp1256"),
    ],
)
def test_eight_bit_copy_is_read_and_named_a_guess(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert [defect.code for defect in decoded.defects] == ["encoding-guessed"]


def test_utf_8_with_a_broken_byte_stays_utf_8() -> None:
    decoded = decode(f"{TURKISH}\n{TURKISH}".encode()[:-1] + b"\xff.")
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(TURKISH)
    assert [(defect.code, defect.line) for defect in decoded.defects] == [("encoding-broken", 2)]


@pytest.mark.parametrize("data", [b"\x81\x8d\x8f", bytes(range(256)), b"\x00", b"\xff\xfe\x00"])
def test_bytes_that_are_no_text_are_read_as_best_they_can(data: bytes) -> None:
    result = read(data)
    assert result.format
    assert all(defect.message for story in result.stories for defect in story.defects)


def test_a_guessed_encoding_is_told_with_the_story() -> None:
    result = read(f"Port fermé\n\n{FRENCH}".encode("cp1252"))
    assert result.encoding == "cp1252"
    assert "encoding-guessed" in [defect.code for defect in result.stories[0].defects]
