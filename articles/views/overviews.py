"""What stands around a list: facets, its picture over time, and ways out where it is empty."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext

from ..figures import in_figures
from ..filters import Chip, CopyFilter, facets
from ..search import MOST_COUNTED, Finding
from ..timeline import timeline


def overview(filterset: CopyFilter, finding: Finding) -> dict[str, Any]:
    """Facets and timeline of what was found. Asks for the tally and for names."""
    tally = finding.tally

    def between(start: date, end: date) -> str:
        return "?" + filterset.asking({"from": start.isoformat(), "to": end.isoformat()})

    return {
        "facets": facets(filterset, tally),
        "timeline": timeline(tally.months, between, weight=tally.weight),
        "estimated": tally.estimated,
    }


def ways_out(filterset: CopyFilter, finding: Finding) -> list[tuple[Chip, str]]:
    """The filters without which the list would not be empty, and how much it would hold.

    Asks for a count for each filter that is on, if there are several.
    """
    found = []
    chips = list(filterset.chips())
    for chip in chips if len(chips) > 1 else ():
        other = finding.asking(filterset.query_without(chip.name))
        if other.count:
            most = gettext("more than %(number)s") % {"number": in_figures(MOST_COUNTED)}
            found.append((chip, most if other.capped else in_figures(other.count)))
    return found
