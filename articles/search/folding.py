"""One spelling for all the ways in which a word may be typed.

Case, accents, quote marks and the Turkish dotted and dotless i are folded
away, so that ``ilkha`` finds ``İLKHA`` and ``Erdogan`` finds ``Erdoğan``.
"""

from __future__ import annotations

import re
import sys
import unicodedata

# Letters that Unicode does not decompose into a plain one and a mark.
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d"})
# й is a letter of its own, on which Russian endings hang, and no accented и: it is
# put aside, under a character that no copy holds, while marks are taken off.
_ASIDE = str.maketrans({"й": "\ue000", "Й": "\ue000"})
_BARE: dict[int, str | None] = dict.fromkeys(
    code for code in range(sys.maxunicode + 1) if unicodedata.combining(chr(code))
)
_BARE[0xE000] = "й"
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """``text`` without case and accents: "İLKHA" and "ılkha" both give "ilkha"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFC", text).translate(_PLAIN).translate(_ASIDE)
    bare = unicodedata.normalize("NFKD", plain).translate(_BARE)
    return bare.casefold().translate(_PLAIN)


def folded_words(text: str) -> list[str]:
    """The words of ``text``, folded, in their order."""
    return _WORD.findall(fold(text))
