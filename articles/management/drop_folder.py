"""A folder that agencies write files to, which are taken when they are whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import count
from pathlib import Path

from articles.models import ImportItem

State = ImportItem.State
DONE, FAILED = "done", "failed"
REASON = ".reason.txt"
Look = dict[Path, tuple[int, int]]


class DropFolder:
    """Files of ``folder``, each taken once it has stayed the same from one look to the next.

    ``take`` imports a file and yields its items. A file goes to ``done/`` or
    ``failed/`` after that: whoever is killed before finds it here again, and
    importing it again changes nothing. What could not be stored is told in
    FILE.reason.txt beside it. Files whose names begin with a dot are let alone,
    as agencies write under such names first.
    """

    def __init__(self, folder: Path, take: Callable[[Path], Iterable[ImportItem]]) -> None:
        self._folder = folder
        self._take = take
        self._seen: Look = {}

    def look(self, stopping: Callable[[], bool] = lambda: False) -> Iterator[Path]:
        """Take what has not changed since the last look; yields where each file now is."""
        before, self._seen = self._seen, dict(self._files())
        for path in sorted(path for path, kept in self._seen.items() if before.get(path) == kept):
            try:
                reasons, name = _outcome(list(self._take(path)))
            except OSError as problem:
                reasons, name = [problem.strerror or str(problem)], FAILED
            if stopping():
                return
            yield self._move(path, name, reasons)

    def _files(self) -> Iterator[tuple[Path, tuple[int, int]]]:
        for path in self._folder.iterdir():
            if path.is_file() and not path.name.startswith("."):
                facts = path.stat()
                yield path, (facts.st_size, facts.st_mtime_ns)

    def _move(self, path: Path, name: str, reasons: list[str]) -> Path:
        """Move the file, its reasons first; one of its name that is there already stays."""
        folder = self._folder / name
        folder.mkdir(exist_ok=True)
        numbered = (f"{path.stem}-{number}{path.suffix}" for number in count(2))
        target = folder / path.name
        while target.exists():
            target = folder / next(numbered)
        if reasons:
            said = "".join(f"{reason}\n" for reason in reasons)
            target.with_name(target.name + REASON).write_text(said, encoding="utf-8")
        self._seen.pop(path, None)
        return path.rename(target)


def _outcome(items: list[ImportItem]) -> tuple[list[str], str]:
    """What was not stored of a file, and the folder for it.

    Parts that were refused beside stories (an entry without a text), and what waits
    for an editor at the desk, are told, but do not make the file one that failed.
    """
    failed = [item for item in items if item.state == State.FAILED]
    refused = [item for item in items if item.state == State.REFUSED]
    waiting = [item for item in items if item.state == State.REVIEW]
    reasons = [f"{item}: {item.reason}" for item in (*failed, *refused, *waiting)]
    return reasons, FAILED if failed or len(refused) == len(items) else DONE
