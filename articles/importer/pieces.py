"""Keys asked for some at once: a statement takes only so many values, and an import has no end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

# SQLite may take 32,766 values in a statement; the longest here name a key a few times.
KEYS_AT_ONCE = 2_000
_Key = TypeVar("_Key", int, str)


def in_pieces(keys: Sequence[_Key], at_once: int | None = None) -> Iterator[Sequence[_Key]]:
    """``keys`` in their order, so many at once; ``KEYS_AT_ONCE`` where nothing else is said."""
    size = at_once or KEYS_AT_ONCE
    return (keys[at : at + size] for at in range(0, len(keys), size))
