"""Lets the disk fill up in the middle of an import, makes room, and looks what that has left.

    python -m tests.importer.full_disk sqlite
    python -m tests.importer.full_disk postgresql --stories 1000

The database lies on a small disk in memory, which only root can mount; PostgreSQL is a server
of its own whose tables are there and whose log is not.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests import postgresql
from tests.importer.left_behind import left_behind
from tests.importer.restarts import ROOT, queue

# Left on the disk when the import begins, in KB, and what it has once room is made.
SCARCE, ROOMY = 1_500, 500_000
FULL = ("disk is full", "No space left on device")


def main() -> int:
    options = _options()
    with _small_disk() as disk, _database(options.database, disk) as url:
        os.environ |= {"DATABASE_URL": url, "DATABASE_POOL_SIZE": "0"}
        queue(options.stories)
        used = shutil.disk_usage(disk).used // 1024
        _resize(disk, used + SCARCE)
        said = _imported(disk)
        told, wrong = left_behind(options.stories)
    print(f"“{said}” Then, {told}")
    return int(wrong)


def _imported(disk: Path) -> str:
    """What the worker said when the disk was full; makes room then and lets it end."""
    worker = [sys.executable, "manage.py", "import_worker", "--until-empty"]
    with subprocess.Popen(worker, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        said = ""
        for line in process.stderr:
            if not said and any(words in line for words in FULL):
                said = line.strip()
                _resize(disk, ROOMY)
    return said or sys.exit("The disk did not fill up; import more stories.")


@contextmanager
def _small_disk() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="newsarchive-disk-") as name:
        disk = Path(name)
        _run("mount", "-t", "tmpfs", "-o", f"size={ROOMY}k", "tmpfs", name)
        try:
            yield disk
        finally:
            _run("umount", "--lazy", name)


def can_mount() -> bool:
    """Whether this process may mount a disk, as root outside most containers may."""
    with tempfile.TemporaryDirectory() as name:
        command = ["mount", "-t", "tmpfs", "tmpfs", name]
        mounted = subprocess.run(command, check=False, capture_output=True)
        if mounted.returncode == 0:
            _run("umount", name)
    return mounted.returncode == 0


def _resize(disk: Path, kilobytes: int) -> None:
    _run("mount", "-o", f"remount,size={kilobytes}k", str(disk))


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


@contextmanager
def _database(kind: str, disk: Path) -> Iterator[str]:
    """An empty database on the disk, by its address."""
    if kind == "sqlite":
        yield f"sqlite:///{disk}/archive.sqlite3"
        return
    bin_dir = postgresql.programs()
    if bin_dir is None:
        sys.exit("PostgreSQL's programs (initdb, pg_ctl) were not found.")
    with postgresql.cluster(bin_dir) as folder:
        shutil.chown(disk, postgresql.owner_name())
        where = {"host": str(folder), "user": postgresql.USER}
        with psycopg.connect(dbname="postgres", autocommit=True, **where) as connection:
            connection.execute(f"CREATE TABLESPACE small LOCATION '{disk}'".encode())
            connection.execute("CREATE DATABASE archive TABLESPACE small")
        yield f"postgresql://{postgresql.USER}@/{folder}/archive"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("database", choices=("sqlite", "postgresql"))
    parser.add_argument("--stories", type=int, default=500, metavar="N")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
