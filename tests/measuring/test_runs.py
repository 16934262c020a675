"""Runs over broken and hostile pastes: the same each time, and to be taken up again."""

from __future__ import annotations

import json
import random
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.measuring import linearity, mutation_run
from articles.measuring.figures import Figure
from articles.measuring.mutations import CHANGES, mutation
from articles.measuring.soundness import failures

STORIES = ["Ferry aground\n\nMARNA (AP) — “It sank,” said Ada Lind.", "Tug afloat\n\nIt came up."]


def test_a_mutation_is_the_same_whatever_was_made_before_it() -> None:
    made = [mutation(STORIES, 7, number) for number in range(50)]
    assert [mutation(STORIES, 7, number) for number in reversed(range(50))] == made[::-1]
    assert len(set(made)) > 40
    assert mutation(STORIES, 8, 0) != made[0]


@pytest.mark.parametrize("text", ["", "a", "\n"])
def test_nothing_is_too_short_to_be_broken(text: str) -> None:
    broken = {
        change(text, random.Random(seed), [text])  # noqa: S311 - chance, not secrets
        for change in CHANGES
        for seed in range(50)
    }
    assert len(broken) > len(CHANGES)


def test_what_is_raised_carries_the_number_of_its_mutation() -> None:
    with pytest.raises(IndexError) as raised:
        list(failures([], 3, range(5, 6)))
    assert raised.value.__notes__ == ["On reading mutation 5 of seed 3."]


def measure(*more: str) -> str:
    out = StringIO()
    call_command("measure", *more, stdout=out)
    return out.getvalue()


def test_a_run_is_taken_up_where_it_was_left(tmp_path: Path) -> None:
    kept = tmp_path / "state.json"
    assert measure("mutations", "--pastes", "20", "--resume", str(kept)).startswith("20 pastes")
    assert json.loads(kept.read_text()) == {"seed": 1, "done": 20, "failed": 0}
    state = mutation_run.State.load(kept, 1)
    assert [done for done, _ in mutation_run.run(STORIES, state, 30)] == [10]
    assert measure("mutations", "--pastes", "20", "--resume", str(kept)).startswith("20 pastes")


def test_two_processes_read_what_one_would(tmp_path: Path) -> None:
    state = mutation_run.State(1)
    done = mutation_run.run(STORIES, state, mutation_run.PIECE + 10, processes=2)
    assert [count for count, _ in done] == [mutation_run.PIECE, 10]
    assert (state.done, state.failed) == (mutation_run.PIECE + 10, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"seed": 2, "done": 5, "failed": 0}', "seed 2, not 1"),
        ("{}", "no state of a run"),
        ("nothing", "no state of a run"),
    ],
)
def test_another_runs_state_is_not_taken_up(tmp_path: Path, text: str, told: str) -> None:
    kept = tmp_path / "state.json"
    kept.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match=told):
        measure("mutations", "--resume", str(kept))


def test_texts_of_corpora_are_broken_too(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"raw_text": "Ferry"}\n', encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"text": "Tug"}\n{"text": ""}\n', encoding="utf-8")
    assert mutation_run.corpus_stories(tmp_path) == ["Ferry", "Tug"]
    told = measure("mutations", "--pastes", "5", "--corpora", str(tmp_path))
    assert "not accounted for in 0." in told


def test_every_hostile_paste_is_timed_at_two_lengths() -> None:
    names = list(linearity.UNITS)
    found = list(linearity.figures(names, size=200))
    assert [figure.what for figure in found] == names
    assert len(names) == 20
    assert all(isinstance(figure, Figure) and figure.found > 0 for figure in found)
    assert measure("linear", "--size", "100").count("times") == 40


def test_one_hostile_paste_can_be_timed_alone() -> None:
    lines = measure("linear", "--size", "100", "--only", "said", "digits").splitlines()
    assert [line.split()[0] for line in lines] == ["what", "said", "digits"]
