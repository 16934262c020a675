"""Every test that touches the database runs on SQLite and on PostgreSQL.

Such a test is one with the ``django_db`` mark or a fixture that needs the
database; it appears as ``test_x[sqlite]`` and ``test_x[postgresql]``.
``--database=sqlite`` runs the first alone. What is marked ``any_database`` says
nothing about the database, and runs on one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache, caches
from django.db import connections
from pytest_django.live_server_helper import LiveServer

from articles.models import QuoteEntry, StoryEntry
from articles.search.finding import KEPT_DAYS, KEPT_PLACES, KEPT_TALLIES
from articles.views.overviews import KEPT_OVERVIEWS
from newsarchive.catalogues import compile_catalogues
from newsarchive.settings import database as settings_of
from tests import postgresql

DATABASES = ("sqlite", "postgresql")
NEED_DATABASE = {"db", "transactional_db", "django_db_setup", "live_server", "database_url"}
CHOSEN = pytest.StashKey[tuple[str, ...]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--database", choices=DATABASES, help="run on this database alone")


def pytest_configure(config: pytest.Config) -> None:
    compile_catalogues()
    asked = config.getoption("--database")
    installed = postgresql.programs() is not None
    if asked == "postgresql" and not installed:
        raise pytest.UsageError("PostgreSQL's programs (initdb, pg_ctl) were not found.")
    config.addinivalue_line("markers", "any_database: run on one database alone.")
    config.stash[CHOSEN] = (asked,) if asked else DATABASES if installed else ("sqlite",)


def pytest_report_header(config: pytest.Config) -> str:
    return "databases: " + ", ".join(config.stash[CHOSEN])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    marked = metafunc.definition.get_closest_marker("django_db")
    if marked or NEED_DATABASE & set(metafunc.fixturenames):
        if "database" not in metafunc.fixturenames:
            metafunc.fixturenames.append("database")
        chosen = metafunc.config.stash[CHOSEN]
        if metafunc.definition.get_closest_marker("any_database"):
            chosen = chosen[:1]
        metafunc.parametrize("database", chosen, indirect=True, scope="session")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One database after the other, since each is made anew when it is switched to."""
    items.sort(key=lambda item: _database_of(item) == "postgresql")


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if postgresql.programs() is None:
        terminalreporter.write_line(
            "PostgreSQL was left out: initdb is neither on the PATH nor in /usr/lib/postgresql."
        )


@pytest.fixture(scope="session")
def postgresql_socket() -> Iterator[Path]:
    bin_dir = postgresql.programs()
    assert bin_dir is not None
    with postgresql.cluster(bin_dir) as folder:
        yield folder


@pytest.fixture(scope="session")
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Turn Django to the database of the test's name, and give that name."""
    if request.param == "sqlite":
        # A file, not memory: other processes and the live server's threads open it too.
        config = settings_of("")
        config["TEST"] = {"NAME": tmp_path_factory.mktemp("sqlite") / "test.sqlite3"}
        config["OPTIONS"]["init_command"] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF;"
    else:
        folder = request.getfixturevalue("postgresql_socket")
        config = settings_of(f"postgresql://{postgresql.USER}@/{folder}/archive")
    settings.DATABASES = {"default": config}
    connections.close_all()
    connections.settings = connections.configure_settings(settings.DATABASES)
    del connections["default"]
    ContentType.objects.clear_cache()
    return request.param


@pytest.fixture(scope="session")
def django_db_modify_db_settings(database: str) -> None:
    """Has pytest-django make the test's database after Django was turned to it."""


@pytest.fixture(scope="session")
def live_server(database: str) -> Iterator[LiveServer]:
    """The site on a free port, started anew for each database."""
    server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture
def transactional_db(transactional_db: None, database: str) -> Iterator[None]:
    """Empties the search entries first: on SQLite the database is emptied table by table, in no
    order, and an entry deleted after the counts and agencies would be counted out of them.
    """
    yield
    for model in (StoryEntry, QuoteEntry):
        model.objects.all().delete()


@pytest.fixture(autouse=True)
def _transactional_as_marked(request: pytest.FixtureRequest) -> None:
    """Gives tests marked ``django_db(transaction=True)`` the fixture above, too."""
    marked = request.node.get_closest_marker("django_db")
    if marked and marked.kwargs.get("transaction"):
        request.getfixturevalue("transactional_db")


@pytest.fixture
def database_url(transactional_db: None) -> str:
    """The test's database as another process reaches it: ``DATABASE_URL=…``."""
    at = connections["default"].settings_dict
    if connections["default"].vendor == "sqlite":
        return f"sqlite:///{at['NAME']}"
    return f"postgresql://{at['USER']}@/{at['HOST']}/{at['NAME']}"


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """No test inherits another's count of failed sign-ins, its answers or its pages."""
    cache.clear()
    caches["pages"].clear()
    KEPT_DAYS.clear()
    KEPT_OVERVIEWS.clear()
    KEPT_PLACES.clear()
    KEPT_TALLIES.clear()


def _database_of(item: pytest.Item) -> str | None:
    callspec = getattr(item, "callspec", None)
    return callspec.params.get("database") if callspec else None
