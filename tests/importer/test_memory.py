"""A large file is never held as a whole: not by the site that takes it, nor by a worker."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_a_file_of_many_megabytes_adds_few_to_the_site_and_to_a_worker(database_url: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.importer.memory", "--size", "80", "--stories", "300"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": database_url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
