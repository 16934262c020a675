"""How counts are written: as finished strings, since templates write many of them."""

from __future__ import annotations

from django.utils.formats import number_format


def in_figures(number: int, *, estimated: bool = False) -> str:
    """ "1,204", or "≈ 1,200" of what was told from a sample: to two figures, no more is known."""
    if not estimated:
        return number_format(number, decimal_pos=0, use_l10n=True, force_grouping=True)
    unit = 10 ** max(0, len(str(number)) - 2)
    return f"≈ {in_figures(round(number / unit) * unit)}"
