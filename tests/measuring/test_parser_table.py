"""The table of what the parser reaches, on invented rows with known figures."""

from __future__ import annotations

import gzip
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.measuring import pastes, reuters, reuters_topics
from articles.measuring.corpora import load
from articles.measuring.figures import Figure, share, table
from articles.wire import ParsedStory, ParsedTopic

FERRY = (
    "Ferry aground\n    MARNA, July 3 - A ferry ran aground off\nMarna, the port said.\n Reuter"
)
BODY = "A ferry ran aground off\nMarna, the port said.\n Reuter"


def row(**given: Any) -> dict[str, Any]:
    """A gold row of the ferry, which the parser reads right, with ``given`` instead."""
    right = {
        "raw_text": FERRY,
        "title": "Ferry aground",
        "dateline": "MARNA, July 3 -",
        "author": "",
        "body": BODY,
        "topics": ["ship"],
        "type": "NORM",
    }
    return {**right, **given}


def measured(*rows: dict[str, Any]) -> dict[str, tuple[float, str]]:
    readings, _ = reuters.read_rows(rows)
    return {f.what: (f.found, f.counted) for f in reuters.figures(readings)}


def test_a_story_read_right_counts_in_each_part_it_has() -> None:
    assert measured(row()) == {
        "headline": (1.0, "1 of 1"),
        "dateline": (1.0, "1 of 1"),
        "byline": (0.0, "0 of 0"),
        "body": (1.0, "1 of 1"),
        "false datelines": (0.0, "0 of 0"),
    }


@pytest.mark.parametrize(
    ("part", "gold", "right"),
    [
        ("title", "<FERRY>  aground", False),
        ("title", "<Ferry  aground>", True),
        ("title", "***Ferry aground.", True),
        ("title", "Ferry afloat", False),
        ("dateline", "MARNA,July 3  -", True),
        ("dateline", "MARNA, July 3", False),
        ("body", "A ferry ran aground off Marna, the port said.", True),
        ("body", f"{BODY}...^M", True),
        ("body", BODY.replace("Reuter", "REUTER \x03"), True),
        ("body", BODY.replace("Reuter", "More"), True),
        ("body", BODY.replace("\n Reuter", "\n Reuters said."), False),
        ("body", BODY.replace("A ferry", "The ferry"), False),
    ],
)
def test_white_space_trailing_marks_and_the_sign_off_do_not_count(
    part: str, gold: str, right: bool
) -> None:
    figure = {"title": "headline"}.get(part, part)
    assert measured(row(**{part: gold}))[figure] == (float(right), f"{int(right)} of 1")


def test_byline_is_asked_where_the_gold_has_an_author() -> None:
    signed = FERRY.replace("aground\n", "aground\n    By Ada Lind, Reuters\n", 1)
    rows = [row(raw_text=signed, author=gold) for gold in ("By Ada Lind, Reuters,", "By Bo Lind")]
    assert measured(row(), *rows)["byline"] == (0.5, "1 of 2")


def test_dateline_where_a_brief_has_none_is_false() -> None:
    briefs = [row(type="BRIEF", dateline="", body="", raw_text=text) for text in (FERRY, "FERRY")]
    assert measured(*briefs)["false datelines"] == (0.5, "1 of 2")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("medtop:20000178", {"earn"}),
        ("medtop:20000388", set()),
        ("medtop:20000389", {"grain", "wheat", "corn"}),
        ("medtop:20000379", {"money-fx", "interest"}),
        ("medtop:04000000", set()),
        ("medtop:99999999", set()),
    ],
)
def test_topics_stand_for_the_categories_of_their_sense(code: str, expected: set[str]) -> None:
    assert reuters_topics.categories(code) == expected


def test_main_topic_is_the_first_and_stories_of_other_categories_are_not_asked() -> None:
    def reading(gold: list[str], *codes: str) -> reuters.Reading:
        topics = tuple(ParsedTopic(f"medtop:{code}", "") for code in codes)
        return reuters.Reading(row(topics=gold), ParsedStory(topics=topics))

    whole, *parts = reuters_topics.figures(
        [
            reading(["wheat", "grain"], "20000389", "20000178"),
            reading(["earn"], "20000204", "20000178"),
            reading(["earn", "trade"], "04000000"),
            reading(["crude"]),
            reading(["cocoa"], "20000389"),
        ]
    )
    assert whole.counted == "1 right of 2 found, 4 there"
    assert whole.found == pytest.approx(2 * 1 / (2 + 4))
    assert {f.what: f.counted for f in parts if f.found} == {
        "- filed under grain": "1 of 1",
        "- filed under wheat": "1 of 1",
    }


def test_boundaries_are_asked_between_stories_alone() -> None:
    paste, starts = pastes.joined(["One.\n\n", "  Two.", "Three."])
    assert paste == "One.\n  Two.\nThree."
    assert [paste[start:].partition("\n")[0] for start in sorted(starts)] == ["Two.", "Three."]


def test_stories_that_run_together_are_missed() -> None:
    other = FERRY.replace("Ferry aground", "Tug aground")
    figure = pastes.boundaries([[FERRY, other], ["A ferry.", "a tug."]], "x")
    assert figure.counted == "1 right of 1 found, 2 there"
    assert figure.found == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("figure", "aim", "verdict"),
    [
        (share("a", "b", 99, 100, 0.99), "99.00 %", "ok"),
        (share("a", "b", 98, 100, 0.99), "99.00 %", "SHORT"),
        (Figure("a", "b", 0.004, 0.005, below=True), "under 0.50 %", "ok"),
        (Figure("a", "b", 0.005, 0.005, below=True), "under 0.50 %", "SHORT"),
        (Figure("a", "b", 1200000, 1000, "characters/s"), "1,000 characters/s", "ok"),
        (share("a", "b", 1, 2), "", ""),
    ],
)
def test_figures_say_whether_they_hold(figure: Figure, aim: str, verdict: str) -> None:
    assert (figure.line()[3], figure.line()[5]) == (aim, verdict)


def test_columns_of_the_table_are_as_wide_as_their_widest() -> None:
    lines = table([share("headline", "x", 1, 2, 0.9)]).splitlines()
    assert lines == [
        "what      on  found    aim      counted",
        "headline  x   50.00 %  90.00 %  1 of 2   SHORT",
    ]


def measure(folder: Path, *more: str) -> list[str]:
    out = StringIO()
    facts = str(folder / "facts.tsv")
    call_command("measure", "parser", str(folder), "--table", facts, *more, stdout=out)
    return [line.partition("  ")[0] for line in out.getvalue().splitlines()]


def test_whatever_corpora_are_there_are_measured(tmp_path: Path) -> None:
    packed = "".join(json.dumps(row()) + "\n" for _ in range(3)).encode()
    (tmp_path / "reuters21578.x.jsonl.gz").write_bytes(gzip.compress(packed))
    assert "whole parse, one core" in measure(tmp_path, "--sample", "2")
    (tmp_path / "polnear.jsonl").write_text('{"text": "A ferry."}\n', encoding="utf-8")
    assert measure(tmp_path)[-1] == "false datelines"
    (tmp_path / "wire-files").mkdir()
    assert measure(tmp_path)[-1] == "files as checked by eye"


def test_articles_that_a_paper_took_from_a_wire_may_have_a_dateline(tmp_path: Path) -> None:
    out = StringIO()
    rows = [{"text": FERRY, "wire": wire} for wire in ("NPA", "None")]
    path = tmp_path / "polnear.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    call_command("measure", "parser", str(tmp_path), stdout=out)
    assert "1 of 1" in out.getvalue()


def test_a_folder_without_a_known_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no corpus that is known"):
        measure(tmp_path)


@pytest.mark.parametrize(
    "data", [b"{}\n[]\n", b"{}\nnothing\n", b"\x1f\x8bcut short", b"\xff\xfe"]
)
def test_a_broken_corpus_is_named(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "reuters21578.jsonl").write_bytes(data)
    with pytest.raises(CommandError, match=r"reuters21578\.jsonl"):
        measure(tmp_path)


def test_a_sample_is_spread_evenly(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(f'{{"id": {n}}}\n' for n in range(10)), encoding="utf-8")
    assert [r["id"] for r in load(path, 3)] == [0, 3, 6]
    assert len(load(path, 99)) == 10
