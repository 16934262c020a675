"""A PostgreSQL of the tests' own: made in a temporary folder, gone when they end."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

USER = "newsarchive"


def programs() -> Path | None:
    """The folder of ``initdb`` and ``pg_ctl``: Debian's newest, else the one on the PATH."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3])
    )
    if debian:
        return debian[-1].parent
    found = shutil.which("initdb")
    return Path(found).parent if found else None


@contextmanager
def cluster(bin_dir: Path) -> Iterator[Path]:
    """A running server; gives the folder of its socket. The machine's crash is its end."""
    with tempfile.TemporaryDirectory(prefix="newsarchive-", ignore_cleanup_errors=True) as name:
        folder, data = Path(name), Path(name, "data")
        owner = _unprivileged_owner(folder)

        def run(program: str, *arguments: str) -> None:
            subprocess.run(
                [bin_dir / program, "-D", data, *arguments],
                check=True,
                cwd=folder,
                stdout=subprocess.DEVNULL,
                **owner,
            )

        run("initdb", "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        options = f"-F -k {folder} -c listen_addresses='' -c full_page_writes=off"
        run("pg_ctl", "start", "-w", "-s", "-l", str(folder / "log"), "-o", options)
        try:
            yield folder
        finally:
            run("pg_ctl", "stop", "-w", "-s", "-m", "immediate")


def restart_at_once(bin_dir: Path, folder: Path) -> None:
    """Stop the cluster's server without a word to anybody, and start it again."""
    subprocess.run(
        [bin_dir / "pg_ctl", "restart", "-D", folder / "data", "-w", "-s", "-m", "immediate"],
        check=True,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        **_unprivileged_owner(folder),
    )


def owner_name() -> str:
    """Whom the server runs as, where its tests are root's."""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _unprivileged_owner(folder: Path) -> dict[str, object]:
    """Whom to run the server as. It refuses root, so root hands the folder to another."""
    if os.geteuid() != 0:
        return {}
    owner = pwd.getpwnam(owner_name())
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    return {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
