"""Take back what an import did, or do it again: the desk's undoing, for very large ones."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from articles.importer import ImportProblem, redo, redoable, survey_undo, undo
from articles.models import ImportBatch


class Command(BaseCommand):
    help = (
        "Say what undoing an import would take back; with --apply it is taken back, some "
        "hundred stories at a time. The copy stays kept, and --redo brings all of it back."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("batch", type=int, help="the import's number, as in its address")
        parser.add_argument("--apply", action="store_true", help="do it")
        parser.add_argument("--redo", action="store_true", help="do again what was undone")
        parser.add_argument(
            "--these-too", action="store_true", help="stories that were worked on since as well"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        batch = ImportBatch.objects.filter(pk=options["batch"]).first()
        if batch is None:
            raise CommandError(f"There is no import {options['batch']}.")
        if not options["apply"]:
            self.stdout.write(_would_redo(batch) if options["redo"] else _would_undo(batch))
            return
        try:
            turned = (
                redo(batch) if options["redo"] else undo(batch, these_too=options["these_too"])
            )
        except ImportProblem as problem:
            raise CommandError(str(problem)) from problem
        for item, why in turned.left:
            self.stdout.write(f"left as it is: {item}. {why}")
        self.stdout.write(f"{turned.done} {'done again' if options['redo'] else 'undone'}")


def _would_redo(batch: ImportBatch) -> str:
    return f"{redoable(batch).count()} stories would come back"


def _would_undo(batch: ImportBatch) -> str:
    told = survey_undo(batch)
    return (
        f"{told.new} stories would go with {told.quotes} quotes, {told.changed} become what "
        f"they were, {told.speakers} speakers go; {len(told.worked)} were worked on since"
    )
