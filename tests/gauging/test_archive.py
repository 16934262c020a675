"""The whole measurement, on an archive of sixty stories."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.gauging import importing, serving
from articles.gauging.archive import Wanted, figures
from articles.measuring import CannotMeasure
from articles.measuring.figures import Figure
from articles.models import Article

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _briefly(monkeypatch: pytest.MonkeyPatch, database_url: str) -> None:
    """Servers and imports are processes of their own, which have to find the test's archive."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setattr(importing, "SECONDS", 0.5)
    monkeypatch.setattr(serving, "SECONDS", 0.2)
    monkeypatch.setattr(serving, "ROUNDS", 1)


def measured(*parts: str, **wanted: Any) -> dict[str, Figure]:
    return {one.what: one for one in figures(Wanted(parts=parts, rounds=1, **wanted))}


def test_each_page_has_its_time_and_its_queries(stories: list[Article]) -> None:
    found = measured("pages")
    for name in ("list, no query", "list, a medium word", "story", "speaker", "speakers"):
        assert found[name].unit == "ms"
        assert found[name].found > 0
        assert found[f"{name}: queries"].found >= 2, name
    assert found["list, a phrase: queries"].holds
    assert found["story: queries"].holds
    assert found["list, page 1 over the first"].unit == "times"
    assert found["list, no query"].counted == "100.00% of stories"


def test_pages_are_held_against_those_of_a_smaller_archive(
    stories: list[Article], tmp_path: Path
) -> None:
    kept = tmp_path / "times.json"
    first = measured("pages", kept=kept)
    known = json.loads(kept.read_text())
    assert known["story"] == first["story"].found
    kept.write_text(json.dumps({"story": known["story"] / 1000}))
    second = measured("pages", smaller=kept)
    grown = [name for name in second if name.endswith("over the smaller")]
    assert grown == ["story over the smaller"]
    assert not second["story over the smaller"].holds


def test_times_that_are_none_are_told(stories: list[Article], tmp_path: Path) -> None:
    with pytest.raises(CannotMeasure, match="holds no times"):
        measured("pages", smaller=tmp_path / "nothing.json")


def test_pages_a_second_are_held_against_a_hello(stories: list[Article]) -> None:
    found = measured("serving")
    assert set(found) == {
        *(f"{name}, made, over hello" for name in serving.AIMS),
        *(f"{name}, made before, over hello" for name in serving.AIMS),
        "list, unchanged, over hello",
    }
    assert found["list, made, over hello"].found < found["list, unchanged, over hello"].found
    assert found["list, made, over hello"].found < found["list, made before, over hello"].found


def test_an_import_is_seen_from_the_pages() -> None:
    call_command("make_archive", stories=60, stdout=io.StringIO())
    found = measured("importing")
    assert found["errors during an import"].found == 0
    assert found["pages during an import"].found > 0
    assert "stories meanwhile" in found["pages during an import"].counted
    assert Article.objects.count() > 60


def test_an_archive_of_other_stories_is_not_imported_into(stories: list[Article]) -> None:
    with pytest.raises(CannotMeasure, match="make_archive"):
        measured("importing")
    assert Article.objects.count() == len(stories)


def test_the_command_tells_each_figure_and_what_is_missing(
    stories: list[Article], capsys: pytest.CaptureFixture[str]
) -> None:
    call_command("measure", "archive", "--only", "pages", "--rounds", "1")
    told = capsys.readouterr()
    assert told.out.splitlines()[0].split() == ["what", "on", "found", "aim", "counted"]
    assert len(told.err.splitlines()) == len(told.out.splitlines()) - 1
    with pytest.raises(CommandError, match="pip install datasette=="):
        call_command("measure", "archive", "--only", "datasette", "--datasette", "/nowhere")
