from __future__ import annotations

from django.db import models

from .article import Article


class SearchText(models.Model):
    """A story's words, folded, as `articles.search` looks them up.

    ``excerpt`` is headline and lede, all that the public may search of an
    agency whose stories it may read in excerpt only; ``text`` is the whole.
    """

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="search_text"
    )
    excerpt = models.TextField()
    text = models.TextField()

    def __str__(self) -> str:
        return f"search text of story {self.article_id}"
