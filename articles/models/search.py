from __future__ import annotations

from django.db import models

from .article import Article
from .quote import Quote


class Entry(models.Model):
    """What the search knows of a row beside its words, which each database keeps its own way.

    ``place`` puts entries in the order of time (`articles.search.places`), and
    ``tags`` are what the row is filed under (`articles.search.entries`).
    """

    place = models.BigIntegerField(unique=True)
    tags = models.TextField()

    class Meta:
        abstract = True


class StoryEntry(Entry):
    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="search_entry"
    )

    def __str__(self) -> str:
        return f"search entry of story {self.article_id}"


class QuoteEntry(Entry):
    quote = models.OneToOneField(
        Quote, on_delete=models.CASCADE, primary_key=True, related_name="search_entry"
    )

    def __str__(self) -> str:
        return f"search entry of quote {self.quote_id}"
