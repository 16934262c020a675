"""Quotation marks: which there are, what closes which, which way one looks.

Understood: ``“ ”``, ``" "``, ``„ “``, ``« »``, ``» «``, ``「 」``,
``` `` '' ```, ``'' ''`` and, at word boundaries only, ``‘ ’`` and ``' '``.
Feet and inches (``6'2"``), possessives (``players’``) and elisions (``’90s``)
are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CANDIDATE = re.compile("[\n\"“”„‟«»「」`'‘’‚]")
CLOSERS = {
    "“": ("”", '"'),
    "”": ("”",),
    "„": ("“", "”", '"'),
    "‟": ("”", '"'),
    '"': ('"', "”"),
    "«": ("»",),
    "»": ("«",),
    "「": ("」",),
    "``": ("''", '"'),
    "''": ("''",),
}
SINGLE_CLOSERS = {"‘": ("’",), "'": ("'",), "‚": ("‘", "’")}
# All but the apostrophe, which opens none within a word or behind it.
_OPENERS = '"“”„‟«»「`‘‚'
_LOOSE = re.compile(r"'(?<![^\W_]')")
STRAIGHT = ('"', "''")
_ALWAYS_OPEN = ("“", "„", "‟", "«", "「", "``")
_ALWAYS_CLOSE = ("”", "»", "」")
_ELISION = re.compile(r"(?:\d|(?:em|til|cause|tis|twas|n|bout|round|cos)\b)", re.IGNORECASE)
_OPENING_NEIGHBOURS = frozenset(" \t\n\u00a0\u202f([{—–-:;,/“‘'*")


class Mark(NamedTuple):
    """A mark of one or two characters and where it stands."""

    at: int
    text: str

    @property
    def after(self) -> int:
        return self.at + len(self.text)


def may_open(body: str) -> bool:
    """Whether any mark of ``body`` could open a quote, as in half of all copy none can."""
    return any(map(body.__contains__, _OPENERS)) or _LOOSE.search(body) is not None


def lines(body: str) -> Iterator[tuple[int, int, list[Mark]]]:
    """Every line's bounds and the marks in it."""
    start, skip = 0, -1
    marks: list[Mark] = []
    for match in _CANDIDATE.finditer(body):
        at, text = match.start(), match.group()
        if text == "\n":
            yield start, at, marks
            start, marks = at + 1, []
        elif at != skip:
            if text in "'`" and body[at + 1 : at + 2] == text:
                text, skip = text * 2, at + 1
            elif (text in "'’‘" and _within_word(body, at)) or (
                text in '"”' and _inches(body, at)
            ):
                continue
            marks.append(Mark(at, text))
    yield start, len(body), marks


def _within_word(body: str, at: int) -> bool:
    """``don't``: an apostrophe, whatever it looks like."""
    return at > 0 and body[at - 1].isalnum() and body[at + 1 : at + 2].isalnum()


def _inches(body: str, at: int) -> bool:
    """``6'2"``: behind feet and a number."""
    start = at - 2 if body[at - 2 : at - 1].isdigit() else at - 1
    return (
        start > 1
        and body[start:at].isdigit()
        and body[start - 1] in "'’′"
        and body[start - 2].isdigit()
    )


def opens(body: str, mark: Mark, start: int) -> bool:
    """Whether a double mark opens a quote; ``start`` is its paragraph's."""
    return mark.text in _ALWAYS_OPEN or looks_opening(body, mark, start)


def closes(body: str, mark: Mark) -> bool:
    """Whether a double mark can close one."""
    return mark.text in _ALWAYS_CLOSE or looks_closing(body, mark)


def reopens(body: str, mark: Mark, start: int) -> bool:
    """Whether a straight mark looks the opening way alone."""
    if body[mark.after : mark.after + 1].isspace():
        return False
    return looks_opening(body, mark, start) and not looks_closing(body, mark)


def looks_opening(body: str, mark: Mark, start: int) -> bool:
    """Space or an opening sign before, a word after; not an inch sign."""
    before = body[mark.at - 1] if mark.at > start else " "
    after = body[mark.after : mark.after + 1]
    if before in _OPENING_NEIGHBOURS:
        return bool(after.strip()) or before.isspace() or before == ":"
    return (
        not before.isdigit() and after.isalnum() and not before.isalnum() and before not in ".,!?…"
    )


def looks_closing(body: str, mark: Mark) -> bool:
    """A word or stop before, no word after."""
    before = body[mark.at - 1 : mark.at]
    after = body[mark.after : mark.after + 1]
    return bool(before.strip()) and not after.isalnum()


def opens_single(body: str, mark: Mark, start: int) -> bool:
    before = body[mark.at - 1] if mark.at > start else " "
    after = body[mark.after : mark.after + 1]
    if before.isalnum() or not (after.isalnum() or after in '[…“"$'):
        return False
    return _ELISION.match(body, mark.after) is None


def possessive(body: str, mark: Mark) -> bool:
    """``players’ union``: after an s, before a small word."""
    after = body[mark.after : mark.after + 2]
    return body[mark.at - 1] in "sS" and len(after) == 2 and after[0] == " " and after[1].islower()
