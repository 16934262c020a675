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

from articles.wire.closing import closing_code
from articles.wire.credits import opens_credit
from articles.wire.header import is_envelope
from articles.wire.notes import is_note
from articles.wire.page import (
    LONGEST_HEAD,
    Page,
    below_byline,
    byline_below,
    dateline_below,
    head_parted,
    head_start,
    is_row,
    reads_as_head,
    titles_table,
)
from articles.wire.sign_offs import Closings
from articles.wire.status import is_alert, is_status
from articles.wire.text import Line, ends_sentence, is_rule

_LONG_RULE = 3
_FLASH = re.compile(r"\*{3,12} ?(?=[^*\s])[^*\n]++\Z")
# ZCZC, the number line of IPTC 7901 ("eca062 4 i 211 ccccb   dpa 061"), and orders.
_OPENING = re.compile(
    r"\x01?(?:ZCZC\b|[a-z]{2,4}\d{2,5} [1-9] [a-z]{1,4} {1,3}\d{1,5}\b)|"
    r"(?:KILL KILL|HOLD HOLD)\b"
)
_MOST_CREDIT_LINES = 5


def split(found: Sequence[Line], closings: Closings, names: Mapping[str, str]) -> list[list[Line]]:
    """The lines of each story, in order; separators belong to the story before."""
    page = Page.of(found, closings, names)
    opening = {page.lines[at].number for at in _openings(page)}
    stories: list[list[Line]] = [[]]
    for line in found:
        if line.number in opening:
            stories.append([])
        stories[-1].append(line)
    return stories


def _openings(page: Page) -> list[int]:
    """Which of the page's lines open another story."""
    opens: list[int] = []
    closes_later = _closings_from(page)
    has_text = closed = ruled = trails = False
    for at, line in enumerate(page.lines):
        headless = not trails and _opens_without_head(page, at)
        if has_text and (headless or _opens(page, at, closed, ruled, closes_later)):
            start = head_start(page, at, opens[-1] if opens else 0)
            opens.append(at if headless else start)
            has_text = closed = trails = False
        ruled = _parts_stories(line.text)
        closed = closed or page.closing[at] or (has_text and page.credited[at])
        trails = trails or _fences_teasers(page, at)
        # A head alone is no story yet: a byline below it opens no other.
        has_text = has_text or closed or _is_text(page, at, opens[-1] if opens else 0)
    return opens


def _fences_teasers(page: Page, at: int) -> bool:
    """Whether a line closes a story of an agency that prints teasers below its closing."""
    text = page.lines[at].text
    closes = page.closing[at] or page.named[at]
    return closes and closing_code(text, page.closings) in page.closings.trailing


def _opens_without_head(page: Page, at: int) -> bool:
    """Whether a dateline stands right below a sign-off, or credits that may run over lines."""
    if at == 0:
        return False
    signed = page.signed[at - 1] and not below_byline(page.lines, at - 1, page.names)
    if not (signed or page.lines[at - 1].text.endswith((")", "."))) or not page.datelined(at):
        return False
    return signed or _is_below_credits(page, at)


def _is_below_credits(page: Page, at: int) -> bool:
    for above in range(at - 1, max(-1, at - 1 - _MOST_CREDIT_LINES), -1):
        if opens_credit(page.lines[above].text):
            return True
        if page.blank_above(above):
            break
    return False


def _parts_stories(text: str) -> bool:
    return text == "NNNN" or (len(text) >= _LONG_RULE and is_rule(text))


def _is_text(page: Page, at: int, first: int) -> bool:
    """Whether a line is a story's own text, and no part of the head that opens at ``first``."""
    text = page.lines[at].text
    if _FLASH.match(text) or is_row(text) or at - first >= LONGEST_HEAD:
        return True
    if page.datelined(at):
        return True
    return ends_sentence(text) and not is_note(text) and not is_envelope(text)


def _closings_from(page: Page) -> list[bool]:
    """For each line, whether a story is still to be closed below it."""
    later = [False] * (len(page.lines) + 1)
    for at in range(len(page.lines) - 1, -1, -1):
        later[at] = later[at + 1] or page.closing[at] or page.credited[at]
    return later


def _opens(page: Page, at: int, closed: bool, ruled: bool, closes_later: Sequence[bool]) -> bool:
    text = page.lines[at].text
    if _OPENING.match(text) or (text.startswith("***") and _FLASH.match(text)):
        return True
    if at + 1 == len(page.lines):
        return False
    if titles_table(page, at):
        return True
    bylined = byline_below(page, at)
    told = closed or ruled or bylined or is_status(text)
    if not told and not (_may_head_dateline(page, at) and page.dateline_near(at)):
        return False
    if _parts_stories(text):
        return False
    if is_status(text) and (closed or is_alert(text)) and head_parted(page, at):
        return True
    if ruled and (is_status(text) or is_note(text) or (closed and page.datelined(at))):
        return True
    asks = text.endswith("?") and page.blank_above(at) and page.datelined(at + 1)
    if not (asks or reads_as_head(page, at)):
        return False
    if dateline_below(page, at):
        return closed or ruled or _parted(page, at)
    return bylined or _heads_text(page, at, closed, ruled, closes_later)


def _may_head_dateline(page: Page, at: int) -> bool:
    """Whether a line could be a headline that only a dateline below tells from running text;
    asked before datelines are looked for, which hardly a line is then."""
    text = page.lines[at].text
    if not text.endswith("?") and (text[0].islower() or ends_sentence(text)):
        return False
    return True in page.parted[max(0, at - LONGEST_HEAD) : at + 2] or _set_in_below(page, at)


def _heads_text(
    page: Page, at: int, closed: bool, ruled: bool, closes_later: Sequence[bool]
) -> bool:
    """Whether a headline opens a story that has no dateline."""
    if ruled:
        return page.blank_above(at + 1) or _set_in_below(page, at) or _longer_below(page, at)
    if not closed:
        return False
    between = page.blank_above(at) and page.blank_above(at + 1)
    return (between and closes_later[at + 1]) or (
        page.closings.alone(page.lines[at - 1].text) and _set_in_below(page, at)
    )


def _parted(page: Page, at: int) -> bool:
    """Whether a blank line or an indent sets a head with a dateline apart: above it, or
    within and below it where a sentence ends above."""
    start = head_start(page, at, 0)
    if page.blank_above(start) or _set_in_below(page, at):
        return True
    blank_within = any(map(page.blank_above, range(start + 1, at + 2)))
    return blank_within and ends_sentence(page.lines[start - 1].text)


def _set_in_below(page: Page, at: int) -> bool:
    return page.lines[at + 1].indent > page.lines[at].indent


def _longer_below(page: Page, at: int) -> bool:
    """Copy with a line to each paragraph: a title, then a paragraph."""
    below = page.lines[at + 1].text
    return len(below) > len(page.lines[at].text) and ends_sentence(below)
