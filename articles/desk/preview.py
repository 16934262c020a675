"""A story's copy as the preview shows it: labelled blocks with numbered quotes.

The parser's quotes are spans of the body, which is the copy with its line
ends, dateline and sign-off taken out. To mark them in the copy itself, the
body's letters are laid over the letters of the copy's body segments.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from ..importer import LABELS, Label
from ..wire import Defect, ParsedStory, ParseResult, Segment, SegmentKind, Span

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
class Row:
    """A line of the copy, cut where quotes begin and end.

    ``number`` counts the lines of the text from 1, ``start`` and ``end`` bound its
    words; ``ends`` tells the last line of a paragraph, ``held`` one that an editor
    has labelled.
    """

    number: int
    start: int
    end: int
    pieces: tuple[Piece, ...]
    ends: bool
    held: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring segments of one kind, line by line."""

    number: int
    kind: str
    label: str
    start: int
    rows: tuple[Row, ...]


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


def blocks(text: str, story: ParsedStory, labels: Sequence[Label] = ()) -> list[Block]:
    """The story's segments of ``text``, neighbours of one kind together.

    ``labels`` are an editor's. A story that came in the fields of a file (NewsML,
    ninjs) has no stretches of copy in it: its parts are shown as they were read,
    before the file.
    """
    if story.body and all(part.kind != SegmentKind.BODY for part in story.segments):
        read = _blocks(*_written_out(story), first=1)
        return read + _blocks(text, story, first=len(read) + 1)
    return _blocks(text, story, first=1, labels=labels)


def _blocks(
    text: str, story: ParsedStory, first: int, labels: Sequence[Label] = ()
) -> list[Block]:
    marks = sorted((span.start, span.end, n) for n, span in quotes_in_copy(text, story).items())
    starts = [start for start, _, _ in marks]
    reach = list(accumulate((end for _, end, _ in marks), max))

    def marks_in(start: int, end: int) -> list[tuple[int, int, int]]:
        """Only those that reach into a line: a paste may hold thousands."""
        return marks[bisect_right(reach, start) : bisect_left(starts, end)]

    line_starts = _line_starts(text)
    made = []
    for number, (kind, group) in enumerate(groupby(story.segments, lambda part: part.kind), first):
        parts = list(group)
        rows = tuple(
            Row(
                bisect_right(line_starts, start),
                start,
                end,
                tuple(_cut(text, start, end, marks_in(start, end))),
                last,
                held=any(s < end and start < e for s, e, _ in labels),
            )
            for part in parts
            for start, end, last in _lines(text, part)
        )
        made.append(Block(number, kind, str(LABELS[kind]), parts[0].start, rows))
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
    return {piece.quote for block in shown for row in block.rows for piece in row.pieces}


def doubts(text: str, story: ParsedStory, shown: list[Block]) -> list[Doubt]:
    """The story's defects in the order of their lines, each with its block."""
    starts = _line_starts(text)
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


def _lines(text: str, part: Segment) -> list[tuple[int, int, bool]]:
    """Where the words of each line of the segment start and end, and whether it is the last."""
    found, at = [], part.start
    for line in text[part.start : part.end].split("\n"):
        words = line.strip()
        if words:
            start = at + line.index(words[0])
            found.append((start, start + len(words)))
        at += len(line) + 1
    return [(start, end, (start, end) == found[-1]) for start, end in found]


def _line_starts(text: str) -> list[int]:
    return [0, *(place + 1 for place, letter in enumerate(text) if letter == "\n")]


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
