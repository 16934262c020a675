"""Transcripts: every line a speaker's name in capitals, a colon and the words.

``PESKOV: We are open to contacts.`` One such line is a headline or a label;
two are a transcript. Lines that bear marks are read like any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.wire.quotes.stretches import Paragraph, Stretch

_LINE = re.compile(
    r"(?P<name>[^\W\d_a-z][^\Wa-z]*+(?:[ .'’-]++[^\Wa-z]++){0,4}):[ \t]++(?P<words>\S.*)",
)
_SHORTEST = 3  # letters of a name; "Q:" and "A:" name nobody
_LABELS = frozenset(
    "NOTE UPDATE CORRECTION WARNING LEGAL WATCH READ PHOTO VIDEO SOURCE URGENT Q A MORE".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """A transcript's line: the name's bounds and those of the words."""

    name_start: int
    name_end: int
    start: int
    end: int


def labelled(body: str, stretch: Stretch) -> Line | None:
    """The line of a transcript that stands in marks: ``"ROE: We are ready."``."""
    match = _LINE.match(body, stretch.start, stretch.end)
    if match is None or _LABELS & set(match["name"].split()) or len(match["name"]) < _SHORTEST:
        return None
    return Line(match.start("name"), match.end("name"), match.start("words"), stretch.end)


def transcript_lines(body: str, paragraphs: Sequence[Paragraph]) -> Iterator[Line]:
    """The lines of a transcript among ``paragraphs``, if there are two at least."""
    found = []
    for paragraph in paragraphs if ":" in body else ():
        match = None if paragraph.stretches else _LINE.match(body, paragraph.start, paragraph.end)
        if match and not _LABELS & set(match["name"].split()):
            end = match.end("words")
            while body[end - 1].isspace():
                end -= 1
            found.append(Line(match.start("name"), match.end("name"), match.start("words"), end))
    if len(found) > 1:
        yield from found
