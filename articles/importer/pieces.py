"""Keys asked for some at once: a statement takes only so many values, and an import has no end.

Nor are they left to subqueries: about a table that has just grown a database knows too
little to join it well, and SQLite read a long import's items anew for each of its quotes.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

from django.db.models import Model, QuerySet

# SQLite may take 32,766 values in a statement; the longest here name a key a few times.
KEYS_AT_ONCE = 2_000
_Key = TypeVar("_Key")
_Row = TypeVar("_Row", bound=Model)


def in_pieces(keys: Collection[_Key], at_once: int | None = None) -> Iterator[Sequence[_Key]]:
    """``keys`` in their order, so many at once; ``KEYS_AT_ONCE`` where nothing else is said."""
    every, size = list(keys), at_once or KEYS_AT_ONCE
    return (every[at : at + size] for at in range(0, len(every), size))


def rows_in_pieces(
    rows: QuerySet[_Row], name: str, keys: Collection[int | str]
) -> Iterator[QuerySet[_Row]]:
    """Those of ``rows`` that have one of ``keys`` as ``name``, in no order, some at once."""
    return (rows.order_by().filter(**{f"{name}__in": some}) for some in in_pieces(keys))
