"""Which encoding a paste's bytes are in, and the text they hold.

A byte order mark settles it; else valid UTF-8 is UTF-8 (text in another
encoding hardly ever is). UTF-16 without a mark shows by its NUL bytes, which
fall on one side of the pairs. What remains is one of the 8-bit sets that
agencies still send: Latin copy as Windows-1252, or as Windows-1254 where it
has the six Turkish letters that the two differ in (Icelandic ones in 1252);
copy whose letters mostly lie above 127 is Cyrillic, Arabic or Greek, told
apart by their commonest letters.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from articles.wire.defects import defect
from articles.wire.story import Defect

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16's, which it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_CHARSETS = frozenset(("unicode-escape", "raw-unicode-escape", "punycode", "idna", "undefined"))
_WINDOWS = {"iso8859-1": "cp1252", "iso8859-9": "cp1254"}
_ISO_CONTROLS = re.compile(rb"[\x80-\x84\x86-\x9f]")
_TURKISH = b"\xd0\xf0\xdd\xfd\xde\xfe"  # Ğ ğ İ ı Ş ş
_HEAD = 200
_DECLARED_WIDE = re.compile(
    r"""<\?xml[^>]{0,80}?encoding=(["'](?:utf-?(?:16|32)|ucs)[\w-]{0,30}["'])""", re.IGNORECASE
)
_COMMON = {"cp1251": "оеаинтОЕАИНТ", "cp1256": "اليمنوره", "cp1253": "αοιετνσ"}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a paste; ``encoding`` is the one its bytes were read in."""

    text: str
    encoding: str
    defects: tuple[Defect, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of ``data``; never raises, a doubt is a defect."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    pairs = _utf_16_side(data)
    if pairs:
        return _decoded(data, pairs)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _mostly_utf_8(data):
        return _decoded(data, "utf-8")
    return _guessed(data)


def wide_markup(data: bytes) -> Decoded | None:
    """XML or JSON in UTF-16 or UTF-32, or pasted XML that was, decoded; None for other copy.

    Formats are told by bytes of one each, so such a file is read in UTF-8.
    """
    head = data[:_HEAD]
    if b"\0" not in head:
        named_so = head[:1] == b"<" and _DECLARED_WIDE.search(head.decode("latin-1"))
        return decode(data) if named_so else None
    found = decode(data)
    wide = found.encoding.startswith(("utf-16", "utf-32"))
    return found if wide and found.text.lstrip()[:1] in set("<{[") else None


def as_utf_8(text: str) -> bytes:
    """``text`` in UTF-8; where it is XML that names another encoding, with that name
    overwritten, so that no character moves."""
    head, rest = text[:_HEAD], text[_HEAD:]
    found = _DECLARED_WIDE.search(head)
    if found:
        name = '"utf-8"'.ljust(len(found[1]))
        head = head[: found.start(1)] + name + head[found.end(1) :]
    return (head + rest).encode("utf-8", errors="replace")


def named(data: bytes, charset: str) -> str | None:
    """The text of ``data`` in the charset that a file names; None if that is none.

    Python's own codecs are no charsets, and some of them (and UTF-7) can make
    halves of surrogate pairs, which are no text.
    """
    try:
        name = codecs.lookup(charset).name
        if name in _NO_CHARSETS:
            return None
        text = data.decode(charset)
        text.encode("utf-8")
    except (LookupError, ValueError):  # ValueError: a NUL in the name, too
        return None
    return _as_windows(data, name) or text


def _as_windows(data: bytes, charset: str) -> str | None:
    """What mails and pages call ISO 8859-1 or -9 is Windows' own set where it uses the
    bytes that ISO left to controls (WHATWG, Encoding): its marks and dashes."""
    if charset not in _WINDOWS or not _ISO_CONTROLS.search(data):
        return None
    try:
        return data.decode(_WINDOWS[charset])
    except UnicodeDecodeError:
        return None


def _decoded(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    at = text.find("\N{REPLACEMENT CHARACTER}")
    if at < 0:
        return Decoded(text, encoding)
    line = text.count("\n", 0, at) + 1
    return Decoded(text, encoding, (defect("encoding-broken", line, encoding),))


def _utf_16_side(data: bytes) -> str | None:
    """UTF-16 without a mark: even in Arabic a space or a newline holds a NUL."""
    if len(data) < 4 or len(data) % 2:
        return None
    first, second = data[0::2].count(0), data[1::2].count(0)
    if max(first, second) * 20 < len(data) // 2 or min(first, second) * 10 > max(first, second):
        return None
    return "utf-16-be" if first > second else "utf-16-le"


def _mostly_utf_8(data: bytes) -> bool:
    """Whether ``data`` is UTF-8 that was cut or has a few foreign bytes."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    sound = len(text) - broken - len(text.encode("ascii", errors="ignore"))
    return sound >= 4 * broken


def _guessed(data: bytes) -> Decoded:
    encoding = _alphabet(data)
    text = data.decode(encoding, errors="replace")
    line = 1 + data[: next(i for i, byte in enumerate(data) if byte > 127)].count(b"\n")
    doubts = [defect("encoding-guessed", line, encoding)]
    doubts += _decoded(data, encoding).defects
    return Decoded(text, encoding, tuple(doubts))


def _alphabet(data: bytes) -> str:
    high = sum(byte > 191 for byte in data)
    low = sum(65 <= byte <= 90 or 97 <= byte <= 122 for byte in data)
    if high > low:
        return max(_COMMON, key=lambda name: _commonness(data, name))
    return "cp1254" if any(byte in _TURKISH for byte in data) else "cp1252"


def _commonness(data: bytes, encoding: str) -> int:
    letters = _COMMON[encoding].encode(encoding)
    return sum(byte in letters for byte in data)
