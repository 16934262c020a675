"""An import's progress in words, for the page and for the script that keeps it up to date."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap
from typing import Any

from django.template.defaultfilters import pluralize

from ..importer import Progress
from ..models import ImportItem

MINUTE, HOUR = 60, 3600


@dataclass(frozen=True, slots=True)
class Headway:
    """Words for a progress."""

    progress: Progress

    @property
    def counts(self) -> str:
        """How many items are in which state: "12 stored, 1 failed, 30 in the queue"."""
        return ", ".join(starmap(_counted, self.progress.counts.items()))

    @property
    def pace(self) -> str:
        """How fast it goes and how long it will take; "" once it is done."""
        progress = self.progress
        if not progress.running:
            return ""
        if progress.speed is None:
            return "Waiting for an import worker."
        pace = f"{progress.speed:.1f} stories a second"
        if progress.seconds_left is None:
            return pace
        return f"{pace}, about {_duration(progress.seconds_left)} left"

    def as_dict(self) -> dict[str, Any]:
        """What the script is told."""
        return {
            "running": self.progress.running,
            "done": self.progress.done,
            "total": self.progress.total,
            "counts": self.counts,
            "pace": self.pace,
        }


def _counted(state: str, count: int) -> str:
    what = f"file{pluralize(count)} " if state == ImportItem.State.UNREAD else ""
    return f"{count:,} {what}{ImportItem.State(state).label}"


def _duration(seconds: int) -> str:
    if seconds < 2 * MINUTE:
        return f"{max(seconds, 1)} s"
    if seconds < 2 * HOUR:
        return f"{seconds // MINUTE} minutes"
    return f"{seconds // HOUR} hours"
