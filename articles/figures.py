"""How counts, and names at the beginning of a line, are written in the reader's language.

Counts are finished strings, since templates write many of them."""

from __future__ import annotations

from django.utils.formats import number_format
from django.utils.translation import get_language


def in_figures(number: int, *, estimated: bool = False) -> str:
    """ "1,204", or "≈ 1,200" of what was told from a sample: to two figures, no more is known."""
    if not estimated:
        return number_format(number, decimal_pos=0, use_l10n=True, force_grouping=True)
    unit = 10 ** max(0, len(str(number)) - 2)
    return f"≈ {in_figures(round(number / unit) * unit)}"


def capital(text: str) -> str:
    """The text with a capital letter first; Turkish has two kinds of i, and keeps their dots.

    A space before it goes: a heading's, in languages that put first what a list is narrowed to.
    """
    text = text.lstrip()
    if text[:1] == "i" and get_language() == "tr":
        return f"İ{text[1:]}"
    return text[:1].upper() + text[1:]
