from __future__ import annotations

from django.db import models

from .article import Article


class StoryKey(models.Model):
    """One of the things by which a story's copy is known again (`articles.importer.matching`).

    Its headline, slugline or opening, or a band of its text's sketch, as a number.
    """

    key = models.BigIntegerField()
    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="known_by")

    class Meta:
        indexes = [models.Index(fields=["key", "article"], name="story_key")]

    def __str__(self) -> str:
        return f"{self.key} of story {self.article_id}"
