"""The short picture that a page gives before its list: over time, who, on what, in whose copy.

It is made from the tally of what the search finds, which is exact up to ten thousand
rows and an estimate beyond; one question more asks for names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import gettext

from ..addresses import address
from ..figures import capital, in_figures
from ..filters import Name, names_of
from ..search import Tally
from ..timeline import Timeline, timeline

LONGEST_PART = 8
# Broader topics are in front of narrower ones, which are looked for among so many.
TOPICS_LOOKED_AT = 40
TOPIC, AGENCY, SPEAKER = "t", "s", "p"
_ASKED_AS = {TOPIC: "topic", AGENCY: "source", SPEAKER: "speaker"}


@dataclass(frozen=True, slots=True)
class Listing:
    """The stories or quotes that a page is about: a list's name, and what it is asked for."""

    name: str
    asked: Mapping[str, str]

    def narrowed(self, **more: str) -> str:
        """The address of the list, asked for more."""
        return f"{address(self.name)}?{urlencode({**self.asked, **more})}"

    def between(self, start: date, end: date) -> str:
        return self.narrowed(**{"from": start.isoformat(), "to": end.isoformat()})

    def under(self, kind: str) -> Callable[[str], str]:
        """Where a name of the kind leads: to what of the list is filed under it."""
        return lambda value: self.narrowed(**{_ASKED_AS[kind]: value})


@dataclass(frozen=True, slots=True)
class Part:
    """What rows of ``tally`` are filed under of one ``kind``; each name leads to an address.

    Tags in ``without`` are left out: what the page itself is about.
    """

    title: str
    tally: Tally
    kind: str
    leads_to: Callable[[str], str]
    without: frozenset[str] = frozenset()

    def most(self) -> list[tuple[str, int]]:
        """The tags that count, most rows first, as many as may be needed."""
        counted = self.tally.tags.most_common()
        own = [(tag, n) for tag, n in counted if tag[0] == self.kind and tag not in self.without]
        return own[: TOPICS_LOOKED_AT if self.kind == TOPIC else LONGEST_PART]


@dataclass(frozen=True, slots=True)
class Entry:
    label: str
    figure: str
    address: str


def picture(*parts: Part) -> list[tuple[str, list[Entry]]]:
    """The parts that have anything to show, each a title and its entries; asks for names once."""
    most = [part.most() for part in parts]
    names = names_of(tag for rows in most for tag, _ in rows)
    made = (
        (part.title, _entries(part, rows, names)) for part, rows in zip(parts, most, strict=True)
    )
    return [(title, entries) for title, entries in made if entries]


def _entries(part: Part, rows: list[tuple[str, int]], names: Mapping[str, Name]) -> list[Entry]:
    entries = []
    for tag, number in _narrowest([row for row in rows if row[0] in names], names)[:LONGEST_PART]:
        name = names[tag]
        label = capital(gettext(name.label)) if part.kind == TOPIC else name.label
        figure = in_figures(number * part.tally.weight, estimated=part.tally.estimated)
        entries.append(Entry(label, figure, part.leads_to(name.value)))
    return entries


def _narrowest(rows: list[tuple[str, int]], names: Mapping[str, Name]) -> list[tuple[str, int]]:
    """``rows`` without the topics of which a narrower one has at least half the stories."""
    counts = dict(rows)
    above = {tag: names[tag].above for tag in counts}
    told = {above[tag] for tag, n in rows if 2 * n >= counts.get(above[tag], 0)}
    return [(tag, n) for tag, n in rows if tag not in told]


def counted(tally: Tally) -> str:
    """How many rows there are, as it is written."""
    return in_figures(tally.number * tally.weight, estimated=tally.estimated)


def over_time(tally: Tally, listing: Listing) -> Timeline | None:
    """When the rows were sent; each bar leads to its part of the list."""
    return timeline(tally.months, listing.between, weight=tally.weight)
