"""Two states of a text held against each other, paragraph by paragraph and word by word.

A comparison is a row for each paragraph, in the order of the texts: what stayed,
what is gone and what came. A page shows a row as one line of text, or its two
states side by side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, zip_longest

# No story has so many paragraphs: such are compared as a whole, since the time that comparing
# takes grows with the square.
MOST_PARAGRAPHS = 2_000
# So many pairs of words are looked at, for a second or two in all. Paragraphs that would take
# more are shown as a whole, and so are those behind them.
MOST_PAIRS = 4_000_000
# Paragraphs with less in common are two, not one that was changed.
SAME_PARAGRAPH = 0.4
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
SAME, GONE, CAME = "same", "gone", "came"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind: "same", "gone" or "came"."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph, or the two of which the second took the first one's place."""

    runs: tuple[Run, ...]

    @property
    def before(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.kind != CAME)

    @property
    def after(self) -> tuple[Run, ...]:
        return tuple(run for run in self.runs if run.kind != GONE)

    @property
    def changed(self) -> bool:
        return any(run.kind != SAME for run in self.runs)


@dataclass(slots=True)
class _Patience:
    """How many pairs of words may still be looked at in one comparison."""

    left: int

    def allows(self, pairs: int) -> bool:
        self.left -= pairs
        return self.left >= 0


def compare(before: str, after: str) -> list[Row]:
    """The rows of two texts whose paragraphs are parted by empty lines."""
    old, new = _paragraphs(before), _paragraphs(after)
    patience = _Patience(MOST_PAIRS)
    if max(len(old), len(new)) > MOST_PARAGRAPHS:
        return list(_changed([before], [after], patience))
    rows: list[Row] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            rows += (Row((Run(SAME, text),)) for text in old[a:b])
        else:
            rows += _changed(old[a:b], new[c:d], patience)
    return rows


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.split("\n\n") if part]


def _changed(old: Sequence[str], new: Sequence[str], patience: _Patience) -> Iterator[Row]:
    """Paragraphs that stand in one place of the two texts, each beside its own if it has one."""
    for one, other in zip_longest(old, new, fillvalue=""):
        row = _words_compared(one, other, patience)
        same = sum(len(run.text) for run in row.runs if run.kind == SAME)
        if 2 * same >= SAME_PARAGRAPH * (len(one) + len(other)):
            yield row
        else:
            yield from (
                Row((Run(kind, text),)) for kind, text in ((GONE, one), (CAME, other)) if text
            )


def _words_compared(one: str, other: str, patience: _Patience) -> Row:
    old, new = _WORDS.findall(one), _WORDS.findall(other)
    if not patience.allows(len(old) * len(new)):
        return Row((Run(GONE, one), Run(CAME, other)))
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append((SAME, "".join(old[a:b])))
        else:
            parts += [(GONE, "".join(old[a:b])), (CAME, "".join(new[c:d]))]
    return Row(tuple(_joined(part for part in parts if part[1])))


def _joined(parts: Iterator[tuple[str, str]]) -> Iterator[Run]:
    for kind, run in groupby(parts, key=lambda part: part[0]):
        yield Run(kind, "".join(text for _, text in run))
