"""The media topics as a reader sees them: a tree of those that have stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .models import Topic
from .querysets import Reader
from .search import held


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic and those below it; ``depth`` is 0 for a top term.

    ``story_count`` includes the stories of narrower topics, each once.
    """

    topic: Topic
    depth: int
    story_count: int
    narrower: tuple[Branch, ...] = ()

    def walk(self) -> Iterator[Branch]:
        """This branch and all below it, in reading order."""
        yield self
        for branch in self.narrower:
            yield from branch.walk()


def topic_tree(user: Reader) -> tuple[Branch, ...]:
    """The top terms, by name, without any topic that has no story for this reader."""
    return grown(held(user))


def grown(counts: Mapping[str, int]) -> tuple[Branch, ...]:
    """The tree of the topics that have stories by these counts (`articles.search.held`)."""
    below: dict[int | None, list[Topic]] = {}
    for topic in Topic.objects.defer("terms").order_by("name"):
        below.setdefault(topic.parent_id, []).append(topic)
    return tuple(_grow(None, below, counts, depth=0))


def walk_tree(tree: Iterable[Branch]) -> Iterator[Branch]:
    for branch in tree:
        yield from branch.walk()


def path_to(slug: str, tree: Iterable[Branch]) -> tuple[Branch, ...]:
    """The branches from a top term to the topic; none where the tree lacks it."""
    for branch in tree:
        if branch.topic.slug == slug:
            return (branch,)
        if below := path_to(slug, branch.narrower):
            return (branch, *below)
    return ()


def _grow(
    parent: int | None,
    below: Mapping[int | None, list[Topic]],
    counts: Mapping[str, int],
    depth: int,
) -> Iterator[Branch]:
    for topic in below.get(parent, ()):
        if count := counts.get(f"t{topic.pk}"):
            yield Branch(topic, depth, count, tuple(_grow(topic.pk, below, counts, depth + 1)))
