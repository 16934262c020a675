"""Keeping every state that a story has been in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Max

from ..models import Article, ArticleTopic, Quote, RelatedTeaser, Revision
from ..wire import ParsedQuote, ParsedStory
from .fields import article_fields

# Of a revision's ``held``: headline and body before any editor's hand.
SENT = "sent"
_HELD = (
    "headline",
    "slugline",
    "byline",
    "dateline",
    "dateline_places",
    "dateline_date",
    "body",
    "lede",
    "sign_off",
    "legal_notice",
    "editors_note",
    "credit",
    "language",
    "guid",
    "version",
    "status",
    "urgency",
    "published_at",
    "published_precision",
    "published_from",
    "pub_status",
    "embargoed_until",
)
_HELD_OF_QUOTE = (
    "text",
    "start",
    "end",
    "mention",
    "role",
    "cue",
    "kind",
    "how",
    "certainty",
    "review",
    "speaker__name",
)


def add_revision(
    article: Article,
    *,
    reason: str,
    note: str = "",
    original_id: int | None = None,
    segments: list[Any] | None = None,
    fingerprint: str = "",
    user: User | None = None,
    sent: ParsedStory | None = None,
    shown: bool = True,
) -> Revision:
    """Record the story as it now is, and what the agency ``sent`` where it did.

    A version that is not ``shown``, as a newer one is, is recorded as sent.
    """
    now = held(article) if shown or sent is None else held_by(sent, article)
    if sent:
        now[SENT] = {"headline": sent.headline or "", "body": sent.body}
    last = article.revisions.aggregate(last=Max("number"))["last"] or 0
    return Revision.objects.create(
        article=article,
        number=last + 1,
        reason=reason,
        note=note,
        held=now,
        original_id=original_id,
        segments=segments or [],
        fingerprint=fingerprint,
        made_by=user,
    )


def held(article: Article) -> dict[str, Any]:
    """All that the story shows, as plain values."""
    fields = {name: getattr(article, name) for name in _HELD}
    return fields | {
        "source": article.source.code,
        "quotes": list(article.quotes.values(*_HELD_OF_QUOTE)),
        "teasers": list(article.teasers.values_list("text", flat=True)),
        "topics": list(article.topics.values_list("code", flat=True)),
    }


def held_as_written(
    article: Article,
    quotes: Iterable[Quote],
    teasers: Iterable[RelatedTeaser],
    topics: Iterable[ArticleTopic],
) -> dict[str, Any]:
    """What `held` tells of a story whose rows, in their order, have just been written."""
    own = [name for name in _HELD_OF_QUOTE if name != "speaker__name"]
    return {name: getattr(article, name) for name in _HELD} | {
        "source": article.source.code,
        "quotes": [
            {name: getattr(quote, name) for name in own}
            | {"speaker__name": quote.speaker.name if quote.speaker else None}
            for quote in quotes
        ],
        "teasers": [teaser.text for teaser in teasers],
        "topics": [filed.topic.code for filed in topics],
    }


def held_by(story: ParsedStory, article: Article) -> dict[str, Any]:
    """All that a version would have shown, in the shape of `held`."""
    fields = article_fields(story)
    return {name: fields.get(name, getattr(article, name)) for name in _HELD} | {
        "source": article.source.code,
        "quotes": [_held_quote(quote) for quote in story.quotes],
        "teasers": list(story.teasers),
        "topics": [topic.code for topic in story.topics],
    }


def _held_quote(quote: ParsedQuote) -> dict[str, Any]:
    given = quote.to_dict() | {"review": Quote.Review.MACHINE, "speaker__name": quote.speaker}
    return {name: given[name] for name in _HELD_OF_QUOTE}
