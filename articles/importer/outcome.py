"""What an import is about to do, what an editor changed, and what went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ..models import Article
from ..wire import ParsedStory


class ImportProblem(Exception):
    """Why a story was not stored, in an editor's words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A story as it was read, and the very stretch of copy it was read from."""

    story: ParsedStory
    copy: str


class Action(StrEnum):
    """What storing a story does to the archive."""

    STORE = "store"
    UNCHANGED = "unchanged"
    UPDATE = "update"
    CORRECTION = "correction"
    EARLIER = "earlier"
    KILL = "kill"
    HOLD = "hold"

    @property
    def takes_down(self) -> bool:
        """Whether it changes no text and only takes its target from the public."""
        return self in {Action.KILL, Action.HOLD}


@dataclass(frozen=True, slots=True)
class Plan:
    """The action, and the story in the archive that it acts on."""

    action: Action
    target: Article | None = None

    def __str__(self) -> str:
        words = {
            Action.STORE: "A new story.",
            Action.UNCHANGED: "This story is in the archive already; nothing will change.",
            Action.UPDATE: "A new revision of a story in the archive.",
            Action.CORRECTION: "A correction of a story in the archive.",
            Action.EARLIER: "An earlier version than the archive has; kept, but not shown.",
            Action.KILL: "Takes a story in the archive off the public pages for good.",
            Action.HOLD: "Withholds a story in the archive from the public pages.",
        }
        return words[self.action]


@dataclass(frozen=True, slots=True)
class Mended:
    """What an editor changed in the preview. None means: as it was read.

    ``speakers`` maps a quote's position (from 1) to the speaker's full name,
    "" for nobody; ``rejected`` are the positions of what is no quote.
    """

    source: str | None = None
    headline: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published_on: date | None = None
    topics: tuple[str, ...] | None = None
    speakers: Mapping[int, str] = field(default_factory=dict)
    rejected: frozenset[int] = frozenset()
