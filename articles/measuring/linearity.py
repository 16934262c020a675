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
_TIMES = 3  # that what takes less than a second is read: the quickest counts
SIZE = 1_000_000  # characters of the shorter paste
_IN_NO_LANGUAGE = "Marna Oland"  # asks for all that is loaded but once
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
    parse(_IN_NO_LANGUAGE)
    for name in names:
        short, long = (_seconds(UNITS[name], length) for length in (size, size * FACTOR))
        told = f"{short:.2f} s, {long:.2f} s"
        yield Figure(name, "time", long / short, _AIM, "times", below=True, counted=told)


def _seconds(unit: str, length: int) -> float:
    """Seconds of CPU for a paste of ``unit`` alone, about ``length`` characters."""
    paste = unit * (length // len(unit))
    taken = _once(paste)
    if taken < 1:
        taken = min(taken, *(_once(paste) for _ in range(_TIMES - 1)))
    return max(taken, 1e-6)


def _once(paste: str) -> float:
    start = time.process_time()
    parse(paste)
    return time.process_time() - start
