"""How surely an import knows a story again: Reuters' copy of 1987, and pairs checked by eye.

The corpus is imported day by day as its stories came, twice, in a transaction that is
taken back. The table names pairs of its stories and says of each what an editor says:

    version   the second is the first again: repeated, corrected, updated, rewritten
    other     they are two stories, however alike

Alerts for which the corpus has a stand-in and no text are in no pair.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.db.models import Model

from ..importer import Worker, open_batch, queued, receive
from ..measuring import CannotMeasure
from ..measuring.corpora import Row
from ..measuring.figures import Figure, share
from ..models import Article, ImportItem, Original, Quote, Revision, Source

AGENCY = "REUTERS"
ON = "Reuters, 1987"
VERSION, OTHER = "version", "other"
_STATES = ImportItem.State
_SAME = frozenset({_STATES.REVISION, _STATES.UNCHANGED})
# In the evening, when all of a day's copy was there.
_HOUR = 20
_CORRECTED = re.compile(r"\W*CORRECT(?:ED|ION)\b")
_MORE = re.compile(r"\bmore\W*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a row's copy: its item's state, and the keys of its story and group."""

    state: str
    article: int | None
    group: int | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two rows by their ids, the earlier first, and what an editor says of them."""

    first: int
    second: int
    verdict: str


def load_pairs(path: Path) -> list[Pair]:
    """The pairs of a table with the columns first, second and verdict."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [Pair(int(r["first"]), int(r["second"]), r["verdict"]) for r in rows]


def figures(rows: Sequence[Row], pairs: Sequence[Pair]) -> list[Figure]:
    """What a first import found of repeats, corrections and takes, and whether a second changed.

    Raises CannotMeasure in an archive that has stories, or lacks the agency.
    """
    source = Source.objects.filter(code=AGENCY).first()
    if source is None or Article.objects.exists():
        raise CannotMeasure("This needs an empty archive with its agencies: manage.py set_up.")
    with transaction.atomic():
        fates = import_by_day(rows, source)
        before = _rows_held()
        again = import_by_day(rows, source)
        changed = sum((before - _rows_held()).values()) + sum((_rows_held() - before).values())
        transaction.set_rollback(True)
    return [
        *_counts(rows, fates),
        *_of_pairs(pairs, fates),
        Figure("rows that a second import changed", ON, changed, 1, "rows", below=True),
        _known_again(fates, again),
    ]


def import_by_day(rows: Iterable[Row], source: Source) -> dict[int, Fate]:
    """Import the rows in the order in which they were sent; the fate of each."""
    days: dict[datetime, list[Row]] = defaultdict(list)
    for row in rows:
        days[_day(row)].append(row)
    fates: dict[int, Fate] = {}
    for day in sorted(days):
        fates |= _import(days[day], day, source)
    groups = dict(Article.objects.filter(group__isnull=False).values_list("pk", "group"))
    return {
        row: Fate(fate.state, fate.article, groups.get(fate.article or 0))
        for row, fate in fates.items()
    }


def _import(rows: Sequence[Row], day: datetime, source: Source) -> dict[int, Fate]:
    rows_of: dict[Original, list[int]] = defaultdict(list)
    for row in rows:
        rows_of[receive(row["raw_text"].encode(), received_at=day)].append(row["id"])
    batch = open_batch(
        rows_of,
        received_at=day,
        label=f"{day:%Y-%m-%d}",
        source=source,
        as_read=True,
    )
    worker = Worker(batch, pause=timedelta(0))  # nobody else has anything in hand
    while queued(batch).exists():
        for _ in worker.work():
            pass
    fates = {}
    for item in batch.items.filter(position__lte=1).select_related("original"):
        first, *same = rows_of[item.original]
        fates[first] = Fate(item.state, item.article_id, None)
        fates |= {row: Fate(_STATES.UNCHANGED, item.article_id, None) for row in same}
    return fates


def call(pair: Pair, fates: dict[int, Fate]) -> str:
    """What the import made of a pair: "version", "group", "asked" or "other"."""
    one, two = fates[pair.first], fates[pair.second]
    if one.article and one.article == two.article:
        return VERSION
    if one.group and one.group == two.group:
        return "group"
    return "asked" if _STATES.REVIEW in {one.state, two.state} else OTHER


def _counts(rows: Sequence[Row], fates: dict[int, Fate]) -> Iterator[Figure]:
    states = Counter(fate.state for fate in fates.values())
    for state in (_STATES.UNCHANGED, _STATES.REVISION, _STATES.REVIEW, _STATES.FAILED):
        yield Figure(f"stories: {_STATES(state).label}", ON, states[state], None, "stories")
    repeats = list(_repeats(rows))
    found = sum(fates[second].article == fates[first].article for first, second in repeats)
    yield share("exact repeats found", ON, found, len(repeats), 0.95)
    corrections = [row["id"] for row in rows if _CORRECTED.match(row["title"])]
    told = sum(fates[one].state in _SAME | {_STATES.REVIEW} for one in corrections)
    yield share("corrections with their story or asked about", ON, told, len(corrections))
    takes = [row["id"] for row in rows if _MORE.search(row["raw_text"])]
    whole = sum(fates[one].state == _STATES.STORED for one in takes)
    yield share("takes that go on, kept as stories of their own", ON, whole, len(takes), 0.9)


def _repeats(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Rows of the same title and text, white space apart, within a day of each other."""
    seen: dict[tuple[str, str], Row] = {}
    for row in sorted(rows, key=lambda row: (_day(row), row["id"])):
        copy = (" ".join(row["title"].split()), " ".join(row["body"].split()))
        before = seen.get(copy)
        if before and len(copy[1]) > _SHORTEST and (_day(row) - _day(before)).days <= 1:
            yield before["id"], row["id"]
        seen[copy] = row


# Shorter bodies are the corpus' own stand-ins for alerts, which have none.
_SHORTEST = 40


def _of_pairs(pairs: Sequence[Pair], fates: dict[int, Fate]) -> Iterator[Figure]:
    known = [pair for pair in pairs if pair.first in fates and pair.second in fates]
    calls = {pair: call(pair, fates) for pair in known}
    joined = [pair for pair in known if calls[pair] == VERSION]
    told = [pair for pair in known if calls[pair] in {VERSION, "group"}]
    versions = [pair for pair in known if pair.verdict == VERSION]
    on = f"{ON}, {len(known)} pairs"
    right = sum(pair.verdict == VERSION for pair in joined)
    yield share("precision: joined, and versions", on, right, len(joined), 0.97)
    right = sum(pair.verdict == VERSION for pair in told)
    yield share("precision: joined or offered as the same", on, right, len(told), 0.95)
    for what, calling in (
        ("recall: versions that were joined", {VERSION}),
        ("recall: joined, offered or asked about", {VERSION, "group", "asked"}),
    ):
        found = sum(calls[pair] in calling for pair in versions)
        yield share(what, on, found, len(versions))


def _known_again(first: dict[int, Fate], again: dict[int, Fate]) -> Figure:
    stored = [row for row, fate in first.items() if fate.state in _SAME | {_STATES.STORED}]
    known = sum(again[row].state == _STATES.UNCHANGED for row in stored)
    return share("stored stories that a second import knew", ON, known, len(stored), 1.0)


def _rows_held() -> Counter[tuple[str, int, str]]:
    tables: tuple[tuple[type[Model], str], ...] = (
        (Article, "body"),
        (Revision, "fingerprint"),
        (Quote, "text"),
    )
    return Counter(
        (model.__name__, key, text)
        for model, column in tables
        for key, text in model._default_manager.values_list("pk", column)
    )


def _day(row: Row) -> datetime:
    written = f"{row['date'].split()[0]} {_HOUR} +0000"
    return datetime.strptime(written, "%d-%b-%Y %H %z")
