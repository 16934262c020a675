"""A story's copy as the preview shows it: labelled blocks with numbered quotes.

The parser's quotes are spans of the body, which is the copy with its line
ends, dateline and sign-off taken out. To mark them in the copy itself, the
body's letters are laid over the letters of the copy's body segments.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from ..wire import Defect, ParsedStory, ParseResult, Segment, SegmentKind, Span

LABELS = {
    SegmentKind.HEADLINE: "Headline",
    SegmentKind.SLUGLINE: "Slugline",
    SegmentKind.STATUS: "Status",
    SegmentKind.BYLINE: "Byline",
    SegmentKind.DATELINE: "Dateline",
    SegmentKind.BODY: "Body",
    SegmentKind.SIGN_OFF: "Sign-off",
    SegmentKind.LEGAL_NOTICE: "Legal notice",
    SegmentKind.EDITORS_NOTE: "Editor’s note",
    SegmentKind.CREDIT: "Credit",
    SegmentKind.CONTACT: "Contact",
    SegmentKind.TEASER: "Other stories",
    SegmentKind.ENVELOPE: "Envelope",
    SegmentKind.SEPARATOR: "Separator",
}
# How far the copy may run on before it comes to the body's next letter, where
# the parser left something out: a control character, a page's running line.
REACH = 80
# Control characters of wire envelopes are shown by their Unicode pictures.
_VISIBLE = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | {
    0x7F: 0x2421
}


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in one block; ``quote`` is the quote's number, 0 outside quotes.

    A quote that runs over paragraphs has a piece in each: the first ``opens``
    it, the last ``closes`` it.
    """

    text: str
    quote: int = 0
    opens: bool = False
    closes: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring segments of one kind; each paragraph is a row of pieces."""

    number: int
    kind: str
    label: str
    start: int
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A defect, and the block in which its line stands."""

    line: int
    message: str
    block: int


def accounted_for(result: ParseResult) -> int:
    """How many characters of the paste lie in the stories' segments, each once."""
    reached, count = 0, 0
    parts = (segment for story in result.stories for segment in story.segments)
    for part in sorted(parts, key=lambda segment: segment.start):
        count += max(0, part.end - max(part.start, reached))
        reached = max(reached, part.end)
    return count


def blocks(text: str, story: ParsedStory) -> list[Block]:
    """The story's segments of ``text``, neighbours of one kind together.

    A story that came in the fields of a file (NewsML, ninjs) has no stretches
    of copy in it: its parts are shown as they were read, before the file.
    """
    if story.body and all(part.kind != SegmentKind.BODY for part in story.segments):
        read = _blocks(*_written_out(story), first=1)
        return read + _blocks(text, story, first=len(read) + 1)
    return _blocks(text, story, first=1)


def _blocks(text: str, story: ParsedStory, first: int) -> list[Block]:
    marks = sorted((span.start, span.end, n) for n, span in quotes_in_copy(text, story).items())
    starts = [start for start, _, _ in marks]
    ends = list(accumulate((end for _, end, _ in marks), max))
    made = []
    for number, (kind, group) in enumerate(groupby(story.segments, lambda part: part.kind), first):
        parts = list(group)
        # Only the marks that reach into a part are looked at: a paste may hold thousands.
        rows = (
            _pieces(
                text, part, marks[bisect_right(ends, part.start) : bisect_left(starts, part.end)]
            )
            for part in parts
        )
        made.append(
            Block(number, kind, LABELS[kind], parts[0].start, tuple(row for row in rows if row))
        )
    return made


def _written_out(story: ParsedStory) -> tuple[str, ParsedStory]:
    """The parts of a story one below the other, and the story with segments of that."""
    fields = [
        (SegmentKind.STATUS, story.status),
        (SegmentKind.SLUGLINE, story.slugline),
        (SegmentKind.HEADLINE, story.headline),
        (SegmentKind.BYLINE, story.byline),
        (SegmentKind.DATELINE, story.dateline and story.dateline.text),
        *((SegmentKind.BODY, paragraph) for paragraph in story.body.split("\n\n")),
        (SegmentKind.SIGN_OFF, story.sign_off),
        (SegmentKind.CREDIT, story.credit),
        (SegmentKind.LEGAL_NOTICE, story.legal_notice),
        (SegmentKind.EDITORS_NOTE, story.editors_note),
        *((SegmentKind.TEASER, teaser) for teaser in story.teasers),
    ]
    written, segments, at = [], [], 0
    for kind, words in fields:
        if words:
            written.append(f"{words}\n\n")
            segments.append(Segment(kind, at, at := at + len(words) + 2))
    return "".join(written), replace(story, segments=tuple(segments))


def marked(shown: list[Block]) -> set[int]:
    """The numbers of the quotes that are marked in the copy."""
    return {piece.quote for block in shown for row in block.paragraphs for piece in row}


def doubts(text: str, story: ParsedStory, shown: list[Block]) -> list[Doubt]:
    """The story's defects in the order of their lines, each with its block."""
    starts = [0]
    starts += [place + 1 for place, letter in enumerate(text) if letter == "\n"]
    return [
        Doubt(defect.line, defect.message, _block_at(defect, starts, shown))
        for defect in sorted(story.defects, key=lambda defect: defect.line)
    ]


def quotes_in_copy(text: str, story: ParsedStory) -> dict[int, Span]:
    """Where each quote, by its number from 1, stands in the copy.

    A quote whose words can't be laid over the copy one for one is left out.
    """
    places = _body_in_copy(text, story)
    found = {}
    for number, quote in enumerate(story.quotes, 1):
        first, last = places[quote.start], places[quote.end - 1]
        if first < 0 or last < 0:
            continue
        if "".join(text[first : last + 1].split()) == "".join(quote.text.split()):
            found[number] = Span(first, last + 1)
    return found


def _body_in_copy(text: str, story: ParsedStory) -> list[int]:
    """For each letter of the body its place in ``text``; -1 where it has none."""
    places = [
        place
        for part in story.segments
        if part.kind == SegmentKind.BODY
        for place in range(part.start, part.end)
        if not text[place].isspace()
    ]
    letters = "".join(text[place] for place in places)
    laid, at = [], 0
    for letter in story.body:
        hit = -1 if letter.isspace() else letters.find(letter, at, at + REACH)
        laid.append(places[hit] if hit >= 0 else -1)
        at = hit + 1 if hit >= 0 else at
    return laid


def _pieces(text: str, part: Segment, marks: list[tuple[int, int, int]]) -> tuple[Piece, ...]:
    """The segment without the white space around it, cut where quotes begin and end."""
    words = (
        part.start + len(text[part.start : part.end]) - len(text[part.start : part.end].lstrip())
    )
    end = part.start + len(text[part.start : part.end].rstrip())
    return tuple(_cut(text, words, end, marks))


def _cut(text: str, start: int, end: int, marks: list[tuple[int, int, int]]) -> Iterator[Piece]:
    at = start
    for opens, closes, number in marks:
        left, right = max(opens, at), min(closes, end)
        if left >= right:
            continue
        if at < left:
            yield Piece(text[at:left].translate(_VISIBLE))
        words = text[left:right].translate(_VISIBLE)
        yield Piece(words, number, opens=left == opens, closes=right == closes)
        at = right
    if at < end:
        yield Piece(text[at:end].translate(_VISIBLE))


def _block_at(defect: Defect, line_starts: list[int], shown: list[Block]) -> int:
    """The number of the block that holds the defect's line; the first if none does."""
    if not 1 <= defect.line <= len(line_starts):
        return 1
    start = line_starts[defect.line - 1]
    return next((block.number for block in reversed(shown) if block.start <= start), 1)
