"""``python -m articles.wire [FILE]``: what the parser makes of a paste, as JSON.

With ``--jsonl --quotes`` it reads rows ``{"id", "text"}``, each text a body,
and prints a row of quotes for each, in the form that quote scorers take.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from articles.wire import ParsedQuote, read
from articles.wire.formats.moments import moment
from articles.wire.quotes import find_quotes

_UNREADABLE = 2


class BadRow(Exception):
    """A line that is no row; its message names it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what was read; the exit status, 2 where the input can't be read."""
    options = _options(arguments)
    try:
        data = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
    except OSError as error:
        return _unreadable(options.file, str(error.strerror))
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    if not options.jsonl:
        _print(read(data, options.received).to_dict(), indent=2)
        return 0
    try:
        for row in _rows(data):
            _print(_quote_row(row))
    except BadRow as error:
        return _unreadable(options.file, str(error))
    return 0


def _unreadable(file: str, why: str) -> int:
    sys.stderr.write(f"{'standard input' if file == '-' else file}: {why}\n")
    return _UNREADABLE


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m articles.wire", description=__doc__)
    parser.add_argument("file", nargs="?", default="-", help="the copy; standard input if absent")
    parser.add_argument(
        "--received",
        metavar="WHEN",
        type=_received,
        help="when the copy came (2025-06-03, 2025-06-03T09:30+02:00; without a zone, UTC): "
        "settles dates without a year",
    )
    parser.add_argument("--jsonl", action="store_true", help="the input is rows {id, text}")
    parser.add_argument("--quotes", action="store_true", help="print the quotes of each row")
    options = parser.parse_args(arguments)
    if options.jsonl != options.quotes:
        parser.error("--jsonl and --quotes go together")
    if options.jsonl and options.received:
        parser.error("--received is for copy, and rows of --jsonl are bodies")
    return options


def _received(text: str) -> datetime:
    found = moment(text)
    if found is None:
        raise argparse.ArgumentTypeError(
            f"“{text}” is no date from 1900 to 2200; write 2025-06-03 or 2025-06-03T09:30+02:00"
        )
    return found


def _rows(data: bytes) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines, blank ones left out; raises BadRow."""
    for number, line in enumerate(data.decode("utf-8", errors="replace").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            raise BadRow(f"line {number} is no JSON.") from None
        if not isinstance(row, dict) or "id" not in row or not isinstance(row.get("text"), str):
            raise BadRow(f"line {number} is no row with an “id” and a “text”.")
        if not isinstance(row.get("lang", ""), str | None):
            raise BadRow(f"line {number} has a “lang” that is no text.")
        yield row


def _print(value: Any, indent: int | None = None) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")


def _quote_row(row: dict[str, Any]) -> dict[str, Any]:
    quotes = find_quotes(row["text"], row.get("lang"))
    return {"id": row["id"], "quotes": [prediction(quote) for quote in quotes]}


def prediction(quote: ParsedQuote) -> dict[str, Any]:
    """A quote as quote scorers take it: offsets into the row's text."""
    span = quote.mention_span
    speaker = span and {
        "start": span.start,
        "end": span.end,
        "text": quote.mention,
        "name": quote.speaker,
    }
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": speaker,
        "cue": quote.cue,
        "type": str(quote.kind),
    }


if __name__ == "__main__":
    sys.exit(main())
