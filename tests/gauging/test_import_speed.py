"""An import is measured in a database of its own, beside its rows copied plainly."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from articles.models import Article
from tests.importer.invented import invented_copy

ROOT = Path(__file__).resolve().parents[2]
STORIES = 12


def test_all_stories_go_through_the_worker_and_leave_the_archive_alone(
    database_url: str, tmp_path: Path
) -> None:
    corpus = tmp_path / "stories.jsonl"
    rows = ({"id": n, "raw_text": invented_copy(n)} for n in range(STORIES))
    corpus.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "manage.py", "measure", "importing", str(corpus)],
        cwd=ROOT,
        env=os.environ
        | {"DATABASE_URL": database_url, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        capture_output=True,
        text=True,
        check=False,
    )
    told = dict(re.split(r"\s{2,}", line, maxsplit=1) for line in done.stdout.splitlines()[1:])
    assert set(told) >= {"import worker", "worker’s processor time"}, done.stdout + done.stderr
    assert f"{STORIES} stored" in told["import worker"]
    (copied,) = [told[what] for what in told if what.endswith("of the same rows")]
    assert int(re.search(r"([\d,]+) rows in", copied)[1]) > 3 * STORIES
    assert any(what.startswith("worker beside") for what in told)
    assert not Article.objects.exists()
