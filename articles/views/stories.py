"""The list of stories, and each story beside its quotes."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponsePermanentRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.views.generic import DetailView

from ..filters import StoryFilter
from ..galley import places, set_galley
from ..models import Article, Quote, RelatedTeaser
from ..querysets import ArticleQuerySet, RevisionQuerySet, is_editor
from ..search import Sought, story_snippets
from ..syndication import story_ninjs
from .reading import FoundList, ReaderMixin

# Of a story's other versions and of its own states, the page lists the newest.
MOST_VERSIONS, MOST_REVISIONS = 50, 20


class StoryList(FoundList):
    section = "stories"
    template_name = "stories.html"
    filterset_class = StoryFilter

    def rows(self, keys: Sequence[int]) -> ArticleQuerySet:
        stories = Article.objects.visible_to(self.reader).filter(pk__in=keys)
        listed = stories.for_list(self.reader)
        return listed.defer(None) if self.filterset.words_typed else listed

    def mark(self, rows: Sequence[Any], sought: Sought) -> None:
        snippets = story_snippets(rows, sought, self.reader)
        for story in rows:
            story.snippet = snippets[story.pk]


class OneStory(ReaderMixin, DetailView):
    """A page of one story that the reader may see; 410 and a plain notice where it was killed."""

    section = "stories"
    context_object_name = "story"
    object: Article

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            if Article.objects.withdrawn().filter(pk=kwargs["pk"]).exists():
                return render(request, "gone.html", status=HTTPStatus.GONE)
            raise


class StoryPage(OneStory):
    template_name = "story.html"

    def get_queryset(self) -> ArticleQuerySet:
        stories = Article.objects.visible_to(self.reader)
        return stories.for_syndication() if self.format else stories.for_reading()

    @property
    def format(self) -> str:
        """The format asked for; "" is the page."""
        return self.request.GET.get("format", "")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.format not in ("", "json"):
            raise Http404("The archive gives stories in no such format.")
        self.object = self.get_object()
        if self.format:
            return JsonResponse(self.ninjs())
        if kwargs.get("slug") != self.object.slug:
            return HttpResponsePermanentRedirect(self.object.get_absolute_url())
        return self.render_to_response(self.get_context_data())

    def canonical_path(self) -> str:
        return self.object.get_absolute_url()

    def ninjs(self) -> dict[str, Any]:
        """The story as JSON, with the quotes that the reader may read."""
        whole = self.object.readable_by(self.reader)
        quotes = self.object.quotes.visible_to(self.reader).select_related("speaker")
        return story_ninjs(
            self.object,
            self.request.build_absolute_uri,
            whole=whole,
            quotes=quotes.order_by("start", "position") if whole else (),
            note=is_editor(self.reader),
        )

    def same_story(self) -> ArticleQuerySet:
        """The newest of the other stories that tell the same and that the reader may see."""
        visible = Article.objects.visible_to(self.reader)
        if self.object.group_id is None:
            return visible.none()
        return visible.telling_the_same_as(self.object)[:MOST_VERSIONS]

    def revisions(self) -> RevisionQuerySet:
        """The newest of the story’s states that the reader may see; none if it has but one."""
        if self.object.revision_count < 2:  # type: ignore[attr-defined]
            return self.object.revisions.none()
        return self.object.revisions.visible_to(self.reader).listed()[:MOST_REVISIONS]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs["same_story"] = self.same_story()
        if not self.object.readable_by(self.reader):
            return super().get_context_data(excerpt_only=True, **kwargs)
        readable = list(
            self.object.quotes.visible_to(self.reader)
            .select_related("speaker")
            .order_by("start", "position")
        )
        in_marks = [quote for quote in readable if quote.kind != Quote.Kind.INDIRECT]
        with_statements = "statements" in self.request.GET
        quotes = readable if with_statements else in_marks
        galley = set_galley(self.object.body, quotes)
        standing = places(galley)
        teasers = list(RelatedTeaser.objects.around(self.object, self.reader))
        announced_in = {row.article_id: row.article for row in teasers}
        announced_in.pop(self.object.pk, None)
        return super().get_context_data(
            paragraphs=galley,
            cards=[(quote, standing.get(quote.position)) for quote in quotes],
            speakers=list(
                {quote.said_by: quote.speaker for quote in quotes if quote.said_by}.items()
            ),
            statements=len(readable) - len(in_marks),
            with_statements=with_statements,
            teasers=[row for row in teasers if row.article_id == self.object.pk],
            announced_in=announced_in.values(),
            revisions=self.revisions(),
            **kwargs,
        )
