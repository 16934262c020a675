"""Twenty thousand broken pastes: nothing raised, no character lost, no quote astray."""

from __future__ import annotations

from articles.measuring.mutation_run import demo_stories
from articles.measuring.soundness import failures, wrong

SEED = 1987
PASTES = 20_000
_HEAD, _END = 140, 100  # of a story: what the grammars turn on, and quick to read


def short(story: str) -> str:
    return story if len(story) <= _HEAD + _END else story[:_HEAD] + story[-_END:]


def test_no_broken_paste_raises_or_loses_anything() -> None:
    stories = [short(story) for story in demo_stories()]
    assert list(failures(stories, SEED, range(PASTES))) == []


def test_whole_demo_stories_hold_too() -> None:
    assert [why for story in demo_stories() for why in wrong(story)] == []
