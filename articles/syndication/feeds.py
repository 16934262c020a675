"""Atom (RFC 4287) and JSON Feed 1.1, from the same entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape, linebreaks
from django.utils.text import Truncator

from ..models import Article, Quote
from .facts import Link, lasting_address, revised_at

# What no XML 1.0 document may hold; copy sometimes does.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WORDS_IN_TITLE = 14


@dataclass(frozen=True, slots=True)
class Entry:
    """A story or a quote; ``text`` is "" where the summary is all there is to read.

    ``id`` never changes, while the address of a story follows its headline.
    """

    id: str
    address: str
    title: str
    summary: str
    text: str
    published: datetime
    updated: datetime
    author: str
    tags: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Feed:
    """The newest entries of the list at ``page``; ``address`` is the feed's own."""

    title: str
    page: str
    address: str
    entries: Sequence[Entry]


def story_entry(story: Article, link: Link, *, whole: bool) -> Entry:
    return Entry(
        id=lasting_address(story, link),
        address=link(story.get_absolute_url()),
        title=story.headline,
        summary=story.summary,
        text=story.body if whole else "",
        published=story.published_at,
        updated=revised_at(story),
        author=story.source.name,
        tags=tuple(given.topic.name for given in story.articletopic_set.all()),
        language=story.language,
    )


def quote_entry(quote: Quote, link: Link) -> Entry:
    story = quote.article
    words = Truncator(quote.text).words(_WORDS_IN_TITLE)
    return Entry(
        id=link(quote.get_absolute_url()),
        address=link(quote.get_absolute_url()),
        title=f"{quote.said_by}: “{words}”" if quote.said_by else f"“{words}”",
        summary=f"{story.headline} ({story.source.name})",
        text=quote.text,
        published=story.published_at,
        updated=revised_at(quote),
        author=story.source.name,
        language=story.language,
    )


def atom(feed: Feed) -> str:
    """The feed as Atom; entries carry their own language."""
    written = _Atom(
        title=_for_xml(feed.title), link=feed.page, description=None, feed_url=feed.address
    )
    for entry in feed.entries:
        written.add_item(
            title=_for_xml(entry.title),
            link=entry.address,
            description=escape(_for_xml(entry.summary)),
            content=linebreaks(_for_xml(entry.text), autoescape=True) if entry.text else "",
            unique_id=entry.id,
            pubdate=entry.published,
            updateddate=entry.updated,
            author_name=_for_xml(entry.author),
            categories=entry.tags,
            language=entry.language,
        )
    return written.writeString("utf-8")


def json_feed(feed: Feed) -> dict[str, Any]:
    """The feed as JSON Feed 1.1 has it."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.address,
        "items": [_json_item(entry) for entry in feed.entries],
    }


def _json_item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "content_text": entry.text or entry.summary or entry.title,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": entry.author}],
        "tags": list(entry.tags),
        "language": entry.language,
    }
    return {name: value for name, value in item.items() if value}


def _for_xml(text: str) -> str:
    return _NOT_IN_XML.sub("", text)


class _Atom(Atom1Feed):
    """Django's Atom with the text of entries beside their summaries."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        return {"xml:lang": item["language"]} if item["language"] else {}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        summary = item["description"] or None  # of what has none nothing is said of it
        super().add_item_elements(handler, item | {"description": summary})
        if item["content"]:
            handler.addQuickElement("content", item["content"], {"type": "html"})

    def latest_post_date(self) -> datetime:
        """The newest entry's; of a feed without any always the same, for its ETag to hold."""
        return super().latest_post_date() if self.items else datetime(1970, 1, 1, tzinfo=UTC)
