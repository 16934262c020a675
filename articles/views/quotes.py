from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.views.generic import DetailView

from ..filters import QuoteFilter
from ..galley import places, set_galley
from ..models import Quote
from ..querysets import QuoteQuerySet
from .reading import FoundList, ReaderMixin


class QuoteList(FoundList):
    section = "quotes"
    template_name = "quotes.html"
    filterset_class = QuoteFilter
    of_quotes = True

    def rows(self, keys: Sequence[int]) -> QuoteQuerySet:
        return Quote.objects.visible_to(self.reader).filter(pk__in=keys).for_list()


class QuotePage(ReaderMixin, DetailView):
    section = "quotes"
    template_name = "quote.html"
    context_object_name = "quote"
    object: Quote

    def get_queryset(self) -> QuoteQuerySet:
        return Quote.objects.visible_to(self.reader).for_list()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        galley = set_galley(self.object.article.body, [self.object])
        place = places(galley).get(self.object.position)
        marked = place and self.object.kind != Quote.Kind.INDIRECT
        return super().get_context_data(
            paragraph=galley[place - 1] if place else None,
            anchor=f"said-{self.object.position}" if marked else f"p-{place}",
            **kwargs,
        )
