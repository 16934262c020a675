"""Where quotation marks open and close.

One pass over the body, paragraph by paragraph. Understood: ``“ ”``, ``" "``,
``„ “``, ``« »``, ``» «``, ``「 」``, ``` `` '' ```, ``'' ''`` and, at word
boundaries only, ``‘ ’`` and ``' '``. A mark inside other marks is part of what
is quoted and opens nothing of its own. A quote over several paragraphs opens
each of them with a mark and closes only the last; each paragraph is a stretch.
Feet and inches (``6'2"``), possessives (``players’``) and elisions (``’90s``)
are no marks, nor are those of markup (``author="…"``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_CANDIDATE = re.compile("[\n\"“”„‟«»「」`'‘’‚]")
_CLOSERS = {
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
_STRAIGHT = ('"', "''")
_ALWAYS_OPEN = ("“", "„", "‟", "«", "「", "``")
_SINGLE_CLOSERS = {"‘": "’", "'": "'", "‚": "‘’"}
_ELISION = re.compile(r"(?:\d|(?:em|til|cause|tis|twas|n|bout|round|cos)\b)", re.IGNORECASE)
# No single-marked quote holds more marks than this; keeps the search linear.
_REACH = 64
# A line "Ann Roe, professor of law" before a stray closing mark is the name under the quote.
_SIGNED = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){1,3}, |.{1,60}$")
_OPENING_NEIGHBOURS = frozenset(" \t\n\u00a0\u202f([{—–-:;,/")


@dataclass(frozen=True, slots=True)
class Stretch:
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


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's bounds in the body and the quoted stretches in it."""

    start: int
    end: int
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    text: str

    @property
    def after(self) -> int:
        return self.at + len(self.text)


def paragraphs(body: str) -> Iterator[Paragraph]:
    """The paragraphs of ``body`` that hold anything, each with its stretches."""
    running = ""
    for start, end, marks in _lines(body):
        if start == end:
            continue
        stretches, running = _stretches(body, start, end, marks, running)
        yield Paragraph(start, end, tuple(stretches))


def _lines(body: str) -> Iterator[tuple[int, int, list[_Mark]]]:
    """Every line's bounds and the marks in it."""
    start, marks, skip = 0, [], -1
    for match in _CANDIDATE.finditer(body):
        at, text = match.start(), match.group()
        if text == "\n":
            yield start, at, marks
            start, marks = at + 1, []
        elif at != skip:
            if text in "'`" and body[at + 1 : at + 2] == text:
                text, skip = text * 2, at + 1
            marks.append(_Mark(at, text))
    yield start, len(body), marks


def _stretches(
    body: str, start: int, end: int, marks: list[_Mark], running: str
) -> tuple[list[Stretch], str]:
    """The stretches of one paragraph, and the mark still open at its end ("" if none)."""
    found: list[Stretch] = []
    index = 0
    doubles = [mark for mark in marks if mark.text in _CLOSERS]
    if running and doubles and _runs_on(body, start, doubles[0], running):
        if not _SIGNED.match(body, start, doubles[0].at):
            found.append(_stretch(body, start, start, doubles[0], continues=True))
        index = marks.index(doubles[0]) + 1
    scanner = _Scanner(body, start, end, marks)
    open_mark = scanner.run(index, found)
    found = [stretch for stretch in found if _speaks(body, stretch)]
    if found and running and found[0].open == _first_ink(body, start):
        found[0] = _continued(found[0])
    return found, open_mark


def _speaks(body: str, stretch: Stretch) -> bool:
    """Whether the marks hold anything, and are not those of markup."""
    return stretch.start < stretch.end and body[stretch.open - 1 : stretch.open] != "="


def _runs_on(body: str, start: int, mark: _Mark, running: str) -> bool:
    """Whether ``mark`` closes a quote left open in the paragraph before."""
    if mark.at == _first_ink(body, start) or mark.text not in _CLOSERS[running]:
        return False
    return mark.text in ("”", "»", "」") or _looks_closing(body, mark)


def _first_ink(body: str, start: int) -> int:
    while start < len(body) and body[start] in " \t\u00a0":
        start += 1
    return start


def _continued(stretch: Stretch) -> Stretch:
    return Stretch(stretch.open, stretch.start, stretch.end, stretch.close, stretch.closed, True)


class _Scanner:
    """Pairs the marks of one paragraph from left to right."""

    def __init__(self, body: str, start: int, end: int, marks: list[_Mark]) -> None:
        self.body, self.start, self.end, self.marks = body, start, end, marks
        self.no_more_singles = False
        self.surplus = _surplus(marks)

    def run(self, index: int, found: list[Stretch]) -> str:
        """Add the stretches from mark ``index`` on; returns the mark left open."""
        while index < len(self.marks):
            mark = self.marks[index]
            if mark.text in _CLOSERS and self._opens(mark):
                closer, index = self._closer(index)
                found.append(self._make(mark, closer, index))
                if closer is None and index == len(self.marks):
                    return mark.text
                index += closer is not None
            elif mark.text in _SINGLE_CLOSERS and (last := self._single(index)) is not None:
                found.append(
                    _stretch(self.body, mark.at, mark.after, self.marks[last], single=True)
                )
                index = last + 1
            else:
                index += 1
        return ""

    def _opens(self, mark: _Mark) -> bool:
        if mark.text in _ALWAYS_OPEN:
            return True
        return _looks_opening(self.body, mark, self.start)

    def _closer(self, index: int) -> tuple[_Mark | None, int]:
        """The mark that closes ``marks[index]`` and its index, or the index to go on from."""
        opener = self.marks[index]
        closers, depth, nested = _CLOSERS[opener.text], 0, False
        for at in range(index + 1, len(self.marks)):
            mark = self.marks[at]
            if mark.text == '"' and opener.text == '"' and depth and not nested:
                depth = 0  # the curly marks within were never closed
            if mark.text in closers and not (nested and mark.text == '"'):
                if mark.text in _STRAIGHT and self._reopens(mark, at):
                    if opener.text == mark.text and not self._nests(at):
                        return None, at
                    nested = True
                elif depth:
                    depth -= 1
                else:
                    return mark, at
            elif mark.text == '"':
                nested = False
            elif mark.text == "“" and opener.text == '"':
                depth += 1
            elif mark.text == opener.text:
                if _looks_closing(self.body, mark) and not _looks_opening(self.body, mark, 0):
                    return mark, at  # “ … “, as some keyboards have it
                if opener.text in ("“", "«") and self.surplus[at] > 0:
                    return None, at
                depth += 1
        return None, len(self.marks)

    def _reopens(self, mark: _Mark, at: int) -> bool:
        spaced = self.body[mark.after : mark.after + 1].isspace()
        return (
            not spaced
            and _looks_opening(self.body, mark, self.start)
            and not _looks_closing(self.body, mark)
        )

    def _nests(self, at: int) -> bool:
        """Whether the straight mark ``at`` opens marks within marks: two closing ones follow."""
        after = [m for m in self.marks[at + 1 : at + 4] if m.text == self.marks[at].text][:2]
        return len(after) == 2 and all(_looks_closing(self.body, mark) for mark in after)

    def _make(self, mark: _Mark, closer: _Mark | None, index: int) -> Stretch:
        if closer is not None:
            return _stretch(self.body, mark.at, mark.after, closer)
        end = self.marks[index].at if index < len(self.marks) else self.end
        while end > mark.after and self.body[end - 1].isspace():
            end -= 1
        return _stretch(self.body, mark.at, mark.after, _Mark(end, ""), closed=False)

    def _single(self, index: int) -> int | None:
        """Index of the mark closing the single mark ``index``; None if that is an apostrophe."""
        mark = self.marks[index]
        if self.no_more_singles or not _opens_single(self.body, mark, self.start):
            return None
        inner = 0
        fallback = None
        for at in range(index + 1, min(index + _REACH, len(self.marks))):
            other = self.marks[at]
            if other.text in _SINGLE_CLOSERS[mark.text] and _looks_closing(self.body, other):
                if inner % 2:
                    return None
                if not _possessive(self.body, other):
                    return at
                fallback = fallback or at
            elif other.text in _CLOSERS:
                inner += 1
                if fallback:
                    return fallback
        self.no_more_singles = fallback is None and index + _REACH >= len(self.marks)
        return fallback


def _surplus(marks: list[_Mark]) -> list[int]:
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
    closer: _Mark,
    *,
    closed: bool = True,
    continues: bool = False,
    single: bool = False,
) -> Stretch:
    """A stretch with its words trimmed of white space and the comma before the mark."""
    end = closer.at
    while start < end and body[start].isspace():
        start += 1
    while end > start and (body[end - 1].isspace() or body[end - 1] == ","):
        end -= 1
    return Stretch(opened, start, end, closer.after, closed, continues, single)


def _looks_opening(body: str, mark: _Mark, start: int) -> bool:
    """Space or an opening sign before, a word after; not an inch sign."""
    before = body[mark.at - 1] if mark.at > start else " "
    after = body[mark.after : mark.after + 1]
    if before in _OPENING_NEIGHBOURS or before in "“‘'*":
        return bool(after.strip()) or before.isspace() or before == ":"
    return (
        not before.isdigit() and after.isalnum() and not before.isalnum() and before not in ".,!?…"
    )


def _looks_closing(body: str, mark: _Mark) -> bool:
    """A word or stop before, no word after."""
    before = body[mark.at - 1 : mark.at]
    after = body[mark.after : mark.after + 1]
    return bool(before.strip()) and not after.isalnum()


def _opens_single(body: str, mark: _Mark, start: int) -> bool:
    before = body[mark.at - 1] if mark.at > start else " "
    after = body[mark.after : mark.after + 1]
    if before.isalnum() or not (after.isalnum() or after in '[…“"$'):
        return False
    return _ELISION.match(body, mark.after) is None


def _possessive(body: str, mark: _Mark) -> bool:
    """``players’ union``: after an s, before a small word."""
    after = body[mark.after : mark.after + 2]
    return body[mark.at - 1] in "sS" and len(after) == 2 and after[0] == " " and after[1].islower()
