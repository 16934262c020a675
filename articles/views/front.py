"""The front page: the newest stories and quotes, and what the archive holds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.timezone import localdate
from django.views.generic import TemplateView

from ..models import Article, Quote, Source
from ..querysets import QuoteQuerySet, Reader
from ..search import held, held_by_source
from ..topic_tree import grown
from .reading import ReaderMixin, one_of_each_group

NEWEST_STORIES = 15
NEWEST_QUOTES = 4
# Enough to find so many with a named quote in.
STORIES_LOOKED_AT = 60


class FrontPage(ReaderMixin, TemplateView):
    template_name = "front.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stories = Article.objects.visible_to(self.reader)
        newest = list(stories.for_list(self.reader).newest_first()[:NEWEST_STORIES])
        counts = held(self.reader)
        return super().get_context_data(
            figures={
                "stories": counts["all"],
                "quotes": counts["kdirect"] + counts["kmixed"],
                "first": stories.order_by("published_at")
                .values_list("published_at", flat=True)
                .first(),
                "last": newest[0].published_at if newest else None,
            },
            days=by_day(one_of_each_group(newest)),
            quotes=one_of_each_story(newest_quotes(self.reader)),
            tree=grown(counts),
            sources=Source.objects.with_story_counts(held_by_source(counts)).order_by(
                "-story_count", "name"
            ),
            **kwargs,
        )


def newest_quotes(reader: Reader) -> QuoteQuerySet:
    """Those of the newest stories alone, so that no others need be put in order."""
    stories = Article.objects.visible_to(reader).newest_first()[:STORIES_LOOKED_AT]
    quotes = Quote.objects.visible_to(reader).named().filter(article__in=stories.values("pk"))
    return quotes.for_list().defer("article__body").newest_first()


def one_of_each_story(quotes: QuoteQuerySet) -> list[Quote]:
    """The first quote of each of the newest stories that have one."""
    first: dict[int, Quote] = {}
    for quote in quotes:
        first.setdefault(quote.article_id, quote)
    return list(first.values())[:NEWEST_QUOTES]


def by_day(stories: Iterable[Article]) -> list[tuple[date, list[Article]]]:
    """Stories, newest first, under the day each was sent in the newsroom's time."""
    days = groupby(stories, key=lambda story: localdate(story.published_at))
    return [(day, list(group)) for day, group in days]
