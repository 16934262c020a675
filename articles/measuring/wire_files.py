"""Agencies' own files against what someone saw in them, kept as facts alone.

The table has a row for each item of a file: stories in their order, then what
was refused. It holds lengths and digests, never words, for the files are the
agencies'. A digest leaves white space out, so that paragraphs may be joined in
another way but no letter may change.
"""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TypeAlias

from articles.measuring import CannotMeasure
from articles.wire import ParsedStory, read

INDEX = "INDEX.tsv"
STORY, REFUSED = "story", "refused"
_DIGEST = 12  # hexadecimal digits
_NO_LETTERS = re.compile(r"[^a-z0-9]+")


class _Facts(csv.excel_tab):
    """Tabs part the columns; quotation marks in a file's name are themselves."""

    quoting = csv.QUOTE_NONE
    quotechar = None
    lineterminator = "\n"


class BadTable(CannotMeasure):
    """A file that is no table of facts; the message says why, with the line."""


@dataclass(frozen=True, slots=True)
class Item:
    """What one item of a file is. Lengths count characters, white space too.

    ``item`` counts from 1; ``kind`` is the format's name; ``outcome`` is
    ``story``, or ``refused`` with the reason in small letters and hyphens
    ("refused:no-story-picture"); the rest is 0 and "" where nothing is read.
    """

    path: str
    item: int
    kind: str
    outcome: str
    headline_length: int = 0
    headline_digest: str = ""
    body_length: int = 0
    body_digest: str = ""


Table: TypeAlias = Mapping[str, Sequence[Item]]
COLUMNS = tuple(column.name for column in fields(Item))


def read_folder(folder: Path) -> Table:
    """The items of every file below ``folder``, by the file's path there; no index."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != INDEX)
    return {
        name: tuple(items_of(name, path.read_bytes()))
        for path in files
        if (name := path.relative_to(folder).as_posix())
    }


def items_of(name: str, data: bytes) -> Iterator[Item]:
    """What the import makes of the bytes of the file ``name``."""
    found = read(data)
    for number, story in enumerate(found.stories, start=1):
        yield _story(name, number, found.format, story)
    for number, why in enumerate(found.refused, start=len(found.stories) + 1):
        yield Item(name, number, found.format, f"{REFUSED}:{_reason(why)}")


def _story(name: str, number: int, kind: str, story: ParsedStory) -> Item:
    headline = story.headline or ""
    return Item(
        *(name, number, kind, STORY),
        *(len(headline), digest(headline), len(story.body), digest(story.body)),
    )


def _reason(why: str) -> str:
    """The reason of a refusal without the item's name before it ("Name: why.")."""
    return _NO_LETTERS.sub("-", why.rpartition(": ")[2].lower()).strip("-")


def digest(text: str) -> str:
    """The first digits of the SHA-256 of ``text`` less its white space; "" of none."""
    letters = "".join(text.split())
    return hashlib.sha256(letters.encode(errors="replace")).hexdigest()[:_DIGEST] if text else ""


def load(path: Path) -> Table:
    """The table at ``path``; empty where there is no file yet. Raises BadTable."""
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, _Facts))
    if not rows or tuple(rows[0]) != COLUMNS:
        raise BadTable(f"{path}: the first line has to name the columns {', '.join(COLUMNS)}.")
    table: dict[str, list[Item]] = {}
    for number, row in enumerate(rows[1:], start=2):
        item = _item(row, f"{path}, line {number}")
        table.setdefault(item.path, []).append(item)
    return {name: tuple(items) for name, items in table.items()}


def _item(row: Sequence[str], where: str) -> Item:
    try:
        name, number, kind, outcome, head, head_digest, body, body_digest = row
        return Item(
            *(name, int(number), kind, outcome), *(int(head), head_digest, int(body), body_digest)
        )
    except ValueError:
        raise BadTable(
            f"{where}: no row of {len(COLUMNS)} columns with numbers in place."
        ) from None


def save(path: Path, table: Table) -> None:
    """Write ``table``, its files in the order of their names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as lines:
        rows = csv.writer(lines, _Facts)
        rows.writerow(COLUMNS)
        rows.writerows(astuple(item) for name in sorted(table) for item in table[name])


def chosen(table: Table, globs: Iterable[str]) -> Table:
    """The files whose path fits one of ``globs``; a ``*`` takes in slashes too."""
    patterns = tuple(globs)
    return {
        name: items
        for name, items in table.items()
        if any(fnmatchcase(name, pattern) for pattern in patterns)
    }


@dataclass(frozen=True, slots=True)
class Comparison:
    """``files`` read, ``right`` of them as the table says; ``differences`` in words."""

    files: int
    right: int
    differences: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.files if self.files else 0.0


def compare(expected: Table, found: Table) -> Comparison:
    """``found`` against ``expected``; a file nobody has checked is not right yet."""
    wrong = {name: tuple(_differences(expected.get(name), items)) for name, items in found.items()}
    gone = (f"{name}: in the table, but not in the folder." for name in expected.keys() - found)
    told = [f"{name}: {what}" for name, differences in wrong.items() for what in differences]
    right = sum(not differences for differences in wrong.values())
    return Comparison(len(found), right, (*told, *sorted(gone)))


def _differences(expected: Sequence[Item] | None, found: Sequence[Item]) -> Iterator[str]:
    if expected is None:
        yield "nobody has checked it yet."
        return
    if len(expected) != len(found):
        yield f"{len(found)} items, not {len(expected)}."
        return
    for right, item in zip(expected, found, strict=True):
        for part in ("kind", "outcome"):
            if getattr(right, part) != getattr(item, part):
                yield f"item {item.item} is {getattr(item, part)}, not {getattr(right, part)}."
        for part in ("headline", "body"):
            yield from _difference(part, right, item)


def _difference(part: str, right: Item, item: Item) -> Iterator[str]:
    """How the text of ``part`` differs; its white space may."""
    if getattr(right, f"{part}_digest") == getattr(item, f"{part}_digest"):
        return
    now, then = getattr(item, f"{part}_length"), getattr(right, f"{part}_length")
    if now == then:
        yield f"item {item.item} has another {part} of the same length ({now})."
    else:
        yield f"item {item.item} has a {part} of {now} characters, not {then}."
