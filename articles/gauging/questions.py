"""What is asked of the archive: words as frequent as a comparison needs them.

They come from the archive's own stories, so that any archive can be measured: a
sample tells which words may fit, and the search counts how often they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.models import AnonymousUser
from django.db.models import Max, Min
from django.urls import reverse

from ..measuring import CannotMeasure
from ..models import Article, ArticleTopic, Topic
from ..search import Finding, Query
from ..search.analysis import pieces

READER = AnonymousUser()
MEDIUM, COMMON, PHRASE = 0.01, 0.36, 0.002  # of the stories
SAMPLE = 1_000
_TRIED = 12
_PERIOD = timedelta(days=730)
_ALL = 10**9


@dataclass(frozen=True, slots=True)
class Question:
    """A list asked for; ``share`` is how many of the stories it finds."""

    name: str
    query: Query
    share: float = 1.0

    @property
    def address(self) -> str:
        query = self.query
        asked = {
            "text": query.text,
            "topic": query.topic.slug if query.topic else "",
            "from": query.since.isoformat() if query.since else "",
            "to": query.until.isoformat() if query.until else "",
        }
        given = urlencode({name: value for name, value in asked.items() if value})
        return reverse("story-list") + (f"?{given}" if given else "")

    @property
    def finding(self) -> Finding:
        return Finding(self.query, READER)


def questions(stories: int) -> list[Question]:
    """The lists measured, in an archive of so many ``stories``. Raises CannotMeasure."""
    sample = _sample()
    if not sample:
        raise CannotMeasure("The archive holds no story that the public may read.")
    words, phrases = _counted(sample)

    def nearest(name: str, share: float, counted: Counter[str]) -> Question:
        """The question among the likeliest ones whose share is nearest to the one wanted."""
        wanted = share * len(sample)
        likely = sorted(counted, key=lambda text: (abs(counted[text] - wanted), text))[:_TRIED]
        tried = [_asked(name, Query(text=text), stories) for text in likely]
        return min(tried, key=lambda one: abs(one.share - share))

    common = nearest("a common word", COMMON, words)
    return [
        Question("no query", Query()),
        nearest("a rare word", 0, words),
        nearest("a medium word", MEDIUM, words),
        common,
        nearest("a phrase", PHRASE, phrases),
        _narrowed(common.query.text, sample, stories),
    ]


def _sample() -> list[dict[str, Any]]:
    """Stories spread evenly over the archive's keys."""
    ends = Article.objects.aggregate(first=Min("pk"), last=Max("pk"))
    if ends["first"] is None:
        return []
    first, last = ends["first"], ends["last"]
    keys = range(first, last + 1, max(1, (last + 1 - first) // SAMPLE))
    shown = Article.objects.visible_to(READER).filter(source__public_access="full")
    return list(shown.filter(pk__in=keys).values("pk", "body", "language", "published_at"))


def _counted(sample: Iterable[dict[str, Any]]) -> tuple[Counter[str], Counter[str]]:
    """In how many stories each word, and each pair of neighbours in marks, stands."""
    words: Counter[str] = Counter()
    phrases: Counter[str] = Counter()
    for story in sample:
        found = pieces(story["body"], story["language"])
        words.update({word for word in found if word.isalpha()})
        phrases.update({f'"{one} {two}"' for one, two in pairwise(found)})
    return words, phrases


def _narrowed(text: str, sample: Sequence[dict[str, Any]], stories: int) -> Question:
    """The text with the commonest topic, in two years about the middle story's day."""
    keys = [story["pk"] for story in sample]
    topics = Counter(ArticleTopic.objects.filter(article__in=keys).values_list("topic", flat=True))
    days = sorted(story["published_at"].date() for story in sample)
    middle = days[len(days) // 2]
    query = Query(
        text=text,
        topic=Topic.objects.get(pk=topics.most_common(1)[0][0]) if topics else None,
        since=middle - _PERIOD / 2,
        until=middle + _PERIOD / 2,
    )
    return _asked("text, topic and dates", query, stories)


def _asked(name: str, query: Query, stories: int) -> Question:
    found = Finding(query, READER)
    number = found.index.count(found.lookup, _ALL)
    return Question(name, query, number / stories)
