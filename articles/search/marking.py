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

from .analysis import WORD, parts, pieces, readings, stems
from .folding import fold
from .query import All, Beginning, Node, Not, Some, Words

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
        folded, place_of = _folded(text)
        words, spans = _words(folded, language)
        found = []
        for first, last, number, place in self._found(words, stems(words, language)):
            if place in allowed:
                found.append(Hit(place_of[spans[first][0]], place_of[spans[last][1]], number))
        return found

    def _found(
        self, words: Sequence[str], terms: Sequence[str]
    ) -> Iterator[tuple[int, int, int, str]]:
        """First and last word, number and place of everything that matches."""
        starts = [at for at, term in enumerate(terms) if term in self.phrases]
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
            *before, begun = pieces(wanted.text, "") or [""]
            if begun:
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


def _words(folded: str, language: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of ``folded`` as `analysis.pieces` gives them, and where each stands.

    What hangs on an apostrophe belongs to the word before: "Ankara'daki" is one.
    """
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    for found in WORD.finditer(folded):
        word = found[0]
        if word.isalnum():
            words.append(word)
            spans.append(found.span())
            continue
        begin, end = found.span()
        row = parts(word, language)
        for number, part in enumerate(row, start=1):
            last = end if number == len(row) else begin + len(part)
            words.append(part)
            spans.append((begin, last))
            begin += len(part) + 1
    return words, spans


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """``text`` folded, and for each place in that the place in ``text``.

    Only letters that are not ASCII may be folded to more or fewer.
    """
    whole = fold(text)
    if len(whole) == len(text):
        return whole, range(len(text) + 1)
    starts: list[int] = []
    done = 0
    for run in _NOT_ASCII.finditer(text):
        if len(fold(run[0])) == len(run[0]):
            continue
        starts += range(done, run.start())
        for letter, at in _letters(run[0], run.start()):
            folded = len(fold(letter))
            starts += range(at, at + folded) if folded == len(letter) else [at] * folded
        done = run.end()
    return whole, [*starts, *range(done, len(text) + 1)]


def _letters(run: str, start: int) -> Iterator[tuple[str, int]]:
    """Each letter of ``run`` with the marks on it, and where it stands."""
    begin = 0
    for at in range(1, len(run) + 1):
        if at == len(run) or not unicodedata.combining(run[at]):
            yield run[begin:at], start + begin
            begin = at
