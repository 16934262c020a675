"""What else the archive has on a story: who tells the same, and what else is on its topic."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from ..models import Article, Topic
from ..querysets import Reader
from ..search import Finding, Query

# Of a story's other versions, and of the nearest before it on its topic.
MOST_VERSIONS, MOST_ON_TOPIC = 50, 5
# Forms that agencies send each day may be in one group.
MOST_READ = 200


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
    wanted = Q(pk__in=keys)
    if story.group_id is not None:
        wanted |= Q(group=story.group_id)
    rows = Article.objects.visible_to(reader).filter(wanted).exclude(pk=story.pk)
    # Put in order here: asked for the newest, a database may go through them all for these few.
    found = sorted(rows.for_links().order_by()[:MOST_READ], key=_newest_first)
    same = [row for row in found if row.group_id is not None and row.group_id == story.group_id]
    return Around(
        same_story=same[:MOST_VERSIONS],
        topic=topic,
        on_topic=[row for row in found if row.pk in keys and row not in same][:MOST_ON_TOPIC],
    )


def _newest_first(story: Article) -> tuple[float, int]:
    return -story.published_at.timestamp(), -story.pk


def narrowest(story: Article) -> Topic | None:
    """The first of the story's topics that no other of them is a part of."""
    topics = list(story.topics.all())
    broader = {topic.parent_id for topic in topics}
    return next((topic for topic in topics if topic.pk not in broader), None)


def keys_on(topic: Topic, story: Article, reader: Reader) -> set[int]:
    """Keys of the newest stories on the topic, up to the story's own day."""
    query = Query(topic=topic, until=timezone.localdate(story.published_at))
    return set(Finding(query, reader).leaf(MOST_ON_TOPIC + 1).keys)
