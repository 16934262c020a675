"""What else the archive has on a story: who tells the same, and what else is on its topic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Q, When
from django.utils import timezone

from ..models import Article, Topic
from ..prepared import Prepared
from ..querysets import ArticleQuerySet, Reader
from ..search import Finding, Query

# Of a story's other versions, the newest (forms that agencies send each day may be in one
# group), and of the nearest before it on its topic.
MOST_VERSIONS, MOST_ON_TOPIC = 50, 5
_MOST_KEYS, _NO_GROUP = MOST_ON_TOPIC + 1, 0


@dataclass(frozen=True, slots=True)
class Around:
    """Stories that tell the same, newest first, and the last ones on ``topic`` up to its day."""

    same_story: list[Article]
    topic: Topic | None
    on_topic: list[Article]


def around(story: Article, reader: Reader) -> Around:
    """Two questions to the database at most: the keys of a topic's stories, and all the rows."""
    topic = narrowest(story)
    keys = keys_on(topic, story, reader) if topic else []
    if not keys and story.group_id is None:
        return Around([], topic, [])
    on_topic = [*keys, *[story.pk] * (_MOST_KEYS - len(keys))]
    rows = NEAR.ask([story.pk, story.group_id or _NO_GROUP, *on_topic], reader)
    found = sorted(rows, key=_newest_first)
    same = [row for row in found if row.group_id is not None and row.group_id == story.group_id]
    return Around(
        same_story=same[:MOST_VERSIONS],
        topic=topic,
        on_topic=[row for row in found if row.pk in keys and row not in same][:MOST_ON_TOPIC],
    )


def _near(keys: Sequence[Any], reader: Reader) -> ArticleQuerySet:
    """Of a story's key, its group's and those of stories on its topic: all but the story.

    Those on its topic first: asked for nothing but the newest, a database may go through the
    whole archive from its newest end for these few.
    """
    own, group, *on_topic = keys
    rows = Article.objects.visible_to(reader).filter(Q(pk__in=on_topic) | Q(group=group))
    told = Case(When(pk__in=on_topic, then=0), default=1)
    newest = rows.exclude(pk=own).order_by(told, "-published_at", "-pk")
    return newest.for_links()[: MOST_VERSIONS + _MOST_KEYS]


NEAR = Prepared(_near, 2 + _MOST_KEYS)


def _newest_first(story: Article) -> tuple[float, int]:
    return -story.published_at.timestamp(), -story.pk


def narrowest(story: Article) -> Topic | None:
    """The first of the story's topics that no other of them is a part of."""
    broader = {topic.parent_id for topic in story.filed_under}
    return next((topic for topic in story.filed_under if topic.pk not in broader), None)


def keys_on(topic: Topic, story: Article, reader: Reader) -> set[int]:
    """Keys of the newest stories on the topic, up to the story's own day."""
    query = Query(topic=topic, until=timezone.localdate(story.published_at))
    return set(Finding(query, reader).leaf(_MOST_KEYS).keys)
