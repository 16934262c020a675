"""What stands before a colon in the search box: ``speaker:``, ``source:``, ``topic:``, dates."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils.text import slugify
from django.utils.translation import gettext

from ..models import Source, Speaker, Topic
from ..querysets import Reader
from ..search import Asked, Query, day_from
from .names import speakers_called

# So many may share a surname and still be looked for at once.
MOST_SPEAKERS = 50


def narrowed(query: Query, asked: Asked, reader: Reader) -> Query:
    """``query`` with what its own words narrow it to; names unknown are noted in ``asked``."""
    for name, value in asked.narrowed:
        change = _within(query, _READERS[name](value, reader))
        taken = [field for field in change if field not in _NARROWER and getattr(query, field)]
        if not any(change.values()):
            said = gettext("The archive shows nothing for “%(typed)s”; it was left out.")
            asked.notes.append(said % {"typed": f"{name}:{value}"})
        elif taken:
            said = gettext("“%(typed)s” was left out: it is set beside already.")
            asked.notes.append(said % {"typed": f"{name}:{value}"})
        else:
            query = replace(query, **change)
    return query


def _within(query: Query, change: dict[str, Any]) -> dict[str, Any]:
    """``change``, but a period within the one that is set already."""
    return {
        field: _NARROWER[field](value, getattr(query, field) or value)
        if field in _NARROWER
        else value
        for field, value in change.items()
    }


def _speakers(value: str, reader: Reader) -> dict[str, Any]:
    called = speakers_called(Speaker.objects.visible_to(reader), value)
    return {"speakers": tuple(called.order_by("name")[:MOST_SPEAKERS])}


def _source(value: str, reader: Reader) -> dict[str, Any]:
    called = Q(code__iexact=value) | Q(name__iexact=value)
    return {"source": Source.objects.visible_to(reader).filter(called).first()}


def _topic(value: str, reader: Reader) -> dict[str, Any]:
    called = Q(slug=slugify(value)) | Q(name__iexact=value)
    return {"topic": Topic.objects.filter(called).first()}


_NARROWER: dict[str, Callable[[date, date], date]] = {"since": max, "until": min}
_READERS = {
    "speaker": _speakers,
    "source": _source,
    "topic": _topic,
    "before": lambda value, reader: {"until": day_from(value, end=True)},
    "after": lambda value, reader: {"since": day_from(value)},
}
