"""An import's progress in words, for the page and for the script that keeps it up to date."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap
from typing import Any

from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext

from ..figures import in_figures
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
            return gettext("Waiting for an import worker.")
        speed = number_format(progress.speed, decimal_pos=1)
        pace = gettext("%(speed)s stories a second") % {"speed": speed}
        if progress.seconds_left is None:
            return pace
        left = gettext("about %(duration)s left")
        return f"{pace}, {left % {'duration': _duration(progress.seconds_left)}}"

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
    if state == ImportItem.State.UNREAD:
        said = ngettext(
            "%(number)s file still to be read", "%(number)s files still to be read", count
        )
        return said % {"number": in_figures(count)}
    return f"{in_figures(count)} {ImportItem.State(state).label}"


def _duration(seconds: int) -> str:
    if seconds < 2 * MINUTE:
        return gettext("%(number)s s") % {"number": max(seconds, 1)}
    if seconds < 2 * HOUR:
        return gettext("%(number)s minutes") % {"number": seconds // MINUTE}
    return gettext("%(number)s hours") % {"number": seconds // HOUR}
