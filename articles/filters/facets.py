"""What a list can be narrowed to next: facets, each entry with its count and a link.

Counts are of what the list shows; every link keeps the other filters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext

from ..figures import capital, in_figures
from ..search import Tally
from .copy import CopyFilter, language_name
from .tagged import names_of

MOST_TOPICS, MOST_SOURCES, MOST_SPEAKERS, MOST_LANGUAGES, MOST_YEARS = 14, 10, 10, 10, 30


@dataclass(frozen=True, slots=True)
class Entry:
    """``query`` is the query string that narrows to it, "" where the list already is.

    ``narrower`` are the topics below a topic.
    """

    label: str
    figure: str
    query: str
    narrower: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    title: str
    entries: tuple[Entry, ...]


def facets(listing: CopyFilter, tally: Tally) -> list[Facet]:
    """The facets that have anything to choose. Asks the database once, for names."""
    maker = _Maker(listing, tally)
    made = [
        Facet("topic", gettext("Topics"), tuple(maker.topics())),
        Facet("source", gettext("Agencies"), tuple(maker.named("source", "s", MOST_SOURCES))),
        Facet("speaker", gettext("Speakers"), tuple(maker.named("speaker", "p", MOST_SPEAKERS))),
        Facet("language", gettext("Languages"), tuple(maker.languages())),
        Facet("year", gettext("Years"), tuple(maker.years(tally.months))),
    ]
    return [facet for facet in made if facet.entries]


class _Maker:
    def __init__(self, listing: CopyFilter, tally: Tally) -> None:
        self.listing = listing
        self.weight = tally.weight
        self.counts: dict[str, Counter[str]] = defaultdict(Counter)
        for tag, count in tally.tags.items():
            self.counts[tag[0]][tag] = count
        self.names = names_of(
            [*_most(self.counts["s"], MOST_SOURCES), *_most(self.counts["p"], MOST_SPEAKERS)]
        )

    def topics(self) -> Iterator[Entry]:
        """The most frequent ones as a tree; of a topic that is chosen, what is around it.

        A broader topic has at least as many rows as a narrower one, so none is left
        without the one above it.
        """
        chosen = self._chosen_topic()
        known = [tag for tag in self.counts["t"] if tag in self.names]
        if chosen:
            path = self._path(chosen)
            known = [tag for tag in known if tag in path or chosen in self._path(tag)]
        known.sort(key=lambda tag: (-self.counts["t"][tag], len(self._path(tag))))
        below: dict[str, list[str]] = defaultdict(list)
        for tag in known[:MOST_TOPICS]:
            below[self.names[tag].above].append(tag)
        yield from self._branches("", below, chosen)

    def named(self, name: str, kind: str, most: int) -> Iterator[Entry]:
        """Agencies or speakers, unless one is chosen: the others are then not beside it."""
        if name in self.listing.active:
            return
        for tag, count in self.counts[kind].most_common(most):
            if tag in self.names:
                named = self.names[tag]
                yield self._entry(named.label, count, {name: named.value})

    def languages(self) -> Iterator[Entry]:
        if "language" in self.listing.active:
            return
        for tag, count in self.counts["l"].most_common(MOST_LANGUAGES):
            code = tag[1:]
            yield self._entry(language_name(code), count, {"language": code})

    def years(self, months: dict[date, int]) -> Iterator[Entry]:
        """The years, newest first, where there are several."""
        counted: Counter[int] = Counter()
        for month, count in months.items():
            counted[month.year] += count
        if len(counted) < 2:
            return
        for year in sorted(counted, reverse=True)[:MOST_YEARS]:
            period = self.listing.between(date(year, 1, 1), date(year, 12, 31))
            yield Entry(str(year), self._figure(counted[year]), period)

    def _branches(self, above: str, below: dict[str, list[str]], chosen: str) -> Iterator[Entry]:
        for tag in below[above]:
            named = self.names[tag]
            change = {"topic": named.value} if tag != chosen else {}
            label = capital(gettext(named.label))
            narrower = tuple(self._branches(tag, below, chosen))
            yield replace(self._entry(label, self.counts["t"][tag], change), narrower=narrower)

    def _entry(self, label: str, count: int, change: dict[str, str]) -> Entry:
        query = self.listing.asking(change) if change else ""
        return Entry(label, self._figure(count), query)

    def _figure(self, count: int) -> str:
        return in_figures(count * self.weight, estimated=self.weight > 1)

    def _chosen_topic(self) -> str:
        topic = self.listing.query().topic
        return f"t{topic.pk}" if topic else ""

    def _path(self, tag: str) -> list[str]:
        """The topic and those above it."""
        path: list[str] = []
        while tag in self.names and tag not in path:
            path.append(tag)
            tag = self.names[tag].above
        return path


def _most(counted: Counter[str], most: int) -> list[str]:
    return [tag for tag, _ in counted.most_common(most)]
