"""Rows as plain values and back, to the letter: keys, moments and all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from django.core import serializers
from django.db.models import CASCADE, SET_NULL, ForeignKey, Model, QuerySet

from ...models import QuoteEntry, StoryEntry
from ..pieces import rows_in_pieces

# The search writes its own entries anew.
_WORKED_OUT = (QuoteEntry, StoryEntry)

Row = dict[str, Any]


def with_their_own(rows: QuerySet, but: tuple[type[Model], ...] = ()) -> Iterator[list[Any]]:
    """``rows``, and all rows that would be deleted with them, a table at a time, parents first.

    Tables named in ``but`` are left out, with all that hangs on them.
    """
    found = list(rows)
    yield from (table for table, _ in _owned(rows.model, found, [row.pk for row in found], but))


def each_with_its_own(rows: QuerySet, but: tuple[type[Model], ...] = ()) -> dict[int, list[Model]]:
    """Each of ``rows`` by its key, with those that `with_their_own` would give for it alone."""
    found = list(rows)
    each: dict[int, list[Model]] = {row.pk: [] for row in found}
    for table, whose in _owned(rows.model, found, list(each), but):
        for row, key in zip(table, whose, strict=True):
            each[key].append(row)
    return each


def _owned(
    model: type[Model], found: list[Any], whose: list[int], but: tuple[type[Model], ...]
) -> Iterator[tuple[list[Any], list[int]]]:
    """Rows and what hangs on them, table by table, and beside each row ``whose`` it is."""
    yield found, whose
    root = dict(zip((row.pk for row in found), whose, strict=True))
    for relation in _relations(model):
        child: Any = relation.related_model
        if relation.on_delete is CASCADE and child not in (*_WORKED_OUT, *but) and root:
            field = relation.field
            owned = list(child._base_manager.filter(**{f"{field.name}__in": root}).order_by("pk"))
            yield from _owned(child, owned, [root[getattr(r, field.attname)] for r in owned], but)


def written_down(tables: Iterable[Iterable[Model]]) -> list[Row]:
    """The rows of ``tables`` as JSON can hold them."""
    return [_plain(row) for rows in tables for row in serializers.serialize("python", rows)]


def put_back(rows: Iterable[Row]) -> None:
    """Write rows as they were, under the keys that they had.

    A row is left out that is there already, or that needs one which is there no
    more; where a column may be empty, that is emptied instead.
    """
    restored = [one.object for one in serializers.deserialize("python", rows)]
    there = _there(restored)
    writing: dict[type[Model], list[Model]] = defaultdict(list)
    for row in restored:
        model = type(row)
        lacking = [
            f for f in _foreign_keys(model) if not _stands(getattr(row, f.attname), f, there)
        ]
        for field in lacking:
            setattr(row, field.attname, None)
        if row.pk not in there[model] and all(field.null for field in lacking):
            there[model].add(row.pk)
            writing[model].append(row)
    for model, new in writing.items():
        _insert(model, new)


def _insert(model: type[Model], rows: list[Model]) -> None:
    """Insert rows as they are: one by one where a table notes when a row is saved.

    Django would note the moment of inserting, but for rows that are saved "raw".
    """
    if any(
        getattr(f, "auto_now", False) or getattr(f, "auto_now_add", False) for f in _columns(model)
    ):
        for row in rows:
            row.save_base(raw=True, force_insert=True)
    else:
        model._base_manager.bulk_create(rows, batch_size=500)


def set_back(row: Row) -> None:
    """Make a row that is there what it was."""
    for restored in serializers.deserialize("python", [row]):
        restored.save(force_update=True)


def pointing_at(model: type[Model], targets: Collection[int]) -> dict[int, dict[str, list[int]]]:
    """For each of ``targets`` the keys of the rows that would forget it, were it deleted.

    They are told apart by table and column.
    """
    pointing: dict[int, dict[str, list[int]]] = {key: {} for key in targets}
    for child, name in _forgetful(model):
        rows = child._base_manager.filter(**{f"{name}__in": targets}).order_by("pk")
        for target, key in rows.values_list(name, "pk"):
            pointing[target].setdefault(f"{child._meta.label}.{name}", []).append(key)
    return pointing


def point_again(target: Model, pointing: dict[str, list[int]]) -> None:
    """Let the rows of `pointing_at` point at ``target`` once more, where they point at nothing."""
    for child, name in _forgetful(type(target)):
        keys = pointing.get(f"{child._meta.label}.{name}", [])
        child._base_manager.filter(pk__in=keys, **{name: None}).update(**{name: target.pk})


def _relations(model: type[Model]) -> Iterator[Any]:
    """How other tables point at the model's, also where the model has no name for it."""
    every = model._meta.get_fields(include_hidden=True)
    return (one for one in every if one.auto_created and (one.one_to_many or one.one_to_one))


def _forgetful(target: type[Model]) -> Iterator[tuple[type[Model], str]]:
    for relation in _relations(target):
        if relation.on_delete is SET_NULL:
            yield relation.related_model, relation.field.name


def _foreign_keys(model: type[Model]) -> Iterator[ForeignKey]:
    return (field for field in _columns(model) if isinstance(field, ForeignKey))


def _columns(model: type[Model]) -> Iterable[Any]:
    return model._meta.concrete_fields


def _there(rows: list[Model]) -> dict[type[Model], set[int]]:
    """The keys of those rows that are there, of all that ``rows`` are or point at."""
    asked: dict[type[Model], set[int]] = defaultdict(set)
    for row in rows:
        asked[type(row)].add(row.pk)
        for field in _foreign_keys(type(row)):
            asked[field.related_model].add(getattr(row, field.attname))
    return {
        model: {
            key
            for some in rows_in_pieces(model._base_manager.all(), "pk", keys - {None})
            for key in some.values_list("pk", flat=True)
        }
        for model, keys in asked.items()
    }


def _stands(key: int | None, field: ForeignKey, there: dict[type[Model], set[int]]) -> bool:
    return key is None or key in there[field.related_model]


def _plain(row: Row) -> Row:
    """Moments in full: Django's own way into JSON drops their last digits."""
    fields = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row["fields"].items()
    }
    return {**row, "fields": fields}
