"""Names in the order in which their reader looks for them, the same on every database.

Databases sort by a collation of their own: SQLite by code points, "İlke" behind "Zenit",
PostgreSQL as its machine was set up. Neither knows who reads. A library that does, PyICU,
wants ICU and a compiler on every machine; these are lists of some hundred names.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from django.utils.translation import get_language

from .search import fold

# Letters that a language's alphabet has beside the Latin ones, each behind another.
_OWN_LETTERS = {"tr": {"ç": "c", "ğ": "g", "ı": "h", "ö": "o", "ş": "s", "ü": "u"}}
# No letter: it stands behind them all, so that "ç" follows whatever begins with "c".
_BEHIND = "\uffff"
_LETTERS = {
    language: {
        ord(form): before + _BEHIND
        for letter, before in own.items()
        for form in (letter, letter.upper())
    }
    for language, own in _OWN_LETTERS.items()
}
_Named = TypeVar("_Named")


def by_name(rows: Iterable[_Named], name: Callable[[_Named], str] = str) -> list[_Named]:
    """``rows`` by their names, in the alphabet of the language in which the page is."""
    letters = _LETTERS.get((get_language() or "").partition("-")[0], {})

    def place(row: _Named) -> tuple[str, str]:
        written = unicodedata.normalize("NFC", name(row))
        return fold(written.translate(letters)), written

    return sorted(rows, key=place)
