"""``python -m articles.wire [FILE]``: what the parser makes of a paste, as JSON.

With ``--jsonl --quotes`` it reads rows ``{"id", "text"}``, each text a body,
and prints a row of quotes for each, in the form that quote scorers take.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from articles.wire import ParsedQuote, read
from articles.wire.quotes import find_quotes

_NO_FILE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what was read; the exit status, 2 where the file can't be read."""
    options = _options(arguments)
    try:
        data = sys.stdin.buffer.read() if options.file == "-" else Path(options.file).read_bytes()
    except OSError as error:
        sys.stderr.write(f"{options.file}: {error.strerror}\n")
        return _NO_FILE
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    if options.jsonl:
        for line in data.decode("utf-8", errors="replace").split("\n"):
            if line.strip():
                _print(_quote_row(json.loads(line)))
    else:
        _print(read(data).to_dict(), indent=2)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m articles.wire", description=__doc__)
    parser.add_argument("file", nargs="?", default="-", help="the copy; standard input if absent")
    parser.add_argument("--jsonl", action="store_true", help="the input is rows {id, text}")
    parser.add_argument("--quotes", action="store_true", help="print the quotes of each row")
    options = parser.parse_args(arguments)
    if options.jsonl != options.quotes:
        parser.error("--jsonl and --quotes go together")
    return options


def _print(value: Any, indent: int | None = None) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=indent) + "\n")


def _quote_row(row: dict[str, Any]) -> dict[str, Any]:
    quotes = find_quotes(row["text"], row.get("lang"))
    return {"id": row["id"], "quotes": [_quote(quote) for quote in quotes]}


def _quote(quote: ParsedQuote) -> dict[str, Any]:
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
