"""Annotated corpora as JSON lines, plain or packed, known by how their name starts."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from articles.measuring import CannotMeasure

Row: TypeAlias = Mapping[str, Any]
ENDINGS = (".jsonl", ".jsonl.gz")
WIRE_FILES = "wire-files"
_GZIP = b"\x1f\x8b"


class BadCorpus(CannotMeasure):
    """A file that is no corpus of JSON lines; the message says where."""


@dataclass(frozen=True, slots=True)
class Folder:
    """What lies in a folder of corpora."""

    path: Path

    def corpus(self, name: str) -> Path | None:
        """The first file, by name, that starts with ``name``."""
        files = sorted(path for path in self.path.glob(f"{name}*") if path.name.endswith(ENDINGS))
        return files[0] if files else None

    @property
    def wire_files(self) -> Path | None:
        path = self.path / WIRE_FILES
        return path if path.is_dir() else None


def load(path: Path, sample: int | None = None) -> Sequence[Row]:
    """The rows of ``path``; of ``sample`` only so many, evenly spread. Raises BadCorpus."""
    rows = list(_rows(path))
    if sample is None or sample >= len(rows):
        return rows
    return [rows[number * len(rows) // sample] for number in range(sample)]


def _rows(path: Path) -> Iterator[Row]:
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if data.startswith(_GZIP) else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise BadCorpus(f"{path}: {error}") from None
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _row(line, f"{path}, line {number}")


def _row(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict):
        raise BadCorpus(f"{where}: no row of JSON.")
    return row


def texts(rows: Iterable[Row], column: str) -> Iterator[str]:
    """What ``rows`` have in ``column``, blank ones left out."""
    return (row[column] for row in rows if row.get(column, "").strip())
