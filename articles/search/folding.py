"""One spelling for all the ways in which a word may be typed.

Case, accents, quote marks and the Turkish dotted and dotless i are folded
away, so that ``ilkha`` finds ``İLKHA`` and ``Erdogan`` finds ``Erdoğan``.
"""

from __future__ import annotations

import re
import unicodedata

# Letters that Unicode does not decompose into a plain one and a mark.
_PLAIN = str.maketrans({"ı": "i", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d"})
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """``text`` without case and accents: "İLKHA" and "ılkha" both give "ilkha"."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return bare.casefold().translate(_PLAIN)


def folded_words(text: str) -> list[str]:
    """The words of ``text``, folded, in their order."""
    return _WORD.findall(fold(text))
