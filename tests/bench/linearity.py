"""Whether the parser's time grows with the length of hostile pastes, and no faster.

    python tests/bench/linearity.py [SMALL_BYTES]

For each paste it prints the seconds for a small one (1 MB unless told) and for
one eight times as long, and how many times longer that took: about 8 is linear.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from articles.wire import parse

FACTOR = 8
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


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    for name, unit in UNITS.items():
        small, large = (unit * (length // len(unit)) for length in (size, size * FACTOR))
        first, second = seconds(lambda: parse(small)), seconds(lambda: parse(large))  # noqa: B023
        sys.stdout.write(f"{name:26}{first:8.2f} s{second:8.2f} s{second / first:6.1f} times\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
