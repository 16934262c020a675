"""What rows found are filed under, and the months they were sent in: for facets and timelines."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from threading import Lock

from .places import months_in


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the rows found are filed under what; ``estimated`` from a sample.

    ``tags`` counts by tag, ``months`` by the first day of each month that has any.
    ``number`` rows were counted, and each stands for ``weight`` rows.
    """

    tags: Counter[str]
    months: dict[date, int]
    number: int
    weight: int = 1

    @property
    def estimated(self) -> bool:
        return self.weight > 1


class KeptTallies:
    """The tallies asked for last, by the questions; one of another edition is not given."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._tallies: OrderedDict[Hashable, tuple[Hashable, Tally]] = OrderedDict()
        self._lock = Lock()

    def clear(self) -> None:
        with self._lock:
            self._tallies.clear()

    def get(self, question: Hashable, edition: Hashable, make: Callable[[], Tally]) -> Tally:
        with self._lock:
            known, tally = self._tallies.get(question, (None, None))
        if tally is None or known != edition:
            tally = make()
        with self._lock:
            self._tallies[question] = edition, tally
            self._tallies.move_to_end(question)
            if len(self._tallies) > self._most:
                self._tallies.popitem(last=False)
        return tally


def tallied(
    rows: Sequence[tuple[int, str]], *, excerpts: frozenset[str], weight: int = 1
) -> Tally:
    """The tally of ``rows``, each a place and its tags.

    ``excerpts`` are the tags of agencies whose quotes the reader may not read: who
    is quoted in their stories is not counted.
    """
    months = months_in(place for place, _ in rows)
    if not excerpts:
        return Tally(_counted(tags for _, tags in rows), months, len(rows), weight)
    whole: list[str] = []
    excerpted: list[str] = []
    for _, tags in rows:
        # An agency's tag is the second (`entries`): not all need be cut apart to see it.
        (excerpted if tags.split(" ", 2)[1] in excerpts else whole).append(tags)
    counted = _counted(excerpted)
    named = [tag for tag in counted if tag.startswith("p")]
    for tag in named:
        del counted[tag]
    return Tally(_counted(whole) + counted, months, len(rows), weight)


def _counted(rows: Iterable[str]) -> Counter[str]:
    return Counter(" ".join(rows).split())
