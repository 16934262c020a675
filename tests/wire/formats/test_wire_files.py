"""Real files of agencies, where they are at hand: nothing raises, nothing is lost.

They belong to the agencies and stay outside the project.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.wire import read

FOLDER = Path(__file__).parents[3].parent / "shared" / "corpora" / "wire-files"
FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file() and path.name != "INDEX.tsv")


@pytest.mark.skipif(not FILES, reason="the agencies' files are not at hand")
def test_every_wire_file_gives_stories_or_says_why_not() -> None:
    silent = [path.name for path in FILES if not _told(path)]
    assert silent == []


@pytest.mark.skipif(not FILES, reason="the agencies' files are not at hand")
def test_segments_of_every_wire_file_partition_it() -> None:
    torn = []
    for path in FILES:
        result = read(path.read_bytes())
        segments = [segment for story in result.stories for segment in story.segments]
        whole = "".join(result.text[s.start : s.end] for s in segments)
        if result.stories and whole != result.text:
            torn.append(path.name)
    assert torn == []


def _told(path: Path) -> bool:
    result = read(path.read_bytes())
    return bool(result.stories or result.refused)
