"""PostgreSQL stopped without a word under an import: nothing half, lost or twice."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import postgresql

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(postgresql.programs() is None, reason="PostgreSQL is not installed")
def test_a_database_that_restarts_under_four_workers_loses_and_doubles_nothing() -> None:
    command = [sys.executable, "-m", "tests.importer.restarts", "--restarts", "2"]
    done = subprocess.run(
        [*command, "--stories", "120"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "120 stories: 0 half, 0 lost, 0 twice" in done.stdout
