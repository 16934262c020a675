"""The words that point to media topics, and where a text has them.

The rows come from ``fixtures/topics.json``: each topic has terms by language,
each with a weight from 1 (a hint) to 3 (all but settles it). A term is a word
or a phrase; a word that ends in ``*`` stands for any ending ("seçim*" for
seçimler, seçimlerde), which Turkish and German need. English and French
plurals and the Arabic article are understood. An apostrophe parts words, so
"Ankara'daki" has the word Ankara.

Of terms that begin at one word the longest wins: "ceasefire talks fail" with
the terms "ceasefire" and "ceasefire talks" has only the second.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import compress
from operator import attrgetter
from pathlib import Path
from typing import Any, NamedTuple

from articles.wire.text import fold

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "topics.json"

_WORD = re.compile(r"\w++")
_ARABIC_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]+")
_ARABIC_ARTICLE = re.compile("[وف]?(?:ال|بال|كال|لل)(?=..)")
_PLURALS = {
    "en": (("ies", "y"), ("es", ""), ("s", "")),
    "fr": (("aux", "al"), ("es", "e"), ("s", "")),
}
_LAST_OF_PLURALS = frozenset("sx")
_ANY = "*"
_SHORTEST_STEM = 3
_MOST_REMEMBERED = 2**15  # tokens of a language, some 5 MB


@dataclass(frozen=True, slots=True)
class Topic:
    """A media topic by its code ("medtop:16000000"); ``parent`` is a code or None."""

    code: str
    name: str
    parent: str | None = None
    terms: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


class Hit(NamedTuple):
    """A term met in a text: the text's words for it, and the topics it points to."""

    term: tuple[str, ...]
    words: str
    weights: tuple[tuple[str, int], ...]


class _Opening(NamedTuple):
    """What can begin with a token: terms of one word, and those of several by their second."""

    terms: tuple[tuple[str, ...], ...]
    phrases: Mapping[str, Sequence[tuple[str, ...]]]


class _Reading(NamedTuple):
    """What a token can be: words of the vocabulary, and None where no term begins with one."""

    words: frozenset[str]
    opening: _Opening | None


_NOTHING = _Reading(frozenset(), None)
_OPENING = attrgetter("opening")


class _Remembered(dict[str, _Reading]):
    """The readings of the tokens met so far, to be looked up without a call for each."""

    def __init__(self, read: Callable[[str], _Reading]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, token: str) -> _Reading:
        reading = self._read(token)
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[token] = reading
        return reading


class _Vocabulary:
    """The terms of one language, found by their first word.

    A newsroom's tokens are mostly the same few thousand, so what each can be is remembered.
    """

    def __init__(self, topics: Iterable[Topic], language: str) -> None:
        self.plurals = _PLURALS.get(language, ())
        self.words: set[str] = set()
        weights: dict[tuple[str, ...], dict[str, int]] = {}
        for topic in topics:
            for term, weight in topic.terms.get(language, {}).items():
                weights.setdefault(_term_words(term), {})[topic.code] = weight
        self.starts: dict[str, list[tuple[str, ...]]] = {}
        for words in sorted(weights, key=len, reverse=True):
            self.starts.setdefault(words[0], []).append(words)
            self.words.update(words)
        self.weights = {words: tuple(found.items()) for words, found in weights.items()}
        self.stems: dict[str, list[str]] = {}
        for word in self.words:
            if word.endswith(_ANY) and len(word) > _SHORTEST_STEM:
                self.stems.setdefault(word[:_SHORTEST_STEM], []).append(word.removesuffix(_ANY))
        self._remembered = _Remembered(self._read)

    def _read(self, token: str) -> _Reading:
        words = self.known(token)
        if not words:
            return _NOTHING  # as of most
        terms = [term for word in sorted(words) for term in self.starts.get(word, ())]
        phrases: dict[str, list[tuple[str, ...]]] = {}
        for term in terms:
            if len(term) > 1:
                phrases.setdefault(term[1], []).append(term)
        single = tuple(term for term in terms if len(term) == 1)
        return _Reading(words, _Opening(single, phrases) if terms else None)

    def known(self, token: str) -> frozenset[str]:
        """The words of the vocabulary, stems among them, that ``token`` can be."""
        forms = [*self._forms(_folded(token))]
        found = self.words.intersection(forms)
        if self.stems:
            found.update(
                stem + _ANY
                for form in forms
                for stem in self.stems.get(form[:_SHORTEST_STEM], ())
                if form.startswith(stem)
            )
        return frozenset(found)

    def _forms(self, word: str) -> Iterator[str]:
        yield word
        for ending, instead in self.plurals if word[-1:] in _LAST_OF_PLURALS else ():
            if word.endswith(ending) and len(word) > len(ending) + 2 and word[-2:] != "ss":
                yield word.removesuffix(ending) + instead
        without_article = word if word.isascii() else _ARABIC_ARTICLE.sub("", word, count=1)
        if without_article != word:
            yield without_article

    def hits(self, text: str) -> Iterator[Hit]:
        """The terms in ``text``, from left to right, none over another."""
        tokens = _WORD.findall(unicodedata.normalize("NFC", text))
        # Nothing stands behind the last, and so no phrase goes on there.
        readings = [*map(self._remembered.__getitem__, tokens), _NOTHING]
        openings = [*map(_OPENING, readings)]
        free = 0
        for at, opening in compress(enumerate(openings), openings):
            if opening is None or at < free:
                continue
            found, phrases = opening
            behind = readings[at + 1].words  # mostly none, and so asked first
            if behind and phrases and not phrases.keys().isdisjoint(behind):
                found = _phrases_at(readings, at, phrases) or found
            for term in found:
                free = at + len(term)
                yield Hit(term, " ".join(tokens[at:free]), self.weights[term])


def _phrases_at(
    readings: Sequence[_Reading], at: int, phrases: Mapping[str, Sequence[tuple[str, ...]]]
) -> tuple[tuple[str, ...], ...]:
    """The longest of ``phrases`` that stand at ``at``: none, or some of one length."""
    behind = sorted(readings[at + 1].words)
    going_on = (phrase for word in behind for phrase in phrases.get(word, ()))
    found = [phrase for phrase in going_on if _goes_on(phrase, readings, at)]
    longest = max(map(len, found), default=0)
    return tuple(phrase for phrase in found if len(phrase) == longest)


def _goes_on(phrase: tuple[str, ...], readings: Sequence[_Reading], at: int) -> bool:
    """Whether the words of ``phrase`` behind its second stand where it would need them."""
    behind = zip(phrase[2:], readings[at + 2 : at + len(phrase)], strict=False)
    return all(word in reading.words for word, reading in behind)


class Lexicon:
    """Media topics, parents before children, and the vocabularies of their terms."""

    def __init__(self, rows: Iterable[Mapping[str, Any]]) -> None:
        found = [Topic(r["code"], r["name"], r.get("parent"), r.get("terms", {})) for r in rows]
        self.topics = {topic.code: topic for topic in found}
        languages = {language for topic in found for language in topic.terms}
        self._ancestors = {topic.code: tuple(self._above(topic)) for topic in found}
        self._vocabularies = {language: _Vocabulary(found, language) for language in languages}

    def hits(self, text: str, language: str) -> Iterator[Hit]:
        """The terms of ``language`` ("tr", "en-GB") in ``text``; none where it has no terms."""
        vocabulary = self._vocabularies.get(language.lower().partition("-")[0])
        return vocabulary.hits(text) if vocabulary else iter(())

    def ancestors(self, code: str) -> tuple[str, ...]:
        """The codes above ``code``, nearest first."""
        return self._ancestors[code]

    def _above(self, topic: Topic) -> Iterator[str]:
        parent = topic.parent
        while parent in self.topics:
            yield parent
            parent = self.topics[parent].parent


def _term_words(term: str) -> tuple[str, ...]:
    return tuple(_folded(word) for word in term.split())


def _folded(word: str) -> str:
    return word.casefold() if word.isascii() else _ARABIC_MARKS.sub("", fold(word))


@cache
def default_lexicon() -> Lexicon:
    """The topics that come with the program."""
    return Lexicon(json.loads(FIXTURE.read_text(encoding="utf-8")))
