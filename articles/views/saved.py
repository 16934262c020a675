"""Saved searches: the lists that a signed-in reader keeps, and what is new in each.

New is what was stored since they last looked, whenever it was sent: copy comes
late, and much of it has no time beside its day.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeAlias

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView

from ..filters import CopyFilter, QuoteFilter, StoryFilter
from ..models import Article, Quote, SavedSearch
from ..search import Finding
from .reading import ReaderMixin

MOST_SAVED = 30
MOST_NEW = 1_000
FILTERS: dict[str, type[CopyFilter]] = {"stories": StoryFilter, "quotes": QuoteFilter}
Act: TypeAlias = Callable[[HttpRequest, SavedSearch], HttpResponse]


@dataclass(frozen=True, slots=True)
class Shelved:
    """A saved search with how many rows are ``new``; None where it asks for what is gone."""

    search: SavedSearch
    new: int | None

    @property
    def more(self) -> bool:
        """Whether there are more new ones than are counted."""
        return self.new is not None and self.new >= MOST_NEW


class SavedSearches(LoginRequiredMixin, ReaderMixin, TemplateView):
    template_name = "saved.html"

    @property
    def user(self) -> Any:
        """The reader, who is signed in."""
        return self.reader

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        saved = SavedSearch.objects.filter(user=self.user)
        return super().get_context_data(
            shelved=[Shelved(search, count_new(search, self.request)) for search in saved],
            **kwargs,
        )

    def post(self, request: HttpRequest) -> HttpResponse:
        """Keep the list that the form names; the same list again only gets its new name."""
        kind, asked = request.POST.get("list", ""), QueryDict(request.POST.get("query", ""))
        if kind not in FILTERS:
            return HttpResponseBadRequest("There is no such list.")
        own = SavedSearch.objects.filter(user=self.user)
        filterset = _read(kind, asked, request)
        if not filterset.is_valid():
            messages.error(
                request, gettext("The search was not saved: one of its filters makes no sense.")
            )
        elif own.count() >= MOST_SAVED:
            said = gettext("There are %(number)s saved searches; delete one first.")
            messages.error(request, said % {"number": MOST_SAVED})
        else:
            given = request.POST.get("name", "").strip() or filterset.heading()
            own.update_or_create(
                defaults={"name": _named(given, kind), **_looked_now(kind)},
                user=self.user,
                kind=kind,
                query=_lasting_query(filterset),
            )
        return redirect("saved-searches")


def count_new(search: SavedSearch, request: HttpRequest) -> int | None:
    """How many rows were stored since the reader last looked, at most ``MOST_NEW``."""
    filterset = _read(search.kind, QueryDict(search.query), request)
    if not filterset.is_valid():
        return None
    of_quotes = search.kind == SavedSearch.Kind.QUOTES
    finding = Finding(filterset.query(), filterset.reader, quotes=of_quotes)
    return finding.count_newer(search.newest_seen, MOST_NEW)


def of_reader(act: Act) -> Any:
    """A view that acts on one of the reader's own saved searches, by POST alone."""

    @require_POST
    @login_required
    @wraps(act)
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        return act(request, get_object_or_404(SavedSearch, pk=pk, user=request.user))

    return view


@of_reader
def open_search(request: HttpRequest, search: SavedSearch) -> HttpResponse:
    """Go to the list; what it has now is no longer new."""
    for name, value in _looked_now(search.kind).items():
        setattr(search, name, value)
    search.save()
    return redirect(search)


@of_reader
def rename_search(request: HttpRequest, search: SavedSearch) -> HttpResponse:
    search.name = _named(request.POST.get("name", "").strip() or search.name, search.kind)
    search.save()
    return redirect("saved-searches")


@of_reader
def delete_search(request: HttpRequest, search: SavedSearch) -> HttpResponse:
    search.delete()
    return redirect("saved-searches")


def _read(kind: str, asked: QueryDict, request: HttpRequest) -> CopyFilter:
    return FILTERS[kind](asked, Article.objects.none(), request=request)


def _named(given: str, kind: str) -> str:
    whole = {"stories": gettext("All stories"), "quotes": gettext("All quotes")}
    return given.replace("\0", "")[:100] or whole[kind]


def _looked_now(kind: str) -> dict[str, Any]:
    model: Any = Quote if kind == SavedSearch.Kind.QUOTES else Article
    newest = model.objects.order_by("-pk").values_list("pk", flat=True).first()
    return {"last_looked_at": timezone.now(), "newest_seen": newest or 0}


def _lasting_query(filterset: CopyFilter) -> str:
    """The filters that are on; a speaker by the slug, which names no other one later."""
    kept = QueryDict(mutable=True)
    for name in filterset.active:
        kept[name] = filterset.data[name].strip()
    if speaker := filterset.form.cleaned_data.get("speaker"):
        kept["speaker"] = speaker.slug
    return kept.urlencode()
