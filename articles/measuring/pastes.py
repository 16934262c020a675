"""Many stories pasted one after another: are they parted where one ends?

Fifty texts are joined with one line break, as when files are poured together.
What counts are the places between stories (49 in a paste of 50; that a paste
begins with a story is no finding): the offset of a story's first character
that is no white space.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from articles.measuring.figures import Figure, f1
from articles.wire import parse

TOGETHER = 50
_AIM = 0.98


def joined(texts: Iterable[str]) -> tuple[str, frozenset[int]]:
    """One paste of ``texts``, and where all but the first begin in it."""
    paste = ""
    starts = []
    for text in texts:
        if paste:
            paste = paste.rstrip("\n") + "\n"
            starts.append(_first_letter(text, 0) + len(paste))
        paste += text
    return paste, frozenset(starts)


def found_starts(paste: str) -> frozenset[int]:
    """Where the parser makes all stories but the first begin."""
    later = parse(paste).stories[1:]
    return frozenset(
        _first_letter(paste, story.segments[0].start) for story in later if story.segments
    )


def boundaries(pastes: Iterable[Sequence[str]], on: str) -> Figure:
    """The F1 of the boundaries over all of ``pastes``."""
    right = found = gold = 0
    for texts in pastes:
        paste, starts = joined(texts)
        made = found_starts(paste)
        right, found, gold = right + len(made & starts), found + len(made), gold + len(starts)
    return Figure(
        "stories parted (F1)",
        on,
        f1(right, found, gold),
        _AIM,
        counted=f"{right:,} right of {found:,} found, {gold:,} there",
    )


def in_pastes(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """``texts`` in their order, fifty to a paste, the rest in the last."""
    return (texts[start : start + TOGETHER] for start in range(0, len(texts), TOGETHER))


def _first_letter(text: str, start: int) -> int:
    """The offset of the first character from ``start`` that is no white space."""
    return len(text) - len(text[start:].lstrip()) if text[start:].strip() else start
