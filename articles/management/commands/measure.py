"""Measure the parser on copy whose right reading is known, and the archive's speed."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, cast

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from articles.gauging import archive, import_speed, same_stories
from articles.measuring import (
    CannotMeasure,
    linearity,
    mutation_run,
    parser_table,
    peers,
    quote_table,
    wire_files,
)
from articles.measuring.corpora import Folder, load, texts
from articles.measuring.figures import Figure, table

FACTS = settings.BASE_DIR / "tests" / "bench" / "wire_files.tsv"
PAIRS = settings.BASE_DIR / "tests" / "bench" / "same_stories.tsv"
Options: TypeAlias = dict[str, Any]
_Each = TypeVar("_Each")


class Command(BaseCommand):
    help = "Measure the parser on copy whose right reading is known, and the archive's speed."
    requires_system_checks = ()
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
        for name, (add_options, told) in _KINDS.items():
            add_options(kinds.add_parser(name, help=told))

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            getattr(self, options["what"])(options)
        except CannotMeasure as problem:
            raise CommandError(str(problem)) from None

    def files(self, options: Options) -> None:
        """Compares; with --write, puts in what was read instead of complaining of it."""
        found, path = wire_files.read_folder(_folder(options["folder"])), options["table"]
        facts = wire_files.load(path)
        if options["write"]:
            checked = wire_files.chosen(found, options["only"] or ["*"])
            facts = {**facts, **checked}
            wire_files.save(path, facts)
            self.stdout.write(f"Wrote the rows of {len(checked)} files to {path}.")
        compared = wire_files.compare(facts, found)
        for difference in compared.differences:
            self.stdout.write(difference)
        right = f"{compared.right} of {compared.files} files right"
        self.stdout.write(f"{right}: {compared.share:.1%}")

    def parser(self, options: Options) -> None:
        folder = Folder(_folder(options["folder"]))
        found = list(parser_table.figures(folder, options["table"], _watched, options["sample"]))
        if not found:
            raise CommandError(f"{folder.path} holds no corpus that is known here.")
        self._print(found)

    def quotes(self, options: Options) -> None:
        corpus, rows = options["gold"].name, load(options["gold"], options["sample"])
        extract = peers.textacy(options["model"]) if options["peers"] else None
        own = quote_table.run("newsarchive", quote_table.ours, _watched(rows, "newsarchive"))
        found = [*quote_table.figures(own, corpus), *quote_table.own_figures(own)]
        if extract:
            peer = quote_table.run("textacy", extract, _watched(rows, "textacy"))
            found += [*quote_table.figures(peer), *quote_table.beside(own, peer)]
        self._print(found)

    def mutations(self, options: Options) -> None:
        kept, pastes = options["resume"], options["pastes"]
        state = mutation_run.State.load(kept, options["seed"])
        stories = mutation_run.demo_stories()
        if options["corpora"]:
            stories += mutation_run.corpus_stories(_folder(options["corpora"]))
        run = mutation_run.run(stories, state, pastes, options["processes"])
        with tqdm(total=pastes, initial=state.done, unit="paste", disable=None) as bar:
            for done, failures in run:
                bar.update(done)
                for failure in failures:
                    tqdm.write(f"paste {failure.number}: {failure.why}", file=sys.stderr)
                if kept:
                    state.save(kept)
        self.stdout.write(
            f"{state.done:,} pastes of seed {state.seed} read, none raised anything."
        )
        self.stdout.write(f"Characters or quotes not accounted for in {state.failed:,}.")
        if state.failed:
            raise SystemExit(1)

    def linear(self, options: Options) -> None:
        names = options["only"] or list(linearity.UNITS)
        self._print(list(linearity.figures(_watched(names, "pastes"), options["size"])))

    def importing(self, options: Options) -> None:
        rows = load(options["copy"], options["sample"])
        stories = list(texts(rows, "raw_text"))
        self._print(list(import_speed.figures(stories, options["agency"], options["processes"])))

    def archive(self, options: Options) -> None:
        wanted = archive.Wanted(
            parts=options["only"] or archive.PARTS,
            rounds=options["rounds"],
            venv=options["datasette"],
            smaller=options["against"],
            kept=options["save"],
        )
        with _terminated_in_order():
            self._print(self._told(archive.figures(wanted)))

    def _told(self, figures: Iterable[Figure]) -> Iterator[Figure]:
        """``figures``, each on standard error as soon as it is known: all of them take minutes."""
        for figure in figures:
            self.stderr.write("  ".join(figure.line()))
            yield figure

    def versions(self, options: Options) -> None:
        rows = load(options["corpus"], options["sample"])
        self._print(same_stories.figures(rows, same_stories.load_pairs(options["table"])))

    def _print(self, figures: Iterable[Figure]) -> None:
        self.stdout.write(table(figures), ending="")


@contextmanager
def _terminated_in_order() -> Iterator[None]:
    """SIGTERM raises SystemExit: servers that are measured must not outlive who started them."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit("Terminated."))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _add_files(parser: ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="with all that is below it")
    _add_table(parser)
    parser.add_argument("--write", action="store_true", help="put what is read into the table")
    parser.add_argument(
        "--only", nargs="+", metavar="PATH-GLOB", help="with --write: files checked by eye"
    )


def _add_parser(parser: ArgumentParser) -> None:
    known = "reuters21578*.jsonl, polnear*.jsonl (or .gz), wire-files/"
    parser.add_argument("folder", metavar="FOLDER", help=known)
    _add_table(parser)
    _add_sample(parser)


def _add_quotes(parser: ArgumentParser) -> None:
    parser.add_argument("gold", metavar="GOLD.jsonl", type=Path, help="annotated texts (or .gz)")
    parser.add_argument("--peers", action="store_true", help="textacy too, timed in the same run")
    parser.add_argument("--model", default=peers.MODEL, help="textacy's (%(default)s)")
    _add_sample(parser)


def _add_mutations(parser: ArgumentParser) -> None:
    parser.add_argument("--pastes", type=int, default=20_000, metavar="N", help="%(default)s")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="%(default)s")
    parser.add_argument(
        "--resume", type=Path, metavar="STATE-FILE", help="where to keep how far it is"
    )
    parser.add_argument("--corpora", metavar="FOLDER", help="their texts too, not demo alone")
    parser.add_argument("--processes", type=int, default=1, metavar="N", help="%(default)s")


def _add_linear(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--size",
        type=int,
        default=linearity.SIZE,
        metavar="CHARACTERS",
        help="of the shorter paste (%(default)s)",
    )
    parser.add_argument(
        "--only", nargs="+", metavar="PASTE", choices=linearity.UNITS, help="“said”, “digits”, …"
    )


def _add_importing(parser: ArgumentParser) -> None:
    parser.add_argument("copy", metavar="REUTERS.jsonl", type=Path, help="or .gz")
    parser.add_argument("--agency", default="REUTERS", metavar="CODE", help="%(default)s")
    parser.add_argument("--processes", type=int, default=2, metavar="N", help="%(default)s")
    _add_sample(parser)


def _add_archive(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--only", nargs="+", metavar="PART", choices=archive.PARTS, help="pages, datasette, …"
    )
    parser.add_argument("--rounds", type=int, default=15, metavar="N", help="%(default)s")
    parser.add_argument(
        "--datasette", type=Path, metavar="VENV", help="the environment it is installed in"
    )
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep the pages’ times")
    parser.add_argument(
        "--against", type=Path, metavar="FILE", help="the times kept of a smaller archive"
    )


def _add_table(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--table", type=Path, default=FACTS, help="facts about the wire files (%(default)s)"
    )


def _add_versions(parser: ArgumentParser) -> None:
    parser.add_argument("corpus", type=Path, metavar="FILE", help="reuters21578*.jsonl (or .gz)")
    parser.add_argument(
        "--table", type=Path, default=PAIRS, help="pairs checked by eye (%(default)s)"
    )
    _add_sample(parser)


def _add_sample(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--sample", type=int, metavar="N", help="a quick look: N rows of each corpus"
    )


_KINDS: dict[str, tuple[Callable[[ArgumentParser], None], str]] = {
    "files": (_add_files, "agencies' files against a table of facts"),
    "parser": (_add_parser, "the parts of stories, topics and speed"),
    "quotes": (_add_quotes, "quotes and their speakers"),
    "mutations": (_add_mutations, "that no broken paste raises anything or loses a character"),
    "linear": (_add_linear, "that time grows no faster than hostile pastes do"),
    "versions": (_add_versions, "which stories an import knows again, in an empty archive"),
    "importing": (_add_importing, "an import worker, beside the database taking the same rows"),
    "archive": (_add_archive, "pages of the archive in use, beside their yardsticks"),
}


def _watched(things: Sequence[_Each], name: str) -> Iterable[_Each]:
    """``things``, with a line on standard error that tells how many are done."""
    return cast(Iterable[_Each], tqdm(things, desc=name, disable=None, file=sys.stderr))


def _folder(name: str) -> Path:
    path = Path(name)
    if not path.is_dir():
        raise CommandError(f"“{name}” is no folder.")
    return path
