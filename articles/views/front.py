"""The front page: search at hand, what is being said, what is new, and what moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate
from django.views.generic import TemplateView

from ..models import Article, Quote, Source, Topic
from ..movement import Recent, Trend, recent
from ..querysets import Reader
from ..search import held, held_by_source
from .pictures import Listing
from .reading import ReaderMixin, one_of_each_group

NEWEST_STORIES = 15
MOST_TOPICS, MOST_AGENCIES, MOST_AGENCIES_A_DAY = 8, 10, 6
# Quotes that a front page would print: enough words to say something, and few enough to be
# taken in at a glance. They are looked for in so many of the newest stories.
FEWEST_WORDS, MOST_WORDS = 8, 40
STRIKING_QUOTES = 5
STORIES_LOOKED_AT, QUOTES_LOOKED_AT = 40, 150


@dataclass(frozen=True, slots=True)
class Day:
    """A day's newest stories, and how many each agency sent on it where there are more."""

    day: date
    agencies: list[tuple[Source, str, str]]
    stories: list[Article]


class FrontPage(ReaderMixin, TemplateView):
    template_name = "front.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        stories = Article.objects.visible_to(self.reader)
        newest = list(stories.for_list(self.reader).newest_first()[:NEWEST_STORIES])
        if not newest:
            return super().get_context_data(**kwargs)
        counts = held(self.reader)
        moving = recent(self.reader, localdate(newest[0].published_at))
        sources = Source.objects.with_story_counts(held_by_source(counts)).in_bulk()
        return super().get_context_data(
            figures={
                "stories": counts["all"],
                "quotes": counts["kdirect"] + counts["kmixed"],
                "agencies": len(sources),
                "first": stories.order_by("published_at")
                .values_list("published_at", flat=True)
                .first(),
                "last": newest[0].published_at,
            },
            said=striking(self.reader),
            days=by_day(one_of_each_group(newest), moving, sources),
            topics=topics_moving(moving),
            agencies=agencies_moving(moving, sources),
            **kwargs,
        )


def striking(reader: Reader) -> list[Quote]:
    """The newest quotes that can stand alone on a front page, one of each story and speaker.

    Whole sentences in somebody's own words, whose speaker is named and not in doubt. Of
    a story it is the first that fits: agencies put the best one first. The longest leads.
    """
    stories = Article.objects.visible_to(reader).newest_first()[:STORIES_LOOKED_AT]
    quotes = Quote.objects.visible_to(reader).named().filter(article__in=stories.values("pk"))
    certain = Q(certainty=Quote.Certainty.SURE) | ~Q(review=Quote.Review.MACHINE)
    found = quotes.filter(certain).for_list().defer("article__body").newest_first()
    chosen: list[Quote] = []
    told: set[object] = set()
    for quote in found[:QUOTES_LOOKED_AT]:
        of = {quote.article.group_id or quote.article, quote.speaker}
        if told.isdisjoint(of) and stands_alone(quote.text):
            told |= of
            chosen.append(quote)
    newest = chosen[:STRIKING_QUOTES]
    lead = max((len(quote.text) for quote in newest), default=0)
    return sorted(newest, key=lambda quote: len(quote.text) != lead)


def stands_alone(text: str) -> bool:
    """Whether a quote begins as a sentence does and has a length to be read in one go."""
    return not text[:1].islower() and FEWEST_WORDS <= len(text.split()) <= MOST_WORDS


def by_day(stories: Iterable[Article], moving: Recent, sources: Mapping[int, Source]) -> list[Day]:
    """Stories, newest first, under the day each was sent in the newsroom's time."""
    days = groupby(stories, key=lambda story: localdate(story.published_at))
    return [_day(day, list(group), moving, sources) for day, group in days]


def _day(day: date, stories: list[Article], moving: Recent, sources: Mapping[int, Source]) -> Day:
    sent = [(sources[key], n) for key, n in moving.agencies_on(day) if key in sources]
    agencies = [
        (
            source,
            moving.in_figures(number),
            Listing("story-list", {"source": source.code}).between(day, day),
        )
        for source, number in sent[:MOST_AGENCIES_A_DAY]
    ]
    more = sum(number for _, number in sent) > len(stories) or len(sent) > 1
    return Day(day, agencies if more else [], stories)


def topics_moving(moving: Recent) -> list[tuple[Topic, Trend]]:
    """The widest topics with most stories in the last weeks, and how they move."""
    topics = Topic.objects.filter(parent=None).defer("terms").in_bulk()
    keys = [key for key in moving.most("t") if key in topics]
    return [(topics[key], moving.trend(f"t{key}")) for key in keys[:MOST_TOPICS]]


def agencies_moving(moving: Recent, sources: Mapping[int, Source]) -> list[tuple[Source, Trend]]:
    """The agencies with most stories in the last weeks."""
    keys = [key for key in moving.most("s") if key in sources]
    return [(sources[key], moving.trend(f"s{key}")) for key in keys[:MOST_AGENCIES]]
