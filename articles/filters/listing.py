"""What was asked of a list, in a reader's words: its heading, and chips to take off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

import django_filters
from django.utils.formats import date_format
from django.utils.functional import Promise

from ..querysets import Reader
from .fields import PeriodForm

CURSORS = ("before", "after")


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on. ``query`` is the list's query string without it."""

    name: str
    label: str
    value: str
    query: str


class Listing(django_filters.FilterSet):
    """A list's filters, in the words of a reader.

    ``phrases`` says how each goes into the list's heading ("about {}"), in
    their order there.
    """

    phrases: Mapping[str, str | Promise] = {}

    class Meta:
        form = PeriodForm

    @property
    def reader(self) -> Reader:
        return self.request.user

    def offer(self, name: str, **what: Any) -> None:
        """What only this reader's archive tells: a field's choices, for one."""
        self.filters[name].extra.update(what)

    @property
    def active(self) -> list[str]:
        """Names of the filters that the URL sets, in the form's order."""
        return [name for name in self.filters if self.data.get(name, "").strip()]

    def chips(self) -> Iterator[Chip]:
        for name in self.active:
            rest = self.asking({name: ""})
            yield Chip(name, str(self.filters[name].label), self._in_words(name), rest)

    def asking(self, changes: Mapping[str, str]) -> str:
        """The list's query string with filters set, or with "" taken off, from its beginning.

        A page has a hundred such links: the parameters are not copied for each.
        """
        kept = [one for one in self._asked if one[0] not in changes]
        return urlencode([*kept, *((name, value) for name, value in changes.items() if value)])

    @cached_property
    def _asked(self) -> list[tuple[str, str]]:
        """The URL's parameters without the cursors."""
        asked = self.request.GET.lists()
        return [(name, value) for name, row in asked for value in row if name not in CURSORS]

    def heading(self) -> str:
        """The end of the list's heading: "about Shipping since 3 July 2025"."""
        if self.errors:
            return ""
        active = self.active
        return " ".join(
            str(phrase).format(self._in_words(name))
            for name, phrase in self.phrases.items()
            if name in active
        )

    def canonical_query(self) -> str:
        """The active filters alone, in the form's order."""
        asked = self.request.GET.copy()
        asked.clear()
        for name in self.active:
            asked[name] = self.data[name].strip()
        return asked.urlencode()

    def _in_words(self, name: str) -> str:
        """A filter's value as a reader would say it; as typed where it is wrong."""
        value = self.data[name].strip() if name in self.errors else self.form.cleaned_data[name]
        if isinstance(value, date):
            return date_format(value, "DATE_FORMAT")
        choices = dict(self.filters[name].extra.get("choices", ()))
        return str(choices.get(value, value)).strip()
