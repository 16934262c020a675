"""Labels that an editor gave to lines, which hold over what the rules would say.

    MARNA-FERRY/INQUIRY            slugline, says the editor
    Ferry aground off Marna        the rules find the headline below it
    A ferry ran aground …
    Our harbour column is back.    other stories, says the editor: no text of this one

The rules read the copy as if lines with a label were blank, but for a headline,
which they must know of, and for the story's own text, which they need around
the rest; both get the editor's label afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from articles.wire.dateline import FoundDateline, find_dateline
from articles.wire.draft import Draft
from articles.wire.story import Dateline, Segment, SegmentKind
from articles.wire.text import Line, Paragraph, joined, lines, paragraphs

_SHOWN = re.compile(r"\S")
_BODY, _HEADLINE, _DATELINE = SegmentKind.BODY, SegmentKind.HEADLINE, SegmentKind.DATELINE


def blanked(text: str, labels: Sequence[Segment]) -> str:
    """``text``, as long as it was, without the lines that the rules must not read."""
    parts, at = [], 0
    for label in labels:
        if label.kind is not _BODY:
            parts += [text[at : label.start], _SHOWN.sub(" ", text[label.start : label.end])]
            at = label.end
    return "".join([*parts, text[at:]])


def labelled(text: str, labels: Sequence[Segment]) -> list[Paragraph]:
    """The paragraphs that the labels make; lines of one kind that touch are read together."""
    found: list[Paragraph] = []
    for kind, run in _runs(text, labels):
        read = paragraphs(text, run, lambda _: False, headed=False)
        found += [paragraph.labelled(kind) for paragraph in read]
    return found


def headed(given: Sequence[Paragraph], found: Sequence[Paragraph]) -> list[Paragraph]:
    """``found`` below the first headline that was given, as below one that a file gives apart."""
    return [*[one for one in given if one.kind is _HEADLINE][:1], *found]


def held(draft: Draft, given: Sequence[Paragraph]) -> Draft:
    """The draft with what was given in the place of what the rules said of those lines."""
    text = [(one.start, one.end) for one in draft.paragraphs if one.kind is _BODY]
    new = [
        one
        for one in given
        if one.kind is not _BODY or not any(s <= one.start and one.end <= e for s, e in text)
    ]
    read = [part for one in draft.paragraphs for part in _outside(one, new)]
    every = _one_line(sorted([*read, *new], key=lambda one: one.start), new)
    return draft._replace(paragraphs=every, dateline=_dateline(draft, every, new))


def _runs(text: str, labels: Sequence[Segment]) -> Iterator[tuple[SegmentKind, list[Line]]]:
    """The lines of labels of one kind that nothing but white space parts."""
    every = lines(text)
    run: list[Line] = []
    above: Segment | None = None
    for label in labels:
        if above and (label.kind is not above.kind or text[above.end : label.start].strip()):
            yield above.kind, run
            run = []
        run += _clipped(every, label, text)
        above = label
    if above:
        yield above.kind, run


def _clipped(every: Sequence[Line], label: Segment, text: str) -> Iterator[Line]:
    for line in every:
        start, end = max(line.start, label.start), min(line.end, label.end)
        if start < end:
            yield line._replace(start=start, end=end, text=text[start:end].strip())


def _outside(one: Paragraph, given: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The parts of a paragraph that no label covers."""
    at = one.start
    for other in sorted(given, key=lambda paragraph: paragraph.start):
        if other.start < one.end and at < other.end:
            yield from _part(one, at, other.start)
            at = other.end
    yield from _part(one, at, one.end)


def _part(one: Paragraph, start: int, end: int) -> Iterator[Paragraph]:
    raw = one.paste[start:end]
    if (start, end) == (one.start, one.end):
        yield one
    elif raw.strip():
        start += len(raw) - len(raw.lstrip())
        line = one.line + one.paste.count("\n", one.start, start)
        end = start + len(raw.strip())
        yield one._replace(start=start, end=end, line=line, text=joined(raw))


def _one_line(every: Sequence[Paragraph], given: Sequence[Paragraph]) -> list[Paragraph]:
    """Text that a label gave back to the line it was cut from is one paragraph with it."""
    places = {one.start for one in given}
    made: list[Paragraph] = []
    for one in every:
        above = made[-1] if made else one
        given_back = above is not one and places & {above.start, one.start}
        if (
            given_back
            and above.kind is one.kind is _BODY
            and "\n" not in one.paste[above.end : one.start]
        ):
            whole = joined(one.paste[above.start : one.end])
            made[-1] = above._replace(paste=one.paste, end=one.end, text=whole)
        else:
            made.append(one)
    return made


def _dateline(
    draft: Draft, every: Sequence[Paragraph], given: Sequence[Paragraph]
) -> FoundDateline | None:
    """The dateline of the label, or the rules' own where its words still are one."""
    marked = next((one for one in given if one.kind is _DATELINE), None)
    if marked is None:
        return draft.dateline if any(one.kind is _DATELINE for one in every) else None
    found = find_dateline(marked.raw, draft.desk.names, draft.received, below_headline=True)
    if found is None:
        return FoundDateline(Dateline(marked.text), marked.end - marked.start)
    return replace(found, dateline=replace(found.dateline, text=marked.text))
