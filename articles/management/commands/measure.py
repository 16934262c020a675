"""Measure the parser on copy whose right reading is known."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.measuring import parser_table, wire_files
from articles.measuring.corpora import BadCorpus, Folder
from articles.measuring.figures import table

BENCH = settings.BASE_DIR / "tests" / "bench"
_Each = TypeVar("_Each")


class Command(BaseCommand):
    help = "Measure the parser on copy whose right reading is known."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
        _add_files(kinds.add_parser("files", help="agencies' files against a table of facts"))
        _add_parser(kinds.add_parser("parser", help="the parts of stories, and speed"))

    def handle(self, *args: Any, **options: Any) -> None:
        measured = {"files": self._files, "parser": self._parser}[options["what"]]
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

    def _parser(self, options: dict[str, Any]) -> None:
        folder = Folder(_folder(options["folder"]))
        try:
            found = list(
                parser_table.figures(folder, options["table"], _watched, options["sample"])
            )
        except (BadCorpus, wire_files.BadTable) as error:
            raise CommandError(str(error)) from None
        if not found:
            raise CommandError(f"{folder.path} holds no corpus that is known here.")
        self.stdout.write(table(found), ending="")


def _add_files(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="with all that is below it")
    _add_table(parser)
    parser.add_argument("--write", action="store_true", help="put what is read into the table")
    parser.add_argument(
        "--only", nargs="+", metavar="PATH-GLOB", help="with --write: files checked by eye"
    )


def _add_parser(parser: ArgumentParser) -> None:
    parser.add_argument(
        "folder",
        metavar="FOLDER",
        help="reuters21578*.jsonl, polnear*.jsonl (or .gz), wire-files/",
    )
    _add_table(parser)
    parser.add_argument(
        "--sample", type=int, metavar="N", help="a quick look: N rows of each corpus"
    )


def _add_table(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--table",
        type=Path,
        default=BENCH / "wire_files.tsv",
        help="facts about the wire files (%(default)s)",
    )


def _watched(things: Sequence[_Each], name: str) -> Iterable[_Each]:
    """``things``, with a line on standard error that tells how many are done."""
    return cast(Iterable[_Each], tqdm(things, desc=name, disable=None, file=sys.stderr))


def _folder(name: str) -> Path:
    path = Path(name)
    if not path.is_dir():
        raise CommandError(f"“{name}” is no folder.")
    return path
