"""What the head of a page tells machines beside its title and description.

Where a page should be known, who may index it, whether its copy may be mined, and its
story or quote as Open Graph, Highwire's ``citation_*`` and schema.org have it. A page
says it with one `Head`; `partials/head.html` writes it down, and the headers of the
answer say of it what also holds for who reads no markup.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from django.templatetags.static import static
from django.utils import timezone

from ..models import Article, Quote, Source
from ..syndication import Link, authors, news_article, quotation, sent_on

# Engines may find an excerpt, but keep no copy of it and show no more than a line.
ROBOTS = {
    Source.PublicAccess.FULL: "",
    Source.PublicAccess.EXCERPT: "noarchive, max-snippet:160",
    Source.PublicAccess.NONE: "noindex",
}
NOT_INDEXED = "noindex"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """``reserved`` tells whether the right to mine the page's copy is, None of pages without any.

    ``kind`` is Open Graph's type; ``graph`` has further properties of it and ``names`` other
    metadata by name; ``data`` is a thing of schema.org.
    """

    canonical: str
    kind: str = "website"
    robots: str = ""
    reserved: bool | None = None
    names: tuple[tuple[str, str], ...] = ()
    graph: tuple[tuple[str, str], ...] = ()
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def reservation(self) -> str:
        """``tdm-reservation`` as the W3C's TDMRep has it: "1", "0" or nothing."""
        return "" if self.reserved is None else str(int(self.reserved))

    @property
    def image(self) -> str:
        """Open Graph asks each page for one. It carries no text: readers have many languages."""
        return urljoin(self.canonical, static("icon.png"))

    @property
    def headers(self) -> dict[str, str]:
        told = {"X-Robots-Tag": self.robots, "TDM-Reservation": self.reservation}
        return {name: value for name, value in told.items() if value}


def story_head(
    story: Any, canonical: str, link: Link, *, whole: bool, quotes: Iterable[Quote] = ()
) -> Head:
    """The head of a story's page; ``story`` is a row of ``for_reading``, with its topics."""
    changed = story.revised_at or story.updated_at
    return Head(
        canonical=canonical,
        kind="article",
        robots=robots_of(story.source),
        reserved=not story.source.mining_allowed,
        names=tuple(_citation(story, canonical)),
        graph=(
            ("article:published_time", sent_on(story)),
            ("article:modified_time", changed.isoformat(timespec="seconds")),
            *(("article:author", name) for name in authors(story)),
            *(("article:tag", topic.name) for topic in story.filed_under),
        ),
        data=news_article(story, link, whole=whole, changed=changed, quotes=quotes),
    )


def quote_head(quote: Quote, canonical: str, link: Link) -> Head:
    """The head of the page of a quote by itself."""
    story = quote.article
    return Head(
        canonical=canonical,
        kind="article",
        robots=robots_of(story.source),
        reserved=not story.source.mining_allowed,
        graph=(("article:published_time", sent_on(story)),),
        data=quotation(quote, link),
    )


def robots_of(source: Source) -> str:
    """What engines may do with a page of the agency's copy."""
    return ROBOTS[Source.PublicAccess(source.public_access)]


def _citation(story: Article, canonical: str) -> Iterable[tuple[str, str]]:
    """Highwire's names, by which Zotero and Google Scholar know a text."""
    yield "citation_title", story.headline
    for name in authors(story) or (story.source.name,):
        yield "citation_author", name
    yield "citation_publication_date", f"{timezone.localtime(story.published_at):%Y/%m/%d}"
    yield "citation_publisher", story.source.name
    yield "citation_public_url", canonical
    if story.language:
        yield "citation_language", story.language
    for topic in story.filed_under:
        yield "citation_keywords", topic.name
