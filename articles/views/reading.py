"""What every page knows: who reads it, and the address it should be known by."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.http import HttpRequest
from django.views.generic.base import ContextMixin
from django_filters.views import FilterView

from ..filters import Listing
from ..folio import Order, open_folio
from ..querysets import Reader, is_editor


class ReaderMixin(ContextMixin):
    """A page for one reader; ``section`` is the entry of the navigation it belongs to."""

    request: HttpRequest
    section = ""

    @property
    def reader(self) -> Reader:
        return self.request.user

    def canonical_path(self) -> str:
        return quote(self.request.path)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            section=self.section,
            is_editor=is_editor(self.reader),
            canonical=self.request.build_absolute_uri(self.canonical_path()),
            **kwargs,
        )


class FilteredList(ReaderMixin, FilterView):
    """A list with filters, one leaf at a time in ``order``."""

    order: Order
    filterset: Listing

    def get_filterset_kwargs(self, filterset_class: type[Listing]) -> dict[str, Any]:
        return super().get_filterset_kwargs(filterset_class) | {"data": self.request.GET}

    def for_leaf(self, rows: Any) -> Any:
        """``rows`` with what a line of the list shows; not needed for counting them."""
        return rows

    def canonical_path(self) -> str:
        asked = self.filterset.canonical_query()
        return super().canonical_path() + (f"?{asked}" if asked else "")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            folio=open_folio(self.for_leaf(self.object_list), self.order, self.request.GET),
            count=self.object_list.count(),
            chips=list(self.filterset.chips()),
            heading=self.filterset.heading(),
            **kwargs,
        )
