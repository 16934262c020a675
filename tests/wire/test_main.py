"""``python -m articles.wire``."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from articles.wire.__main__ import main

COPY = "Vapur karaya oturdu\n\nVapur Marna açıklarında karaya oturdu. (İLKHA)\nYASAL UYARI: x\n"


def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_prints_what_it_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(COPY.encode("cp1254"))
    assert main([str(path)]) == 0
    out = capsys.readouterr().out
    story = json.loads(out)["stories"][0]
    assert "İLKHA" in out
    assert (story["headline"], story["sign_off"]) == ("Vapur karaya oturdu", "(İLKHA)")
    assert set(story) == {
        *("source", "language", "headline", "slugline", "byline", "dateline", "body", "lede"),
        *("sign_off", "legal_notice", "editors_note", "credit", "status", "pub_status"),
        *("embargo", "urgency", "teasers", "quotes", "topics", "segments", "defects"),
    }


def test_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(COPY.encode())))
    assert main([]) == 0
    assert printed(capsys)["stories"][0]["source"] == "ILKHA"


def test_a_missing_file_is_one_plain_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.txt"
    assert main([str(path)]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err == f"{path}: No such file or directory\n"


def test_prints_quotes_of_bodies_as_scorers_take_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = '"The ferry is afloat," Ada Lind said on Monday.'
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps({"id": 7, "text": body}) + "\n\n", encoding="utf-8")
    assert main(["--jsonl", "--quotes", str(path)]) == 0
    row = printed(capsys)
    quote = row["quotes"][0]
    assert row["id"] == 7
    assert body[quote["start"] : quote["end"]] == quote["text"] == "The ferry is afloat"
    assert quote["type"] == "direct"
    speaker = quote["speaker"]
    assert body[speaker["start"] : speaker["end"]] == speaker["text"] == "Ada Lind"


def test_rows_without_quotes_are_no_choice(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["--jsonl"])
    assert exit_.value.code == 2
    assert "go together" in capsys.readouterr().err


YEARLESS = "Ferry stays\n\nTELLMAR, June 3 (AP) - The ferry stayed.\n"


@pytest.mark.parametrize("when", ["2024-06-04", "2024-06-04T09:30", "2024-06-04T09:30+02:00"])
def test_date_of_receipt_settles_a_dateline_without_a_year(
    when: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "story.txt"
    path.write_text(YEARLESS, encoding="utf-8")
    assert main(["--received", when, str(path)]) == 0
    assert printed(capsys)["stories"][0]["dateline"]["date"] == "2024-06-03"


@pytest.mark.parametrize("when", ["soon", "", "2024-13-01", "9999-12-31", "0001-01-01"])
def test_a_bad_date_of_receipt_is_a_plain_error(
    when: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["--received", when])
    assert exit_.value.code == 2
    assert f"“{when}” is no date" in capsys.readouterr().err


BAD_ROWS = [
    ('{"id": 1, "text": "cut sho', "line 3 is no JSON.", "cut short"),
    ("[" * 100_000, "line 3 is no JSON.", "nested without end"),
    ("[1]", "line 3 is no row with an “id” and a “text”.", "no object"),
    ('{"text": "a"}', "line 3 is no row with an “id” and a “text”.", "no id"),
    ('{"id": 1}', "line 3 is no row with an “id” and a “text”.", "no text"),
    ('{"id": 1, "text": null}', "line 3 is no row with an “id” and a “text”.", "null"),
    ('{"id": 1, "text": "a", "lang": []}', "line 3 has a “lang” that is no text.", "a list"),
]


@pytest.mark.parametrize(("line", "error", "why"), BAD_ROWS)
def test_a_bad_row_is_named_by_its_line(
    line: str, error: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"id": 1, "text": "a", "lang": null}}\n\n{line}\n', encoding="utf-8")
    assert main(["--jsonl", "--quotes", str(path)]) == 2
    output = capsys.readouterr()
    assert output.err == f"{path}: {error}\n", why
    assert json.loads(output.out) == {"id": 1, "quotes": []}, "the rows before it"


def test_rows_take_no_date_of_receipt(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main(["--jsonl", "--quotes", "--received", "2024-06-04"])
    assert exit_.value.code == 2
    assert "--received is for copy" in capsys.readouterr().err
