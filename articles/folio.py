"""Leafing through a long list without page numbers.

A folio is one leaf of a list. It knows the leaves beside it by the row at which
they begin, not by a number: new stories don't shift what a link shows, and the
ten-thousandth leaf costs as much as the first. The row's sort key is the cursor
in the URL: ``?after=2025-07-03T12:00:00Z,1831``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import reduce
from typing import Any

from django.db.models import Model, Q, QuerySet
from django.utils.dateparse import parse_datetime

LEAF = 25
LARGEST_KEY = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Column:
    """One part of a sort key: a field, how a URL writes it, which way it runs.

    ``read`` raises ValueError or OverflowError for what ``write`` never wrote.
    """

    path: str
    read: Callable[[str], Any]
    write: Callable[[Any], str] = str
    falling: bool = False

    @property
    def ordering(self) -> str:
        return f"-{self.path}" if self.falling else self.path

    def of(self, row: Model) -> str:
        return self.write(reduce(getattr, self.path.split("__"), row))

    def turned(self) -> Column:
        return replace(self, falling=not self.falling)


Order = tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Folio:
    """``rows`` of one leaf; ``before`` and ``after`` are cursors, "" where the list ends.

    ``broken`` says that the cursor asked for leads nowhere, and this is the first leaf.
    """

    rows: Sequence[Any]
    before: str = ""
    after: str = ""
    broken: bool = False


def _read_moment(text: str) -> datetime:
    moment = parse_datetime(text)
    if moment is None or moment.tzinfo is None:
        raise ValueError(text)
    return moment.astimezone(UTC)


def _write_moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _read_number(text: str) -> int:
    number = int(text)
    if not 0 <= number <= LARGEST_KEY:
        raise ValueError(text)
    return number


def _read_text(text: str) -> str:
    if "\0" in text:  # PostgreSQL takes no NUL
        raise ValueError(text)
    return text


NEWEST_STORY_FIRST: Order = (
    Column("published_at", _read_moment, _write_moment, falling=True),
    Column("pk", _read_number, falling=True),
)
NEWEST_QUOTE_FIRST: Order = (
    Column("article__published_at", _read_moment, _write_moment, falling=True),
    Column("article_id", _read_number, falling=True),
    Column("position", _read_number),
)
BY_NAME: Order = (Column("name", _read_text), Column("pk", _read_number))


def open_folio(rows: QuerySet[Any], order: Order, asked: Mapping[str, str]) -> Folio:
    """The leaf that the URL's parameters name; a cursor to nowhere opens the first."""
    try:
        if asked.get("before"):
            return _leaf_before(rows, order, _read(order, asked["before"]))
        if asked.get("after"):
            return _leaf_after(rows, order, _read(order, asked["after"]))
    except (ValueError, OverflowError):
        return replace(_first_leaf(rows, order), broken=True)
    return _first_leaf(rows, order)


def all_rows(rows: QuerySet[Any], order: Order, at_once: int) -> Iterator[Any]:
    """The list from its beginning to its end, ``at_once`` rows to a question."""
    ordered = rows.order_by(*(column.ordering for column in order))
    read = list(ordered[:at_once])
    while read:
        yield from read
        last = _read(order, _write(order, read[-1]))
        read = list(ordered.filter(_beyond(order, last))[:at_once])


def _first_leaf(rows: QuerySet[Any], order: Order) -> Folio:
    found = _take(rows, order)
    return _folio(found[:LEAF], order, has_after=len(found) > LEAF)


def _leaf_after(rows: QuerySet[Any], order: Order, key: list[Any]) -> Folio:
    found = _take(rows.filter(_beyond(order, key)), order)
    if not found:
        return replace(_first_leaf(rows, order), broken=True)
    return _folio(found[:LEAF], order, has_before=True, has_after=len(found) > LEAF)


def _leaf_before(rows: QuerySet[Any], order: Order, key: list[Any]) -> Folio:
    turned = tuple(column.turned() for column in order)
    found = _take(rows.filter(_beyond(turned, key)), turned)
    if len(found) <= LEAF:  # the list's beginning, shown as a whole leaf
        return _first_leaf(rows, order)
    return _folio(found[LEAF - 1 :: -1], order, has_before=True, has_after=True)


def _folio(
    shown: list[Any], order: Order, *, has_before: bool = False, has_after: bool = False
) -> Folio:
    if not shown:
        return Folio([])
    return Folio(
        rows=shown,
        before=_write(order, shown[0]) if has_before else "",
        after=_write(order, shown[-1]) if has_after else "",
    )


def _take(rows: QuerySet[Any], order: Order) -> list[Any]:
    """One leaf and one row more, which tells whether the list goes on."""
    return list(rows.order_by(*(column.ordering for column in order))[: LEAF + 1])


def _beyond(order: Order, key: list[Any]) -> Q:
    """Rows past ``key``: (a > x) or (a = x and b > y) or …, each column its own way.

    The first column's bound is said once more in front, for its index to use.
    """
    first = order[0]
    beyond, same = Q(), Q()
    for column, value in zip(order, key, strict=True):
        beyond |= same & Q(**{f"{column.path}__{'lt' if column.falling else 'gt'}": value})
        same &= Q(**{column.path: value})
    return Q(**{f"{first.path}__{'lte' if first.falling else 'gte'}": key[0]}) & beyond


def _read(order: Order, cursor: str) -> list[Any]:
    """The key's values; a name may hold commas, so they are cut off from the end."""
    parts = cursor.rsplit(",", len(order) - 1)
    return [column.read(part) for column, part in zip(order, parts, strict=True)]


def _write(order: Order, row: Model) -> str:
    return ",".join(column.of(row) for column in order)
