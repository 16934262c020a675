"""The list of quotes, and each quote in its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.generic import DetailView

from ..filters import QuoteFilter
from ..galley import places, set_galley
from ..models import Quote
from ..querysets import QuoteQuerySet
from ..search import Sought, quote_runs
from ..syndication import quote_facts
from .formats import quoted_story
from .reading import FoundList, ReaderMixin


class QuoteList(FoundList):
    section = "quotes"
    template_name = "quotes.html"
    filterset_class = QuoteFilter
    of_quotes = True

    def rows(self, keys: Sequence[int]) -> QuoteQuerySet:
        quotes = Quote.objects.visible_to(self.reader).filter(pk__in=keys)
        return quotes.for_list().defer("article__body")

    def mark(self, rows: Sequence[Any], sought: Sought) -> None:
        for quote in rows:
            quote.marked = quote_runs(quote, sought)


class QuotePage(ReaderMixin, DetailView):
    section = "quotes"
    template_name = "quote.html"
    context_object_name = "quote"
    object: Quote

    def get_queryset(self) -> QuoteQuerySet:
        return Quote.objects.visible_to(self.reader).for_list()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "format" not in request.GET:
            return super().get(request, *args, **kwargs)
        if request.GET["format"] != "json":
            raise Http404("The archive gives quotes in no such format.")
        quote, link = self.get_object(), request.build_absolute_uri
        return JsonResponse(quote_facts(quote, link) | {"story": quoted_story(quote, link)})

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        galley = set_galley(self.object.article.body, [self.object])
        place = places(galley).get(self.object.position)
        marked = place and self.object.kind != Quote.Kind.INDIRECT
        return super().get_context_data(
            paragraph=galley[place - 1] if place else None,
            anchor=f"said-{self.object.position}" if marked else f"p-{place}",
            **kwargs,
        )
