"""The table of what the quote extractor reaches on one annotated corpus."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from articles.measuring.corpora import Row
from articles.measuring.figures import Figure, share
from articles.measuring.quote_pieces import Said
from articles.measuring.quotes import ALL, DIRECT, QUOTED, Marked, Scores, score
from articles.wire.quotes import find_quotes

_EXACT, _SPAN, _SPEAKER = "exact span F1", "span F1", "speaker accuracy"
_END_TO_END, _PRONOUN = "end to end F1", "pronoun to name"
_FAST = 1_000_000.0  # characters a second
_TIMES_AS_FAST = 50.0
_SURE_RIGHT, _SURE_SHARE = 0.97, 0.75
# What is aimed at, by how the corpus's name starts.
AIMS: dict[str, dict[tuple[str, str], float]] = {
    "polnear": {
        (DIRECT, _SPAN): 0.97,
        (DIRECT, _SPEAKER): 0.94,
        (DIRECT, _END_TO_END): 0.91,
        (DIRECT, _PRONOUN): 0.75,
        (QUOTED, _END_TO_END): 0.86,
    },
    "hard": {(ALL, _END_TO_END): 0.95},
    "spkatt_de": {(DIRECT, _END_TO_END): 0.80},
}
Extractor: TypeAlias = Callable[[Row], Sequence[Said]]


@dataclass(frozen=True, slots=True)
class Run:
    """The scores of one extractor, and the characters it read in a second of CPU."""

    name: str
    scores: Scores
    speed: float


def ours(row: Row) -> list[Said]:
    """The quotes that the program finds in a row's text."""
    return [Said.by_the_parser(quote) for quote in find_quotes(row["text"], row.get("lang"))]


def run(name: str, find: Extractor, rows: Iterable[Row]) -> Run:
    """``find`` over every row, timed and scored."""
    corpus = []
    size, seconds = 0, 0.0
    for row in rows:
        start = time.process_time()
        found = find(row)
        seconds += time.process_time() - start
        size += len(row["text"])
        corpus.append(Marked(row["text"], [Said.of(quote) for quote in row["quotes"]], found))
    return Run(name, score(corpus), size / seconds if seconds else 0.0)


def figures(run: Run, corpus: str = "") -> Iterator[Figure]:
    """The figures of a run, with what is aimed at on a corpus of that name."""
    aims = next((aims for name, aims in AIMS.items() if corpus.startswith(name)), {})
    for asked, counts in run.scores.by_kind.items():
        told = f"{counts.predicted:,} found, {counts.gold:,} there"
        values = {
            _EXACT: counts.exact_f1,
            _SPAN: counts.span_f1,
            _SPEAKER: counts.speaker_accuracy,
            _END_TO_END: counts.end_to_end_f1,
            _PRONOUN: counts.pronoun_to_name,
        }
        for what, found in values.items():
            yield Figure(
                f"{asked}: {what}", run.name, found, aims.get((asked, what)), counted=told
            )


def own_figures(run: Run) -> Iterator[Figure]:
    """What is asked of our own extractor alone: that "sure" can be trusted, and speed."""
    sureness = run.scores.sureness
    yield share("marked sure, right", run.name, sureness.right, sureness.sure, _SURE_RIGHT)
    yield share("marked sure", run.name, sureness.sure, sureness.pieces, _SURE_SHARE)
    yield Figure("speed, one core", run.name, run.speed, _FAST, "characters/s")


def beside(own: Run, peer: Run) -> Iterator[Figure]:
    """How fast the peer was in the same run, and how many times as fast we are."""
    yield Figure("speed, one core", peer.name, peer.speed, None, "characters/s")
    times = own.speed / peer.speed if peer.speed else 0.0
    yield Figure("speed", f"beside {peer.name}", times, _TIMES_AS_FAST, "times")
