"""An archive of any size to measure on, of invented stories."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, reset_queries
from django.db.migrations.executor import MigrationExecutor
from tqdm import tqdm

from articles.making.facts import Agency
from articles.making.stories import Stories
from articles.making.storing import Store, close_some, holds_others, last_number
from articles.search import database_index

from .set_up import rows_of

# Stories in one transaction: readers and other writers wait for no longer one.
BATCH = 500


class Command(BaseCommand):
    help = (
        "Fill the archive with invented stories of twenty years until it holds N of them, for "
        "measuring. A run that was stopped goes on where it stopped, and the first stories are "
        "the same however many are made. Stories for measuring have no originals and no revisions."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--stories", metavar="N", type=_count, required=True)
        parser.add_argument(
            "--beside", action="store_true", help="put them beside stories that were not made so"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if _unmigrated():
            raise CommandError("This archive's tables are not up to date. Run manage.py migrate.")
        others = holds_others()
        if others and not options["beside"]:
            raise CommandError(
                "This archive has stories that were not made for measuring. "
                "Choose another by DATABASE_URL, or say --beside."
            )
        if not settings.DEBUG:
            self.stderr.write("DEBUG is off: is this an archive that people read?")
        call_command("set_up", verbosity=0)
        agencies, topics = rows_of("sources.json"), rows_of("topics.json")
        if not others:
            close_some([row["code"] for row in agencies])
        stories = Stories(map(_agency, agencies), (row["code"] for row in topics))
        words, done, wanted = database_index(), last_number(), options["stories"]
        if wanted - done > done and not others:
            words.set_aside()
        try:
            self._make(stories, done, wanted)
        finally:
            words.fill()
        self.stdout.write(f"The archive holds {last_number()} stories made for measuring.")

    def _make(self, stories: Stories, done: int, wanted: int) -> None:
        store = Store()
        with tqdm(
            total=max(wanted, done), initial=done, unit="story", disable=None, file=sys.stderr
        ) as bar:
            for start in range(done + 1, wanted + 1, BATCH):
                batch = stories.made(range(start, min(start + BATCH, wanted + 1)))
                store.add(batch)
                reset_queries()  # with DEBUG on Django would keep them all
                bar.update(len(batch))


def _unmigrated() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _agency(row: dict[str, Any]) -> Agency:
    return Agency(
        code=row["code"],
        languages=tuple(row["languages"]),
        dateline_name=next(iter(row["dateline_names"]), row["code"]),
        sign_off=next(iter(row["sign_offs"]), ""),
    )


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ArgumentTypeError("at least 1")
    return number
