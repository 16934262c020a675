"""What the tags that rows are filed under stand for, as it may be shown and asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import BigIntegerField, Value

from ..edition import while_it_lasts
from ..models import Source, Speaker, Topic
from ..prepared import Prepared
from ..querysets import Reader


@dataclass(frozen=True, slots=True)
class Name:
    """What a tag stands for: its label, its name in addresses, the tag above a topic's."""

    label: str
    value: str
    above: str = ""


def _speakers(keys: Sequence[Any], _: Reader) -> Any:
    # Who was merged into another is known by the other's name, in entries made since.
    return Speaker.objects.filter(pk__in=keys, merged_into=None).values_list("pk", "name", "slug")


SPEAKERS, WHOEVER = Prepared(_speakers, most=10), AnonymousUser()


def names_of(tags: Iterable[str]) -> dict[str, Name]:
    """The names of the speakers' tags ("p7") among ``tags``, and of all agencies and topics.

    A change aside, it asks one question: agencies and topics are short lists.
    """
    keys = [int(tag[1:]) for tag in tags if tag.startswith("p")]
    speakers = SPEAKERS.ask_values(keys, WHOEVER)
    return _of_short_lists() | {f"p{key}": Name(name, slug) for key, name, slug in speakers}


@while_it_lasts
def _of_short_lists() -> dict[str, Name]:
    """All agencies' and topics'."""
    none = Value(None, output_field=BigIntegerField())
    topics = Topic.objects.order_by().values_list(Value("t"), "pk", "name", "slug", "parent")
    sources = Source.objects.order_by().values_list(Value("s"), "pk", "name", "code", none)
    return {
        f"{kind}{key}": Name(label, value, f"t{above}" if above else "")
        for kind, key, label, value, above in topics.union(sources, all=True)
    }
