"""The list of quotes, and each quote in its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.generic import DetailView

from ..filters import QuoteFilter
from ..folio import LEAF
from ..galley import places, set_galley
from ..models import Quote
from ..prepared import Prepared
from ..querysets import QuoteQuerySet, Reader
from ..search import Sought, quote_runs
from ..syndication import Citation, cite_quote, cite_story, quote_facts
from .citing import CITED_AS, cited
from .formats import quoted_story
from .heads import Head, quote_head
from .reading import FoundList, ReaderMixin


def _lines(keys: Sequence[Any], reader: Reader) -> QuoteQuerySet:
    quotes = Quote.objects.visible_to(reader).filter(pk__in=keys).order_by()
    return quotes.for_list().defer("article__body")


LINES = Prepared(_lines, LEAF)


class QuoteList(FoundList):
    section = "quotes"
    template_name = "quotes.html"
    filterset_class = QuoteFilter
    of_quotes = True

    def rows(self, keys: Sequence[int]) -> list[Quote]:
        return LINES.ask(keys, self.reader)

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
        asked = request.GET.get("format", "")
        if not asked:
            return super().get(request, *args, **kwargs)
        if asked not in ("json", *CITED_AS):
            raise Http404("The archive gives quotes in no such format.")
        self.object, link = self.get_object(), request.build_absolute_uri
        if asked != "json":
            return cited(self.citation(), asked)
        return JsonResponse(
            quote_facts(self.object, link) | {"story": quoted_story(self.object, link)}
        )

    def page_head(self) -> Head:
        return quote_head(self.object, self.canonical(), self.request.build_absolute_uri)

    def citation(self) -> Citation:
        link = self.request.build_absolute_uri
        return cite_quote(self.object, cite_story(self.object.article, link), link)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        galley = set_galley(self.object.article.body, [self.object])
        place = places(galley).get(self.object.position)
        marked = place and self.object.kind != Quote.Kind.INDIRECT
        return super().get_context_data(
            paragraph=galley[place - 1] if place else None,
            anchor=f"said-{self.object.position}" if marked else f"p-{place}",
            citation=self.citation(),
            cited_as=CITED_AS,
            **kwargs,
        )
