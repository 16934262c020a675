from __future__ import annotations

from django.db import models
from django.db.models.functions import Coalesce

from .article import Article
from .quote import Quote
from .source import Source


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


class TagCount(models.Model):
    """How many entries are filed under a tag, so that no page need count the archive.

    Rows of one tag and source add up, and those without a source are of all
    sources together. Triggers write a row for each change of an entry, so writers
    never wait for each other's; `articles.search.counts` folds them up and reads them.
    """

    tag = models.CharField(max_length=32)
    source = models.ForeignKey(
        Source, on_delete=models.CASCADE, null=True, db_index=False, related_name="tag_counts"
    )
    number = models.IntegerField()
    usable = models.IntegerField(help_text="Of the number, those that are not withheld or killed.")
    folded = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "tag",
                Coalesce("source", 0),
                condition=models.Q(folded=True),
                name="one_folded_row_each",
            ),
        ]
        indexes = [
            models.Index(fields=["source", "tag"], name="tag_count_by_source"),
            models.Index(fields=["id"], name="tag_count_loose", condition=models.Q(folded=False)),
        ]

    def __str__(self) -> str:
        return f"{self.tag}: {self.number}"
