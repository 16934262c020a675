"""Kills import workers (SIGKILL) and looks whether a story is half, lost or there twice.

    DATABASE_URL=… python -m tests.importer.kills                  # at every statement and commit
    DATABASE_URL=… python -m tests.importer.kills --at-random 1000 # at moments chosen by chance

The first kills one worker before, and one after, each statement and commit of
the import of one file of two stories. The archive should be an empty one; it
is left filled.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from psycopg import Copy

from tests.importer.left_behind import left_behind

STORIES = 2  # in each file
FILES_AT_ONCE = 20


def main() -> int:
    options = _options()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ["DATABASE_POOL_SIZE"] = "0"  # a pool's threads do not outlive a fork
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    _load_what_parsing_needs()
    kill = _kill_at_random if options.at_random else _kill_at_events
    kills = kill(options)
    _in_a_child(_work_to_the_end)
    return _report(kills)


def _load_what_parsing_needs() -> None:
    """Load lexicons and models here, so that no worker spends its short life on that."""
    from articles.wire import default_agencies, read
    from tests.factories import NOON
    from tests.importer.invented import invented_copy

    read(invented_copy(0).encode(), NOON, default_agencies())


def _kill_at_events(options: argparse.Namespace) -> int:
    """One worker after the other imports a file, each killed a little later than the last."""
    event = 0
    while True:
        _queue(event)
        event += options.step
        if _in_a_child(lambda: _import_one_file(event)) == 0:  # noqa: B023 - called at once
            return event // options.step - 1


def _kill_at_random(options: argparse.Namespace) -> int:
    """Kill workers that have something to do, until so many are dead.

    None lives longer than one needs, on this machine, that nobody kills.
    """
    from articles.importer import queued

    chance = random.Random(options.at_random)  # noqa: S311 - nobody has to guess it
    files = itertools.count()
    for number in itertools.islice(files, FILES_AT_ONCE):
        _queue(number)
    begun = time.monotonic()
    _in_a_child(_work_to_the_end)
    longest = time.monotonic() - begun
    interrupted: set[int] = set()
    for _ in range(options.at_random):
        if not queued().exists():
            for number in itertools.islice(files, FILES_AT_ONCE):
                _queue(number)
        _in_a_child(_work_to_the_end, life=chance.uniform(0, longest))
        in_hand = queued().filter(attempts__gt=0)
        interrupted.update(in_hand.values_list("original", flat=True))
    print(f"{_taken_up_again()} items were set aside, and taken up again as an editor would")
    print(f"{len(interrupted)} of {next(files)} files were in a worker's hands when it was killed")
    return int(options.at_random)


def _taken_up_again() -> int:
    """Put back in the queue what ended five workers, which was chance; how many items."""
    from articles.importer import put_in_queue
    from articles.models import ImportItem

    aside = ImportItem.objects.filter(state="failed")
    files = put_in_queue(aside.filter(position=0), ImportItem.State.UNREAD)
    return files + put_in_queue(aside, ImportItem.State.QUEUED)


def _in_a_child(work: Callable[[], None], life: float | None = None) -> int:
    """Do the work in a process of its own, killed after ``life`` seconds; its exit status."""
    from django.db import connection

    connection.close()
    child = os.fork()
    if child == 0:
        work()
        os._exit(0)
    if life is not None:
        time.sleep(life)
        os.kill(child, signal.SIGKILL)
    return os.waitpid(child, 0)[1]


def _queue(number: int) -> None:
    """One more file for the workers, with stories like no others."""
    from articles.importer import open_batch, receive
    from tests.agency_copy import make_agencies
    from tests.factories import NOON
    from tests.importer.invented import invented_copy

    if not number:
        make_agencies()
    stories = range(STORIES * number, STORIES * (number + 1))
    original = receive("\n\n".join(map(invented_copy, stories)).encode(), received_at=NOON)
    open_batch([original], received_at=NOON, label=str(number), as_read=True)


def _work_to_the_end() -> None:
    from articles.importer import Worker

    worker = Worker(pause=timedelta(0))
    while not worker.idle:
        list(worker.work())


def _import_one_file(last_event: int) -> None:
    """Read a file and store its stories, and be killed at an event: see `_count_events`."""
    from articles.importer import Worker

    _count_events(last_event)
    worker = Worker(pause=timedelta(0))
    while not worker.idle:
        for _ in worker.work():
            return


def _count_events(last_event: int) -> None:
    """Have this process kill itself at that event: each statement, COPY and commit is two."""
    from django.db import connection

    left = iter(range(last_event - 1, -1, -1))

    def event() -> None:
        if next(left) == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(execute, sql, params, many, context):
        event()
        done = execute(sql, params, many, context)
        event()
        return done

    commit = connection._commit

    def commit_between_events() -> None:
        event()
        commit()
        event()

    connection._commit = commit_between_events
    connection.execute_wrappers.append(around)
    if connection.vendor == "postgresql":
        _surround_copies(event)


def _surround_copies(event: Callable[[], None]) -> None:
    """Have ``event`` called before and after each COPY, which no wrapper of Django's sees."""
    from django.db.backends.postgresql.base import Cursor

    copy = Cursor.copy

    @contextmanager
    def copy_between_events(cursor: Cursor, statement: str) -> Iterator[Copy]:
        event()
        with copy(cursor, statement) as copying:
            yield copying
        event()

    Cursor.copy = copy_between_events


def _report(kills: int) -> int:
    """Say what is half, lost or twice; 1 if anything is."""
    from articles.models import Original

    told, wrong = left_behind(STORIES * Original.objects.count())
    print(f"{kills} kills, {told}")
    return int(wrong)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--at-random", type=int, metavar="KILLS", help="kill so often, by chance")
    parser.add_argument("--step", type=int, default=1, help="kill at each N-th event only")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
