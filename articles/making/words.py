"""Words in the proportions of real copy: few of them everywhere, most of them hardly anywhere.

The n-th commonest word of a kind stands about 1/n as often as the first, the law of
Zipf, in Mandelbrot's form with an offset that keeps the first few apart. A story of
300 words then holds the tenth commonest noun every third time, the thousandth once
in a hundred stories, and the last once in some ten thousand.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

_Thing = TypeVar("_Thing")
# How many are drawn at once: one call of `choices` for them costs a third of single ones.
_DRAWN = 16


class Ranked(Generic[_Thing]):
    """Things with the commonest first, to be drawn as often as their rank says."""

    def __init__(
        self, things: Iterable[_Thing], *, offset: float = 1.0, exponent: float = 1.0
    ) -> None:
        self.things: Sequence[_Thing] = tuple(things)
        weights = (1 / (rank + offset) ** exponent for rank in range(len(self.things)))
        self._weights = list(accumulate(weights))

    def one(self, random: Random) -> _Thing:
        return self.things[self.rank(random)]

    def rank(self, random: Random) -> int:
        """The rank, from 0, of one drawn thing."""
        return bisect(self._weights, random.random() * self._weights[-1], 0, len(self.things) - 1)

    def several(self, random: Random, count: int) -> list[_Thing]:
        """``count`` different things, or all there are."""
        found: dict[_Thing, None] = {}
        while len(found) < min(count, len(self.things)):
            found[self.one(random)] = None
        return list(found)

    def stream(self, random: Random) -> Iterator[_Thing]:
        """Things without end."""
        while True:
            yield from random.choices(self.things, cum_weights=self._weights, k=_DRAWN)


@dataclass(frozen=True, slots=True)
class Sounds:
    """What a language's syllables begin with, turn on and may end in."""

    onsets: Sequence[str]
    vowels: Sequence[str]
    codas: Sequence[str]

    def word(self, random: Random, syllables: int) -> str:
        """An invented word; only its last syllable is closed, half the time."""
        begun = "".join(
            random.choice(self.onsets) + random.choice(self.vowels) for _ in range(syllables)
        )
        return begun + random.choice(self.codas) if random.random() < 0.5 else begun

    def words(self, random: Random, count: int, endings: Sequence[str] = ("",)) -> list[str]:
        """``count`` different invented words, the shorter ones first as in a language."""
        found: dict[str, None] = {}
        while len(found) < count:
            syllables = 2 if len(found) < count // 8 else random.choice((2, 3, 3, 3, 4))
            found[self.word(random, syllables) + random.choice(endings)] = None
        return list(found)
