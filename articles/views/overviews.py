"""What stands around a list: facets, its picture over time, and ways out where it is empty."""

from __future__ import annotations

from datetime import date

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from ..figures import in_figures
from ..filters import Chip, CopyFilter, Entry, facets
from ..search import MOST_COUNTED, Answers, Finding, Remedy, Tally, remedies
from ..timeline import timeline

# It has some 15 KB, and half of what a list takes to make is spent on it.
KEPT_OVERVIEWS: Answers[dict[str, SafeString]] = Answers(500)


def overview(filterset: CopyFilter, finding: Finding) -> dict[str, SafeString]:
    """Facets and timeline of what was found, written once for all leaves of the list.

    Asks for the tally and for names.
    """
    tally = finding.tally
    asked = finding.lookup, finding.kept.excerpts, filterset.asking({}), get_language()
    return KEPT_OVERVIEWS.get(asked, lambda: _written(filterset, tally, of_quotes=finding.quotes))


def _written(filterset: CopyFilter, tally: Tally, *, of_quotes: bool) -> dict[str, SafeString]:
    def between(start: date, end: date) -> str:
        return f"?{filterset.between(start, end)}"

    picture = timeline(tally.months, between, weight=tally.weight)
    around = {"facets": facets(filterset, tally), "estimated": tally.estimated}
    over_time = {
        "timeline": picture,
        "what": gettext("Quotes") if of_quotes else gettext("Stories"),
    }
    return {
        "facets": render_to_string("partials/facets.html", around),
        "timeline": render_to_string("partials/timeline.html", over_time)
        if picture
        else SafeString(),
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
            found.append((chip, _counted(other)))
    return found


def fewer_words(filterset: CopyFilter, finding: Finding) -> list[Entry]:
    """The searches for fewer of the words typed, which find something together.

    Asks as often as `remedies` allows, and for the count of each.
    """
    return [
        Entry(_less(one), _counted(one.finding), filterset.asking({"text": one.text}))
        for one in remedies(finding)
    ]


def _less(remedy: Remedy) -> str:
    """What of the words is left out: "Without “would”"."""
    match remedy.left_out:
        case ():
            return gettext("The same words, wherever they stand")
        case (one,):
            return gettext("Without “%(word)s”") % {"word": one}
        case (one, other):
            return gettext("Without “%(word)s” and “%(other)s”") % {"word": one, "other": other}
    return gettext("Only “%(words)s”") % {"words": " ".join(remedy.words)}


def _counted(finding: Finding) -> str:
    most = gettext("more than %(number)s") % {"number": in_figures(MOST_COUNTED)}
    return most if finding.capped else in_figures(finding.count)
