"""Agencies' files against the table of facts; the files here are invented."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.measuring.wire_files import Item, compare, digest, items_of, load, read_folder, save

STORY = "Ferry aground\n\nMARNA, July 3 (AP) — A ferry ran aground.\n"
PICTURE = '{"uri": "n1", "type": "picture", "headline": "Ferry: the picture", "version": "1"}'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "files"
    (inside / "npa").mkdir(parents=True)
    (inside / "INDEX.tsv").write_text("path\tformat\n", encoding="utf-8")
    (inside / "npa" / 'the "ferry".txt').write_text(STORY, encoding="utf-8")
    (inside / "picture.json").write_text(PICTURE, encoding="utf-8")
    return inside


def measure(folder: Path, table: Path, *more: str) -> str:
    out = StringIO()
    call_command("measure", "files", str(folder), "--table", str(table), *more, stdout=out)
    return out.getvalue()


def test_story_and_refusal_give_a_row_each_and_the_index_none(folder: Path) -> None:
    name = 'npa/the "ferry".txt'
    body = "A ferry ran aground."
    assert read_folder(folder) == {
        name: (
            Item(name, 1, "plain", "story", 13, digest("Ferry aground"), len(body), digest(body)),
        ),
        "picture.json": (Item("picture.json", 1, "ninjs", "refused:no-story-picture"),),
    }


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("A ferry.\n\nIt sank.", "A ferry. It  sank.", True),
        ("A ferry.", "A Ferry.", False),
        ("", " ", False),
    ],
)
def test_digest_leaves_out_white_space_alone(one: str, other: str, same: bool) -> None:
    assert (digest(one) == digest(other)) is same


def test_digest_is_the_first_twelve_digits_of_the_sha_256() -> None:
    assert (digest("a b\n"), digest("")) == ("fb8e20fc2e4c", "")


def test_unchecked_files_are_not_right(folder: Path, tmp_path: Path) -> None:
    told = measure(folder, tmp_path / "facts.tsv")
    assert 'npa/the "ferry".txt: nobody has checked it yet.' in told
    assert "0 of 2 files right: 0.0%" in told


def test_only_the_files_named_are_written_and_other_rows_stay(
    folder: Path, tmp_path: Path
) -> None:
    table = tmp_path / "facts.tsv"
    told = measure(folder, table, "--write", "--only", "npa/*")
    assert "1 of 2 files right: 50.0%" in told
    before = load(table)
    (folder / "npa" / 'the "ferry".txt').write_text(STORY.replace("A ferry", "A tug"))
    measure(folder, table, "--write", "--only", "*.json")
    after = load(table)
    assert after == {**before, "picture.json": read_folder(folder)["picture.json"]}


def test_words_of_the_copy_never_get_into_the_table(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "facts.tsv"
    measure(folder, table, "--write")
    text = table.read_text(encoding="utf-8")
    assert "aground" not in text
    assert "the-picture" not in text


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ("Ferry afloat", "item 1 has a headline of 12 characters, not 13."),
        ("Ferry agrounds", "item 1 has a headline of 14 characters, not 13."),
        ("Ferry Aground", "item 1 has another headline of the same length (13)."),
    ],
)
def test_differences_are_told_in_words(changed: str, told: str) -> None:
    right = tuple(items_of("a.txt", STORY.encode()))
    found = tuple(items_of("a.txt", STORY.replace("Ferry aground", changed).encode()))
    compared = compare({"a.txt": right}, {"a.txt": found})
    assert compared.differences == (f"a.txt: {told}",)
    assert compared.share == 0


def test_another_outcome_and_a_lost_file_are_told() -> None:
    right = {"a": tuple(items_of("a", STORY.encode())), "b": tuple(items_of("b", b"x"))}
    compared = compare(right, {"a": tuple(items_of("a", PICTURE.encode()))})
    assert "a: item 1 is ninjs, not plain." in compared.differences
    assert "a: item 1 is refused:no-story-picture, not story." in compared.differences
    assert "b: in the table, but not in the folder." in compared.differences


def test_more_items_than_checked_are_told() -> None:
    once = tuple(items_of("a", STORY.encode()))
    assert compare({"a": once}, {"a": (*once, *once)}).differences == ("a: 2 items, not 1.",)


@pytest.mark.parametrize("text", ["", "name\n", "path\titem\n"])
def test_a_file_that_is_no_table_is_named(folder: Path, tmp_path: Path, text: str) -> None:
    table = tmp_path / "facts.tsv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(CommandError, match="has to name the columns"):
        measure(folder, table)


def test_a_row_without_numbers_is_named_by_its_line(folder: Path, tmp_path: Path) -> None:
    table = tmp_path / "facts.tsv"
    save(table, read_folder(folder))
    with table.open("a", encoding="utf-8") as lines:
        lines.write("c.txt\tone\tplain\tstory\t1\ta\t1\ta\n")
    with pytest.raises(CommandError, match="line 4"):
        measure(folder, table)


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is no folder"):
        measure(tmp_path / "away", tmp_path / "facts.tsv")
