"""The quoted stretches of a body, paragraph by paragraph.

One pass from left to right. A mark inside other marks is part of what is
quoted and opens nothing of its own. A quote over several paragraphs opens each
of them with a mark and closes only the last; each paragraph is a stretch.
Marks of markup (``author="…"``) hold nobody's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from articles.wire.quotes.marks import (
    CLOSERS,
    SINGLE_CLOSERS,
    STRAIGHT,
    Mark,
    closes,
    lines,
    looks_closing,
    looks_opening,
    may_open,
    opens,
    opens_single,
    possessive,
    reopens,
)

# No single-marked quote holds more marks than this; keeps the search linear.
_REACH = 32
_NESTED = 4  # marks looked at for the end of straight marks within others
# A line "Ann Roe, professor of law" before a stray closing mark is the name under the quote.
_SIGNED = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){1,3}, ")


class Stretch(NamedTuple):
    """A stretch between marks: marks from ``open`` to ``close``, words from ``start`` to ``end``.

    ``closed`` is whether its closing mark was found in its paragraph;
    ``continues`` whether it runs on from the paragraph before; ``single``
    whether the marks are single ones.
    """

    open: int
    start: int
    end: int
    close: int
    closed: bool = True
    continues: bool = False
    single: bool = False


class Paragraph(NamedTuple):
    """A paragraph's bounds in the body and the quoted stretches in it."""

    start: int
    end: int
    stretches: tuple[Stretch, ...] = ()


@lru_cache(maxsize=4)
def paragraphs(body: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``body`` that hold anything, each with its stretches.

    Remembered for a little, for a story is asked for its doubts and then for its quotes.
    """
    return tuple(_paragraphs(body) if may_open(body) else _unmarked(body))


def _unmarked(body: str) -> Iterator[Paragraph]:
    at = 0
    for line in body.split("\n"):
        if line.strip():
            yield Paragraph(at, at + len(line))
        at += len(line) + 1


def _paragraphs(body: str) -> Iterator[Paragraph]:
    running = ""
    for start, end, marks in lines(body):
        if not body[start:end].strip():
            continue
        if not marks:
            running = ""
            yield Paragraph(start, end)
            continue
        stretches, running = _stretches(body, start, end, marks, running)
        yield Paragraph(start, end, tuple(stretches))


def _stretches(
    body: str, start: int, end: int, marks: list[Mark], running: str
) -> tuple[list[Stretch], str]:
    """The stretches of one paragraph, and the mark still open at its end ("" if none)."""
    found: list[Stretch] = []
    index = 0
    doubles = [mark for mark in marks if mark.text in CLOSERS]
    if running and doubles and _runs_on(body, start, doubles[0], running):
        if not _SIGNED.match(body, start, doubles[0].at):
            found.append(_stretch(body, start, start, doubles[0], continues=True))
        index = marks.index(doubles[0]) + 1
    scanner = _Scanner(body, start, end, marks)
    open_mark = scanner.run(index, found)
    found = [stretch for stretch in found if _speaks(body, stretch)]
    if found and running and found[0].open == _first_ink(body, start):
        found[0] = found[0]._replace(continues=True)
    return found, open_mark


def _speaks(body: str, stretch: Stretch) -> bool:
    """Whether the marks hold anything, and are not those of markup."""
    return stretch.start < stretch.end and body[stretch.open - 1 : stretch.open] != "="


def _runs_on(body: str, start: int, mark: Mark, running: str) -> bool:
    """Whether ``mark`` closes a quote left open in the paragraph before."""
    if mark.at == _first_ink(body, start) or mark.text not in CLOSERS[running]:
        return False
    return running == "„" or closes(body, mark)  # only a closing mark in German


def _first_ink(body: str, start: int) -> int:
    while start < len(body) and body[start] in " \t\u00a0":
        start += 1
    return start


class _Scanner:
    """Pairs the marks of one paragraph from left to right."""

    def __init__(self, body: str, start: int, end: int, marks: list[Mark]) -> None:
        self.body, self.start, self.end, self.marks = body, start, end, marks
        self.no_more_singles = False
        self.surplus = _surplus(marks)

    def run(self, index: int, found: list[Stretch]) -> str:
        """Add the stretches from mark ``index`` on; returns the mark left open."""
        while index < len(self.marks):
            mark = self.marks[index]
            if mark.text in CLOSERS and opens(self.body, mark, self.start):
                closer, index = self._closer(index)
                found.append(self._make(mark, closer, index))
                if closer is None and index == len(self.marks):
                    return mark.text
                index += closer is not None
            elif mark.text in SINGLE_CLOSERS and (last := self._single(index)) is not None:
                found.append(
                    _stretch(self.body, mark.at, mark.after, self.marks[last], single=True)
                )
                index = last + 1
            else:
                index += 1
        return ""

    def _closer(self, index: int) -> tuple[Mark | None, int]:
        """The mark that closes ``marks[index]`` and its index, or the index to go on from."""
        opener, depth = self.marks[index], 0
        at = index + 1
        while at < len(self.marks):
            mark = self.marks[at]
            if mark.text in STRAIGHT and mark.text in CLOSERS[opener.text]:
                if not reopens(self.body, mark, self.start):
                    return mark, at  # whatever curly marks within were left open
                if mark.text == opener.text and not self._nests(at):
                    return None, at
                at = self._next_same(at)
            elif mark.text in CLOSERS[opener.text]:
                if not depth:
                    return mark, at
                depth -= 1
            elif mark.text == opener.text or (mark.text == "“" and opener.text == '"'):
                if self._closes_curly(mark, opener):
                    return mark, at  # “ … “, as some keyboards have it
                if opener.text in ("“", "«") and self.surplus[at] > 0:
                    return None, at
                depth += 1
            at += 1
        return None, len(self.marks)

    def _next_same(self, index: int) -> int:
        """The mark that closes the straight one ``index`` within other marks."""
        text = self.marks[index].text
        for at in range(index + 1, min(index + _NESTED, len(self.marks))):
            if self.marks[at].text == text:
                return at
        return index

    def _closes_curly(self, mark: Mark, opener: Mark) -> bool:
        return (
            mark.text == opener.text
            and looks_closing(self.body, mark)
            and not looks_opening(self.body, mark, self.start)
        )

    def _nests(self, at: int) -> bool:
        """Whether the straight mark ``at`` opens marks within marks: two closing ones follow."""
        after = [m for m in self.marks[at + 1 : at + 4] if m.text == self.marks[at].text][:2]
        return len(after) == 2 and all(looks_closing(self.body, mark) for mark in after)

    def _make(self, mark: Mark, closer: Mark | None, index: int) -> Stretch:
        if closer is not None:
            return _stretch(self.body, mark.at, mark.after, closer)
        end = self.marks[index].at if index < len(self.marks) else self.end
        while end > mark.after and self.body[end - 1].isspace():
            end -= 1
        return _stretch(self.body, mark.at, mark.after, Mark(end, ""), closed=False)

    def _single(self, index: int) -> int | None:
        """Index of the mark closing the single mark ``index``; None if that is an apostrophe."""
        mark = self.marks[index]
        if self.no_more_singles or not opens_single(self.body, mark, self.start):
            return None
        inner = 0
        fallback = None
        for at in range(index + 1, min(index + _REACH, len(self.marks))):
            other = self.marks[at]
            if other.text in SINGLE_CLOSERS[mark.text] and looks_closing(self.body, other):
                if inner % 2:
                    return None
                if not possessive(self.body, other):
                    return at
                fallback = fallback or at
            elif other.text in CLOSERS:
                inner += 1
                if fallback:
                    return fallback
        self.no_more_singles = fallback is None and index + _REACH >= len(self.marks)
        return fallback


def _surplus(marks: list[Mark]) -> list[int]:
    """For each mark, how many more curly openers than closers stand from it to the end."""
    out, count = [0] * len(marks), 0
    for at in range(len(marks) - 1, -1, -1):
        count += (marks[at].text in ("“", "«")) - (marks[at].text in ("”", "»"))
        out[at] = count + 1
    return out


def _stretch(
    body: str,
    opened: int,
    start: int,
    closer: Mark,
    *,
    closed: bool = True,
    continues: bool = False,
    single: bool = False,
) -> Stretch:
    """A stretch with its words trimmed of white space and the comma before the mark."""
    end = closer.at
    while start < end and body[start].isspace():
        start += 1
    while end > start and (body[end - 1].isspace() or body[end - 1] in ",،"):
        end -= 1
    return Stretch(opened, start, end, closer.after, closed, continues, single)
