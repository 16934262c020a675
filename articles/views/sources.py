"""The agencies, and each agency's stories."""

from __future__ import annotations

from typing import Any

from django.views.generic import DetailView, ListView

from ..folio import NEWEST_STORY_FIRST, open_folio
from ..models import Article, Source
from ..querysets import Reader, SourceQuerySet
from ..search import Finding, Query, held, held_by_source
from .formats import Found
from .reading import ListMixin, ReaderMixin, collapsed


def sources_counted(reader: Reader) -> SourceQuerySet:
    """The agencies with stories that the reader may see, and how many."""
    return Source.objects.with_story_counts(held_by_source(held(reader)))


class SourceList(ReaderMixin, ListView):
    section = "sources"
    template_name = "sources.html"
    context_object_name = "sources"

    def get_queryset(self) -> SourceQuerySet:
        return sources_counted(self.reader).order_by("name")


class SourcePage(ListMixin, DetailView):
    section = "sources"
    template_name = "source.html"
    context_object_name = "source"
    slug_field = slug_url_kwarg = "code"
    object: Source

    def get_queryset(self) -> SourceQuerySet:
        return sources_counted(self.reader)

    def found(self) -> Found:
        source = self.get_object()
        return Found(Finding(Query(source=source), self.reader), f"Stories of {source.name}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stories = Article.objects.visible_to(self.reader).from_source(self.object.code)
        return super().get_context_data(
            folio=collapsed(
                open_folio(stories.for_list(self.reader), NEWEST_STORY_FIRST, self.request.GET)
            ),
            **kwargs,
        )
