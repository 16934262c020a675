"""Rows as plain values and back, to the letter: keys, moments and all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.core import serializers
from django.db.models import CASCADE, SET_NULL, ForeignKey, Model, QuerySet

from ..models import QuoteEntry, StoryEntry

# The search writes its own entries anew.
_WORKED_OUT = (QuoteEntry, StoryEntry)

Row = dict[str, Any]


def with_their_own(rows: QuerySet) -> Iterator[QuerySet]:
    """``rows``, and all rows that would be deleted with them, parents first."""
    yield rows
    keys = list(rows.values_list("pk", flat=True))
    for relation in rows.model._meta.related_objects:
        child: Any = relation.related_model
        if relation.on_delete is CASCADE and child not in _WORKED_OUT and keys:
            owned = child._base_manager.filter(**{f"{relation.field.name}__in": keys})
            yield from with_their_own(owned.order_by("pk"))


def written_down(tables: Iterable[QuerySet]) -> list[Row]:
    """The rows of ``tables`` as JSON can hold them."""
    return [_plain(row) for rows in tables for row in serializers.serialize("python", rows)]


def put_back(rows: Iterable[Row]) -> None:
    """Write rows as they were, under the keys that they had; none of them may be there."""
    for restored in serializers.deserialize("python", rows):
        restored.save(force_insert=True)


def set_back(row: Row) -> None:
    """Make a row that is there what it was."""
    for restored in serializers.deserialize("python", [row]):
        restored.save(force_update=True)


def pointing_at(target: Model) -> dict[str, list[int]]:
    """The keys of the rows that would forget a deleted ``target``, by table and column."""
    pointing = {}
    for child, name in _forgetful(type(target)):
        keys = child._base_manager.filter(**{name: target.pk}).order_by("pk")
        pointing[f"{child._meta.label}.{name}"] = list(keys.values_list("pk", flat=True))
    return {place: keys for place, keys in pointing.items() if keys}


def point_again(target: Model, pointing: dict[str, list[int]]) -> None:
    """Let the rows of `pointing_at` point at ``target`` once more, where they point at nothing."""
    for child, name in _forgetful(type(target)):
        keys = pointing.get(f"{child._meta.label}.{name}", [])
        child._base_manager.filter(pk__in=keys, **{name: None}).update(**{name: target.pk})


def lacking(rows: Iterable[Row]) -> list[str]:
    """What ``rows`` need and is neither among them nor in the archive, in words.

    A column that may be empty is emptied where its row is gone.
    """
    rows = list(rows)
    among = {(row["model"], row["pk"]) for row in rows}
    missing = []
    for restored, row in zip(serializers.deserialize("python", rows), rows, strict=True):
        for field in _foreign_keys(type(restored.object)):
            key, parent = row["fields"][field.name], field.related_model
            if key is None or (parent._meta.label_lower, key) in among:
                continue
            if not parent._base_manager.filter(pk=key).exists():
                missing.append(f"{parent._meta.verbose_name} {key}")
                if field.null:
                    row["fields"][field.name] = None
                    missing.pop()
    return missing


def _forgetful(target: type[Model]) -> Iterator[tuple[type[Model], str]]:
    for relation in target._meta.related_objects:
        if relation.on_delete is SET_NULL:
            yield relation.related_model, relation.field.name


def _foreign_keys(model: type[Model]) -> Iterator[ForeignKey]:
    return (field for field in model._meta.concrete_fields if isinstance(field, ForeignKey))


def _plain(row: Row) -> Row:
    """Moments in full: Django's own way into JSON drops their last digits."""
    fields = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row["fields"].items()
    }
    return {**row, "fields": fields}
