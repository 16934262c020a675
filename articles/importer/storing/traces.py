"""What storing a story changed, kept on its item, so that it can be undone.

A story that is new is taken back by deleting it, so nothing of it is kept here
but what it did to others: speakers that it made, roles that it gave them. Of a
story that was there before, its rows are kept as they were.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any

from django.db import connection

from ...models import Article, ImportItem, Quote, Revision, Speaker
from .rows import each_with_its_own, pointing_at, written_down


@dataclass(slots=True)
class Trace:
    """Gathered while a story is stored.

    ``before`` are the story's rows as they were, None for a new story; ``roles``
    are ``[speaker, role and moment before, role and moment after]``.
    """

    before: dict[str, Any] | None = None
    speakers: list[int] = field(default_factory=list)
    roles: list[list[Any]] = field(default_factory=list)

    def made(self, speaker: Speaker) -> Speaker:
        self.speakers.append(speaker.pk)
        return speaker

    @contextmanager
    def of_role(self, speaker: Speaker) -> Iterator[None]:
        """Notes what becomes of the speaker's role meanwhile."""
        before = role_of(speaker)
        yield
        if role_of(speaker) != before:
            self.roles.append([speaker.pk, before, role_of(speaker)])

    def as_left(self, revision: Revision, *, settled: bool) -> dict[str, Any]:
        """The trace as its item keeps it; ``settled`` says whether editors' words may be in it."""
        return {
            "revision": revision.pk,
            "before": self.before,
            "speakers": self.speakers,
            "roles": self.roles,
            "settled": settled_quotes(revision.article_id) if settled else [],
        }


def rows_of(article: Article) -> dict[str, Any]:
    """The story and what hangs on it, but its revisions, as plain values."""
    return rows_of_each([article.pk])[article.pk]


def rows_of_each(articles: Collection[int]) -> dict[int, dict[str, Any]]:
    """`rows_of` stories, by their keys."""
    own = each_with_its_own(Article.objects.filter(pk__in=articles), but=(Revision,))
    pointing = pointing_at(Article, articles)
    return {
        key: {"rows": written_down([rows]), "pointing": pointing[key]} for key, rows in own.items()
    }


def write_items(items: Iterable[ImportItem]) -> None:
    """Write what became of items: Django's own update of many takes as long as all else."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE articles_importitem SET state = %s, reason = %s, headline = %s, "
            "article_id = %s, trace = %s WHERE id = %s",
            [
                (
                    one.state,
                    one.reason,
                    one.headline,
                    one.article_id,
                    json.dumps(one.trace),
                    one.pk,
                )
                for one in items
            ],
        )


def settled_quotes(article_id: int) -> list[list[Any]]:
    """What editors have said of the story's quotes: each one's key and its review."""
    quotes = Quote.objects.filter(article=article_id).exclude(review=Quote.Review.MACHINE)
    return [list(row) for row in quotes.order_by("pk").values_list("pk", "review")]


def role_of(speaker: Speaker) -> list[str | None]:
    """The speaker's role and the moment of the story that gave it, as plain values."""
    seen_at = speaker.role_seen_at
    return [speaker.role, seen_at.astimezone(UTC).isoformat() if seen_at else None]
