"""Each story beside its quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Any

from django.db.models import QuerySet
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

from ..galley import places, set_galley
from ..models import Article, Quote, RelatedTeaser, Speaker, Topic
from ..prepared import Prepared
from ..querysets import ArticleQuerySet, QuoteQuerySet, Reader, TeaserQuerySet, is_editor
from ..syndication import Citation, cite_quote, cite_story, story_ninjs
from .around import around
from .citing import CITED_AS, cited
from .heads import Head, story_head
from .reading import ReaderMixin

MOST_MORE_SAID = 6


@dataclass(frozen=True, slots=True)
class Card:
    """A quote beside the text; ``place`` is the number of the paragraph in which it begins."""

    quote: Quote
    place: int | None
    citation: Citation


@dataclass(slots=True)
class Voice:
    """Somebody who is quoted in a story: the name as the story knows it, and where.

    ``speaker`` is one who has a page, as nobody has whose words are nowhere in marks. ``also``
    is something that the speaker said in another story.
    """

    name: str
    speaker: Speaker | None = None
    numbers: list[int] = field(default_factory=list)
    also: Quote | None = None


def _read(keys: Sequence[Any], reader: Reader) -> ArticleQuerySet:
    return Article.objects.visible_to(reader).for_reading(reader).filter(pk=keys[0]).order_by()


def _said(keys: Sequence[Any], reader: Reader) -> QuoteQuerySet:
    quotes = Quote.objects.visible_to(reader).filter(article=keys[0])
    told = quotes.saying_more_elsewhere(reader).select_related("speaker")
    return told.order_by("start", "position")


def _teasers(keys: Sequence[Any], reader: Reader) -> TeaserQuerySet:
    return RelatedTeaser.objects.around(keys[0], reader)


def _topics(keys: Sequence[Any], reader: Reader) -> QuerySet:
    return Topic.objects.filter(articletopic__article=keys[0])


READ, SAID, TEASERS = Prepared(_read), Prepared(_said), Prepared(_teasers)
TOPICS = Prepared(_topics)


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
        return (
            stories.for_syndication()
            if self.format == "json"
            else stories.select_related("source")
        )

    def get_object(self, queryset: Any = None) -> Article:
        if self.format:
            return super().get_object(queryset)
        found = READ.ask([self.kwargs["pk"]], self.reader)
        if not found:
            raise Http404("The archive shows no such story.")
        found[0].filed_under = TOPICS.ask([found[0].pk], self.reader)
        return found[0]

    @property
    def format(self) -> str:
        """The format asked for; "" is the page."""
        return self.request.GET.get("format", "")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.format not in ("", "json", *CITED_AS):
            raise Http404("The archive gives stories in no such format.")
        self.object = self.get_object()
        if self.format == "json":
            return JsonResponse(self.ninjs())
        if self.format:
            return cited(self.citation, self.format)
        if kwargs.get("slug") != self.object.slug:
            asked = f"?{request.GET.urlencode()}" if request.GET else ""
            return HttpResponsePermanentRedirect(f"{self.object.get_absolute_url()}{asked}")
        return self.render_to_response(self.get_context_data())

    def canonical_path(self) -> str:
        return self.object.get_absolute_url()

    def page_head(self) -> Head:
        link = self.request.build_absolute_uri
        return story_head(
            self.object, self.canonical(), link, whole=self.whole, quotes=self.quotes
        )

    @property
    def whole(self) -> bool:
        return self.object.readable_by(self.reader)

    @cached_property
    def citation(self) -> Citation:
        return cite_story(self.object, self.request.build_absolute_uri)

    def ninjs(self) -> dict[str, Any]:
        """The story as JSON, with the quotes that the reader may read."""
        quotes = self.object.quotes.visible_to(self.reader).select_related("speaker")
        return story_ninjs(
            self.object,
            self.request.build_absolute_uri,
            whole=self.whole,
            quotes=quotes.order_by("start", "position") if self.whole else (),
            note=is_editor(self.reader),
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        self.quotes: list[Quote] = []
        if self.whole:
            kwargs |= self.text_and_quotes()
        return super().get_context_data(
            excerpt_only=not self.whole,
            copy_readable=self.object.copy_readable_by(self.reader),
            citation=self.citation,
            cited_as=CITED_AS,
            around=around(self.object, self.reader),
            **kwargs,
        )

    def text_and_quotes(self) -> dict[str, Any]:
        """What is shown of a story that may be read whole."""
        readable = SAID.ask([self.object.pk], self.reader)
        in_marks = [quote for quote in readable if quote.kind != Quote.Kind.INDIRECT]
        with_statements = "statements" in self.request.GET
        self.quotes = readable if with_statements else in_marks
        galley = set_galley(self.object.body, self.quotes)
        standing = places(galley)
        story, link = self.citation, self.request.build_absolute_uri
        heard = voices(self.quotes)
        teasers = TEASERS.ask([self.object.pk], self.reader)
        announced_in = {row.article_id: row.article for row in teasers}
        announced_in.pop(self.object.pk, None)
        return {
            "paragraphs": galley,
            "cards": [
                Card(quote, standing.get(quote.position), cite_quote(quote, story, link))
                for quote in self.quotes
            ],
            "voices": heard,
            "more_said": [voice for voice in heard if voice.also][:MOST_MORE_SAID],
            "statements": len(readable) - len(in_marks),
            "with_statements": with_statements,
            "teasers": [row for row in teasers if row.article_id == self.object.pk],
            "announced_in": announced_in.values(),
        }


def voices(quotes: Sequence[Any]) -> list[Voice]:
    """Who is quoted, in the order of their first words; those without a name are one."""
    heard: dict[int | str, Voice] = {}
    for quote in quotes:
        voice = heard.setdefault(quote.speaker_id or quote.mention, Voice(quote.said_by))
        voice.numbers.append(quote.position)
        if quote.kind != Quote.Kind.INDIRECT or quote.elsewhere:
            voice.speaker = quote.speaker
        if voice.also is None and quote.elsewhere:
            voice.also = said_elsewhere(quote.elsewhere)
    return list(heard.values())


def said_elsewhere(values: dict[str, Any]) -> Quote:
    """A quote of another story from what ``saying_more_elsewhere`` tells of it."""
    told = dict(values)
    story = Article(
        **{name: told.pop(f"story_{name}") for name in ("pk", "slug", "headline", "language")}
    )
    return Quote(article=story, **told)
