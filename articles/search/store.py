"""Writing down what stories are found by. The one writer of stories calls it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from django.db import connection, transaction

from ..models import Article, QuoteEntry, StoryEntry
from . import postgresql, sqlite
from .entries import entries_of

BATCH = 200
Index = sqlite.Index | postgresql.Index


def database_index() -> Index:
    """The index of the database in use."""
    return postgresql.Index() if connection.vendor == "postgresql" else sqlite.Index()


def index(article: Article) -> None:
    """Make the story and its quotes findable as they are now."""
    index_many([article])


@transaction.atomic
def index_many(articles: Sequence[Article]) -> None:
    """Make stories, and their quotes, findable as they are now."""
    keys = [article.pk for article in articles]
    StoryEntry.objects.filter(article__in=keys).delete()
    QuoteEntry.objects.filter(quote__article__in=keys).delete()
    database_index().write(entries_of(articles))


def rebuild(articles: Iterable[Article]) -> Iterator[int]:
    """Index ``articles`` anew, some hundred in one transaction; yields how many at each."""
    rows = iter(articles)
    while batch := list(islice(rows, BATCH)):
        index_many(batch)
        yield len(batch)
