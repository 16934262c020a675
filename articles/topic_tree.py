"""The media topics as a reader sees them: a tree of those that have stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from .models import Article, Topic
from .querysets import Reader


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic, its visible stories with those of narrower topics, and these topics.

    ``depth`` is 0 for a top term.
    """

    topic: Topic
    story_count: int
    depth: int
    narrower: tuple[Branch, ...] = ()

    def walk(self) -> Iterator[Branch]:
        """This branch and all below it, in reading order."""
        yield self
        for branch in self.narrower:
            yield from branch.walk()


def topic_tree(user: Reader) -> tuple[Branch, ...]:
    """The top terms, leaving out every topic without a story the reader may see.

    Two queries: the topics, and the counts of those that have narrower ones. A
    story with a topic and a narrower one counts once, so sums will not do.
    """
    below: dict[int | None, list[Topic]] = {}
    counts: dict[int, int] = {}
    for topic in Topic.objects.with_story_counts(user).order_by("name"):
        below.setdefault(topic.parent_id, []).append(topic)
        counts[topic.pk] = topic.story_count
    return _branches(None, below, counts | _counts_with_narrower(below, user), depth=0)


def walk_tree(tree: Sequence[Branch]) -> Iterator[Branch]:
    for branch in tree:
        yield from branch.walk()


def path_to(slug: str, tree: Sequence[Branch]) -> tuple[Branch, ...]:
    """The branches from a top term to the topic; none where the tree lacks it."""
    for branch in tree:
        if branch.topic.slug == slug:
            return (branch,)
        if below := path_to(slug, branch.narrower):
            return (branch, *below)
    return ()


def _branches(
    parent: int | None, below: dict[int | None, list[Topic]], counts: dict[int, int], depth: int
) -> tuple[Branch, ...]:
    return tuple(
        Branch(topic, count, depth, _branches(topic.pk, below, counts, depth + 1))
        for topic in below.get(parent, ())
        if (count := counts[topic.pk])
    )


def _counts_with_narrower(below: dict[int | None, list[Topic]], user: Reader) -> dict[int, int]:
    """Topic key → number of stories, for topics that have narrower ones."""
    counts = {
        f"under_{parent}": Count(
            "pk", distinct=True, filter=Q(articletopic__topic__in=_keys_under(parent, below))
        )
        for parent in below
        if parent is not None
    }
    if not counts:
        return {}
    found = Article.objects.visible_to(user).aggregate(**counts)
    return {int(name.removeprefix("under_")): number for name, number in found.items()}


def _keys_under(topic: int, below: dict[int | None, list[Topic]]) -> list[int]:
    keys = [topic]
    for narrower in below.get(topic, ()):
        keys += _keys_under(narrower.pk, below)
    return keys
