"""Several stories in one paste.

    ---- · ==== · **** · NNNN / ZCZC   a line between two stories
    ******MARNA BANK CUTS RATE         a flash always starts anew
    … said. Reuter                     a story that was signed off, and then a
    FERRY AGROUND OFF MARNA            new head: a headline with its dateline,
        MARNA, Feb 27 - A ferry …      or with text set in below it
    … remains open. (ILKHA)
    LEGAL WARNING: …

    Talks resume in Oland              a headline on its own between blank
                                       lines, with another closing to come
    The two sides …                    … (ILKHA)

    (Reporting by Ada Lind; Editing by Bo Ek)
    OLAND, Feb 27 (Reuters) - The …    a dateline right below a sign-off or the
                                       credits: a story that came without a head

Conservative, because one story too few is easier to mend than two halves: a
rule inside a story ("----" between two items of a round-up) splits only where
a head follows it, and what trails behind a legal notice is teasers until a new
head is beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.wire.byline import byline_kind
from articles.wire.closing import closing_code, stands_in_closing
from articles.wire.credits import opens_credit
from articles.wire.dateline import find_dateline
from articles.wire.headline import could_be_headline
from articles.wire.notes import is_note
from articles.wire.sign_offs import Closings, sign_off_at
from articles.wire.status import is_status
from articles.wire.story import SegmentKind
from articles.wire.text import Line, ends_sentence, is_rule, is_tabular

_LONG_RULE = 3
_FLASH = re.compile(r"\*{4,12} ?(?=[^*\s])")
_OPENING = re.compile(r"ZCZC\b")
_LOOK_AHEAD = 6
_LONGEST_HEAD = 12
_MOST_CREDIT_LINES = 5


@dataclass(frozen=True, slots=True)
class _Page:
    """The lines of a paste, and what may end a story in it.

    What is asked of a line again and again is told once for all of them:
    whether a dateline opens it, and whether it closes a story.
    """

    lines: Sequence[Line]
    closings: Closings
    names: Mapping[str, str]
    datelined: Sequence[bool]
    closing: Sequence[bool]

    @classmethod
    def of(cls, found: Sequence[Line], closings: Closings, names: Mapping[str, str]) -> _Page:
        datelined = [find_dateline(line.text, names) is not None for line in found]
        closing = [
            _closes(line.text, closings) and not _below_byline(found, at, names)
            for at, line in enumerate(found)
        ]
        return cls(found, closings, names, datelined, closing)

    def blank_above(self, at: int) -> bool:
        return at > 0 and not self.lines[at].follows(self.lines[at - 1])

    def dateline_near(self, at: int) -> bool:
        """Whether a dateline stands on one of the next lines, so that a head may end there."""
        return True in self.datelined[at + 1 : at + _LOOK_AHEAD]

    def signs_off(self, text: str) -> bool:
        return (
            self.closings.alone(text)
            or self.closings.code_of(text) is not None
            or sign_off_at(text, self.closings) is not None
        )


def _below_byline(found: Sequence[Line], at: int, names: Mapping[str, str]) -> bool:
    """Whether a line is the agency of the byline above it ("Associated Press=")."""
    return at > 0 and byline_kind(found[at - 1].text, names) is SegmentKind.BYLINE


def _closes(text: str, closings: Closings) -> bool:
    return (
        closings.alone(text)
        or sign_off_at(text, closings) is not None
        or closings.legal_code(text) is not None
    )


def split(found: Sequence[Line], closings: Closings, names: Mapping[str, str]) -> list[list[Line]]:
    """The lines of each story, in order; separators belong to the story before."""
    page = _Page.of(found, closings, names)
    opening = {page.lines[at].number for at in _openings(page)}
    stories: list[list[Line]] = [[]]
    for line in found:
        if line.number in opening:
            stories.append([])
        stories[-1].append(line)
    return stories


def _openings(page: _Page) -> list[int]:
    """Which of the page's lines open another story."""
    opens: list[int] = []
    closes_later = _closings_from(page)
    has_text = closed = ruled = trails = False
    for at, line in enumerate(page.lines):
        headless = not trails and _opens_without_head(page, at)
        if has_text and (headless or _opens(page, at, closed, ruled, closes_later)):
            opens.append(at)
            has_text = closed = trails = False
        ruled = _parts_stories(line.text)
        closed = closed or page.closing[at]
        trails = trails or _fences_teasers(page, at)
        # A head alone is no story yet: a byline below it opens no other.
        has_text = has_text or closed or _is_text(page, at, opens[-1] if opens else 0)
    return opens


def _fences_teasers(page: _Page, at: int) -> bool:
    """Whether a line closes a story of an agency that prints teasers below its closing."""
    text = page.lines[at].text
    closes = page.closing[at] or page.closings.code_of(text) is not None
    return closes and closing_code(text, page.closings) in page.closings.trailing


def _opens_without_head(page: _Page, at: int) -> bool:
    """A dateline right below a sign-off, or below credits that may run over lines."""
    if at == 0 or not page.datelined[at]:
        return False
    last = page.lines[at - 1].text
    if page.signs_off(last) and not _below_byline(page.lines, at - 1, page.names):
        return True
    for above in range(at - 1, max(-1, at - 1 - _MOST_CREDIT_LINES), -1):
        if opens_credit(page.lines[above].text):
            return last.endswith((")", "."))
        if page.blank_above(above):
            break
    return False


def _parts_stories(text: str) -> bool:
    return text == "NNNN" or (len(text) >= _LONG_RULE and is_rule(text))


def _is_text(page: _Page, at: int, first: int) -> bool:
    """Whether a line is a story's own text, and no part of the head that opens at ``first``."""
    text = page.lines[at].text
    if _FLASH.match(text) or is_tabular(text) or at - first >= _LONGEST_HEAD:
        return True
    return page.datelined[at] or (ends_sentence(text) and not is_note(text))


def _closings_from(page: _Page) -> list[bool]:
    """For each line, whether a story is still to be closed below it."""
    later = [False] * (len(page.lines) + 1)
    for at in range(len(page.lines) - 1, -1, -1):
        later[at] = later[at + 1] or page.closing[at]
    return later


def _opens(page: _Page, at: int, closed: bool, ruled: bool, closes_later: Sequence[bool]) -> bool:
    text = page.lines[at].text
    if text[0] in "Z*" and (_OPENING.match(text) or _FLASH.match(text)):
        return True
    if not (closed or ruled or page.dateline_near(at)):
        return False
    if _parts_stories(text) or at + 1 == len(page.lines):
        return False
    if ruled and (is_status(text) or is_note(text) or (closed and page.datelined[at])):
        return True
    if not _reads_as_head(page, at):
        return False
    if _dateline_below(page, at):
        return closed or ruled or page.blank_above(at) or _set_in_below(page, at)
    if ruled:
        return page.blank_above(at + 1) or _set_in_below(page, at) or _longer_below(page, at)
    if not closed:
        return False
    between = page.blank_above(at) and page.blank_above(at + 1)
    return (between and closes_later[at + 1]) or (
        page.closings.alone(page.lines[at - 1].text) and _set_in_below(page, at)
    )


def _reads_as_head(page: _Page, at: int) -> bool:
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


def _dateline_below(page: _Page, at: int) -> bool:
    """A dateline on the next line, or behind further lines of a head."""
    for below in range(at + 1, min(at + _LOOK_AHEAD, len(page.lines))):
        if page.datelined[below]:
            return True
        text = page.lines[below].text
        if not (byline_kind(text, page.names) or is_note(text) or is_status(text)):
            return below == at + 1 and _two_lines(page, at)
    return False


def _two_lines(page: _Page, at: int) -> bool:
    """A headline of two lines with the dateline below the second."""
    return (
        at + 2 < len(page.lines)
        and _reads_as_head(page, at + 1)
        and not page.blank_above(at + 1)
        and page.datelined[at + 2]
    )


def _set_in_below(page: _Page, at: int) -> bool:
    return page.lines[at + 1].indent > page.lines[at].indent


def _longer_below(page: _Page, at: int) -> bool:
    """Copy with a line to each paragraph: a title, then a paragraph."""
    below = page.lines[at + 1].text
    return len(below) > len(page.lines[at].text) and ends_sentence(below)
