"""Copy that was decoded in the wrong set once, on its way here: "DÃ©cÃ¨s" for "Décès".

The letters are all there, so ftfy can turn them back. It is asked for that
alone (quotation marks, ligatures and widths stay as they came), a line at a
time, and only where a line has what such a mistake leaves: the sign of a first
byte of UTF-8 before that of a later one. Latin-1 that was meant as Windows-1252
leaves marks and dashes in the C1 controls, which hold no text: they are put
right too.

A letter that was lost before that shows as the replacement character's own three
bytes ("ï¿½", in Latin-9 "ï¿œ"), and is shown as lost.

What it finds and yet must leave alone: a capital before a closing mark
("“IRMÃ”" is good Portuguese, and would turn into "“IRMÔ").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from articles.wire.characters import without_controls
from articles.wire.defects import defect
from articles.wire.encoding import Decoded, decode
from articles.wire.story import Defect

if TYPE_CHECKING:
    from ftfy import TextFixerConfig

# First bytes of UTF-8 as Latin sets and Windows-1251 show them; then what later
# bytes (80 to BF) look like in Windows-1250 to 1254, Latin-1 and MacRoman.
_TELL_TALE = re.compile(
    r"[Â-ôĂĞİŞРСâ√¬]"
    r"[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ©°±µЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕїŤťŹźŞşĽľŁłĄąŻż˝˛ˇ˘∂∑∏π]"
)
_CAPITAL_BEFORE_A_MARK = re.compile(r"(?<=[A-ZÀ-ÞĞİŞ])[ÂÃ][”’»›…–—](?!\w)")
_LOST = re.compile("ï¿[½œ]")
_LINE = re.compile(r"[^\n]*+\n?")
_NO_TEXT = re.compile("[\x80-\x9f\u2028\u2029\ufffd]")
_C1_MARKS = {
    number: bytes([number]).decode("cp1252")
    for number in (0x80, 0x82, 0x84, *range(0x91, 0x98), 0x99)
}
_C1_MARK = re.compile(f"[{''.join(map(chr, _C1_MARKS))}]")
_LONGEST = 10_000  # characters of a line that ftfy is given at a time
_SHOWN = 30


@dataclass(frozen=True, slots=True)
class Mended:
    """A text put right; a defect tells the editor of the first place, if any."""

    text: str
    defects: tuple[Defect, ...] = ()


def decode_mended(data: bytes) -> Decoded:
    """The text of pasted ``data``, put right before any part of it is told."""
    found = decode(data)
    mended = mend(found.text)
    return Decoded(mended.text, found.encoding, found.defects + mended.defects)


def mend(text: str) -> Mended:
    """``text`` without what a wrong decoding did to it; correct text comes back as it is."""
    if text.isascii() or not (_TELL_TALE.search(text) or _C1_MARK.search(text)):
        return Mended(text)
    found = _LINE.findall(text)
    put_right = [_mended(line) for line in found]
    pairs = enumerate(zip(found, put_right, strict=True), start=1)
    first = next(((number, pair) for number, pair in pairs if pair[0] != pair[1]), None)
    if first is None:
        return Mended(text)
    number, (before, after) = first
    return Mended("".join(put_right), (defect("mojibake-mended", number, _words(before, after)),))


def _mended(given: str) -> str:
    line = _LOST.sub("\N{REPLACEMENT CHARACTER}", given) if "ï¿" in given else given
    pieces = [line[at : at + _LONGEST] for at in range(0, len(line), _LONGEST)]
    return "".join(map(_decoded_again, pieces)).translate(_C1_MARKS if _has_c1(line) else {})


def _has_c1(line: str) -> bool:
    return _C1_MARK.search(line) is not None


def _decoded_again(text: str) -> str:
    if not _TELL_TALE.search(text) or _CAPITAL_BEFORE_A_MARK.search(text):
        return text
    from ftfy import fix_encoding

    found = fix_encoding(text, _config())
    odd = set(_NO_TEXT.findall(found)) - set(_NO_TEXT.findall(text))
    return text if odd else found


@cache
def _config() -> TextFixerConfig:
    """ftfy with its way of decoding again, and nothing else of it."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        replace_lossy_sequences=False,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )


def _words(before: str, after: str) -> str:
    """The first words that differ: “é” for what stood for it."""
    pairs = enumerate(zip(before, after, strict=False))
    same = next((at for at, (old, new) in pairs if old != new), min(len(before), len(after)))
    start = before.rfind(" ", max(0, same - _SHOWN), same) + 1 or max(0, same - _SHOWN)
    new, old = (_first_word(text[start : start + _SHOWN]) for text in (after, before))
    return f"“{new}” for “{old}”"


def _first_word(text: str) -> str:
    return next(iter(without_controls(text).split()), " ")
