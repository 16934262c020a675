"""`import_wire --watch`: whole files are taken, once, and go where their outcome says."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.importer import import_original, receive
from articles.management.drop_folder import DropFolder
from articles.models import Article, ImportBatch, ImportItem
from tests.agency_copy import BARGES, BARGES_HEADLINE, LAMP, UNKNOWN_AGENCY, make_agencies

pytestmark = pytest.mark.django_db
RECEIVED = datetime(2025, 7, 3, 9, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _agencies(db: None) -> None:
    make_agencies()


def take(path: Path) -> Iterator[ImportItem]:
    original = receive(path.read_bytes(), received_at=RECEIVED, name=path.name)
    yield from import_original(original, received_at=RECEIVED, label=str(path))


@pytest.fixture
def drops(tmp_path: Path) -> DropFolder:
    return DropFolder(tmp_path, take)


def names(folder: Path) -> set[str]:
    return {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}


def looks(drops: DropFolder, times: int = 2) -> list[str]:
    """Look so often; the names of the files moved."""
    return [path.name for _ in range(times) for path in drops.look()]


def test_a_file_is_taken_at_the_second_look_that_finds_it_the_same(
    drops: DropFolder, tmp_path: Path
) -> None:
    (tmp_path / "npa-1.txt").write_text(BARGES)
    assert looks(drops, times=1) == []
    assert looks(drops, times=1) == ["npa-1.txt"]
    assert names(tmp_path) == {"done/npa-1.txt"}
    assert Article.objects.count() == 1


def test_a_file_that_still_grows_is_left_until_it_is_whole(
    drops: DropFolder, tmp_path: Path
) -> None:
    path, half = tmp_path / "npa-1.txt", len(BARGES) // 2
    path.write_text(BARGES[:half])
    assert looks(drops, times=1) == []
    path.write_text(BARGES)
    assert looks(drops, times=1) == []
    assert looks(drops, times=1) == ["npa-1.txt"]
    assert "the appeal reads" in Article.objects.get().body


def test_files_that_are_hidden_or_in_folders_are_let_alone(
    drops: DropFolder, tmp_path: Path
) -> None:
    (tmp_path / ".npa-1.txt.part").write_text(BARGES)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "npa.txt").write_text(BARGES)
    assert looks(drops, times=3) == []


@pytest.mark.parametrize(
    ("copy", "reason"),
    [
        (UNKNOWN_AGENCY, "Comet seen over Quenholm: Which agency sent this?"),
        (" \n", "There is no text in it to read."),
        ("", "There is no text in it to read."),
    ],
)
def test_a_file_that_fails_is_kept_with_its_reason_beside_it(
    drops: DropFolder, tmp_path: Path, copy: str, reason: str
) -> None:
    (tmp_path / "bad.txt").write_text(copy)
    (tmp_path / "good.txt").write_text(LAMP)
    assert looks(drops) == ["bad.txt", "good.txt"]
    assert names(tmp_path) == {"failed/bad.txt", "failed/bad.txt.reason.txt", "done/good.txt"}
    assert reason in (tmp_path / "failed" / "bad.txt.reason.txt").read_text()


def test_what_waits_for_an_editor_is_told_beside_a_file_that_is_done(
    drops: DropFolder, tmp_path: Path
) -> None:
    (tmp_path / "story.txt").write_text(BARGES)
    looks(drops)
    (tmp_path / "kill.txt").write_text(
        f'KILL\n\nPlease kill item NPA 1 "{BARGES_HEADLINE}". (NPA)'
    )
    looks(drops)
    assert names(tmp_path) == {"done/story.txt", "done/kill.txt", "done/kill.txt.reason.txt"}
    assert "Is it this one?" in (tmp_path / "done/kill.txt.reason.txt").read_text()


def test_a_second_file_of_the_same_name_leaves_the_first_in_its_place(
    drops: DropFolder, tmp_path: Path
) -> None:
    for copy in (BARGES, LAMP, LAMP):
        (tmp_path / "npa.txt").write_text(copy)
        looks(drops)
    assert names(tmp_path) == {"done/npa.txt", "done/npa-2.txt", "done/npa-3.txt"}
    assert (tmp_path / "done" / "npa.txt").read_text() == BARGES
    assert Article.objects.count() == 2


@pytest.mark.parametrize("stories_done", [0, 1, 2])
def test_a_watcher_that_was_killed_loses_nothing_and_doubles_nothing(
    drops: DropFolder, tmp_path: Path, stories_done: int
) -> None:
    path = tmp_path / "npa.txt"
    path.write_text(f"{BARGES}\n\n{LAMP}")
    items = take(path)
    for _ in range(stories_done):
        next(items)
    items.close()
    assert looks(drops) == ["npa.txt"]
    assert names(tmp_path) == {"done/npa.txt"}
    assert Article.objects.count() == 2


def test_one_told_to_stop_leaves_the_file_for_the_next(drops: DropFolder, tmp_path: Path) -> None:
    (tmp_path / "npa.txt").write_text(BARGES)
    assert [*drops.look(), *drops.look(stopping=lambda: True)] == []
    assert looks(drops) == ["npa.txt"]
    assert Article.objects.count() == 1


class StopsAtTheFirstMove(StringIO):
    """Where the command says what it moved; sends it a signal for that."""

    def __init__(self, number: signal.Signals) -> None:
        super().__init__()
        self._number = number

    def write(self, text: str) -> int:
        os.kill(os.getpid(), self._number)
        return super().write(text)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_command_watches_until_a_signal_and_ends_cleanly(
    tmp_path: Path, number: signal.Signals
) -> None:
    (tmp_path / "npa.txt").write_text(BARGES)
    out = StopsAtTheFirstMove(number)
    call_command("import_wire", watch=tmp_path, every=0.01, stdout=out)
    assert out.getvalue().strip() == str(tmp_path / "done" / "npa.txt")
    assert ImportBatch.objects.get().items.get().state == "stored"


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (lambda folder: {"watch": folder / "nowhere"}, "There is no folder"),
        (lambda folder: {"watch": folder, "paths": ["a.txt"]}, "or a folder to --watch"),
        (lambda folder: {}, "or a folder to --watch"),
    ],
)
def test_what_cannot_be_watched_is_told(
    tmp_path: Path, given: Callable[[Path], dict[str, object]], words: str
) -> None:
    options = given(tmp_path)
    with pytest.raises(CommandError, match=words):
        call_command("import_wire", *options.pop("paths", []), **options)
