"""What rows found are filed under, and the months they were sent in: for facets and timelines."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from .places import day_at, months_in, second_at, span


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


def tallied_by_day(rows: Iterable[tuple[int, str]]) -> dict[date, Counter[str]]:
    """How many of ``rows``, each a place and its tags, are of each topic and agency, by day.

    Who is quoted in them is not told: that is not for every reader of every agency's.
    """
    row = sorted(rows)
    filed: dict[date, Counter[str]] = {}
    done = 0
    while done < len(row):
        day = day_at(second_at(row[done][0]))
        end = bisect_left(row, (span(day + timedelta(days=1), None)[0], ""), done + 1)
        counted = _counted(tags for _, tags in row[done:end])
        filed[day] = Counter({tag: number for tag, number in counted.items() if tag[0] in "ts"})
        done = end
    return filed


def _counted(rows: Iterable[str]) -> Counter[str]:
    return Counter(" ".join(rows).split())
