"""Headlines: one line or several, marked, repeated, or none.

    Ferry runs aground off Marna          one line
    MARNA MILL OUTPUT FALLS IN MAY VS     two lines, the story set in below
    APRIL - MINISTRY
    Ferry runs aground off Marna  =       dpa and AP end theirs with a mark, after all its lines
    ^Ferry runs aground off Marna<        ANPA's typesetting marks
    ******MARNA BANK CUTS RATE            a Reuters flash of 1987
    >>>ANSA/Ferry aground                 ANSA's first choice
    ++ Ferry aground off Marna ++         ANSA's flash

A headline given twice is one headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.wire.text import Paragraph, ends_sentence, fold

_MARKS_BEFORE = re.compile(
    r"\A(?:(?i:headline|title): ?|\*{2,12}+|\^|>{2,4}+(?:[A-Z]{2,8}/)?|={2,5}+|\+{2,3}+)\s*+"
)
_MARKS_AFTER = re.compile(r"\s*+(?:=|<|\^<|\^|(?<=\s)\+{2,3})\Z")
_OPEN_END = re.compile(r"(?:[,:;–—-]|\b(?:a|an|and|as|at|by|for|in|of|on|or|over|the|to|with))\Z")
_AT_MOST = 250
_LINE_AT_MOST = 90
_MOST_LINES = 3


def clean_headline(text: str) -> str:
    """A headline without its typesetting marks."""
    bare = _MARKS_BEFORE.sub("", text, count=1)
    marked = bare.endswith(("=", "<", "^", "+"))
    return (_MARKS_AFTER.sub("", bare) if marked else bare).strip()


def could_be_headline(text: str) -> bool:
    """Short enough, and no full sentence of a story's own text."""
    if len(text) > _AT_MOST or "\n" in text:
        return False
    return len(text.split()) < 20 or not ends_sentence(text)


def same_headline(first: str, second: str) -> bool:
    return fold(clean_headline(first)).rstrip(".") == fold(clean_headline(second)).rstrip(".")


def marked_lines(found: Sequence[Paragraph], at: int) -> int:
    """How many paragraphs from ``at`` the headline has that ends with dpa's mark; 0 for none."""
    for count in range(1, _MOST_LINES + 1):
        this = found[at + count - 1 : at + count]
        if not this or len(this[0].text) > _LINE_AT_MOST or (count > 1 and this[0].after_blank):
            return 0
        if this[0].text.endswith(" ="):
            return count
    return 0


def headline_lines(found: Sequence[Paragraph], at: int) -> int:
    """How many paragraphs from ``at`` make one headline.

    More than one only where a blank line or an indent shows where it ends, and
    where its lines are all in capitals or one breaks off in mid-sentence: else the
    second is a deck.
    """
    count = 1
    while count < _MOST_LINES and at + count < len(found):
        line = found[at + count]
        if line.after_blank or not _goes_on(found[at + count - 1], line):
            break
        count += 1
    if count == 1:
        return 1
    last = at + count
    ends = last == len(found) or found[last].after_blank or _set_in(found[last], found[at])
    return count if ends else 1


def _goes_on(above: Paragraph, line: Paragraph) -> bool:
    """Whether a headline breaks off in one line and goes on in the next."""
    first, second = above.text, line.text
    if max(len(first), len(second)) > _LINE_AT_MOST or _set_in(line, above):
        return False
    if first.isupper() and second.isupper():  # a flash may end in a full stop
        return not same_headline(first, second)
    if _OPEN_END.search(first):
        return not ends_sentence(second)
    return not (second[:1].isupper() or ends_sentence(first) or ends_sentence(second))


def _set_in(line: Paragraph, above: Paragraph) -> bool:
    return line.indent > above.indent
