"""Whether the parser's time grows with the length of hostile pastes, and no faster.

Each paste is one thing over and over: what opens and never closes, what blanks
and breaks lines, what looks like a dateline, a notice or a sign-off and is none.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from articles.measuring.figures import Figure
from articles.wire import parse

FACTOR = 8
SIZE = 1_000_000  # characters of the shorter paste
_AIM = 10.0  # times as long; 8 is linear
UNITS = {
    "straight marks": '"',
    "curly marks": "“",
    "apostrophes": "'",
    "brackets": "(",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "newlines": "\n",
    "A": "A",
    "A and a space": "A ",
    "dashes": "—",
    "digits": "7",
    "direction marks": "\u202e",
    "combining marks": "\u0301",
    "one line of words": "ferry ",
    "lines of one letter": "a\n",
    "nested marks": "“‘",
    "said": "said ",
    "capitals like a dateline": "MARNA, OLAND, ",
    "near legal notices": "LEGAL WARNIN: all rights\n",
    "near sign-offs": "The end. (ILKH)\n",
}


def figures(names: Iterable[str] = UNITS, size: int = SIZE) -> Iterator[Figure]:
    """For each of ``names``, how many times longer eight times as much takes."""
    for name in names:
        short, long = (_seconds(UNITS[name], length) for length in (size, size * FACTOR))
        told = f"{short:.2f} s, {long:.2f} s"
        yield Figure(name, "time", long / short, _AIM, "times", below=True, counted=told)


def _seconds(unit: str, length: int) -> float:
    """Seconds of CPU for a paste of ``unit`` alone, about ``length`` characters."""
    paste = unit * (length // len(unit))
    start = time.process_time()
    parse(paste)
    return max(time.process_time() - start, 1e-6)
