"""Import files, folders and standard input as agencies send them."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, time
from functools import partial
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from tqdm import tqdm

from articles.importer import import_original, progress_of, receive
from articles.management.drop_folder import DropFolder
from articles.management.stopping import Stopping
from articles.models import ImportItem, Source

STANDARD_INPUT = "-"
# Stories; how many there will be is asked anew after so many, as long files are still read.
TOLD_EVERY = 100
_NOT_STORED = (ImportItem.State.FAILED, ImportItem.State.REFUSED)
_TOLD = (*_NOT_STORED, ImportItem.State.REVIEW)
_FILES = "{percentage:3.0f} % |{bar}| {n_fmt} of {total_fmt} files, {remaining} left"
_STORIES = (
    "{desc}: {percentage:3.0f} % |{bar}| {n_fmt} of {total_fmt} stories, "
    "{rate_noinv_fmt}, {remaining} left"
)


class Command(BaseCommand):
    help = (
        "Read agency copy from files, folders (with all that is below them) or standard "
        "input (-), and store its stories. Ends with status 1 if anything could not be stored."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder, or -")
        what = parser.add_mutually_exclusive_group()
        what.add_argument("--dry-run", action="store_true", help="say what would be done")
        what.add_argument(
            "--watch",
            metavar="FOLDER",
            type=Path,
            help="import what is written to this folder, until told to stop (SIGTERM, SIGINT); "
            "each file then goes to done/ or failed/ in it",
        )
        parser.add_argument(
            "--every",
            metavar="SECONDS",
            type=float,
            default=2.0,
            help="how often --watch looks; a file is taken that is the same at two looks "
            "(%(default)s)",
        )
        parser.add_argument("--source", metavar="CODE", help="the agency, instead of finding it")
        parser.add_argument(
            "--received", metavar="WHEN", help="date, or date and time, received; now if not given"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if bool(options["paths"]) == bool(options["watch"]):
            raise CommandError("Name files, folders or - to import, or a folder to --watch.")
        self.received = options["received"]
        self.received_at = _moment(self.received)
        self.source = _source(options["source"])
        self.counts: Counter[str] = Counter()
        if options["watch"]:
            self._watch(options["watch"], options["every"])
            return
        files = list(_files(options["paths"]))
        if options["dry_run"]:
            with transaction.atomic():
                self._import(files)
                transaction.set_rollback(True)
        else:
            self._import(files)
        told = ", ".join(f"{n} {state}" for state, n in sorted(self.counts.items()))
        would = "Would be: " if options["dry_run"] else ""
        self.stdout.write(f"{would}{told or 'nothing to import'}")
        if any(self.counts[str(state)] for state in _NOT_STORED):
            raise SystemExit(1)

    def _import(self, files: Iterable[Path | str]) -> None:
        for path in tqdm(files, bar_format=_FILES, disable=None, file=sys.stderr):
            try:
                for _ in self._take(path):
                    pass
            except OSError as problem:
                self._tell(path, ImportItem.State.FAILED, problem.strerror or str(problem))

    def _take(
        self, path: Path | str, stopping: Callable[[], bool] = lambda: False
    ) -> Iterator[ImportItem]:
        """Import one file; yields each of its items once it is done. Raises OSError."""
        name = Path(path).name
        with _opened(path) as file:
            original = receive(file, received_at=self.received_at, name=name)
        items = import_original(
            original,
            received_at=self.received_at,
            label=str(path),
            source=self.source,
            stopping=stopping,
        )
        bar = tqdm(
            desc=name,
            bar_format=_STORIES,
            unit=" stories",
            disable=None,
            file=sys.stderr,
            leave=False,
        )
        with bar:
            for item in items:
                if bar.n % TOLD_EVERY == 0 and not bar.disable:
                    bar.total = progress_of(item.batch).expected
                self._tell(path, item.state, item.reason)
                bar.update()
                yield item

    def _watch(self, folder: Path, seconds: float) -> None:
        """Take the folder's files as they become whole, until told to stop."""
        if not folder.is_dir():
            raise CommandError(f"There is no folder {folder}.")
        with Stopping() as stopping:
            drops = DropFolder(folder, partial(self._take, stopping=stopping))
            while not stopping():
                self.received_at = _moment(self.received)
                for moved in drops.look(stopping):
                    self.stdout.write(str(moved))
                stopping.wait(seconds)

    def _tell(self, path: Path | str, state: str, reason: str) -> None:
        self.counts[str(state)] += 1
        if state in _TOLD:
            tqdm.write(f"{path}: {state}: {reason}", file=sys.stderr)


def _files(paths: Iterable[str]) -> Iterator[Path | str]:
    """The files meant, those of folders in the order of their names, hidden ones left out."""
    for name in paths:
        path = Path(name)
        if name == STANDARD_INPUT or not path.is_dir():
            yield name if name == STANDARD_INPUT else path
            continue
        inside = (p for p in path.rglob("*") if p.is_file())
        yield from sorted(p for p in inside if not _hidden(p.relative_to(path)))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


@contextmanager
def _opened(path: Path | str) -> Iterator[BinaryIO]:
    """The file, which can be read more than once. Raises OSError."""
    if path != STANDARD_INPUT:
        with Path(path).open("rb") as file:
            yield file
        return
    with TemporaryFile() as kept:
        copyfileobj(sys.stdin.buffer, kept)
        yield kept


def _moment(text: str | None) -> datetime:
    if text is None:
        return timezone.now()
    try:
        day = parse_date(text)
        moment = datetime.combine(day, time(9)) if day else parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None:
        raise CommandError(f"“{text}” is no date; write 2025-07-03 or 2025-07-03T09:30.")
    return moment if timezone.is_aware(moment) else timezone.make_aware(moment)


def _source(code: str | None) -> Source | None:
    if code is None:
        return None
    source = Source.objects.filter(code=code).first()
    if source is None:
        raise CommandError(f"There is no agency with the code “{code}”.")
    return source
