"""Finding stories by their words.

`index` is called by the one writer of stories; `matching` narrows any
selection of stories to those that hold every word typed.
"""

from __future__ import annotations

from django.db.models import Q

from ..models import Article, SearchText
from ..querysets import ArticleQuerySet, Reader, is_editor
from .folding import fold, folded_words

__all__ = ["fold", "folded_words", "index", "matching"]


def index(article: Article) -> None:
    """Make the story findable by its words as they are now."""
    excerpt = [article.headline, article.lede]
    whole = [*excerpt, article.body, article.byline, article.dateline, article.slugline]
    SearchText.objects.update_or_create(
        article=article, defaults={"excerpt": _searchable(excerpt), "text": _searchable(whole)}
    )


def matching(articles: ArticleQuerySet, text: str, user: Reader) -> ArticleQuerySet:
    """Those of ``articles`` that hold every word of ``text``, or one that begins with it.

    What the reader may not read is not searched: of an agency shown in
    excerpt, the public searches headline and lede alone.
    """
    words = folded_words(text)
    if not words:
        return articles.none() if text.strip() else articles
    in_text = _every_word("search_text__text", words)
    if is_editor(user):
        return articles.filter(in_text)
    readable = in_text & Q(source__public_access="full")
    return articles.filter(readable | _every_word("search_text__excerpt", words))


def _searchable(parts: list[str]) -> str:
    return " " + " ".join(folded_words("\n".join(parts))) + " "


def _every_word(field: str, words: list[str]) -> Q:
    found = Q()
    for word in words:
        found &= Q(**{f"{field}__contains": f" {word}"})
    return found
