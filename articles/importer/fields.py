"""From a parsed story to an article's columns."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from django.utils import timezone

from ..models import Article
from ..wire import ParsedStory
from .outcome import Mended


def article_fields(story: ParsedStory) -> dict[str, Any]:
    """The columns that come from the copy; texts are cut to what a column holds."""
    dateline = story.dateline
    return {
        "headline": story.headline or "",
        "slugline": story.slugline or "",
        "byline": story.byline or "",
        "dateline": dateline.text if dateline else "",
        "dateline_places": list(dateline.places) if dateline else [],
        "dateline_date": dateline.date if dateline else None,
        "body": story.body,
        "lede": story.lede or "",
        "sign_off": story.sign_off or "",
        "legal_notice": story.legal_notice or "",
        "editors_note": story.editors_note or "",
        "credit": story.credit or "",
        "language": (story.language or "")[:16],
        "guid": (story.guid or "")[:255],
        "version": (story.version or "")[:64],
        "status": (story.status or "")[:64],
        "urgency": story.urgency,
        "pub_status": str(story.pub_status),
        "embargoed_until": story.embargo,
    }


def publication(story: ParsedStory, received_at: datetime, mended: Mended) -> dict[str, Any]:
    """When the story is from, how exactly that is known, and from what.

    An editor's date wins; then the moment the file gives, the dateline's day,
    and last the time of receipt.
    """
    origin = Article.DateOrigin
    if mended.published_on:
        return _on_day(mended.published_on, received_at, origin.EDITOR)
    if story.sent:
        return _at(story.sent, origin.FILE)
    if story.dateline and story.dateline.date:
        return _on_day(story.dateline.date, received_at, origin.DATELINE)
    return _at(received_at, origin.RECEIVED)


def _at(moment: datetime, origin: str) -> dict[str, Any]:
    return {
        "published_at": moment,
        "published_precision": Article.Precision.MINUTE,
        "published_from": origin,
    }


def _on_day(day: date, received_at: datetime, origin: str) -> dict[str, Any]:
    """Noon in the newsroom's zone; on the day of receipt its moment, which keeps the order."""
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    moment = received_at if timezone.localdate(received_at) == day else noon
    return _at(moment, origin) | {"published_precision": Article.Precision.DAY}
