"""What the tags that rows are filed under stand for, as it may be shown and asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import BigIntegerField, Model, QuerySet, Value

from ..models import Source, Speaker, Topic


@dataclass(frozen=True, slots=True)
class Name:
    """What a tag stands for: its label, its name in addresses, the tag above a topic's."""

    label: str
    value: str
    above: str


def names_of(tags: Iterable[str]) -> dict[str, Name]:
    """The names of agencies' ("s7") and speakers' tags, and of all topics; one question.

    All topics there are: those above a topic belong to its label, and the list is short.
    """
    known = list(tags)
    none = Value(None, output_field=BigIntegerField())
    topics = Topic.objects.order_by()
    sources = _those(Source, known, "s")
    # Who was merged into another is known by the other's name, in entries made since.
    speakers = _those(Speaker, known, "p").filter(merged_into=None)
    rows = topics.values_list(Value("t"), "pk", "name", "slug", "parent").union(
        sources.values_list(Value("s"), "pk", "name", "code", none),
        speakers.values_list(Value("p"), "pk", "name", "slug", none),
        all=True,
    )
    return {
        f"{kind}{key}": Name(label, value, f"t{above}" if above else "")
        for kind, key, label, value, above in rows
    }


def _those(model: type[Model], tags: Iterable[str], kind: str) -> QuerySet:
    keys = [int(tag[1:]) for tag in tags if tag.startswith(kind)]
    return model._default_manager.filter(pk__in=keys).order_by()
