"""Groups of stories that tell the same, when one of them is taken away and comes back."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ...models import Article, StoryGroup

# A group's key, and those of its stories.
Group = tuple[int, list[int]]


def groups_of(articles: Collection[Article]) -> dict[int, Group | None]:
    """The groups of stories as they now are, by the stories' keys; None for those in none."""
    groups = {article.group_id for article in articles} - {None}
    members: dict[int | None, list[int]] = {}
    rows = Article.objects.filter(group__in=groups).order_by("pk")
    for key, member in rows.values_list("group", "pk"):
        members.setdefault(key, []).append(member)
    return {
        article.pk: (article.group_id, members[article.group_id]) if article.group_id else None
        for article in articles
    }


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
