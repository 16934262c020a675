"""What a language brings to invented stories: its words by their kind and its sentences.

A sentence is a pattern of words as they stand and slots in capitals:

    "D A N V D N, C P D N"   →   "the old harbour opened a ferry, while near the bridge"

    D determiner · A adjective · N noun · V verb · P preposition · C conjunction ·
    R adverb · G place · K number · W family name
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import TypeAlias

from .words import Ranked, Sounds

Streams: TypeAlias = Mapping[str, Iterator[str]]
FUNCTION_WORDS, CONTENT_WORDS = 0.6, 10.0  # offsets: the first of the former stand out
_SLOT = re.compile(r"\b[ADNVPCRGKW]\b")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A sentence with slots: ``template`` has a ``%s`` for each."""

    template: str
    slots: tuple[str, ...]
    length: int

    def filled(self, streams: Streams) -> str:
        return self.template % tuple([next(streams[slot]) for slot in self.slots])


@dataclass(frozen=True)
class Lexicon:
    """One language. Lists are as written, the commonest word first."""

    code: str
    function_words: Mapping[str, str]
    content_words: Mapping[str, str]
    # How many words of a kind are invented beside those listed, and what they end in.
    invented: Mapping[str, tuple[int, tuple[str, ...]]]
    sounds: Sounds
    sentences: tuple[str, ...]
    headlines: tuple[str, ...]
    fragments: tuple[str, ...]
    # With {words}, {who} and {cue}: whole sentences, pieces of one, and words without marks.
    said: tuple[str, ...]
    partly_said: tuple[str, ...]
    unmarked: tuple[str, ...]
    # A second quote behind the first.
    goes_on: str
    cues: tuple[str, ...]
    pronouns: tuple[str, ...]
    unnamed: tuple[str, ...]
    roles: tuple[str, ...]
    byline: str
    months: str
    capital_nouns: bool = False

    @cached_property
    def words(self) -> dict[str, Ranked[str]]:
        """The words of each slot, invented ones behind the listed."""
        ranked = {
            slot: Ranked(words.split(), offset=FUNCTION_WORDS)
            for slot, words in self.function_words.items()
        }
        ranked["K"] = Ranked((str(number) for number in range(2, 5_000)), offset=5)
        for slot, (count, endings) in self.invented.items():
            made = self.sounds.words(Random(f"{self.code}{slot}"), count, endings)
            listed = self.content_words.get(slot, "").split()
            words = dict.fromkeys([*listed, *made])
            capital = slot in "GW" or (slot == "N" and self.capital_nouns)
            spelt = map(self.capitalised, words) if capital else words
            ranked[slot] = Ranked(spelt, offset=CONTENT_WORDS, exponent=1.15)
        return ranked

    @cached_property
    def sentence_patterns(self) -> tuple[Pattern, ...]:
        return tuple(map(pattern, self.sentences))

    @cached_property
    def headline_patterns(self) -> tuple[Pattern, ...]:
        return tuple(map(pattern, self.headlines))

    @cached_property
    def fragment_patterns(self) -> tuple[Pattern, ...]:
        return tuple(map(pattern, self.fragments))

    @cached_property
    def ranked_cues(self) -> Ranked[str]:
        return Ranked(self.cues)

    def capitalised(self, text: str) -> str:
        first = "İ" if self.code == "tr" and text[:1] == "i" else text[:1].upper()
        return first + text[1:]


def pattern(text: str) -> Pattern:
    slots = tuple(_SLOT.findall(text))
    return Pattern(_SLOT.sub("%s", text), slots, len(text.split()))
