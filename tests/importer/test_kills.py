"""Workers killed in the middle of an import leave nothing half done, lost or done twice."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_workers_killed_between_statements_leave_no_story_half_lost_or_twice(
    database_url: str,
) -> None:
    command = [sys.executable, "-m", "tests.importer.kills", "--step", "10"]
    environment = os.environ | {"DATABASE_URL": database_url}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 half, 0 lost, 0 twice" in done.stdout
    assert int(done.stdout.split()[0]) >= 8
