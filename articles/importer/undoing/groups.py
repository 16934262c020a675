"""Groups of stories that tell the same, when one of them is taken away and comes back."""

from __future__ import annotations

from collections.abc import Iterable

from ...models import Article, StoryGroup

# A group's key, and those of its stories.
Group = tuple[int, list[int]]


def group_of(article: Article) -> Group | None:
    """The story's group as it now is; None where it is in none."""
    if article.group_id is None:
        return None
    members = Article.objects.filter(group=article.group_id).order_by("pk")
    return article.group_id, list(members.values_list("pk", flat=True))


def leave_groups(groups: Iterable[Group | None]) -> None:
    """Dissolve those of ``groups`` that stories have left and that are none any more."""
    for key in {group[0] for group in groups if group}:
        if Article.objects.filter(group=key).count() < 2:
            StoryGroup.objects.filter(pk=key).delete()


def gather_again(group: Group | None) -> None:
    """Put stories into the group that they were in, where they have come into no other."""
    if group:
        key, members = group
        StoryGroup.objects.get_or_create(pk=key)
        Article.objects.filter(pk__in=members, group=None).update(group=key)
