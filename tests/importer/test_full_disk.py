"""A disk that is full in the middle of an import: said in words, and then complete."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import postgresql
from tests.importer.full_disk import can_mount

ROOT = Path(__file__).resolve().parents[2]
DATABASES = ["sqlite", *(["postgresql"] if postgresql.programs() else [])]


@pytest.mark.skipif(not can_mount(), reason="a small disk can't be mounted here")
@pytest.mark.parametrize("kind", DATABASES)
def test_an_import_waits_for_room_on_the_disk_and_is_then_complete(kind: str) -> None:
    command = [sys.executable, "-m", "tests.importer.full_disk", kind, "--stories", "300"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "The database cannot go on: " in done.stdout
    assert "300 stories: 0 half, 0 lost, 0 twice" in done.stdout
