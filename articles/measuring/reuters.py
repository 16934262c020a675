"""Stories of Reuters-21578 against its gold: head, dateline, byline and body.

A row's ``raw_text`` is pasted; its ``title``, ``dateline``, ``author`` and
``body`` are what an editor would find in it. Only the first story that the
parser makes of a paste counts, so that a story cut in two has a wrong body.
White space never counts. Trailing marks of a headline do not count ("***" and
">" at either end, a full stop at its end), nor does the comma after an author.

The gold body has the sign-off as its last line: ``Reuter``, ``REUTER...`` or
``More`` (another take follows), with what the tape put after it. That line is
no part of a body, and only that line is taken off the gold.
"""

from __future__ import annotations

import gc
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from articles.measuring.corpora import Row
from articles.measuring.figures import Figure, share
from articles.wire import ParsedStory, parse

CORPUS = "reuters21578"
_ON = "Reuters, raw_text"
_ORDINARY = "NORM"
_IN_NO_LANGUAGE = "Marna Oland"  # asks for all that tells languages
_SIGN_OFF = re.compile(r"\n[^\w\n]*+(?:reuters?|more)(?>(?:\^M|[^\w\n])*)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A row, and the first story of its ``raw_text``."""

    row: Row
    story: ParsedStory


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a story: on which rows it is asked for, and whether it is right."""

    name: str
    aim: float
    asked: Callable[[Row], bool]
    right: Callable[[Row, ParsedStory], bool]


def headline_is_right(row: Row, story: ParsedStory) -> bool:
    return _headline(story.headline) == _headline(row["title"])


def dateline_is_right(row: Row, story: ParsedStory) -> bool:
    text = story.dateline.text if story.dateline else ""
    return _letters(text) == _letters(row["dateline"])


def byline_is_right(row: Row, story: ParsedStory) -> bool:
    return _letters(story.byline).rstrip(",") == _letters(row["author"]).rstrip(",")


def body_is_right(row: Row, story: ParsedStory) -> bool:
    return _letters(story.body) == _letters(_SIGN_OFF.sub("", row["body"].rstrip()))


PARTS = (
    Part("headline", 0.99, lambda row: bool(row["title"]), headline_is_right),
    Part(
        "dateline",
        0.985,
        lambda row: row["type"] == _ORDINARY and bool(row["dateline"]),
        dateline_is_right,
    ),
    Part("byline", 0.97, lambda row: bool(row["author"]), byline_is_right),
    Part("body", 0.98, lambda row: bool(row["body"]), body_is_right),
)


def read_rows(rows: Iterable[Row]) -> tuple[list[Reading], float]:
    """Every row with its story, and the megabytes read in a second of one core.

    What the parser loads but once, with its first story, is loaded before the clock starts,
    and, as in an import worker, the garbage collector looks through none of it again.
    """
    parse(_IN_NO_LANGUAGE)
    gc.freeze()
    readings = []
    size, seconds = 0, 0.0
    for row in rows:
        paste = row["raw_text"]
        start = time.process_time()
        stories = parse(paste).stories
        seconds += time.process_time() - start
        size += len(paste.encode())
        readings.append(Reading(row, stories[0] if stories else ParsedStory()))
    return readings, size / seconds / 1e6 if seconds else 0.0


def figures(readings: Sequence[Reading]) -> list[Figure]:
    """How many of each part are right, and how many datelines there are none of."""
    return [*(_figure(part, readings) for part in PARTS), _false_datelines(readings)]


def _figure(part: Part, readings: Iterable[Reading]) -> Figure:
    asked = [reading for reading in readings if part.asked(reading.row)]
    right = sum(part.right(reading.row, reading.story) for reading in asked)
    return share(part.name, _ON, right, len(asked), part.aim)


def _false_datelines(readings: Iterable[Reading]) -> Figure:
    briefs = [reading for reading in readings if reading.row["type"] != _ORDINARY]
    false = sum(reading.story.dateline is not None for reading in briefs)
    return false_datelines("Reuters, briefs", false, len(briefs))


def false_datelines(on: str, false: int, of: int) -> Figure:
    """Datelines found in ``of`` texts that have none; under half in a hundred is aimed at."""
    told = f"{false:,} of {of:,}"
    return Figure(
        "false datelines", on, false / of if of else 0.0, 0.005, below=True, counted=told
    )


def _letters(text: str | None) -> str:
    return "".join((text or "").split())


def _headline(text: str | None) -> str:
    return _letters(text).strip("<>*").rstrip(".-").strip("<>*")
