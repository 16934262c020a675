"""Restarts PostgreSQL in mode immediate under an import, and looks what that has left behind.

    python -m tests.importer.restarts                            # 20 restarts, 10,000 stories
    python -m tests.importer.restarts --restarts 2 --stories 200

The server is one of its own. Four workers import; each restart comes after an equal share of
the stories. Recovery is how long it takes from then until another story is stored.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

import psycopg

from tests import postgresql
from tests.importer.left_behind import left_behind

ROOT = Path(__file__).resolve().parents[2]
WORKERS = 4
STORIES_IN_A_FILE = 20
SLOWEST_RECOVERY = 5.0  # seconds
_DONE = "SELECT count(*) FROM articles_importitem WHERE state = 'stored'"


def main() -> int:
    options = _options()
    bin_dir = postgresql.programs()
    if bin_dir is None:
        sys.exit("PostgreSQL's programs (initdb, pg_ctl) were not found.")
    with postgresql.cluster(bin_dir) as folder:
        url = f"postgresql://{postgresql.USER}@/{folder}/postgres"
        os.environ |= {"DATABASE_URL": url, "DATABASE_POOL_SIZE": "0"}
        queue(options.stories)
        with _workers() as workers:
            shares = [
                options.stories * number // (options.restarts + 1)
                for number in range(1, options.restarts + 1)
            ]
            recoveries = [_restarted(bin_dir, folder, workers, share) for share in shares]
            workers.wait()
        _finish()
        told, wrong = left_behind(options.stories)
    slowest = max(recoveries)
    print(f"{options.restarts} restarts, slowest recovery {slowest:.1f} s, {told}")
    return int(wrong or slowest > SLOWEST_RECOVERY)


def queue(stories: int) -> None:
    """Have stories wait, no two alike, in files of some each."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection

    from articles.importer import open_batch, receive
    from tests.agency_copy import make_agencies
    from tests.factories import NOON
    from tests.importer.invented import invented_copy

    call_command("migrate", verbosity=0)
    make_agencies()
    numbers = [range(n, n + STORIES_IN_A_FILE) for n in range(0, stories, STORIES_IN_A_FILE)]
    files = ("\n\n".join(map(invented_copy, some)) for some in numbers)
    originals = [receive(file.encode(), received_at=NOON) for file in files]
    open_batch(originals, received_at=NOON, label="restarts", as_read=True)
    connection.close()


def _workers() -> subprocess.Popen[bytes]:
    worker = [sys.executable, "manage.py", "import_worker", "--until-empty"]
    return subprocess.Popen(
        [*worker, "--processes", str(WORKERS)], cwd=ROOT, stderr=subprocess.DEVNULL
    )


def _restarted(bin_dir: Path, folder: Path, workers: subprocess.Popen[bytes], after: int) -> float:
    """Restart once so many are stored; seconds until there are more, or no more to come."""
    while _done(folder) < after and workers.poll() is None:
        time.sleep(0.05)
    postgresql.restart_at_once(bin_dir, folder)
    begun, before = time.monotonic(), _done(folder)
    while _done(folder) == before and workers.poll() is None:
        time.sleep(0.05)
    return time.monotonic() - begun


def _done(folder: Path) -> int:
    with psycopg.connect(host=str(folder), user=postgresql.USER, dbname="postgres") as connection:
        row = connection.execute(_DONE).fetchone()
        assert row is not None
        return int(row[0])


def _finish() -> None:
    """Store what workers had in hand when others found nothing more to do."""
    from articles.importer import Worker, queued

    worker = Worker()
    while queued().exists():
        list(worker.work())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--restarts", type=int, default=20, metavar="N")
    parser.add_argument("--stories", type=int, default=10_000, metavar="N")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
