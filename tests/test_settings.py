"""What the settings make of an environment, each tried in a process of its own."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client, override_settings

from articles.checks import has_wal_fix, sqlite_may_damage_its_log

ROOT = Path(__file__).resolve().parents[1]
SECRET = "k7Jq2vXw9Lr4Tz8Bn3Mf6Hd1Sg5Pc0Ya-eUoIiRtWmQxZvNbKjHl"
PRODUCTION = {
    "DEBUG": "0",
    "SECRET_KEY": SECRET,
    "ALLOWED_HOSTS": "archive.example.org",
    "DATABASE_URL": "postgresql://archive:secret@db.example.org/archive",
}


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Python in the project's folder, with this environment and nothing of a `.env`."""
    bare = {
        "PATH": os.environ["PATH"],
        "ENV_FILE": os.devnull,
        "DJANGO_SETTINGS_MODULE": "newsarchive.settings",
    }
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=bare | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def setting(name: str, **environment: str) -> str:
    """The repr of a setting in this environment."""
    code = f"from django.conf import settings; print(repr(settings.{name}))"
    return python("-c", code, **environment).stdout.strip()


def readiness(**environment: str) -> str:
    """What `/readyz` answers in this environment."""
    code = "import django; django.setup(); from django.test import Client; "
    code += "print(Client().get('/readyz').status_code)"
    return python("-c", code, **environment).stdout.strip()


@pytest.mark.parametrize(
    ("missing", "wrong", "said"),
    [
        ("SECRET_KEY", None, "SECRET_KEY must be set"),
        ("SECRET_KEY", "", "SECRET_KEY must be set"),
        ("SECRET_KEY", "short-but-random-7Hq2", "at least 50 random characters"),
        ("SECRET_KEY", "abcd" * 20, "at least 50 random characters"),
        ("SECRET_KEY", "django-insecure-" + SECRET, "at least 50 random characters"),
        ("ALLOWED_HOSTS", None, "ALLOWED_HOSTS must name the hosts"),
        ("ALLOWED_HOSTS", "", "ALLOWED_HOSTS must name the hosts"),
    ],
)
def test_production_refuses_to_start_half_set_up(
    missing: str, wrong: str | None, said: str
) -> None:
    environment = {name: value for name, value in PRODUCTION.items() if name != missing}
    if wrong is not None:
        environment[missing] = wrong
    result = python("manage.py", "check", **environment)
    assert result.returncode != 0
    assert said in result.stderr


def test_production_passes_the_deployment_check_without_a_warning() -> None:
    result = python("manage.py", "check", "--deploy", "--fail-level=WARNING", **PRODUCTION)
    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


def test_with_nothing_set_the_archive_is_a_file_below_var() -> None:
    assert setting("DEBUG") == "True"
    assert setting("DATABASES['default']['NAME']") == repr(ROOT / "var" / "archive.sqlite3")


def test_a_server_without_settings_refuses_to_start_rather_than_run_in_debug_mode() -> None:
    assert "SECRET_KEY must be set" in python("-c", "import newsarchive.wsgi").stderr


def test_settings_are_read_from_an_env_file(tmp_path: Path) -> None:
    (tmp_path / "env").write_text("NEWSROOM_TIME_ZONE=Europe/Istanbul\n")
    assert setting("TIME_ZONE", ENV_FILE=str(tmp_path / "env")) == "'Europe/Istanbul'"


@pytest.mark.parametrize(
    ("name", "environment", "value"),
    [
        ("TIME_ZONE", {}, "'UTC'"),
        ("TIME_ZONE", {"NEWSROOM_TIME_ZONE": "Asia/Tokyo"}, "'Asia/Tokyo'"),
        ("SECURE_SSL_REDIRECT", {}, "True"),
        ("SECURE_SSL_REDIRECT", {"HTTPS": "0"}, "False"),
        ("SECURE_HSTS_SECONDS", {"HTTPS": "0"}, "0"),
        ("SECURE_HSTS_SECONDS", {"HSTS_SECONDS": "60"}, "60"),
        ("SECURE_HSTS_INCLUDE_SUBDOMAINS", {"HSTS_SUBDOMAINS": "0"}, "False"),
        ("SECURE_PROXY_SSL_HEADER", {}, "None"),
        (
            "SECURE_PROXY_SSL_HEADER",
            {"BEHIND_PROXY": "1"},
            "('HTTP_X_FORWARDED_PROTO', 'https')",
        ),
        (
            "DATABASES['default']['OPTIONS']['pool']['max_size']",
            {"DATABASE_POOL_SIZE": "3"},
            "3",
        ),
        ("DATABASES['default']['OPTIONS'].get('pool')", {"DATABASE_POOL_SIZE": "0"}, "None"),
    ],
)
def test_production_is_tuned_from_the_environment(
    name: str, environment: dict[str, str], value: str
) -> None:
    assert setting(name, **PRODUCTION, **environment) == value


def test_nothing_inline_and_nothing_from_elsewhere_may_run(client: Client) -> None:
    policy = client.get("/account/login/").headers["Content-Security-Policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert "unsafe" not in policy
    assert "nonce" not in policy
    assert "http" not in policy
    assert directives["default-src"] == "'self'"
    assert directives["frame-ancestors"] == "'none'"
    assert not {"script-src", "style-src"} & set(directives)


def test_every_page_says_what_a_browser_may_not_do(client: Client) -> None:
    headers = client.get("/account/login/").headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Permissions-Policy"] == "camera=(), geolocation=(), microphone=()"


@override_settings(SECURE_SSL_REDIRECT=True, ALLOWED_HOSTS=["archive.example.org"])
def test_health_is_told_to_a_probe_that_knows_no_host_and_no_certificate(client: Client) -> None:
    answer = client.get("/healthz", headers={"host": "10.0.0.7"})
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert client.get("/", headers={"host": "archive.example.org"}).status_code == 301


@pytest.mark.django_db
def test_ready_while_the_database_answers(client: Client) -> None:
    assert client.get("/readyz").status_code == 200


def test_not_ready_where_there_is_no_archive(tmp_path: Path) -> None:
    assert readiness(ARCHIVE_DIR=str(tmp_path)) == "503"


def test_not_ready_while_postgresql_is_gone(tmp_path: Path) -> None:
    gone = f"postgresql://nobody@/{tmp_path}/archive"
    assert readiness(DATABASE_URL=gone, DATABASE_POOL_SIZE="0") == "503"


@pytest.mark.parametrize(
    ("version", "fixed"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 9), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 52, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_the_wal_fix_is_known_by_its_version(version: tuple[int, int, int], fixed: bool) -> None:
    assert has_wal_fix(version) is fixed


@pytest.mark.parametrize(
    ("processes", "expected"), [(1, ["articles.I001"]), (2, ["articles.W001"])]
)
@pytest.mark.django_db
def test_an_old_sqlite_is_warned_of_where_several_processes_write(
    processes: int, expected: list[str], settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.WEB_CONCURRENCY = processes
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    told = [] if connection.vendor == "postgresql" else expected
    assert [message.id for message in sqlite_may_damage_its_log()] == told
