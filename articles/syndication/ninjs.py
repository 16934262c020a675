"""A story as ninjs 3.1, the IPTC's news in JSON, and what the archive knows beside it.

    {"uri": "https://archive.example.org/stories/12/", "type": "text",
     "pubStatus": "usable", "headlines": [{"role": "main", "value": "Ferry stays in port"}],
     "subjects": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/20000356", …}], …,
     "newsarchive": {"quotes": [{"text": "…", "speaker": {"name": "Maud Ekeren"}, …}]}}

Names and shapes: https://iptc.org/std/ninjs/ninjs-schema_3.1.json. Only the key
``newsarchive`` is no part of the standard. What a story lacks is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.html import linebreaks

from ..models import Article, ArticleTopic, Quote
from .facts import Link, lasting_address, revised_at, sent_on, speaker_address

MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "https://iptc.org/std/ninjs/ninjs-schema_3.1.json",
}


def story_ninjs(
    story: Article, link: Link, *, whole: bool, quotes: Iterable[Quote] = (), note: bool = False
) -> dict[str, Any]:
    """The story with its text where the reader may read it ``whole``.

    ``note`` adds the editor's note, which is for the desk alone.
    """
    item = {
        "standard": STANDARD,
        "uri": lasting_address(story, link),
        "type": "text",
        "representationType": "full" if whole else "partial",
        "version": story.version,
        "firstCreated": story.created_at.isoformat(),
        "versionCreated": revised_at(story).isoformat(),
        "contentCreated": story.published_at.isoformat(),
        "embargoedUntil": story.embargoed_until and story.embargoed_until.isoformat(),
        "pubStatus": story.pub_status,
        "urgency": story.urgency if story.urgency in range(1, 10) else None,
        "copyrightHolder": story.source.name,
        "copyrightNotice": story.legal_notice if whole else "",
        "edNote": story.editors_note if note else "",
        "language": story.language,
        "headlines": [{"role": "main", "value": story.headline}],
        "descriptions": _valued("lede", "text/plain", story.lede),
        "bodies": _bodies(story) if whole else [],
        "subjects": [_subject(given) for given in story.articletopic_set.all()],
        "places": [{"name": place, "rel": "dateline"} for place in story.dateline_places],
        "infoSources": [_source(story, link)],
        "by": story.byline,
        "slugline": story.slugline,
        "located": ", ".join(story.dateline_places),
        "altIds": [{"role": "agency", "value": story.guid}] if story.guid else [],
        "newsarchive": _own_facts(story, link, whole=whole, quotes=quotes),
    }
    return _filled(item)


def quote_facts(quote: Quote, link: Link) -> dict[str, Any]:
    """A quote by itself: ``start`` and ``end`` are its span in the story's plain text."""
    facts = {
        "uri": link(quote.get_absolute_url()),
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "speaker": _speaker(quote, link),
        "mention": quote.mention,
        "role": quote.role,
        "cue": quote.cue,
        "certainty": quote.certainty,
        "review": quote.review,
    }
    return {name: value for name, value in facts.items() if value not in (None, "")}


def _speaker(quote: Quote, link: Link) -> dict[str, str] | None:
    speaker = quote.speaker
    if speaker is None:
        return None
    uri = speaker_address(quote, link)
    return _filled({"name": speaker.name, "kind": speaker.kind, "uri": uri})


def _bodies(story: Article) -> list[dict[str, str]]:
    html = linebreaks(story.body, autoescape=True)
    return [
        *_valued("main", "text/plain", story.body),
        *_valued("html", "text/html", html if story.body else ""),
    ]


def _valued(role: str, content_type: str, value: str) -> list[dict[str, str]]:
    return [{"role": role, "contentType": content_type, "value": value}] if value else []


def _subject(given: ArticleTopic) -> dict[str, Any]:
    """A media topic, and whether rules, the agency or an editor gave it."""
    code = given.topic.code
    return {
        "name": given.topic.name,
        "rel": "about",
        "uri": MEDIA_TOPICS + code.removeprefix("medtop:"),
        "literal": code,
        "creator": given.origin,
    }


def _source(story: Article, link: Link) -> dict[str, str]:
    source = story.source
    uri = link(source.get_absolute_url())
    return {"name": source.name, "role": "provider", "uri": uri, "literal": source.code}


def _own_facts(
    story: Article, link: Link, *, whole: bool, quotes: Iterable[Quote]
) -> dict[str, Any]:
    facts = {
        "address": link(story.get_absolute_url()),
        "published": sent_on(story),
        "publishedFrom": story.published_from,
        "dateline": story.dateline,
        "status": story.status,
        "credit": story.credit,
        "signOff": story.sign_off if whole else "",
        "quotes": [quote_facts(quote, link) for quote in quotes],
    }
    return _filled(facts)


def _filled(item: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in item.items() if value}
