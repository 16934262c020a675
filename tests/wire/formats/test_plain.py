"""Plain text needs nothing beyond the standard library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
READ = """
import sys
sys.modules["lxml"] = None  # importing it fails from now on
from articles.wire import read
print(read(b"Ferry stays\\n\\nTELLMAR (AP) - The ferry stayed.").stories[0].headline)
"""


def test_plain_text_is_read_where_lxml_is_not_installed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", READ], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("Ferry stays\n", "")
