"""How several agencies told one event: their stories side by side, and who carried which quote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeAlias

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import Truncator

from ..carriers import Carrier, Saying, gather
from ..comparison import CAME, SAME, Run, compare
from ..models import Article, Quote
from ..querysets import ArticleQuerySet
from .heads import ROBOTS, Head, robots_of
from .story import OneStory

# Forms that agencies send each day may be in one group; nobody reads so many side by side.
MOST_TOLD, MOST_QUOTES = 12, 400
OPENING_WORDS = 80
# Sayings that several stories carry, each with those stories, and each story's own quotes.
Shared: TypeAlias = list[tuple[Saying, list[tuple[Article, Carrier]]]]
Own: TypeAlias = dict[int, list[Quote]]


@dataclass(frozen=True, slots=True)
class Version:
    """A story among those that tell the same, and its opening.

    In the ``opening`` words that are not "same" set it apart. Of ``quote_count`` quotes
    that the reader may read, ``quotes`` are in no other version.
    """

    story: Article
    opening: tuple[Run, ...]
    quotes: list[Quote]
    quote_count: int
    excerpt_only: bool


class VersionsPage(OneStory):
    """The story of the address and those that tell the same, in the order they were sent."""

    template_name = "versions.html"
    told: list[Article]

    def get_queryset(self) -> ArticleQuerySet:
        return Article.objects.visible_to(self.reader).only("group", "slug", "language")

    def stories(self) -> list[Article]:
        """The first of those that tell the same, as far as the reader may see, and one more."""
        if self.object.group_id is None:
            return []
        told = Article.objects.visible_to(self.reader).filter(group=self.object.group_id)
        in_order = told.select_related("source").defer("body").order_by("published_at", "pk")
        return list(in_order[: MOST_TOLD + 1])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.object = self.get_object()
        self.told = self.stories()
        if len(self.told) < 2:
            return HttpResponseRedirect(self.object.get_absolute_url())
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stories = self.told[:MOST_TOLD]
        known = {story.pk: story for story in stories}
        quotes = self.quotes(known)
        counts = Counter(quote.article_id for quote in quotes)
        shared, own = parted(gather(quotes), known)
        return super().get_context_data(
            versions=[
                Version(
                    story,
                    opening,
                    own.get(story.pk, []),
                    counts[story.pk],
                    excerpt_only=not story.readable_by(self.reader),
                )
                for story, opening in zip(stories, openings(stories), strict=True)
            ],
            agencies=len({story.source_id for story in stories}),
            more=len(self.told) > MOST_TOLD,
            shared=shared,
            owned=sum(map(len, own.values())),
            **kwargs,
        )

    def page_head(self) -> Head:
        """What one of the agencies reserves is reserved of the page."""
        sources = [story.source for story in self.told]
        strictest = max(
            (robots_of(source) for source in sources), key=tuple(ROBOTS.values()).index
        )
        reserved = not all(source.mining_allowed for source in sources)
        return Head(canonical=self.canonical(), robots=strictest, reserved=reserved)

    def canonical_path(self) -> str:
        """Each story of the group has the page; it is known by the first one's address."""
        return reverse("versions", args=[self.told[0].pk])

    def quotes(self, stories: dict[int, Article]) -> Sequence[Quote]:
        """The quotes in their stories' order, as they stand in each."""
        readable = Quote.objects.visible_to(self.reader).in_marks().filter(article__in=stories)
        in_order = readable.order_by("article__published_at", "article_id", "start", "position")
        quotes = list(in_order.select_related("speaker")[:MOST_QUOTES])
        for quote in quotes:
            quote.article = stories[quote.article_id]
        return quotes


def openings(stories: Sequence[Article]) -> Iterator[tuple[Run, ...]]:
    """Each story's opening with the words apart that the first one lacks; of the first, those
    that none of the others has. One told in other words throughout shows no words apart.
    """
    first, *others = (Truncator(story.lede).words(OPENING_WORDS) for story in stories)
    alone = [True] * len(first)
    beside = []
    for words in others:
        rows = compare(first, words)
        after = tuple(run for row in rows for run in row.after)
        if any(run.kind == SAME for run in after):
            told = (run.kind != SAME for row in rows for run in row.before for _ in run.text)
            alone = [one and other for one, other in zip(alone, told, strict=True)]
            beside.append(after)
        else:
            beside.append((Run(SAME, words),) if words else ())
    yield tuple(_runs_of(first, alone))
    yield from beside


def _runs_of(text: str, alone: Sequence[bool]) -> Iterator[Run]:
    """``text`` cut where letters that stand alone begin and end; none if all of them do."""
    if all(alone):
        alone = [False] * len(text)
    for own, letters in groupby(zip(text, alone, strict=True), key=itemgetter(1)):
        yield Run(CAME if own else SAME, "".join(letter for letter, _ in letters))


def parted(sayings: list[Saying], stories: dict[int, Article]) -> tuple[Shared, Own]:
    """What several stories carry, by how many and then as it was told; and each one's own."""
    order = {key: number for number, key in enumerate(stories)}
    shared: Shared = []
    own: Own = {}
    for saying in sorted(sayings, key=lambda one: (order[one.quote.article_id], one.quote.start)):
        carriers = sorted(saying.carriers, key=lambda one: order[one.story])
        if len(carriers) > 1:
            shared.append((saying, [(stories[one.story], one) for one in carriers]))
        else:
            own.setdefault(saying.quote.article_id, []).append(saying.quote)
    return sorted(shared, key=lambda one: -len(one[1])), own
