"""What holds of every paste: nothing lost, nothing raised, agencies found."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.wire import AgencyProfile, ParsedStory, default_agencies, finish, parse, profiles
from articles.wire.defects import MESSAGES
from articles.wire.parser import STEPS

ROOT = Path(__file__).resolve().parents[2]
# What copy is made of, so that chance builds pastes that nearly are copy.
PIECES = st.sampled_from(
    [
        *"\n\r\t ()\"'“”«»-–—_/:.,=<^*#;|",
        *("\n\n", "\r\n", "    ", "(ILKHA)", "(İLKHA)", "LEGAL WARNING:", "YASAL UYARI:", "©"),
        *("By Ada Lind", "NEW MARNA, Feb 26 -", "(AP) —", "/TASS/.", "[Syria]", "واس", "Feb 31"),
        *("Reuter", "NNNN", "ZCZC", "----", "READ ALSO:", "UPDATE 2-", "KILL KILL KILL", "FLASH"),
        *("Eds: For release at 25:99 Monday", "Contact: a@b.example", "+49 30 1234567", "said"),
        *("\x00", "\x1b", "\ufeff", "\u2028", "\u202e", "İ", "ı", "e\u0301", "A ferry sank."),
    ]
)
PASTES = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=40).map("".join),
    st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=40).map(" ".join),
)


def segments_of(paste: str) -> list[str]:
    stories = parse(paste).stories
    return [paste[s.start : s.end] for story in stories for s in story.segments]


@settings(max_examples=400, deadline=None)
@given(PASTES)
def test_segments_partition_any_paste_and_nothing_raises(paste: str) -> None:
    parts = segments_of(paste)
    assert "".join(parts) == paste
    assert all(parts)


@settings(max_examples=200, deadline=None)
@given(PASTES)
def test_body_is_made_of_the_paste_in_order(paste: str) -> None:
    for story in parse(paste).stories:
        assert "".join(story.body.split()) in "".join(
            character
            for character in "".join(
                paste[s.start : s.end] for s in story.segments if s.kind == "body"
            )
            if not character.isspace() and (character.isprintable() or character not in _DROPPED)
        )


_DROPPED = {*map(chr, range(32)), *map(chr, range(127, 160)), *"\xad\u200b\u2060\ufeff"}


@pytest.mark.parametrize(
    ("copy", "source", "why"),
    [
        ("H\n\nA ferry sank. (İLKHA)", "ILKHA", "the sign-off"),
        ("H\n\nA ferry sank.\nYASAL UYARI: x", "ILKHA", "the legal notice"),
        ("H\n\nMARNA (AA) – A ferry sank. (ILKHA)", "ILKHA", "the carrier's closing wins"),
        ("H\n\nMARNA (AA) – A ferry sank.", "AA", "the dateline"),
        ("Ferry sinks\nAda Lind/TT\n\nA ferry sank.", "TT", "the byline"),
        ("Ferry sinks\nBy Ada Lind, Reuters\n\nA ferry sank.", "REUTERS", "the byline"),
        ("Ferry sinks\nBy The Associated Press\n\nA ferry sank.", "AP", "the credit"),
        ("KILL KILL KILL\n\nA ferry sank.\n\ndpa abc def", "DPA", "the editors' initials"),
        ("H\n\nA ferry sank.\n\nCopyright 2017 The Associated Press.", None, "anybody's line"),
        ("H\n\nA ferry sank.\n\nends", None, "a sign-off of many"),
    ],
)
def test_agency_is_found(copy: str, source: str | None, why: str) -> None:
    assert parse(copy).stories[0].source == source, why


def test_a_new_agency_is_a_row_and_no_code() -> None:
    row = {"code": "MNA", "name": "Marna News", "dateline_names": ["MNA"], "sign_offs": ["<mna>"]}
    agencies = profiles([row])
    copy = "Ferry aground\n\nMARNA (MNA) - A ferry ran aground.\n\n<mna>"
    story = parse(copy, agencies=agencies).stories[0]
    assert (story.source, story.sign_off) == ("MNA", "<mna>")
    assert parse(copy).stories[0].source is None


def test_finish_keeps_what_a_file_told() -> None:
    story = ParsedStory(headline="H", body="Un bac.\n\nRien.", language="xx", lede="Given.")
    finished = finish(story, ())
    assert (finished.language, finished.lede) == ("xx", "Given.")
    assert finish(ParsedStory(body="One.\n\nTwo.")).lede == "One."


def test_copy_about_another_item_is_doubted() -> None:
    story = parse('KILL\n\nPlease kill item dpa 7 "Ferry aground". It is afloat.').stories[0]
    doubts = {defect.code: defect.message for defect in story.defects}
    assert "Ferry aground" in doubts["other-item"]


def test_a_take_and_a_cut_teaser_are_doubted() -> None:
    take = parse("Ferry aground\n\nA ferry ran aground.\n\nMORE").stories[0]
    cut = parse("H\n\nA ferry. (ILKHA)\nLEGAL WARNING: x\nA bridge was sh").stories[0]
    assert [defect.code for defect in take.defects] == ["take"]
    assert [(defect.code, defect.line) for defect in cut.defects] == [("teaser-cut", 5)]


def test_every_defect_has_plain_words() -> None:
    assert all(
        message.endswith((".", "?")) and message[0].isupper() for message in MESSAGES.values()
    )


def test_the_pipeline_names_its_steps() -> None:
    names = [name for name, _ in STEPS]
    assert len(set(names)) == len(names)


def test_every_agency_row_is_whole() -> None:
    rows = json.loads((ROOT / "fixtures" / "sources.json").read_text(encoding="utf-8"))
    fields = {*AgencyProfile.__dataclass_fields__, "public_access"}
    assert all(set(row) == fields for row in rows)
    codes = [agency.code for agency in default_agencies()]
    assert len(set(codes)) == len(codes) >= 48
    assert all(agency.languages and agency.website for agency in default_agencies())


def test_importing_the_parser_brings_in_no_django() -> None:
    probe = "import sys, articles.wire; sys.exit(any(m.startswith('django') for m in sys.modules))"
    assert subprocess.run([sys.executable, "-c", probe], cwd=ROOT, check=False).returncode == 0
