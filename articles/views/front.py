from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Count, Max, Min
from django.utils.timezone import localdate
from django.views.generic import TemplateView

from ..models import Article, Quote, Source
from ..querysets import QuoteQuerySet
from ..topic_tree import counted, topic_tree
from .reading import ReaderMixin

NEWEST_STORIES = 15
NEWEST_QUOTES = 4
# Enough to find that many stories in: few stories hold more than ten named quotes.
QUOTES_LOOKED_AT = 60


class FrontPage(ReaderMixin, TemplateView):
    template_name = "front.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stories = Article.objects.visible_to(self.reader)
        quotes = Quote.objects.visible_to(self.reader).in_marks()
        newest = stories.for_list(self.reader).newest_first()[:NEWEST_STORIES]
        return super().get_context_data(
            figures=stories.aggregate(
                stories=Count("pk"), first=Min("published_at"), last=Max("published_at")
            )
            | quotes.aggregate(quotes=Count("pk"), speakers=Count("speaker", distinct=True)),
            days=by_day(newest),
            quotes=one_of_each_story(quotes.named().for_list().newest_first()),
            tree=counted(topic_tree(self.reader), self.reader, deepest=0),
            sources=Source.objects.visible_to(self.reader).order_by("-story_count", "name"),
            **kwargs,
        )


def one_of_each_story(quotes: QuoteQuerySet) -> list[Quote]:
    """The first quote of each of the newest stories that have one."""
    first: dict[int, Quote] = {}
    for quote in quotes[:QUOTES_LOOKED_AT]:
        first.setdefault(quote.article_id, quote)
    return list(first.values())[:NEWEST_QUOTES]


def by_day(stories: Iterable[Article]) -> list[tuple[date, list[Article]]]:
    """Stories, newest first, under the day each was sent in the newsroom's time."""
    days = groupby(stories, key=lambda story: localdate(story.published_at))
    return [(day, list(group)) for day, group in days]
