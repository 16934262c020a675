"""The short picture that a page gives before its list: over time, who, on what, in whose copy.

It is made from the tally of what the search finds, which is exact up to ten thousand
rows and an estimate beyond; one question more asks for names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext

from ..figures import capital, in_figures
from ..filters import names_of
from ..search import Tally
from ..timeline import timeline

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
        return f"{reverse(self.name)}?{urlencode({**self.asked, **more})}"

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
    without: frozenset[str] = field(default_factory=frozenset)

    def most(self) -> list[tuple[str, int]]:
        """The tags that count, most rows first, as many as may be needed."""
        own = ((tag, n) for tag, n in self.tally.tags.most_common() if tag[0] == self.kind)
        wanted = [(tag, n) for tag, n in own if tag[1:].isdigit() and tag not in self.without]
        return wanted[: TOPICS_LOOKED_AT if self.kind == TOPIC else LONGEST_PART]


@dataclass(frozen=True, slots=True)
class Entry:
    label: str
    figure: str
    address: str


def picture(*parts: Part) -> list[tuple[str, list[Entry]]]:
    """The parts that have anything to show, each a title and its entries; asks for names once."""
    most = [part.most() for part in parts]
    names = names_of(tag for rows in most for tag, _ in rows)
    above = {tag: name.above for tag, name in names.items()}
    made = []
    for part, rows in zip(parts, most, strict=True):
        shown = [(tag, n) for tag, n in _narrowest(rows, above) if tag in names][:LONGEST_PART]
        entries = []
        for tag, number in shown:
            label = capital(gettext(names[tag].label)) if part.kind == TOPIC else names[tag].label
            figure = in_figures(number * part.tally.weight, estimated=part.tally.estimated)
            entries.append(Entry(label, figure, part.leads_to(names[tag].value)))
        if entries:
            made.append((part.title, entries))
    return made


def counted(tally: Tally) -> str:
    """How many rows there are, as it is written."""
    return in_figures(tally.number * tally.weight, estimated=tally.estimated)


def over_time(tally: Tally, listing: Listing) -> dict[str, Any]:
    """The timeline of what was counted, for a template."""
    return {"timeline": timeline(tally.months, listing.between, weight=tally.weight)}


def _narrowest(rows: list[tuple[str, int]], above: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """``rows`` without the topics of which a narrower one has at least half the stories."""
    counts = dict(rows)
    told = {above.get(tag, "") for tag, n in rows if 2 * n >= counts.get(above.get(tag, ""), 0)}
    return ((tag, n) for tag, n in rows if tag not in told)
