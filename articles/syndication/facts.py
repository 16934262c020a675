"""What every format says of a story or quote in the same way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.utils import timezone

from ..addresses import address
from ..models import Article, Quote

Link = Callable[[str], str]


def lasting_address(story: Article, link: Link) -> str:
    """The story's address without its headline, which an update may change."""
    return link(address("story-by-number", story.pk))


def speaker_address(quote: Quote, link: Link) -> str:
    """The page of who is quoted; "" where there is none.

    Nobody has a page whose words are nowhere in marks, so that of reported words none is told.
    """
    in_marks = quote.kind != Quote.Kind.INDIRECT
    return link(quote.speaker.get_absolute_url()) if quote.speaker and in_marks else ""


def sent_on(story: Article) -> str:
    """The story's date as exactly as it is known, in the newsroom's zone, as ISO 8601."""
    moment = timezone.localtime(story.published_at)
    if story.published_precision == Article.Precision.DAY:
        return f"{moment:%Y-%m-%d}"
    return moment.isoformat(timespec="minutes")


def revised_at(row: Any) -> datetime:
    """When the story was last received or edited; a row of ``for_syndication`` knows."""
    return row.revised_at or (row if isinstance(row, Article) else row.article).updated_at
