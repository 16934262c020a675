from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Max, OuterRef, Subquery
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import DetailView

from ..filters import SpeakerNameFilter
from ..folio import BY_NAME, NEWEST_QUOTE_FIRST, open_folio
from ..models import Quote, Speaker
from ..querysets import QuoteQuerySet, SpeakerQuerySet
from ..search import Finding, Query, fold
from ..timeline import by_month, timeline
from .formats import Found
from .reading import FilteredList, ListMixin

MOST_ROLES = 100


class SpeakerList(FilteredList):
    section = "speakers"
    template_name = "speakers.html"
    filterset_class = SpeakerNameFilter
    order = BY_NAME

    def get_queryset(self) -> SpeakerQuerySet:
        return Speaker.objects.visible_to(self.reader)

    def for_leaf(self, rows: SpeakerQuerySet) -> SpeakerQuerySet:
        """With each one's role in the newest story that this reader may read.

        ``Speaker.role`` may come from a story that the public doesn't see.
        """
        quotes = Quote.objects.visible_to(self.reader).exclude(role="").newest_first()
        own = quotes.filter(speaker=OuterRef("pk"))
        return rows.annotate(
            newest_role=Subquery(own.values("role")[:1]),
            newest_language=Subquery(own.values("article__language")[:1]),
        )


class SpeakerPage(ListMixin, DetailView):
    section = "speakers"
    template_name = "speaker.html"
    context_object_name = "speaker"
    object: Speaker

    def get_queryset(self) -> SpeakerQuerySet:
        return Speaker.objects.visible_to(self.reader)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The page; a speaker that was merged into another leads to the other."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            other = self.get_queryset().filter(merged__slug=kwargs["slug"]).first()
            if other is None:
                raise
            asked = f"?{request.GET.urlencode()}" if request.GET else ""
            return HttpResponseRedirect(other.get_absolute_url() + asked)

    def found(self) -> Found:
        speaker = self.get_object()
        query = Query(speakers=(speaker,))
        return Found(Finding(query, self.reader, quotes=True), f"Quotes of {speaker.name}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        quotes = Quote.objects.visible_to(self.reader).in_marks().filter(speaker=self.object)
        return super().get_context_data(
            roles=roles_in(quotes),
            timeline=timeline(by_month(quotes, "article__published_at"), self.quotes_between),
            folio=open_folio(quotes.for_list(), NEWEST_QUOTE_FIRST, self.request.GET),
            **kwargs,
        )

    def quotes_between(self, start: date, end: date) -> str:
        """The address of the speaker's quotes from one day to another."""
        asked = {"speaker": self.object.slug, "from": start.isoformat(), "to": end.isoformat()}
        return f"{reverse('quote-list')}?{urlencode(asked)}"


def roles_in(quotes: QuoteQuerySet) -> list[dict[str, Any]]:
    """Each role the quotes give their speaker and when it was last given, newest first.

    Roles that differ in case, accents or an article alone are shown once.
    """
    given = quotes.exclude(role="").order_by().values("role", "article__language")
    newest = given.annotate(last=Max("article__published_at")).order_by("-last", "role")
    known: dict[str, dict[str, Any]] = {}
    for row in newest[:MOST_ROLES]:
        known.setdefault(fold(row["role"]).removeprefix("the "), row)
    return list(known.values())
