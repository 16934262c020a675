"""Import files, folders and standard input as agencies send them."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from tqdm import tqdm

from articles.importer import import_original, receive
from articles.models import ImportItem, Source

STANDARD_INPUT = "-"
_NOT_STORED = (ImportItem.State.FAILED, ImportItem.State.REFUSED)


class Command(BaseCommand):
    help = (
        "Read agency copy from files, folders (with all that is below them) or standard "
        "input (-), and store its stories. Ends with status 1 if anything could not be stored."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or -")
        parser.add_argument("--dry-run", action="store_true", help="say what would be done")
        parser.add_argument("--source", metavar="CODE", help="the agency, instead of finding it")
        parser.add_argument(
            "--received", metavar="WHEN", help="date, or date and time, received; now if not given"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.received_at = _moment(options["received"])
        self.source = _source(options["source"])
        self.counts: Counter[str] = Counter()
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
        for path in tqdm(files, unit="file", disable=None, file=sys.stderr):
            try:
                data = _bytes(path)
            except OSError as problem:
                self._tell(path, ImportItem.State.FAILED, problem.strerror or str(problem))
                continue
            original = receive(data, received_at=self.received_at, name=Path(path).name)
            for item in import_original(
                original, received_at=self.received_at, label=str(path), source=self.source
            ):
                self._tell(path, item.state, item.reason)

    def _tell(self, path: Path | str, state: str, reason: str) -> None:
        self.counts[str(state)] += 1
        if state in _NOT_STORED:
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


def _bytes(path: Path | str) -> bytes:
    return sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()


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
