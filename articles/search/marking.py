"""Where in a text the words stand that a search looks for.

The text goes through the analyser by which it was stored, so that what is marked
is what matched: a stem, a phrase as a whole, the beginning of a word.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .analysis import WORD, cuts, parts, readings, split, stems
from .folding import fold
from .tree import All, Beginning, Node, Not, Some, Words

_NOT_ASCII = re.compile(r"[^\x00-\x7f]++")


@dataclass(frozen=True, slots=True)
class Hit:
    """``text[start:end]`` matched what is the search's ``number``-th thing to find."""

    start: int
    end: int
    number: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text, and whether it is one that matched."""

    text: str
    hit: bool = False


class Sought:
    """What a search wants found, and where each may stand ("" is anywhere).

    What must not be there is left out: a story that is shown hasn't got it.
    """

    def __init__(self, node: Node | None, languages: Iterable[str]) -> None:
        self.languages = tuple(languages)
        # By the first term: the rest of the phrase, its number, where it may stand.
        self.phrases: dict[str, list[tuple[tuple[str, ...], int, str]]] = defaultdict(list)
        self.beginnings: list[tuple[str, int, str]] = []
        wanted = list(_wanted(node))
        self.size = len(wanted)
        for number, one in enumerate(wanted):
            self._add(one, number)

    def __bool__(self) -> bool:
        return bool(self.phrases or self.beginnings)

    @property
    def in_quotes(self) -> bool:
        """Whether something must stand in a quote."""
        wanted = [entry for row in self.phrases.values() for entry in row]
        return any(place == "quote" for *_, place in [*wanted, *self.beginnings])

    def hits(self, text: str, language: str, places: Iterable[str]) -> list[Hit]:
        """Where in ``text`` the words stand that may stand in any of ``places``."""
        allowed = frozenset(places)
        folded = fold(text)
        words = split(folded, language)
        found = [one for one in self._found(words, stems(words, language)) if one[3] in allowed]
        if not found:  # as in most parts of a story: no word's place need be known
            return []
        spans, place_of = _spans(folded, language), _places(text, folded)
        return [
            Hit(place_of[spans[first][0]], place_of[spans[last][1]], number)
            for first, last, number, _ in found
        ]

    def _found(
        self, words: Sequence[str], terms: Sequence[str]
    ) -> Iterator[tuple[int, int, int, str]]:
        """First and last word, number and place of everything that matches."""
        known = not self.phrases.keys().isdisjoint(terms)
        starts = [at for at, term in enumerate(terms) if known and term in self.phrases]
        for at in starts:
            for rest, number, place in self.phrases[terms[at]]:
                last = at + len(rest)
                if tuple(terms[at + 1 : last + 1]) == rest:
                    yield at, last, number, place
        begun = tuple(beginning for beginning, _, _ in self.beginnings)
        for at, word in enumerate(words) if begun else ():
            if not (word.startswith(begun) or terms[at].startswith(begun)):
                continue
            for beginning, number, place in self.beginnings:
                if word.startswith(beginning) or terms[at].startswith(beginning):
                    yield at, at, number, place

    def _add(self, wanted: Words | Beginning, number: int) -> None:
        if isinstance(wanted, Beginning):
            for *before, begun in cuts(wanted.text, self.languages):
                self.beginnings.append((begun, number, wanted.place))
                for word in before:
                    self._add(Words(word, wanted.place), number)
            return
        for first, *rest in readings(wanted.text, self.languages):
            self.phrases[first].append((tuple(rest), number, wanted.place))


def runs(text: str, hits: Iterable[Hit]) -> tuple[Run, ...]:
    """``text`` cut where hits begin and end; hits that overlap are one."""
    made: list[Run] = []
    done = 0
    for start, end in _joined(hits):
        if start > done:
            made.append(Run(text[done:start]))
        made.append(Run(text[start:end], hit=True))
        done = end
    return (*made, Run(text[done:])) if done < len(text) else tuple(made)


def _joined(hits: Iterable[Hit]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for hit in sorted(hits, key=lambda hit: hit.start):
        if spans and hit.start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(hit.end, spans[-1][1]))
        else:
            spans.append((hit.start, hit.end))
    return spans


def _wanted(node: Node | None) -> Iterator[Words | Beginning]:
    match node:
        case Words() | Beginning():
            yield node
        case All() | Some():
            for one in node.nodes:
                yield from _wanted(one)
        case Not() | _:
            return


def _spans(folded: str, language: str) -> list[tuple[int, int]]:
    """Where each word of ``folded`` stands, as `analysis.split` gives them.

    What hangs on an apostrophe belongs to the word before: "Ankara'daki" is one.
    """
    spans: list[tuple[int, int]] = []
    for found in WORD.finditer(folded):
        if found[0].isalnum():
            spans.append(found.span())
            continue
        at = found.start()
        spans += [(at + part.start, at + part.end) for part in parts(found[0], language)]
    return spans


def _places(text: str, folded: str) -> Sequence[int]:
    """For each place in ``folded``, and for its end, the place in ``text``.

    Only letters that are not ASCII may be folded to more or fewer.
    """
    if len(folded) == len(text):
        return range(len(text) + 1)
    starts: list[int] = []
    done = 0
    for run in _NOT_ASCII.finditer(text):
        if len(fold(run[0])) == len(run[0]):
            continue
        starts += range(done, run.start())
        for letter, at in _letters(run[0], run.start()):
            length = len(fold(letter))
            starts += range(at, at + length) if length == len(letter) else [at] * length
        done = run.end()
    return [*starts, *range(done, len(text) + 1)]


def _letters(run: str, start: int) -> Iterator[tuple[str, int]]:
    """Each letter of ``run`` with the marks on it, and where it stands."""
    begin = 0
    for at in range(1, len(run) + 1):
        if at == len(run) or not unicodedata.combining(run[at]):
            yield run[begin:at], start + begin
            begin = at
