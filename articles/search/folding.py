"""One spelling for all the ways in which a word may be typed.

Case, accents, quote marks and the Turkish dotted and dotless i are folded
away, so that ``ilkha`` finds ``İLKHA`` and ``Erdogan`` finds ``Erdoğan``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not decompose into a plain one and a mark; and an accent that
# stands alone, typed for an apostrophe, which it would decompose into a space.
_PLAIN = str.maketrans(
    {"ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "´": "'"}
)
# й is a letter of its own, on which Russian endings hang, and no accented и: it is
# put aside, under a character that no copy holds, while marks are taken off.
_ASIDE = str.maketrans({"й": "\ue000", "Й": "\ue000"})
# Joiners and the stroke that makes an Arabic word longer: inside words and no part of them,
# as are soft hyphens and marks of direction, which Unicode calls formats (Cf).
_UNSEEN = "\u034f\u0640" + "".join(map(chr, range(0xFE00, 0xFE10)))
# What marks, formats and digits of any script lie below.
_SCRIPTS = range(0x80, 0x1F000)


def _bare() -> dict[int, str | None]:
    """What becomes of letters: nothing of a mark, a digit of a digit."""
    bare: dict[int, str | None] = dict.fromkeys(map(ord, _UNSEEN))
    for code in _SCRIPTS:
        letter = chr(code)
        if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
            bare[code] = None
        elif letter.isdecimal():
            bare[code] = str(unicodedata.decimal(letter))
    # The apostrophe that Unicode takes for a letter.
    return bare | {0x02BC: "'", 0xE000: "й"}


_BARE = _bare()
_WORD = re.compile(r"\w+")
# Marks belong to the letter before them, and come off whichever letter that is.
_NOT_ASCII = re.compile(r"[^\x00-\x7f]++")
_LONGEST_KEPT = 40


def fold(text: str) -> str:
    """``text`` without case and accents: "İLKHA" and "ılkha" both give "ilkha".

    Letter by letter only where it is not ASCII: translating all of a text because
    of its quotation marks takes five times as long.
    """
    lowered = text.lower()
    return lowered if lowered.isascii() else _NOT_ASCII.sub(_folded_run, lowered)


def _folded_run(run: re.Match[str]) -> str:
    return _folded(run[0]) if len(run[0]) > _LONGEST_KEPT else _kept(run[0])


def _folded(letters: str) -> str:
    plain = unicodedata.normalize("NFC", letters).translate(_PLAIN).translate(_ASIDE)
    bare = unicodedata.normalize("NFKD", plain).translate(_BARE)
    return bare.casefold().translate(_PLAIN)


_kept = lru_cache(50_000)(_folded)


def folded_words(text: str) -> list[str]:
    """The words of ``text``, folded, in their order."""
    return _WORD.findall(fold(text))
