"""NITF, the IPTC's News Industry Text Format: AP, AAP, PA, EFE, The Canadian Press.

    <nitf><head><docdata><doc-id id-string="…"/><urgency ed-urg="4"/>
      <date.issue norm="20250603T074100Z"/><ed-msg info="…"/></docdata></head>
    <body><body.head><hedline><hl1>Ferry stays in port</hl1></hedline>
      <byline>By Ada Lind<byttl>AP Writer</byttl></byline></body.head>
    <body.content><p>TELLMAR (AP) — …</p></body.content></body></nitf>

Real files leave placeholders where they have no date ("YYYYMMDD000000-HHMM"),
and most give ``date.release`` the moment of issue: it is an embargo only when
it lies later.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, xml_result
from articles.wire.formats.markup import paragraphs_of
from articles.wire.formats.moments import is_never, moment
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


def matches(data: bytes) -> bool:
    return root_name(data) == "nitf"


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The story of an NITF file, or why it holds none."""
    return xml_result(data, FORMAT, _items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    story = nitf_story(root)
    yield story, "" if story.paragraphs else "without a text"


def nitf_story(root: Element) -> FiledStory:
    """The fields of an ``nitf`` element."""
    issued = first_value(root, "date.issue", "norm") or first_value(root, "story.date", "norm")
    return FiledStory(
        headline=first_text(root, "hedline/hl1", "hedline", "head/title"),
        paragraphs=nitf_paragraphs(root),
        slugline=first_value(root, "du-key", "key") or _meta(root, "anpa-keyword"),
        byline=_byline(root),
        dateline=_dateline(root),
        providers=_providers(root),
        language=language_of(next(iter(elements(root, "body.content")), root)),
        legal=_legal(root),
        notes=tuple(values(root, "ed-msg", "info")),
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


def _byline(root: Element) -> str:
    """The people of a byline, without their titles, which are elements of their own."""
    for byline in elements(root, "byline"):
        people = texts(byline, "person")
        named = ", ".join(people) or " ".join((byline.text or "").split())
        if named:
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
    return (f"Copyright {year} {holder}".replace("  ", " "),) if holder else ()


def _embargo(release: str, issued: str) -> str:
    later, issue = moment(release), moment(issued)
    held = later and issue and later > issue
    return release if held or is_never(release) else ""
