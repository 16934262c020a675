"""Files that hold no text: pictures, pages, packed files, sound.

    ‰PNG · GIF89a · %PDF- · PK\x03\x04 · \x1f\x8b · ID3       known by their first bytes
    {\\rtf1\\ansi                                         a word processor's codes, likewise
    anything full of control characters                   known by those

Read as text they would fill a story with mojibake, so they are refused by
name. Telegrams have control characters of their own (ANPA 1312 and IPTC 7901:
SOH, STX, ETX, EOT, DC1 to DC4, SYN, ESC, US; in AP's tables BS, DLE, RS too),
which count for none here.
"""

from __future__ import annotations

import codecs
import re
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.encoding import decode
from articles.wire.formats.refusals import Kind, Refusal
from articles.wire.story import ParseResult

FORMAT = "binary"

_KINDS = (
    (re.compile(rb"\x89PNG\r?\n|\xff\xd8\xff|GIF8[79]a|BM.{4}\0{4}|RIFF.{4}WEBP", re.DOTALL),
     Kind.PICTURE),
    (re.compile(rb"II\*\0|MM\0\*|.{4}ftyp(?:heic|heix|mif1|avif)", re.DOTALL), "a picture"),
    (re.compile(rb"\s{0,8}%PDF-"), Kind.PDF),
    (re.compile(rb"PK(?:\x03\x04|\x05\x06|\x07\x08)"), Kind.ZIP),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Kind.OFFICE),
    (re.compile(rb"\{\\rtf\d"), Kind.RICH_TEXT),
    (re.compile(rb"\x1f\x8b|BZh[1-9]1AY|\xfd7zXZ\0|7z\xbc\xaf\x27\x1c|Rar!\x1a|\x28\xb5\x2f\xfd"),
     Kind.PACKED),
    (re.compile(rb"ID3[\x02-\x04]|\xff[\xf2\xf3\xfa\xfb]|OggS\0|fLaC|RIFF.{4}(?:WAVE|AVI )|"
                rb".{4}ftyp|\x1a\x45\xdf\xa3|\0\0\x01[\xb3\xba]|FORM.{4}AIF", re.DOTALL),
     Kind.SOUND),
)  # fmt: skip
_READ = 1 << 16
_MOST_CONTROLS = 20  # one in so many
_OF_TEXT_AND_TELEGRAMS = b"\x01\x02\x03\x04\t\n\x0b\x0c\r\x11\x12\x13\x14\x16\x1a\x1b\x1f"
_CONTROLS = bytes(set(range(32)) - set(_OF_TEXT_AND_TELEGRAMS))
_TELEGRAM = re.compile(rb"[\x16\x7f\s]{0,40}+\x01[A-Za-z]{1,3}\d{3,5}")
_OF_TABLES = b"\x08\x10\x1e"
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def matches(data: bytes) -> bool:
    """Whether ``data`` opens as such a file, or holds too many controls for text."""
    return _kind(data) is not None or _is_no_text(data)


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """No stories, and why; its text is empty, for it has none."""
    kind = _kind(data)
    why = Refusal.NOT_TEXT.format(kind=kind) if kind else str(Refusal.NO_TEXT)
    return ParseResult("", (), FORMAT, "binary", (why,))


def _kind(data: bytes) -> str | None:
    return next((kind for opening, kind in _KINDS if opening.match(data)), None)


def _is_no_text(data: bytes) -> bool:
    """UTF-16 is full of NULs; it shows by its mark, or by where they stand."""
    start = data[:_READ]
    if _TELEGRAM.match(start):
        start = start.translate(None, _OF_TABLES)
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if controls * _MOST_CONTROLS <= len(start) or start.startswith(_WIDE):
        return False
    found = decode(start)
    if not found.encoding.startswith("utf-16"):
        return True
    inner = sum(character < " " and ord(character) in _CONTROLS for character in found.text)
    return inner * _MOST_CONTROLS > len(found.text)
