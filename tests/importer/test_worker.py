"""`import_worker`: works until it is told to stop, and leaves nothing in hand."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from articles.importer import open_batch, receive
from articles.models import ImportBatch
from tests.agency_copy import TWO_STORIES, make_agencies
from tests.factories import NOON
from tests.importer.invented import invented_copy

ROOT = Path(__file__).resolve().parents[2]


def queue(*copies: str) -> ImportBatch:
    make_agencies()
    originals = [receive(copy.encode(), received_at=NOON) for copy in copies]
    return open_batch(originals, received_at=NOON, label="queue", as_read=True)


@pytest.mark.django_db
def test_a_worker_works_until_the_queue_is_empty() -> None:
    batch = queue(TWO_STORIES)
    call_command("import_worker", "--alone", "--until-empty")
    assert list(batch.items.values_list("state", "attempts")) == [("stored", 1), ("stored", 1)]


@pytest.mark.django_db
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize(
    ("while_writing", "left"), [("articles_importitem", "queued"), ("articles_article", "stored")]
)
def test_a_worker_told_to_stop_finishes_what_it_has_in_hand_and_takes_no_more(
    number: signal.Signals, while_writing: str, left: str
) -> None:
    batch = queue(TWO_STORIES, invented_copy(1))

    def stop(execute, sql, params, many, context):
        if sql.startswith(f'INSERT INTO "{while_writing}"'):
            os.kill(os.getpid(), number)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(stop):
        call_command("import_worker", "--alone")
    states = list(batch.items.values_list("state", "attempts"))
    assert states == [(left, int(left == "stored"))] * 3


def test_the_command_has_a_process_of_its_own_do_the_work(database_url: str) -> None:
    batch = queue(TWO_STORIES)
    connection.close()
    done = subprocess.run(
        [sys.executable, "manage.py", "import_worker", "--until-empty"],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": database_url},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert list(batch.items.values_list("state", flat=True)) == ["stored", "stored"]
