"""What a reader sees of an import at full speed: how much longer pages take, and errors.

The import adds further invented stories, which stay; what a run that is stopped
has begun is rolled back. So only archives made for measuring are measured.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from statistics import median

from django.conf import settings
from django.db import DatabaseError

from ..making.storing import last_number
from ..measuring import CannotMeasure
from ..measuring.figures import Figure
from .asking import Site, seconds

SECONDS = 20.0
_SLOWER = 3.0
_PATIENCE = 60.0
_MORE = 1_000_000  # stories; more than are imported while pages are measured


def figures(site: Site, pages: Mapping[str, str], on: str) -> Iterator[Figure]:
    """The median page while an import runs over the quiet one, and the errors."""
    quiet, _ = _taken(site, pages)
    with _import() as first:
        busy, errors = _taken(site, pages, until=lambda: last_number() > first)
        imported = last_number() - first
    told = f"{median(busy) * 1000:.0f} ms, {imported:,} stories meanwhile"
    ratio = median(busy) / median(quiet)
    yield Figure("pages during an import", on, ratio, _SLOWER, "times", True, told)
    told = f"of {len(busy):,}, slowest {max(busy) * 1000:.0f} ms"
    yield Figure("errors during an import", on, errors, 1, "pages", True, told)


def _taken(
    site: Site, pages: Mapping[str, str], until: Callable[[], bool] = lambda: True
) -> tuple[list[float], int]:
    """Seconds of each page asked for, over and over, and how many failed.

    Goes on ``until`` it holds. Raises CannotMeasure where it never does.
    """
    taken, errors = [], 0
    start = time.monotonic()
    while (passed := time.monotonic() - start) < SECONDS or not until():
        if passed > SECONDS + _PATIENCE:
            raise CannotMeasure("No story was imported while pages were measured.")
        for address in pages.values():
            try:
                taken.append(seconds(site.get, address))
            except (CannotMeasure, DatabaseError):
                errors += 1
    return taken, errors


@contextmanager
def _import() -> Iterator[int]:
    """An import that runs in a process of its own; gives the last story's number before it."""
    first = last_number()
    more = ["make_archive", "--stories", str(first + _MORE)]
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "manage.py", *more],
        cwd=settings.BASE_DIR,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            _await(first, process)
            yield last_number()
        finally:
            process.terminate()


def _await(first: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until the first stories are in. Raises CannotMeasure."""
    end = time.monotonic() + _PATIENCE
    while last_number() == first:
        if process.poll() is not None or time.monotonic() > end:
            raise CannotMeasure("The import does not start; make the archive with make_archive.")
        time.sleep(0.2)
