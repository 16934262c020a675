"""Stories and quotes as schema.org names them, for the heads of their pages (JSON-LD).

    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry stays in port",
     "datePublished": "2025-07-03", "hasPart": [{"@type": "Quotation", "text": "…"}], …}

https://schema.org/NewsArticle, https://schema.org/Quotation. What is not known is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from ..models import Article, Quote, Source, Speaker
from .authors import authors
from .facts import Link, lasting_address, sent_on, speaker_address
from .ninjs import MEDIA_TOPICS

Thing = dict[str, Any]
CONTEXT = {"@context": "https://schema.org"}
TYPE_OF_SPEAKER = {
    Speaker.Kind.PERSON: "Person",
    Speaker.Kind.ORGANISATION: "Organization",
    Speaker.Kind.DOCUMENT: "CreativeWork",
}


def news_article(
    story: Article, link: Link, *, whole: bool, changed: datetime, quotes: Iterable[Quote] = ()
) -> Thing:
    """The story, and of one that may be read ``whole`` what is said in it; not its text."""
    return _known(
        CONTEXT
        | _article(story, link)
        | {
            "description": story.lede,
            "dateModified": changed.isoformat(timespec="seconds"),
            "author": [{"@type": "Person", "name": name} for name in authors(story)]
            or _agency(story.source, link),
            "copyrightHolder": _agency(story.source, link),
            "copyrightNotice": story.legal_notice if whole else "",
            "creditText": story.credit,
            "locationCreated": [
                {"@type": "Place", "name": name} for name in story.dateline_places
            ],
            "about": [
                {
                    "@type": "Thing",
                    "name": topic.name,
                    "sameAs": MEDIA_TOPICS + topic.code.removeprefix("medtop:"),
                }
                for topic in story.filed_under
            ],
            "isAccessibleForFree": whole,
            "hasPart": [_quotation(quote, story, link) for quote in quotes],
        }
    )


def quotation(quote: Quote, link: Link) -> Thing:
    """The quote by itself, as a part of its story."""
    story = quote.article
    return CONTEXT | _quotation(quote, story, link) | {"isPartOf": _article(story, link)}


def _article(story: Article, link: Link) -> Thing:
    """What is said of a story wherever it is named."""
    address = link(story.get_absolute_url())
    return _known(
        {
            "@type": "NewsArticle",
            "@id": lasting_address(story, link),
            "url": address,
            "mainEntityOfPage": address,
            "headline": story.headline,
            "datePublished": sent_on(story),
            "inLanguage": story.language,
            "publisher": _agency(story.source, link),
        }
    )


def _quotation(quote: Quote, story: Article, link: Link) -> Thing:
    address = link(quote.get_absolute_url())
    return _known(
        {
            "@type": "Quotation",
            "@id": address,
            "url": address,
            "text": quote.text,
            "inLanguage": story.language,
        }
        | _speaker(quote, link)
    )


def _speaker(quote: Quote, link: Link) -> Thing:
    """Who is quoted: a person or an organisation speaks, a document is what the words are from."""
    speaker = quote.speaker
    if speaker is None:
        return {}
    kind = Speaker.Kind(speaker.kind)
    named = {
        "@type": TYPE_OF_SPEAKER[kind],
        "name": speaker.name,
        "url": speaker_address(quote, link),
        "jobTitle": quote.role if kind == Speaker.Kind.PERSON else "",
    }
    told_by = "isBasedOn" if kind == Speaker.Kind.DOCUMENT else "spokenByCharacter"
    return {told_by: _known(named)}


def _agency(source: Source, link: Link) -> Thing:
    return _known(
        {
            "@type": "NewsMediaOrganization",
            "name": source.name,
            "url": source.website or link(source.get_absolute_url()),
        }
    )


def _known(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value not in (None, "", [])}
