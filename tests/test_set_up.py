"""From a fresh clone to an archive: `set_up`, `demo`, and what editors may then do."""

from __future__ import annotations

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

from articles.models import Source, Topic

ROOT = Path(__file__).resolve().parents[1]


def environment(archive: Path) -> dict[str, str]:
    """Nothing set but where the archive is, and nothing read from a `.env`."""
    return {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull, "ARCHIVE_DIR": str(archive)}


def demo(archive: Path, *arguments: str) -> str:
    """Run `manage.py demo` on an archive of its own; what it printed."""
    command = [sys.executable, "manage.py", "demo", *arguments]
    result = subprocess.run(
        command, cwd=ROOT, env=environment(archive), capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def rows(archive: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, without the moments at which sign-ins were made."""
    with closing(sqlite3.connect(archive / "archive.sqlite3")) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [name for (name,) in tables if not name.startswith("sqlite_")]
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}  # noqa: S608


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A demo archive's folder, and what was printed when it was made."""
    archive = tmp_path_factory.mktemp("archive") / "not there yet"
    return archive, demo(archive, "--no-serve")


def test_the_demo_makes_an_archive_and_prints_a_login(made: tuple[Path, str]) -> None:
    archive, printed = made
    assert (archive / "archive.sqlite3").is_file()
    assert "Sign in as “editor” with the password " in printed
    assert len(rows(archive)["articles_article"]) >= 20


def test_every_demo_file_became_a_story(made: tuple[Path, str]) -> None:
    names = {row[0] for row in _query(made[0], "SELECT name FROM articles_original")}
    failed = _query(
        made[0],
        "SELECT o.name, i.reason FROM articles_importitem i "
        "JOIN articles_original o ON o.id = i.original_id WHERE i.state = 'failed'",
    )
    assert names == {path.name for path in (ROOT / "fixtures" / "demo").glob("[0-9]*")}
    assert failed == []


def test_the_demo_run_again_serves_the_same_archive(made: tuple[Path, str]) -> None:
    archive, printed = made
    before = rows(archive)
    again = demo(archive, "--no-serve")
    assert rows(archive) == before
    assert "the password printed when the archive was made" in again
    assert printed.rsplit(maxsplit=1)[-1] not in again


def test_the_demo_makes_a_new_password_when_asked(made: tuple[Path, str]) -> None:
    archive, _ = made
    before = _query(archive, "SELECT password FROM auth_user")
    assert "with the password " in demo(archive, "--no-serve", "--new-password")
    assert _query(archive, "SELECT password FROM auth_user") != before


def test_the_demo_says_so_when_its_port_is_taken(settings) -> None:
    settings.DEBUG = True
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} cannot be served .*--port"):
            call_command("demo", port=port)


def test_the_demo_keeps_out_of_production(settings) -> None:
    settings.DEBUG = False
    with pytest.raises(CommandError, match="no place in production"):
        call_command("demo", "--no-serve")


def test_the_demo_serves_pages_and_their_style_until_it_is_interrupted(
    made: tuple[Path, str],
) -> None:
    command = [sys.executable, "manage.py", "demo", "--port=0"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(made[0]), stdout=subprocess.PIPE, text=True
    ) as served:
        printed = next(line for line in served.stdout if "Serving" in line)
        site = re.search(r"http://[\d.:]+", printed)[0]
        try:
            with urlopen(f"{site}/") as answer:
                page = answer.read().decode()
            style = re.search(r'href="(/static/[^"]+\.css)"', page)[1]
            with urlopen(f"{site}{style}") as answer:
                assert "immutable" in answer.headers["Cache-Control"]
        finally:
            served.send_signal(signal.SIGINT)
    assert served.returncode == 0


@pytest.mark.django_db
def test_set_up_loads_the_agencies_and_the_tree_of_topics() -> None:
    call_command("set_up", verbosity=0)
    assert Source.objects.get(code="ILKHA").trailing_teasers is True
    top = Topic.objects.filter(parent=None)
    assert top.count() == 17
    assert Topic.objects.exclude(parent=None).count() > 100


@pytest.mark.django_db
def test_set_up_run_again_keeps_what_editors_changed() -> None:
    call_command("set_up", verbosity=0)
    Source.objects.filter(code="AP").update(name="Changed", sign_offs=["(changed)"])
    Source.objects.get(code="ILKHA").delete()
    topic = Topic.objects.exclude(parent=None).earliest("pk")
    Topic.objects.filter(pk=topic.pk).update(name="changed", parent=None)
    call_command("set_up", verbosity=0)
    changed = Source.objects.get(code="AP")
    assert (changed.name, changed.sign_offs) == ("Changed", ["(changed)"])
    assert Source.objects.filter(code="ILKHA").exists()
    assert Topic.objects.get(pk=topic.pk).parent is None


@pytest.mark.django_db
def test_editors_may_mend_stories_but_not_delete_them_nor_touch_what_came_in() -> None:
    call_command("set_up", verbosity=0)
    may = set(Group.objects.get(name="Editors").permissions.values_list("codename", flat=True))
    assert {"add_article", "change_article", "view_original", "delete_quote"} <= may
    assert not {"delete_article", "delete_original", "change_original", "change_revision"} & may
    assert not {"add_user", "change_user"} & may


def _query(archive: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(archive / "archive.sqlite3")) as connection:
        return connection.execute(query).fetchall()
