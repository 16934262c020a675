"""From bytes to lines to paragraphs, every part with its place in the paste.

Agencies separate paragraphs in four ways, and an editor's clipboard keeps them:

    a blank line       most modern copy
    a line each        ILKHA, web pages: long lines, no wraps
    an indent          Reuters 1987, AP: hard-wrapped at 60 to 80 columns, the
                       first line of each paragraph moved in
    a short last line  hard-wrapped, no indent and no blank line

Lines that make a table keep their breaks; all other hard wraps are joined.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from articles.wire.characters import is_plain, without_controls, without_entities
from articles.wire.story import SegmentKind

# Python ends lines at these too, which telegraphs put between a message's parts.
_NO_LINE_ENDS = ("\x1c", "\x1d", "\x1e")
_AS_BLANKS = str.maketrans(dict.fromkeys(_NO_LINE_ENDS, " "))
# Columns with a tab between, or that stand apart twice ("Shr   12 cts   vs 14"), or
# "Marna Bay;42;50;rn", or "1|Gannet|2|$2.80".
_TABULAR = re.compile(
    r"\S\t++\S|\S[ ]{2,}+\S.*?[ ]{3,}+\S|"
    r"^[^;\n]{0,40}+(?:;(?!\s)[^;\n]*+){3}|^[^|\n]{0,40}+(?:\|(?!\s)[^|\n]*+){2}"
)
_SENTENCE_END = re.compile(r"[.!?:…؟۔][\"'”’»)\]]{0,3}\Z")
_SENTENCE_END_AT_MOST = 4
_INITIALS_END = re.compile(r"\b(?:[A-Z]\.){2,6}\Z")  # "… IN U.K." ends no sentence
_RULE = re.compile(r"(?:[_*=~-]{2,}+|(?:[-*=#] ){2,40}[-*=#]?)\Z")
_RULE_SIGNS = frozenset("_-*=~#")
_LIST_ITEM = re.compile(r"[-–—*•·#]{1,3}\s|\d{1,2}[.)]\s")
_WIDEST_ROW = 160
_WRAP_AT_MOST = 100
_WRAP_AT_LEAST = 40
_WRAP_FOR_NOUNS = 55
_SMALL_WORD = 4
_SLACK = 10  # characters that any line of wrapped text may fall short by


class Line(NamedTuple):
    """A line that isn't blank; ``start`` and ``end`` bound what isn't white space.

    A tuple, for it is made twice as fast, and of all values there are most of these.
    """

    start: int
    end: int
    number: int
    indent: int
    text: str

    def follows(self, above: Line) -> bool:
        """Whether no blank line lies between the two."""
        return self.number == above.number + 1


class Paragraph(NamedTuple):
    """A stretch of the paste that one segment will start with; a tuple as lines are.

    ``text`` is what it says: trimmed, control characters dropped, hard wraps
    joined. ``line`` counts from 1; ``after_blank`` tells of a blank line above.
    """

    paste: str
    start: int
    end: int
    line: int
    kind: SegmentKind = SegmentKind.BODY
    after_blank: bool = False
    indent: int = 0
    text: str = ""

    @property
    def raw(self) -> str:
        return self.paste[self.start : self.end]

    def labelled(self, kind: SegmentKind) -> Paragraph:
        """Written out, for _replace() takes three times as long and each part comes by here."""
        return Paragraph(
            self.paste,
            self.start,
            self.end,
            self.line,
            kind,
            self.after_blank,
            self.indent,
            self.text,
        )

    def cut(self, at: int) -> tuple[Paragraph, Paragraph]:
        """Two paragraphs, the second from character ``at`` of ``raw`` on."""
        first = self.raw[:at].rstrip()
        second = self.raw[at:].lstrip()
        start = self.end - len(second)
        line = self.line + self.paste.count("\n", self.start, start)
        return (
            self._replace(end=self.start + len(first), text=joined(first)),
            self._replace(start=start, line=line, after_blank=False, text=joined(second)),
        )


def fold(text: str) -> str:
    """``text`` for comparing, blind to case and white space.

    ``"(İLKHA)".lower()`` holds a combining dot, so Turkish and Kurdish capitals
    are decomposed and lose theirs, and dotless ı counts as i.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i"))
    return " ".join(plain.replace("\u0307", "").replace("\u0302", "").casefold().split())


def lines(paste: str) -> list[Line]:
    """The lines of ``paste`` that hold more than white space."""
    found = []
    at = 0
    for number, raw in enumerate(_raw_lines(paste), start=1):
        text = raw.strip()
        if text:
            indent = raw.index(text[0])
            start = at + indent
            found.append(Line(start, start + len(text), number, indent, text))
        at += len(raw)
    return found


def _raw_lines(paste: str) -> list[str]:
    """The lines of ``paste`` with their ends: \\n, \\r\\n, \\r, \\v, \\f and Unicode's three."""
    if not any(sign in paste for sign in _NO_LINE_ENDS):
        return paste.splitlines(keepends=True)
    parted = paste.translate(_AS_BLANKS).splitlines(keepends=True)
    ends = accumulate(map(len, parted), initial=0)
    return [paste[start:end] for start, end in pairwise(ends)]


def joined(raw: str) -> str:
    """What a paragraph says: wraps joined, the lines of a table kept."""
    return _joined(lines(raw))


def _joined(found: Sequence[Line]) -> str:
    parts = [line.text for line in found]
    whole = "\n".join(parts)
    if "&" in whole or not is_plain(whole):
        stripped = (without_controls(without_entities(part)).strip() for part in parts)
        parts = [text for text in stripped if text]
        whole = "\n".join(parts)
    if len(parts) < 2 or (_may_be_tabular(whole) and any(map(is_tabular, parts))):
        return whole
    if "-\n" not in whole:
        return " ".join(parts)
    text = [parts[0]]
    for above, part in pairwise(parts):
        hyphenated = above.endswith("-") and above[-2:-1].isalpha() and part[0].islower()
        text.append(part if hyphenated else f" {part}")
    return "".join(text)


def is_rule(text: str) -> bool:
    """Whether a line only parts what is above it from what is below: "___", "* * *"."""
    return text[:1] in _RULE_SIGNS and _RULE.match(text) is not None


def ends_sentence(text: str) -> bool:
    """Whether ``text`` stops where a sentence does."""
    if _SENTENCE_END.search(text[-_SENTENCE_END_AT_MOST:]) is None:
        return False
    return _INITIALS_END.search(text[-12:]) is None


def is_tabular(text: str) -> bool:
    """Whether a line is a row of a table; none is wider than a teleprinter's page."""
    if len(text) > _WIDEST_ROW:
        return False
    return _may_be_tabular(text) and _TABULAR.search(text) is not None


def _may_be_tabular(text: str) -> bool:
    """Whether ``text`` has what any row of a table has between its columns."""
    return "  " in text or "\t" in text or "|" in text or text.count(";") > 2


def paragraphs(
    paste: str, found: Sequence[Line], alone: Callable[[str], bool], *, headed: bool = True
) -> list[Paragraph]:
    """The paragraphs that ``found``, consecutive lines of ``paste``, make.

    ``alone`` tells of a line that is never joined to another (a sign-off);
    ``headed`` is whether the first line may be a headline, which needs care.
    """
    continues = _Wrapping(found, headed)
    groups: list[list[Line]] = []
    after_blank: list[bool] = []
    previous: Line | None = None
    joins = False  # whether the previous line may be joined to this one
    for line in found:
        joined_above, joins = joins, not alone(line.text)
        close = previous is not None and line.follows(previous)
        if previous and close and joins and joined_above and continues(previous, line):
            groups[-1].append(line)
        else:
            groups.append([line])
            after_blank.append(not close)
        previous = line
    return [_paragraph(paste, g, blank) for g, blank in zip(groups, after_blank, strict=True)]


def _paragraph(paste: str, group: Sequence[Line], after_blank: bool) -> Paragraph:
    first, last = group[0], group[-1]
    return Paragraph(
        paste,
        first.start,
        last.end,
        first.number,
        after_blank=after_blank,
        indent=first.indent,
        text=_joined(group),
    )


class _Wrapping:
    """Whether a line goes on in the next, by how the whole story is set."""

    def __init__(self, found: Sequence[Line], headed: bool) -> None:
        self.first = found[0] if found and headed else None
        indents = [line.indent for line in found]
        self.width = max([len(line.text) for line in found], default=0)
        self.base = min(indents, default=0)
        self.set_in = max(indents, default=0) > self.base
        self.wrapped = _WRAP_AT_LEAST <= self.width <= _WRAP_AT_MOST and (
            _breaks_mid_sentence(found, self.base)
        )

    def __call__(self, above: Line, line: Line) -> bool:
        row = is_tabular(line.text)
        if row and is_tabular(above.text):
            return True
        if row or not self.wrapped or _LIST_ITEM.match(line.text):
            return False
        if above is self.first and not line.text[0].islower():
            return False
        if line.indent > self.base:
            return _hangs(above, line)
        if self.set_in and above is not self.first:
            return not self._falls_short(above, line)
        return self._is_full(above, line)

    def _falls_short(self, above: Line, line: Line) -> bool:
        """Whether a line stops long before the margin, as those of a list do, and a
        paragraph's last where some have an indent and some have none."""
        length = len(above.text)
        if ends_sentence(above.text):
            return length + len(line.text.split(None, 1)[0]) + _SLACK < self.width
        return 2 * length < self.width and not line.text[0].islower()

    def _is_full(self, above: Line, line: Line) -> bool:
        """Whether the next line's first word found no room on the line above."""
        ended = ends_sentence(above.text)
        if line.text[0].islower() and not ended:
            return True
        length = len(above.text)
        if length < 0.7 * self.width:
            return False
        if ended:
            return length + 1 + len(line.text.split(None, 1)[0]) >= self.width
        return True


def _hangs(above: Line, line: Line) -> bool:
    """Whether a line is set in below a list's item that goes on in it."""
    deeper = _LIST_ITEM.match(above.text) is not None and line.indent > above.indent
    goes_on = line.text[0].islower() and not ends_sentence(above.text)
    return goes_on and (deeper or line.indent == above.indent)


def _breaks_mid_sentence(found: Sequence[Line], base: int) -> bool:
    """Copy is hard-wrapped when a line stops mid-sentence and the next goes on.

    A small letter shows it, or the end of an indent. Arabic has no small letters, and
    German may go on with a noun: there it takes two full lines, or one that breaks off
    in a small word.
    """
    width = max([len(line.text) for line in found], default=0)
    full = 0
    for above, line in pairwise(found):
        if not line.follows(above) or ends_sentence(above.text):
            continue
        letter = line.text[0]
        if letter.islower() or above.indent > line.indent == base:
            return True
        if above is found[0] or not letter.isalpha():
            continue
        if letter.isupper():
            word = line.text.split(None, 1)[0]
            if width < _WRAP_FOR_NOUNS or len(above.text) + 1 + len(word) <= width:
                continue
            small = above.text.rsplit(None, 1)[-1]
            if len(small) <= _SMALL_WORD and small.isalpha() and small.islower():
                return True
        full += len(above.text) > 0.85 * width
    return full > 1
