"""How much of one text stands in another, and a sketch by which like texts are found.

A text is the set of its runs of three folded words. MinHash keeps of that set
the least value under each of some dozen hash functions; two sets agree in one
such value as often as their likeness says. Values are read three at a time, as
bands: texts that are half alike share one of twelve bands four times in five,
texts with a tenth in common once in a hundred.

Words alone don't tell a story from next week's report in the same form, so the
figures are held against each other too: a text that has figures of its own,
where the other has others, is another story.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from ...search import folded_words

BANDS, ROWS = 12, 3
WORDS_COMPARED = 2000
# Shorter texts, single alerts, are like many others.
FEWEST_RUNS = 8
_FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")
# Wire style spells small numbers out. Left out is what is a common word as well: "one", "on".
_NUMBER_WORDS = """
two three four five six seven eight nine ten eleven twelve
zwei drei vier funf sechs sieben acht neun zehn elf zwolf
deux trois quatre cinq sept huit neuf dix onze douze
dos tres cuatro cinco seis siete ocho nueve diez doce
iki uc dort bes alti yedi sekiz dokuz
"""
_SPELLED = frozenset(_NUMBER_WORDS.split())


def _odd_numbers(seed: str) -> NDArray[np.uint64]:
    """As many fixed odd numbers as there are hash functions: stored keys hang on them."""
    digests = (blake2b(f"{seed} {n}".encode(), digest_size=8) for n in range(BANDS * ROWS))
    return np.array([int.from_bytes(one.digest()) | 1 for one in digests], dtype=np.uint64)


_FACTORS, _SUMMANDS = _odd_numbers("factor"), _odd_numbers("summand")
_MIXER = np.uint64(0x9E3779B97F4A7C15)  # 2**64 over the golden ratio


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """A text as it is compared: its runs of words, sorted, and its figures."""

    runs: NDArray[np.uint64]
    figures: frozenset[str]

    def bands(self) -> list[int]:
        """A number of 64 bits with a sign for each band; none for a text too short to tell."""
        if len(self.runs) < FEWEST_RUNS:
            return []
        # Multiply and shift: of a product the upper half is well mixed.
        least = ((self.runs[:, None] * _FACTORS + _SUMMANDS) >> np.uint64(32)).min(axis=0)
        banded = least.reshape(BANDS, ROWS)
        mixed = np.arange(1, BANDS + 1, dtype=np.uint64)
        for row in range(ROWS):
            mixed = (mixed * _MIXER) ^ banded[:, row]
        return [int(band) for band in (mixed * _MIXER).view(np.int64)]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two texts are, each from 0 to 1.

    ``common`` is what they share of all that stands in either (Jaccard's index),
    ``shared`` what of the shorter one stands in the other, and ``figures`` how many
    of the figures of the one that has fewer stand in the other; 1 where it has none.
    """

    common: float
    shared: float
    figures: float


@lru_cache(maxsize=8)
def sketch(text: str) -> Sketch:
    """The sketch of ``text``: kept for a moment, as one story is looked up and then stored."""
    words = folded_words(text)[:WORDS_COMPARED]
    figures = frozenset(_FIGURE.findall(text)).union(_SPELLED.intersection(words))
    hashes = np.fromiter((zlib.crc32(word.encode()) for word in words), np.uint64, len(words))
    runs = (hashes[:-2] * _MIXER + hashes[1:-1]) * _MIXER + hashes[2:]
    return Sketch(np.unique(runs), figures)


def likeness(one: Sketch, other: Sketch) -> Likeness:
    """How alike two texts are."""
    shorter = min(len(one.runs), len(other.runs))
    if not shorter:
        return Likeness(0.0, 0.0, 0.0)
    both = len(np.intersect1d(one.runs, other.runs, assume_unique=True))
    fewer = min(len(one.figures), len(other.figures))
    return Likeness(
        common=both / (len(one.runs) + len(other.runs) - both),
        shared=both / shorter,
        figures=len(one.figures & other.figures) / fewer if fewer else 1.0,
    )


def alike_headlines(one: str, other: str) -> float:
    """How alike two headlines are, word by word: 0 to 1; 0 where one is missing."""
    words, others = folded_words(one)[:60], folded_words(other)[:60]
    return SequenceMatcher(None, words, others).ratio() if words and others else 0.0


def figures_differ(one: str, other: str) -> bool:
    """Whether each of two headlines has a figure that the other lacks."""
    figures, others = set(_FIGURE.findall(one)), set(_FIGURE.findall(other))
    return bool(figures - others) and bool(others - figures)
