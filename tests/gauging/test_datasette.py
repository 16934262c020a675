"""The yardstick runs on the archive's file, is asked for the same lists, and leaves no trace."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection

from articles.gauging.datasette import VIEW, datasette
from articles.gauging.questions import questions
from articles.measuring import CannotMeasure
from articles.models import Article

pytestmark = pytest.mark.django_db(transaction=True)

# It answers with its own command line and the address asked for.
STAND_IN = f"""#!{sys.executable}
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(404 if "nowhere" in self.path else 200)
        self.end_headers()
        self.wfile.write(" ".join([*sys.argv[1:], self.path]).encode())


HTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("-p") + 1])), Answer).serve_forever()
"""


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    program = tmp_path / "bin" / "datasette"
    program.parent.mkdir()
    program.write_text(STAND_IN)
    program.chmod(0o755)
    return tmp_path


def views() -> list[str]:
    with connection.cursor() as cursor:
        return [one.name for one in connection.introspection.get_table_list(cursor)]


def test_it_is_asked_for_the_very_stories_that_a_list_finds(
    venv: Path, stories: list[Article]
) -> None:
    asked = {one.name: one for one in questions(len(stories))}
    if connection.vendor == "postgresql":
        with pytest.raises(CannotMeasure, match="reads SQLite"), datasette(venv):
            pass
        return
    with datasette(venv) as other:
        assert VIEW in views()
        told = other.get(other.address(asked["text, topic and dates"])).decode()
        with pytest.raises(CannotMeasure, match="404"):
            other.get("/nowhere")
    assert VIEW not in views()
    assert str(connection.settings_dict["NAME"]) in told
    query = parse_qs(urlsplit(told.split()[-1]).query)
    assert query["_search"] == [asked["text, topic and dates"].finding.lookup.match]
    assert query["_facet"] == ["source", "language", "year"]
    assert int(query["place__gte"][0]) < int(query["place__lte"][0])
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM search_stories WHERE search_stories MATCH %s", query["_search"]
        )
        assert cursor.fetchone()[0] >= 1


def test_it_says_how_to_install_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CannotMeasure, match="pip install datasette=="), datasette(tmp_path):
        pass
