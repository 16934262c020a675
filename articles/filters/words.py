"""Rows that hold the words typed, where the search keeps no folded text."""

from __future__ import annotations

import re
from typing import Any

WORD = re.compile(r"\w+")
LONGEST_TEXT = 200


def holding_words(rows: Any, field: str, text: str) -> Any:
    """Rows with every word of ``text``, or one beginning with it, in ``field``.

    A regular expression and not ``icontains``, which on SQLite knows no case
    beyond A to Z. The words are letters and digits alone: nothing to escape.
    """
    words = WORD.findall(text)
    if not words:
        return rows.none()
    for word in words:
        rows = rows.filter(**{f"{field}__iregex": rf"(^|\W){word}"})
    return rows
