"""The agencies, and each agency's stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext
from django.views.generic import DetailView, TemplateView

from ..alphabet import by_name
from ..models import Article, Source
from ..movement import recent
from ..querysets import ArticleQuerySet, Reader, SourceQuerySet
from ..search import Finding, Query, held, held_by_source
from .formats import Found
from .pictures import SPEAKER, TOPIC, Listing, Part, over_time, picture
from .reading import ListMixin, ReaderMixin, collapsed, open_leaf


def sources_counted(reader: Reader) -> SourceQuerySet:
    """The agencies with stories that the reader may see, and how many."""
    return Source.objects.with_story_counts(held_by_source(held(reader)))


class SourceList(ReaderMixin, TemplateView):
    section = "sources"
    template_name = "sources.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        moving = recent(self.reader)
        sources = by_name(sources_counted(self.reader).order_by())
        return super().get_context_data(
            sources=[(source, moving.trend(f"s{source.pk}")) for source in sources], **kwargs
        )


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

    def rows(self, keys: Sequence[int]) -> ArticleQuerySet:
        return Article.objects.visible_to(self.reader).filter(pk__in=keys).for_list(self.reader)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        finding = Finding(Query(source=self.object), self.reader)
        listing = Listing("story-list", {"source": self.object.code})
        return super().get_context_data(
            folio=collapsed(open_leaf(finding, self.request.GET, self.rows)),
            picture=picture(
                Part(gettext("Who is quoted"), finding.tally, SPEAKER, listing.under(SPEAKER)),
                Part(gettext("On what"), finding.tally, TOPIC, listing.under(TOPIC)),
            ),
            timeline=over_time(finding.tally, listing),
            **kwargs,
        )
