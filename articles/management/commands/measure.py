"""Measure the parser on copy whose right reading is known."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.measuring import wire_files

BENCH = settings.BASE_DIR / "tests" / "bench"


class Command(BaseCommand):
    help = "Measure the parser on copy whose right reading is known."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
        files = kinds.add_parser("files", help="agencies' files against a table of facts")
        _add_files(files)

    def handle(self, *args: Any, **options: Any) -> None:
        measured = {"files": self._files}[options["what"]]
        measured(options)

    def _files(self, options: dict[str, Any]) -> None:
        """Compares; with --write, puts in what was read instead of complaining of it."""
        folder, path = _folder(options["folder"]), options["table"]
        found = wire_files.read_folder(folder)
        try:
            table = wire_files.load(path)
        except wire_files.BadTable as error:
            raise CommandError(str(error)) from None
        if options["write"]:
            checked = wire_files.chosen(found, options["only"] or ["*"])
            table = {**table, **checked}
            wire_files.save(path, table)
            self.stdout.write(f"Wrote the rows of {len(checked)} files to {path}.")
        compared = wire_files.compare(table, found)
        for difference in compared.differences:
            self.stdout.write(difference)
        self.stdout.write(
            f"{compared.right} of {compared.files} files right: {compared.share:.1%}"
        )


def _add_files(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="with all that is below it")
    parser.add_argument(
        "--table",
        type=Path,
        default=BENCH / "wire_files.tsv",
        help="tab-separated facts (%(default)s)",
    )
    parser.add_argument("--write", action="store_true", help="put what is read into the table")
    parser.add_argument(
        "--only", nargs="+", metavar="PATH-GLOB", help="with --write: files checked by eye"
    )


def _folder(name: str) -> Path:
    path = Path(name)
    if not path.is_dir():
        raise CommandError(f"“{name}” is no folder.")
    return path
