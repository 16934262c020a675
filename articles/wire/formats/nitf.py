"""NITF, the IPTC's News Industry Text Format: AP, AAP, PA, EFE, The Canadian Press.

    <nitf><head><docdata><doc-id id-string="…"/><urgency ed-urg="4"/>
      <date.issue norm="20250603T074100Z"/><ed-msg info="…"/></docdata></head>
    <body><body.head><hedline><hl1>Ferry stays in port</hl1></hedline>
      <byline>By Ada Lind<byttl>AP Writer</byttl></byline></body.head>
    <body.content><p>TELLMAR (AP) — …</p></body.content></body></nitf>

Real files leave placeholders where they have no date ("YYYYMMDD000000-HHMM"),
and most give ``date.release`` the moment of issue: it is an embargo only when
it lies later. A title of a single word is a slug (The Canadian Press).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, is_order, xml_result
from articles.wire.formats.markup import paragraphs_of
from articles.wire.formats.moments import is_never, moment
from articles.wire.formats.refusals import Reason
from articles.wire.formats.xml import (
    Element,
    elements,
    first_text,
    first_value,
    language_of,
    root_name,
    text_of,
    texts,
    values,
)
from articles.wire.story import ParseResult

FORMAT = "nitf"

_NOBODY = re.compile(r"(?:by )?(?:a )?staff (?:reporter|writer)s?", re.IGNORECASE)


def matches(data: bytes) -> bool:
    return root_name(data) == "nitf"


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The story of an NITF file, or why it holds none."""
    return xml_result(data, FORMAT, _items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    story = nitf_story(root)
    yield story, "" if story.paragraphs or is_order(story) else Reason.WITHOUT_TEXT


def nitf_story(root: Element) -> FiledStory:
    """The fields of an ``nitf`` element."""
    issued = first_value(root, "date.issue", "norm") or first_value(root, "story.date", "norm")
    return FiledStory(
        headline=first_text(root, "hedline/hl1", "hedline", "head/title"),
        paragraphs=nitf_paragraphs(root),
        slugline=first_value(root, "du-key", "key") or _meta(root, "anpa-keyword") or _slug(root),
        byline=nitf_byline(root),
        dateline=_dateline(root),
        providers=_providers(root),
        language=language_of(next(iter(elements(root, "body.content")), root)),
        credit=first_text(root, "body.head/distributor", "body.end/tagline"),
        legal=_legal(root),
        notes=(
            *values(root, "ed-msg", "info"),
            *values(root, "revision-history", "comment"),
        ),
        pub_status=first_value(root, "docdata", "management-status"),
        embargo=_embargo(first_value(root, "date.release", "norm"), issued),
        urgency=first_value(root, "urgency", "ed-urg"),
        guid=first_value(root, "doc-id", "id-string"),
        version=first_value(root, "du-key", "version"),
        sent=issued,
        codes=tuple(values(root, "tobject.subject", "tobject.subject.refnum")),
    )


def nitf_paragraphs(root: Element) -> tuple[str, ...]:
    """The text of an ``nitf`` element, with the tagline that closes it."""
    parts = elements(root, "body.content") + elements(root, "body.end")
    return tuple(paragraph for part in parts for paragraph in paragraphs_of(part))


def _meta(root: Element, name: str) -> str:
    metas = elements(root, "head/meta")
    return next((m.get("content", "").strip() for m in metas if m.get("name") == name), "")


def _slug(root: Element) -> str:
    title = first_text(root, "head/title")
    return title if "-" in title and " " not in title else ""


def nitf_byline(root: Element) -> str:
    """The people of a byline, without their titles, which are elements of their own;
    TT writes its elements in capitals."""
    for byline in elements(root, "byline") + elements(root, "BYLINE"):
        people = texts(byline, "person")
        named = ", ".join(people) or " ".join((byline.text or "").split()).rstrip(",")
        if named and not _NOBODY.fullmatch(named):
            return named
    return ""


def _dateline(root: Element) -> str:
    """A dateline as printed, or its places: "Ottawa, Ontario, Canada"."""
    for dateline in elements(root, "body.head/dateline"):
        places = [
            text
            for location in elements(dateline, "location")
            for text in ([text_of(part) for part in location] or [text_of(location)])
        ]
        return ", ".join(filter(None, places)) or text_of(dateline)
    return ""


def _providers(root: Element) -> tuple[str, ...]:
    return (
        first_value(root, "doc-id", "regsrc"),
        first_value(root, "from-src", "src-name"),
        _meta(root, "aap-source"),
        first_text(root, "body.head/distributor"),
        first_text(root, "doc.source", "byline/byttl"),
        first_value(root, "doc.copyright", "holder"),
        first_value(root, "doc-id", "id-string"),
    )


def _legal(root: Element) -> tuple[str, ...]:
    """The copyright that the head states, in the words of the field."""
    holder = first_value(root, "doc.copyright", "holder")
    year = first_value(root, "doc.copyright", "year")
    owned = f"Copyright {year} {holder}".replace("  ", " ") if holder else ""
    rights = [first_value(root, "doc.rights", name) for name in ("type", "limitations")]
    return tuple(filter(None, (owned, *rights)))


def _embargo(release: str, issued: str) -> str:
    later, issue = moment(release), moment(issued)
    held = later and issue and later > issue
    return release if held or is_never(release) else ""
