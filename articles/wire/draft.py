"""A story between the paste and its value: paragraphs that get their labels.

The pipeline's steps take a draft and return another; ``assemble`` makes the
story of the last one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import NamedTuple

from articles.wire.agencies import AgencyProfile, default_agencies
from articles.wire.byline import byline_kind
from articles.wire.dateline import FoundDateline, dateline_names
from articles.wire.header import is_envelope
from articles.wire.sign_offs import Closings
from articles.wire.story import SegmentKind
from articles.wire.teasers import teaser_labels
from articles.wire.text import Paragraph

_OPEN_BYLINES = ("By ", "BY ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR ")


@dataclass(frozen=True, slots=True)
class Desk:
    """What the agencies' data says to look for."""

    agencies: tuple[AgencyProfile, ...]
    closings: Closings
    names: dict[str, str]
    labels: frozenset[str]

    def stands_alone(self, line: str) -> bool:
        """Whether a line is joined to no other: a sign-off, a telegraph's line, one
        between ANPA's typesetting marks ("^Ferry aground<"), or a byline, which stands close
        below a headline without one ("By Ada Lind, dpa  =")."""
        typeset = line.startswith("^") or line.endswith("<") or is_envelope(line)
        if typeset or self.closings.alone(line):
            return True
        opens = line.endswith(" =") or line.startswith(_OPEN_BYLINES)
        return opens and byline_kind(line, self.names) is not None


@lru_cache(maxsize=8)
def _desk_of(agencies: tuple[AgencyProfile, ...]) -> Desk:
    return Desk(agencies, Closings.of(agencies), dateline_names(agencies), teaser_labels(agencies))


@cache
def _default_desk() -> Desk:
    """Apart from the others, for it is costly to hash as many agencies for each story."""
    return _desk_of(default_agencies())


def desk_for(agencies: Iterable[AgencyProfile] | None) -> Desk:
    return _default_desk() if agencies is None else _desk_of(tuple(agencies))


class Draft(NamedTuple):
    """A story on its way through the steps, each of which makes another."""

    desk: Desk
    received: datetime | None
    paragraphs: Sequence[Paragraph]
    profile: AgencyProfile | None = None
    dateline: FoundDateline | None = None

    def texts(self, kind: SegmentKind) -> list[str]:
        return [p.text for p in self.paragraphs if p.kind is kind and p.text]

    def line_of(self, kind: SegmentKind) -> int:
        return next((p.line for p in self.paragraphs if p.kind is kind), self.paragraphs[0].line)
