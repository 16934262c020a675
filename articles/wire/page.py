"""The lines of a paste, and what each could be: the end of a story, or the head of another.

    AM-Marna-Ferry, 1st Ld-Writethru,512     a head: slugline,
    Ferry aground off Marna                  headline,
    Eds: LEADS with 4 grafs to UPDATE …      notes (wrapped ones too), bylines and key
    By ADA LIND                              points in any order,
    Associated Press Writer
        MARNA (AP) _ A ferry ran aground.    dateline

What stands above a headline belongs to its story: an embargo read as the last
line of the story above would hold the wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from operator import or_

from articles.wire.byline import byline_kind
from articles.wire.closing import is_moment, stands_in_closing
from articles.wire.credits import is_credit
from articles.wire.dateline import find_dateline
from articles.wire.header import is_envelope, is_slugline
from articles.wire.headline import could_be_headline, same_headline
from articles.wire.notes import is_embargo, is_note, is_note_below
from articles.wire.sign_offs import Closings, is_sign_off, sign_off_at
from articles.wire.status import is_status
from articles.wire.story import SegmentKind
from articles.wire.text import Line, ends_sentence, is_tabular

LONGEST_HEAD = 12
_LONGEST_NOTE = 6  # lines
_LONGEST_CREDIT = 500
_MOST_HEADLINE_LINES = 3
_LONGEST_LINE = 90  # of a headline that has several
_TO_EDITORS = re.compile(r"\^?(?:eds|editors)\b", re.IGNORECASE)
_ROW = re.compile(r"  \S*\d|\d  |\d(?:-\d|/\d|\.\d\d)|\A\(")  # of prices, one column or more
_COLUMNS = re.compile(r"\S {2,}\S*\d")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
# "LONDON GOLD 1500 FIX - OCT 20", "NYMEX CRUDE CLSG 7-APR", "CBT 12:30 EDT"
_DATED_TITLE = re.compile(
    rf"[^\W\d][^\n]{{2,60}}?(?:[- ]{_MONTH} ?\d{{1,2}}|\b\d{{1,2}}-{_MONTH}|"
    r"\b\d{1,2}:\d\d(?: +[A-Z]{3})?)(?=\s|\Z)",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_POINT = re.compile(r"[*•·–-]{1,2} ?(?=\S)")


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a paste, and what may end a story in it.

    What is asked of a line again and again is told once for all of them: whether a blank
    line stands above it, whether it is a sign-off or an agency's name, and whether it
    closes a story. Datelines are looked for where one may matter, for that costs most.
    """

    lines: Sequence[Line]
    closings: Closings
    names: Mapping[str, str]
    parted: Sequence[bool]
    named: Sequence[bool]
    signed: Sequence[bool]
    closing: Sequence[bool]
    credited: Sequence[bool]
    _datelined: dict[int, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, found: Sequence[Line], closings: Closings, names: Mapping[str, str]) -> Page:
        parted = [False, *(not line.follows(above) for above, line in pairwise(found))]
        ended = [_ends_story(line.text, closings) for line in found]
        named = [closings.code_of(line.text) is not None for line in found]
        closing = [
            (end or closings.legal_code(line.text) is not None)
            and not below_byline(found, at, names)
            for at, (line, end) in enumerate(zip(found, ended, strict=True))
        ]
        credited = [
            apart and _is_last_credit(line.text, closings)
            for apart, line in zip(parted, found, strict=False)
        ]
        signed = [*map(or_, ended, named)]
        return cls(found, closings, names, parted, named, signed, closing, credited)

    def blank_above(self, at: int) -> bool:
        return at > 0 and self.parted[at]

    def datelined(self, at: int) -> bool:
        """Whether a dateline opens a line."""
        if at not in self._datelined:
            found = find_dateline(self.lines[at].text, self.names)
            self._datelined[at] = found is not None
        return self._datelined[at]

    def dateline_near(self, at: int) -> bool:
        """Whether a dateline stands on one of the next lines, so that a head may end there."""
        return any(map(self.datelined, range(at + 1, min(at + LONGEST_HEAD, len(self.lines)))))


def below_byline(found: Sequence[Line], at: int, names: Mapping[str, str]) -> bool:
    """Whether a line is the agency of the byline above it ("Associated Press=")."""
    return at > 0 and byline_kind(found[at - 1].text, names) is SegmentKind.BYLINE


def _is_last_credit(text: str, closings: Closings) -> bool:
    """Whether a line below a blank one is what stands below a story: its writers in
    brackets, their initials ("hh/ph/ts", "dpa wsz jln npr")."""
    return len(text) <= _LONGEST_CREDIT and (is_sign_off(text, closings) or is_credit(text))


def _ends_story(text: str, closings: Closings) -> bool:
    return closings.alone(text) or sign_off_at(text, closings) is not None


def reads_as_head(page: Page, at: int) -> bool:
    """Whether a line could be a headline, by itself."""
    text = page.lines[at].text
    signed = sign_off_at(text, page.closings)
    return (
        could_be_headline(text)
        and not (signed and ends_sentence(text[:signed].rstrip()))
        and not ends_sentence(text)
        and not text[0].islower()
        and not is_tabular(text)
        and not stands_in_closing(text, page.closings)
        and not byline_kind(text, page.names)
    )


def dateline_below(page: Page, at: int) -> bool:
    """Whether a dateline closes the head that opens at ``at``: on the next line, or behind
    the headline's other lines, notes, bylines and key points."""
    last = min(at + LONGEST_HEAD, len(page.lines))
    below = at + 1
    text = page.lines[at].text
    alone = len(text) > _LONGEST_LINE or _ROW.search(text) is not None
    most = at + _MOST_HEADLINE_LINES + is_slugline(text)
    while not alone and below < min(last, most) and _goes_on(page, below):
        below += 1
    while below < last and not page.datelined(below) and _stands_in_head(page, below):
        below += 1
    return below < last and page.datelined(below)


def byline_below(page: Page, at: int) -> bool:
    """Whether a headline between blank lines has a byline below it, the text's only head
    where an agency prints no dateline ("Ada Lind/TT")."""
    if not page.blank_above(at) or at + 2 >= len(page.lines):
        return False
    return byline_kind(page.lines[at + 1].text, page.names) is SegmentKind.BYLINE


def is_row(text: str) -> bool:
    """Whether a line is a row of figures, be it of one column only."""
    columns = is_tabular(text) or _COLUMNS.search(text) is not None
    return columns and not is_envelope(text)


def titles_table(page: Page, at: int) -> bool:
    """Whether a line titles a market's table, by a day or an hour, below the end of a
    story or of another table: prices come one after another with nothing between."""
    text, below = page.lines[at].text, page.lines[at + 1].text
    above = page.lines[at - 1].text
    if not text[0].isupper() or not _FIGURE.search(text) or not _FIGURE.search(below):
        return False
    if is_moment(text) or not (page.closings.alone(above) or is_row(above)):
        return False
    title = _DATED_TITLE.match(text)
    dated = page.datelined(at) or page.datelined(at + 1)
    return title is not None and not dated and not _COLUMNS.search(title.group())


def head_start(page: Page, at: int, first: int) -> int:
    """The line that a head starts with whose headline is at ``at``: status, embargo and
    slugline stand above it. ``first`` is where the story above starts."""
    start = at
    while start - 1 > max(first, at - LONGEST_HEAD) and _stands_above(page, start - 1):
        start -= 1
    return start


def head_parted(page: Page, at: int) -> bool:
    """Whether a blank line stands above the head whose headline is at ``at``."""
    return page.blank_above(head_start(page, at, 0))


def _goes_on(page: Page, at: int) -> bool:
    """Whether a line is the headline's next, as far as one can tell from its shape."""
    if page.blank_above(at) or page.datelined(at) or _stands_in_head(page, at):
        return False
    return reads_as_head(page, at) and not _ROW.search(page.lines[at].text)


def _stands_in_head(page: Page, at: int) -> bool:
    text = page.lines[at].text
    return (
        byline_kind(text, page.names) is not None
        or is_note(text)
        or is_status(text)
        or _POINT.match(text) is not None
        or _is_wrapped_note(page, at)
    )


def _is_wrapped_note(page: Page, at: int) -> bool:
    """Whether a line is the second or a later one of a note that was hard-wrapped."""
    if page.closing[at]:
        return False
    for below in range(at, max(0, at - _LONGEST_NOTE), -1):
        above = page.lines[below - 1].text
        if page.blank_above(below) or ends_sentence(above) or above.endswith((")", "<")):
            return False
        if is_note(above):
            return True
    return False


def _stands_above(page: Page, at: int) -> bool:
    """Whether a line opens a head, and closes no story above it."""
    text = page.lines[at].text
    if page.closing[at] or page.datelined(at):
        return False
    if is_embargo(text) or _TO_EDITORS.match(text):
        return not is_note_below(text) or not page.blank_above(at + 1)
    if is_status(text) or same_headline(text, page.lines[at + 1].text):
        return True
    return (is_envelope(text) or is_slugline(text)) and not stands_in_closing(text, page.closings)
