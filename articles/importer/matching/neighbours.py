"""The stories of the archive that a story is like, found by the keys they share.

However large the archive is, a story asks for a few dozen keys, and under each
there are only so many stories: what more share is a form that says nothing of
the story, and it is kept under its other keys.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from ...models import Article, Revision, StoryGroup, StoryKey
from ...wire import ParsedStory
from ..revisions import SENT
from .keys import DAYS, keys_of, sketch_of
from .likeness import Likeness, alike_headlines, figures_differ, likeness

MOST_UNDER_A_KEY = 50
# Those that share most keys are looked at.
MOST_COMPARED = 12
# Of this much in common, with the same figures, two stories tell the same.
COMMON, FIGURES = 0.5, 0.95
# Shorter ones, a dividend or a rate alone, are in the words of all others of their kind.
FEWEST_RUNS = 16


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A story of the archive beside one that comes in.

    ``headlines`` is how alike their headlines are; ``another_figure`` whether each has a
    figure that the other lacks, as of prices at 1030 and at 1130. ``days`` are those of
    the newsroom's zone between them.
    """

    article: Article
    texts: Likeness
    headlines: float
    same_slugline: bool
    another_figure: bool
    days: int
    short: bool

    @property
    def heads(self) -> float:
        """How alike they are headed: 1 where they share a slugline."""
        return 1.0 if self.same_slugline else self.headlines

    @property
    def tells_the_same(self) -> bool:
        """Whether both tell the same in nearly the same words, whoever sent them and when."""
        alike = self.texts.common >= COMMON and self.texts.figures >= FIGURES
        return alike and not self.short and not self.another_figure


def neighbours(story: ParsedStory, published_at: datetime) -> list[Neighbour]:
    """The stories from the days around that share a key with ``story``, likest first."""
    shared = StoryKey.objects.filter(key__in=keys_of(story, published_at).near)
    counts = Counter(shared.order_by().values_list("article", flat=True))
    keys = sorted(counts, key=lambda key: (-counts[key], -key))[:MOST_COMPARED]
    return compared(story, published_at, keys) if keys else []


def compared(story: ParsedStory, published_at: datetime, keys: Collection[int]) -> list[Neighbour]:
    """Of the stories with these keys those from the days around, held against ``story``."""
    articles = Article.objects.filter(pk__in=keys).select_related("source")
    day = localdate(published_at)
    own = sketch_of(story.headline or "", story.body)
    found = []
    for article in articles:
        apart = abs((localdate(article.published_at) - day).days)
        if apart > DAYS:
            continue
        headline, body = as_sent(article)
        other = sketch_of(headline, body)
        found.append(
            Neighbour(
                article,
                likeness(own, other),
                alike_headlines(story.headline or "", headline),
                same_slugline=bool(story.slugline) and story.slugline == article.slugline,
                another_figure=figures_differ(story.headline or "", headline),
                days=apart,
                short=min(len(own.runs), len(other.runs)) < FEWEST_RUNS,
            )
        )
    return sorted(found, key=lambda one: (-one.texts.shared, -one.heads, -one.article.pk))


def as_sent(article: Article) -> tuple[str, str]:
    """Headline and body as the agency last sent them, before any editor's hand."""
    if {"headline", "body"}.isdisjoint(article.edited_fields):
        return article.headline, article.body
    received = article.revisions.filter(held__has_key=SENT)
    last = received.exclude(reason=Revision.Reason.EARLIER).order_by("-number").first()
    sent = last.held[SENT] if last else {"headline": article.headline, "body": article.body}
    return sent["headline"], sent["body"]


def remember(article: Article, story: ParsedStory) -> None:
    """Keep the article under the keys of what was sent last."""
    StoryKey.objects.filter(article=article).delete()
    keys = keys_of(story, article.published_at).kept
    rows = key_rows({article.pk: keys})
    StoryKey.objects.bulk_create(StoryKey(key=key, article_id=one) for key, one in rows)


def key_rows(wanted: Mapping[int, Sequence[int]]) -> Iterator[tuple[int, int]]:
    """What keeps stories under the keys ``wanted``, but for keys that are full.

    Each key with the story's own.
    """
    asked = {key for keys in wanted.values() for key in keys}
    kept = StoryKey.objects.filter(key__in=asked).order_by().values_list("key", flat=True)
    under = Counter(kept)
    for article, keys in wanted.items():
        for key in keys:
            under[key] += 1
            if under[key] <= MOST_UNDER_A_KEY:
                yield key, article


def group(article: Article, alike: Sequence[Article]) -> None:
    """Put the article and the stories that tell the same into one group."""
    groups = sorted({one.group_id for one in (article, *alike) if one.group_id})
    one = groups[0] if groups else StoryGroup.objects.create().pk
    Article.objects.filter(group__in=groups[1:]).update(group=one)
    Article.objects.filter(pk__in=[article.pk, *(other.pk for other in alike)]).update(group=one)
    article.group_id = one
