"""The media topics as a reader sees them: a tree of those that have stories."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from .models import Topic
from .querysets import Reader

DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic and those below it; ``depth`` is 0 for a top term.

    ``story_count``, filled in by `counted`, includes the stories of narrower topics.
    """

    topic: Topic
    depth: int
    narrower: tuple[Branch, ...] = ()
    story_count: int = 0

    def walk(self) -> Iterator[Branch]:
        """This branch and all below it, in reading order."""
        yield self
        for branch in self.narrower:
            yield from branch.walk()


def topic_tree(user: Reader) -> tuple[Branch, ...]:
    """The top terms, by name, without any topic that has no story for this reader."""
    below: dict[int | None, list[Topic]] = {}
    used = set()
    for topic in Topic.objects.saying_if_used(user).order_by("name"):
        below.setdefault(topic.parent_id, []).append(topic)
        if topic.is_used:
            used.add(topic.pk)
    return tuple(_grow(None, below, used, depth=0))


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


def counted(
    branches: Sequence[Branch], user: Reader, *, deepest: int = DEEPEST
) -> tuple[Branch, ...]:
    """The branches with their stories counted, down to depth ``deepest``."""
    wanted = [branch.topic.pk for branch in walk_tree(branches) if branch.depth <= deepest]
    rows = Topic.objects.filter(pk__in=wanted).with_story_counts(user)
    counts = dict(rows.values_list("pk", "story_count"))
    return tuple(_with_counts(branch, counts) for branch in branches)


def _with_counts(branch: Branch, counts: dict[int, int]) -> Branch:
    return replace(
        branch,
        story_count=counts.get(branch.topic.pk, 0),
        narrower=tuple(_with_counts(one, counts) for one in branch.narrower),
    )


def _grow(
    parent: int | None, below: dict[int | None, list[Topic]], used: set[int], depth: int
) -> Iterator[Branch]:
    for topic in below.get(parent, ()):
        narrower = tuple(_grow(topic.pk, below, used, depth + 1))
        if narrower or topic.pk in used:
            yield Branch(topic, depth, narrower)
