"""Writing down what stories are found by. The one writer of stories calls it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db import connection, transaction

from ..models import Article, Quote, QuoteEntry, StoryEntry
from ..querysets import ArticleQuerySet
from .counts import fold_counts
from .entries import entries_of
from .indexes import Index
from .postgresql import PostgresqlIndex
from .sqlite import SqliteIndex

BATCH = 200


def database_index() -> Index:
    """The index of the database in use."""
    return PostgresqlIndex() if connection.vendor == "postgresql" else SqliteIndex()


def index(article: Article) -> None:
    """Make the story and its quotes findable as they are now."""
    index_many([article])


@transaction.atomic
def index_many(articles: Sequence[Article]) -> None:
    """Make stories, and their quotes, findable as they are now."""
    keys = [article.pk for article in articles]
    StoryEntry.objects.filter(article__in=keys).delete()
    # By their keys: a join that was planned before there were rows may take minutes.
    quotes = list(Quote.objects.filter(article__in=keys).order_by().values_list("pk", flat=True))
    QuoteEntry.objects.filter(pk__in=quotes).delete()
    index_new(articles)


@transaction.atomic
def index_new(articles: Sequence[Article]) -> None:
    """Make stories, and their quotes, findable that never were."""
    database_index().write(entries_of(articles))
    fold_counts()


def rebuild(stories: ArticleQuerySet) -> Iterator[tuple[int, int]]:
    """Index ``stories`` anew in the order of their keys, some hundred in one transaction.

    Yields how many, and the last key, after each.
    """
    key = 0
    while batch := _rebuild_beyond(stories, key):
        key = batch[-1].pk
        yield len(batch), key


@transaction.atomic
def _rebuild_beyond(stories: ArticleQuerySet, key: int) -> list[Article]:
    """Stories are read under a lock, so that no words of a text just changed are put back."""
    beyond = stories.filter(pk__gt=key).order_by("pk").select_for_update()
    batch: list[Article] = list(beyond[:BATCH])
    if batch:
        index_many(batch)
    return batch
