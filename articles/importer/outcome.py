"""What an import is about to do, what an editor changed, and what went wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_noop

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
    NOTICE = "notice"

    @property
    def takes_down(self) -> bool:
        """Whether it changes no text and only takes its target from the public."""
        return self in {Action.KILL, Action.HOLD}

    @property
    def is_about_another(self) -> bool:
        """Whether the copy is no story, but says what is to be done with one."""
        return self.takes_down or self == Action.NOTICE


@dataclass(frozen=True, slots=True)
class Plan:
    """The action, and the story in the archive that it acts on.

    ``asks`` says in words what an editor has to decide before anything is done, ""
    where it is clear. ``alike`` are other stories that tell the same.
    """

    action: Action
    target: Article | None = None
    asks: str = ""
    alike: tuple[Article, ...] = ()

    def __str__(self) -> str:
        if self.asks:
            return self.asks
        words = {
            Action.STORE: gettext_noop("A new story."),
            Action.UNCHANGED: gettext_noop(
                "This story is in the archive already; nothing will change."
            ),
            Action.UPDATE: gettext_noop("A new revision of a story in the archive."),
            Action.CORRECTION: gettext_noop("A correction of a story in the archive."),
            Action.EARLIER: gettext_noop(
                "An earlier version than the archive has; kept, but not shown."
            ),
            Action.KILL: gettext_noop(
                "Takes a story in the archive off the public pages for good."
            ),
            Action.HOLD: gettext_noop("Withholds a story in the archive from the public pages."),
            Action.NOTICE: gettext_noop("A notice of what to correct in a story; kept with it."),
        }
        return words[self.action]


@dataclass(frozen=True, slots=True)
class Decision:
    """What an editor decided where a plan asks: to do ``action`` with the story ``target``.

    ``target`` is its key; a new story has none.
    """

    action: Action
    target: int | None = None


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
