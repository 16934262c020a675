"""A worker of the import queue: any number of them on PostgreSQL, one on SQLite."""

from __future__ import annotations

import gc
import logging
import os
import subprocess
import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import InterfaceError, OperationalError, connection

from articles.importer import Worker
from articles.management.stopping import Stopping

IDLE_SECONDS = 1.0
# The database is down or its disk full: it is asked again after so long.
TROUBLE_SECONDS = 5.0
logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = (
        "Take stories from the import queue and store them, until told to stop (SIGTERM, "
        "SIGINT). A worker that dies of a story is replaced, and the story set aside when "
        "that has happened five times."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--until-empty", action="store_true", help="end when the queue is empty"
        )
        parser.add_argument(
            "--alone", action="store_true", help="work in this process, which nobody replaces"
        )
        parser.add_argument(
            "--with-parent", action="store_true", help="end when the process that began this ends"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        parent = os.getppid() if options["with_parent"] else None
        with Stopping(parent) as stopping:
            if options["alone"]:
                work(stopping, until_empty=options["until_empty"])
            else:
                keep_a_worker(stopping, until_empty=options["until_empty"])


def work(stopping: Stopping, *, until_empty: bool) -> None:
    """Bring queued items to their end, one after the other."""
    worker = Worker()
    gc.freeze()  # what is loaded by now stays: the collector need not look through it again
    while not stopping():
        try:
            for item in worker.work():
                logger.debug("%s: %s", item, item.state)
                if stopping():
                    break
            if worker.idle and until_empty:
                return
            if worker.idle:
                stopping.wait(IDLE_SECONDS)
        except (InterfaceError, OperationalError) as problem:
            logger.error("The database: %s Trying again.", problem)
            connection.close()
            stopping.wait(TROUBLE_SECONDS)
    worker.give_back()


def keep_a_worker(stopping: Stopping, *, until_empty: bool) -> None:
    """Have a process of its own do the work, and another whenever it dies of a story."""
    command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "import_worker"]
    command += ["--alone", "--with-parent", *(["--until-empty"] if until_empty else [])]
    while not stopping():
        begun = time.monotonic()
        with subprocess.Popen(command) as process:  # noqa: S603 - our own words
            while process.poll() is None and not stopping.wait(IDLE_SECONDS / 2):
                pass
            process.terminate()
        if process.returncode == 0:
            return
        logger.error("An import worker ended with status %s.", process.returncode)
        if time.monotonic() - begun < TROUBLE_SECONDS:
            stopping.wait(TROUBLE_SECONDS)
