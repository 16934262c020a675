"""Half a quote that is misremembered: with what left out a search finds something after all.

Each further word finds less. So the longest beginning of the words that finds anything is
found by halving, and the longest ending: "we would not leave" breaks at "would", if no story
has both "we" and "would", or behind it. A word that alone is wrong stands between where
endings break and where beginnings do; where they break the other way round, several are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from string import punctuation
from time import monotonic
from typing import TypeAlias

from .finding import Finding
from .folding import fold
from .tokens import MOST_WORDS
from .tree import All, Words

FEWEST_WORDS = 3
# Questions whether there is anything at all; halving forty words twice takes twelve.
MOST_ASKED = 14
MOST_SECONDS = 1.0
MOST_OFFERED = 3
# What `read_search` reads as a word wherever it stands; all else is put into marks.
_PLAIN = re.compile(r"(?!OR\b)[^\W_][^\s:*]*+")
_AROUND = punctuation + "…–—‘’"
Row: TypeAlias = Sequence[int]  # places of words


@dataclass(frozen=True, slots=True)
class Remedy:
    """A search for fewer words, or without marks where none is ``left_out``; what it finds."""

    text: str
    words: tuple[str, ...]
    left_out: tuple[str, ...]
    finding: Finding


def remedies(finding: Finding) -> list[Remedy]:
    """What may be meant by three words or more, or a phrase, that find nothing together."""
    node = finding.asked.node
    row = node.nodes if isinstance(node, All) else (node,)
    typed = [one for one in row if isinstance(one, Words)]
    words = [word for one in typed for word in _single(one)][:MOST_WORDS]
    apart = _each_once(words)
    if len(typed) < len(row) or len(apart) < FEWEST_WORDS:
        return []
    search = _Search(finding, apart)
    if len(words) == len(typed):
        return search.with_fewer()
    offered = [search.remedy(search.all)] if search.finds(search.all) else []
    if len(typed) == 1:
        search = _Search(finding, words, phrase=True)
    elif offered:
        return offered
    return [*offered, *search.with_fewer()][:MOST_OFFERED]


def _single(typed: Words) -> Iterator[Words]:
    """The words of a phrase, without punctuation around them."""
    for word in typed.text.split():
        bare = word.strip(_AROUND)
        if any(map(str.isalnum, bare)):
            yield Words(bare, typed.place)


def _each_once(words: Sequence[Words]) -> Sequence[Words]:
    found: dict[tuple[str, str], Words] = {}
    for word in words:
        found.setdefault((fold(word.text), word.place), word)
    return list(found.values())


class _Search:
    """Looks for what of ``words``, which find nothing together, finds something.

    Of a ``phrase`` those that stood one behind the other stay so.
    """

    def __init__(self, finding: Finding, words: Sequence[Words], *, phrase: bool = False) -> None:
        self.finding = finding
        self.words = words
        self.all = range(len(words))
        self.phrase = phrase
        self.asked = 0
        self.ends = monotonic() + MOST_SECONDS

    def with_fewer(self) -> list[Remedy]:
        """Without one word; or without two; or with as many as there are together."""
        begun = self._longest([], self.all[:-1])
        ended = self._longest([], self.all[:0:-1])
        last, first = begun, len(self.all) - 1 - ended
        found = filter(self.finds, self._suspecting(first, last))
        offered = list(islice(found, MOST_OFFERED))
        if not offered:
            together = max(self._together(begun), self.all[first + 1 :], key=len)
            offered = [together] if len(together) >= FEWEST_WORDS else []
        return [self.remedy(row) for row in offered]

    def finds(self, row: Row) -> bool:
        """Whether there is anything; what there is no time left to ask finds nothing."""
        if not row or self.asked == MOST_ASKED or monotonic() > self.ends:
            return False
        self.asked += 1
        return self._asking(row).anything

    def remedy(self, row: Row) -> Remedy:
        left_out = tuple(self.words[place].text for place in self.all if place not in row)
        kept = tuple(self.words[place].text for place in row)
        return Remedy(self._written(row), kept, left_out, self._asking(row))

    def _longest(self, kept: Row, more: Row) -> int:
        """How many of ``more``, from its beginning, there are beside what is ``kept``."""
        sizes = range(1, len(more) + 1)
        return bisect_left(sizes, True, key=lambda size: not self.finds([*kept, *more[:size]]))

    def _suspecting(self, first: int, last: int) -> Iterator[Row]:
        """The words without one of those between, both ends first; or without both."""
        if first > last:
            if len(self.all) - 2 >= FEWEST_WORDS:
                yield self._without(first, last)
            return
        for place in dict.fromkeys((last, first, *range(first, last))):
            yield self._without(place)

    def _together(self, begun: int) -> Row:
        """From the beginning on, each word that there is beside those before it."""
        kept, rest = list(self.all[:begun]), self.all[begun + 1 :]
        while rest:
            size = self._longest(kept, rest)
            kept += rest[:size]
            rest = rest[size + 1 :]
        return kept

    def _without(self, *places: int) -> Row:
        return [place for place in self.all if place not in places]

    def _asking(self, row: Row) -> Finding:
        query = replace(self.finding.query, text=self._written(row), best_first=False)
        return self.finding.asking(query)

    def _written(self, row: Row) -> str:
        """The words as they are typed, with what else was typed to narrow the search."""
        runs: list[list[Words]] = []
        for at, place in enumerate(places := sorted(row)):
            if self.phrase and at and place - places[at - 1] == 1:
                runs[-1].append(self.words[place])
            else:
                runs.append([self.words[place]])
        kept = [_typed(run[0].place, " ".join(word.text for word in run)) for run in runs]
        return " ".join([*kept, *(_typed(*one) for one in self.finding.asked.narrowed)])


def _typed(name: str, value: str) -> str:
    written = value if _PLAIN.fullmatch(value) else f"“{value}”"
    return f"{name}:{written}" if name else written
