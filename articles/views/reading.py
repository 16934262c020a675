"""What every page knows: who reads it, and the address it should be known by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.views.generic.base import ContextMixin, TemplateView, View

from ..filters import CopyFilter
from ..folio import LEAF, Folio
from ..models import Article
from ..querysets import Reader, is_editor
from ..search import MOST_COUNTED, MOST_RANKED, Finding, Sought
from .formats import FORMATS, Format, Found, answer_in_format, offers
from .heads import Head
from .overviews import fewer_words, overview, ways_out


class ReaderMixin(ContextMixin):
    """A page for one reader; ``section`` is the entry of the navigation it belongs to."""

    request: HttpRequest
    section = ""

    @property
    def reader(self) -> Reader:
        return self.request.user

    def canonical_path(self) -> str:
        return quote(self.request.path)

    def canonical(self) -> str:
        return self.request.build_absolute_uri(self.canonical_path())

    def page_head(self) -> Head:
        """What the page's head tells machines; asked when its context is being made.

        Django calls a view's ``head`` for the HTTP method of that name.
        """
        return Head(canonical=self.canonical())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            section=self.section,
            is_editor=is_editor(self.reader),
            signed_in=self.reader.is_authenticated,
            head=self.page_head(),
            **kwargs,
        )

    def render_to_response(self, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
        response = super().render_to_response(context, **kwargs)  # type: ignore[misc]
        for name, value in context["head"].headers.items():
            response[name] = value
        return response


class ListMixin(ReaderMixin, View):
    """A page with a list that is also given in other ``formats``."""

    formats: Mapping[str, Format] = FORMATS

    def found(self) -> Any:
        """The list's rows and its title, without the page around them, as ``formats`` want it."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if "format" in request.GET and request.method in ("GET", "HEAD"):
            return answer_in_format(request, self.found, self.formats)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(offers=offers(self.request, self.formats), **kwargs)


def open_leaf(
    finding: Finding, asked: Mapping[str, str], rows: Callable[[Sequence[int]], Iterable[Any]]
) -> Folio:
    """The leaf of what was found that the URL's parameters name; ``rows`` gives rows by key."""
    leaf = finding.leaf(LEAF, asked.get("before", ""), asked.get("after", ""))
    found = {row.pk: row for row in rows(leaf.keys)}
    shown = [found[key] for key in leaf.keys if key in found]
    return Folio(shown, leaf.before, leaf.after, leaf.broken)


def collapsed(folio: Folio) -> Folio:
    """The leaf with one line for those of its stories that tell the same: the first of them."""
    return replace(folio, rows=one_of_each_group(folio.rows))


def one_of_each_group(stories: Iterable[Article]) -> list[Article]:
    """``stories``, but of those that tell the same only the first; it knows how many there are."""
    shown: dict[object, Article] = {}
    for story in stories:
        shown.setdefault(story.group_id or story, story)
    return list(shown.values())


class FilteredList(ListMixin, TemplateView):
    """A list whose address is read by ``filterset``; where it makes no sense the page says so."""

    filterset: Any

    def canonical_path(self) -> str:
        asked = self.filterset.canonical_query()
        return super().canonical_path() + (f"?{asked}" if asked else "")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if "format" in request.GET and not self.filterset.is_valid():
            return JsonResponse({"errors": self.filterset.errors.get_json_data()}, status=400)
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            filter=self.filterset,
            chips=list(self.filterset.chips()),
            heading=self.filterset.heading(),
            **kwargs,
        )


class FoundList(FilteredList):
    """A list of what a search finds, one leaf at a time; ``filterset_class`` reads the URL.

    Subclasses say whether it is of quotes, and give the rows of a leaf.
    """

    filterset_class: type[CopyFilter]
    of_quotes = False

    def rows(self, keys: Sequence[int]) -> Any:
        """The rows with these keys that the reader may see, as a line shows them."""
        raise NotImplementedError

    def mark(self, rows: Sequence[Any], sought: Sought) -> None:
        """Give each row what a line shows of where it matched."""
        raise NotImplementedError

    @cached_property
    def filterset(self) -> CopyFilter:
        return self.filterset_class(self.request.GET, Article.objects.none(), request=self.request)

    def found(self) -> Found:
        filterset = self.filterset
        finding = Finding(filterset.query(), self.reader, quotes=self.of_quotes)
        title = f"{self.section.capitalize()} {filterset.heading()}".strip()
        return Found(finding, title, filterset.asked.notes)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filterset = self.filterset
        if not filterset.is_valid():
            return super().get_context_data(folio=Folio([]), count=0, **kwargs)
        finding = Finding(filterset.query(), self.reader, quotes=self.of_quotes)
        folio = open_leaf(finding, self.request.GET, self.rows)
        if not self.of_quotes:
            folio = collapsed(folio)
        if folio.rows:
            if filterset.words_typed:
                self.mark(folio.rows, Sought(finding.asked.node, finding.languages))
            around: dict[str, Any] = dict(overview(filterset, finding))
        else:
            around = {
                "ways_out": ways_out(filterset, finding),
                "fewer_words": fewer_words(filterset, finding),
            }
        return super().get_context_data(
            folio=folio,
            count=min(finding.count, MOST_COUNTED),
            capped=finding.capped,
            best_of=MOST_RANKED if finding.count > MOST_RANKED else None,
            notes=filterset.asked.notes,
            **around,
            **kwargs,
        )
