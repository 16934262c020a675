"""Files that are no text are refused by name; text with odd bytes is not."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from articles.wire import read

COPY = "Ferry aground off Marna\n\nMARNA (AP) — A ferry ran aground on Monday.\n"
NOISE = bytes(range(256)) * 8


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", COPY)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"\x89PNG\r\n\x1a\n" + NOISE, "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF" + NOISE, "a picture"),
        (b"GIF89a" + NOISE, "a picture"),
        (b"RIFF\x24\0\0\0WEBPVP8 " + NOISE, "a picture"),
        (b"II*\0\x08\0\0\0" + NOISE, "a picture"),
        (b"MM\0*\0\0\0\x08" + NOISE, "a picture"),
        (b"%PDF-1.7\n" + COPY.encode(), "a PDF"),
        (zipped(), "Office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOISE, "Office"),
        (gzip.compress(COPY.encode()), "a packed file"),
        (b"{\\rtf1\\ansi " + COPY.encode() + b"\\par}", "rich-text"),
        (b"ID3\x03\0" + NOISE, "sound"),
        (b"RIFF\x24\0\0\0WAVEfmt " + NOISE, "sound"),
        (b"OggS\0\x02" + NOISE, "sound"),
        (b"\0\0\0\x20ftypisom" + NOISE, "film"),
        (b"\x7fELF\x02\x01\x01" + NOISE, "no text"),
        (b"Ferry" + b"\0\x05\x06abc" * 400, "no text"),
    ],
)
def test_file_that_is_no_text_is_refused_by_name(data: bytes, named: str) -> None:
    result = read(data)
    (reason,) = result.refused
    assert result.stories == ()
    assert named in reason


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (COPY.encode(), "UTF-8"),
        (COPY.encode("cp1252"), "Windows-1252"),
        (COPY.encode("utf-16"), "UTF-16 is half NULs"),
        (COPY.encode("utf-16-le"), "without its mark, too"),
        ("Паром сел на мель\n\nПаром сел на мель у Марны.\n".encode("cp1251"), "Cyrillic"),
        (f"{COPY}\x00{COPY}\x08".encode(), "a stray control or two"),
        (f"\x01\x02{COPY}\x03\x04".encode(), "what a telegram left behind"),
        (b"Picture of the ferry\n\nThe PNG is sent apart.", "a word only"),
        (b"", "nothing at all"),
    ],
)
def test_text_is_read_whatever_odd_bytes_it_has(data: bytes, why: str) -> None:
    assert read(data).refused == (), why
