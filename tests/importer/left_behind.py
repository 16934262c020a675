"""What interrupted imports of invented stories have left behind."""

from __future__ import annotations


def left_behind(stories: int) -> tuple[str, bool]:
    """How many of so many stories are half, lost or there twice, in words; whether any is."""
    from articles.models import Article, ImportItem, StoryEntry

    items = list(ImportItem.objects.values_list("state", "article"))
    lost = stories - len({article for state, article in items if state == "stored"})
    half = sum(
        (story.quotes.count(), story.revisions.count(), story.import_items.count()) != (1, 1, 1)
        or not StoryEntry.objects.filter(article=story).exists()
        for story in Article.objects.all()
    )
    twice = max(Article.objects.count(), len(items)) - stories
    return f"{stories} stories: {half} half, {lost} lost, {twice} twice", any((half, lost, twice))
