"""A run over many mutations: in pieces, by one process or several, to be taken up again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

from articles.measuring import CannotMeasure
from articles.measuring.corpora import ENDINGS, load, texts
from articles.measuring.soundness import Failure, failures

DEMO = Path(__file__).resolve().parents[2] / "fixtures" / "demo"
PIECE = 500  # mutations between two states kept
_COLUMNS = ("raw_text", "text")


class BadState(CannotMeasure):
    """A file that holds no state of a run, or that of another run."""


@dataclass(slots=True)
class State:
    """How far a run is: all mutations of ``seed`` below ``done`` were read."""

    seed: int
    done: int = 0
    failed: int = 0

    @classmethod
    def load(cls, path: Path | None, seed: int) -> State:
        """The state kept at ``path``, or a fresh one. Raises BadState."""
        if path is None or not path.exists():
            return cls(seed)
        try:
            state = cls(**json.loads(path.read_text(encoding="utf-8")))
        except (ValueError, TypeError):
            raise BadState(f"{path} holds no state of a run.") from None
        if state.seed != seed:
            raise BadState(f"{path} is of a run with the seed {state.seed}, not {seed}.")
        return state

    def save(self, path: Path) -> None:
        """Written beside ``path`` first, so that a killed run leaves a whole file."""
        fresh = path.with_name(f"{path.name}.new")
        fresh.write_text(json.dumps(asdict(self)), encoding="utf-8")
        fresh.replace(path)


def demo_stories() -> list[str]:
    """The invented stories that come with the program, files of agencies' formats too."""
    files = sorted(DEMO.glob("[0-9]*"))
    return [path.read_text(encoding="utf-8", errors="replace") for path in files]


def corpus_stories(folder: Path) -> list[str]:
    """The texts of every corpus in ``folder``. Raises BadCorpus."""
    return [
        text
        for path in sorted(folder.iterdir())
        if path.name.endswith(ENDINGS)
        for rows in [load(path)]
        for column in _COLUMNS
        for text in texts(rows, column)
    ]


def run(
    stories: Sequence[str], state: State, pastes: int, processes: int = 1
) -> Iterator[tuple[int, list[Failure]]]:
    """Reads the mutations from ``state.done`` to ``pastes``, and moves ``state`` on.

    Gives, piece by piece in their order, how many more are done and what did
    not hold of them. Raises whatever the parser raises, its mutation noted on it.
    """
    numbers = range(state.done, pastes)
    pieces = [numbers[start : start + PIECE] for start in range(0, len(numbers), PIECE)]
    for piece, found in zip(pieces, _checked(pieces, stories, state.seed, processes), strict=True):
        state.done += len(piece)
        state.failed += len(found)
        yield len(piece), found


def _checked(
    pieces: Sequence[range], stories: Sequence[str], seed: int, processes: int
) -> Iterator[list[Failure]]:
    """What did not hold in each of ``pieces``, in their order."""
    if processes == 1:
        _keep(stories, seed)
        yield from map(_check, pieces)
        return
    with get_context("spawn").Pool(processes, _keep, (stories, seed)) as pool:
        yield from pool.imap(_check, pieces)


@dataclass(slots=True)
class _Kept:
    """What a worker needs for every piece, sent to it once."""

    stories: Sequence[str] = ()
    seed: int = 0


_kept = _Kept()


def _keep(stories: Sequence[str], seed: int) -> None:
    _kept.stories, _kept.seed = stories, seed


def _check(numbers: range) -> list[Failure]:
    return list(failures(_kept.stories, _kept.seed, numbers))
