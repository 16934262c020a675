"""Workers of the import queue: any number of them on PostgreSQL, on SQLite some of one machine."""

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
# Its stories are read, and others before them in the file are in another worker's hands.
ITS_TURN_SECONDS = 0.05
# The database is down or its disk full: it is asked again after so long.
TROUBLE_SECONDS = 1.0
# One that dies sooner is begun anew only after so long.
SHORT_LIFE_SECONDS = 5.0
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
            "--processes",
            type=int,
            default=2,
            metavar="N",
            help="how many take from the queue: one reads while another stores (%(default)s)",
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
                keep_workers(stopping, options["processes"], until_empty=options["until_empty"])


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
            if worker.idle and until_empty and not worker.waits_its_turn:
                return
            if worker.idle:
                stopping.wait(ITS_TURN_SECONDS if worker.waits_its_turn else IDLE_SECONDS)
        except (InterfaceError, OperationalError) as problem:
            logger.error(
                "The database cannot go on: %s. The queue is kept; trying again.", problem
            )
            connection.close()
            stopping.wait(TROUBLE_SECONDS)
    worker.give_back()


def keep_workers(stopping: Stopping, processes: int, *, until_empty: bool) -> None:
    """Have so many processes do the work, and another for each that dies of a story."""
    kept = [KeptWorker(until_empty) for _ in range(processes)]
    try:
        while not all(worker.ended() for worker in kept) and not stopping.wait(IDLE_SECONDS / 2):
            pass
    finally:
        for worker in kept:
            worker.process.terminate()
        for worker in kept:
            worker.process.wait()


class KeptWorker:
    """A process that works alone; begun anew when it dies, at once if it had lived for a while."""

    def __init__(self, until_empty: bool) -> None:
        self._command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "import_worker"]
        self._command += ["--alone", "--with-parent", *(["--until-empty"] if until_empty else [])]
        self._begin()

    def _begin(self) -> None:
        self._begun = time.monotonic()
        self.process = subprocess.Popen(self._command)  # noqa: S603 - our own words

    def ended(self) -> bool:
        """Whether its work is done; to be asked again and again until it is."""
        status = self.process.poll()
        if status and time.monotonic() - self._begun > SHORT_LIFE_SECONDS:
            logger.error("An import worker ended with status %s.", status)
            self._begin()
        return status == 0
