"""NewsML-G2: dpa, Reuters, ANSA, STT, NTB, TT, GlobeNewswire.

    <newsItem guid="urn:newsml:…" version="2" xml:lang="en">
      <itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/>
        <embargoed>2025-06-03T06:00:00Z</embargoed><edNote>…</edNote></itemMeta>
      <contentMeta><headline>…</headline><by>…</by></contentMeta>
      <contentSet><inlineXML><html>…</html></inlineXML></contentSet></newsItem>

A file is one item or a ``newsMessage`` of several. Only news items of class
text with the text inside are stories; pictures, packages, planning and concept
items are refused by name. Notes marked as not public (dpa's contacts with their
telephone numbers, STT's private ones) are left out; dpa's closing line is read
as the sign-off it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, xml_result
from articles.wire.formats.markup import html_paragraphs, paragraphs_of
from articles.wire.formats.nitf import nitf_paragraphs
from articles.wire.formats.xml import (
    Element,
    elements,
    first_text,
    first_value,
    language_of,
    local_name,
    root_name,
    text_of,
    texts,
    values,
)
from articles.wire.story import ParseResult

FORMAT = "newsmlg2"

_KINDS = {
    "packageItem": "a package",
    "planningItem": "a planning item",
    "conceptItem": "a concept",
    "knowledgeItem": "a list of concepts",
    "catalogItem": "a catalogue",
}
_ITEMS = frozenset({"newsItem", *_KINDS})
_ROOTS = _ITEMS | {"newsMessage"}
_TEXT_MARKS = ("body", "p", "P")
_NOT_FOR_READERS = ("contact", "notepad", "private", "picture", "closingline")


def matches(data: bytes) -> bool:
    return root_name(data) in _ROOTS


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a NewsML-G2 file; what is no story is refused by name."""
    return xml_result(data, FORMAT, _items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    for item in root.iter():
        if local_name(item) in _ITEMS:
            story = _filed(item)
            yield story, _refusal(item, story)


def _refusal(item: Element, story: FiledStory) -> str:
    """Why an item is no story, or ""."""
    kind = _KINDS.get(local_name(item))
    content = first_value(item, "itemMeta/itemClass", "qcode").rpartition(":")[2]
    if kind is None and content not in {"", "text", "composite"}:
        kind = content
    if kind:
        return f"no story ({kind})"
    if story.paragraphs:
        return ""
    elsewhere = elements(item, "contentSet/remoteContent")
    return "its text is not in the file, only a link to it" if elsewhere else "without a text"


def _filed(item: Element) -> FiledStory:
    return FiledStory(
        headline=first_text(item, "contentMeta/headline", "itemMeta/title", "head/title"),
        paragraphs=_paragraphs(item),
        slugline=first_text(item, "contentMeta/slugline"),
        byline=first_text(item, "contentMeta/by"),
        dateline=first_text(item, "contentMeta/dateline", "contentMeta/located/name"),
        providers=tuple(_providers(item)),
        language=first_value(item, "contentMeta/language", "tag") or language_of(item),
        sign_off=" ".join(_closing_lines(item)),
        legal=tuple(_legal(item)),
        notes=tuple(text_of(note) for note in elements(item, "edNote") if _is_public(note)),
        pub_status=first_value(item, "itemMeta/pubStatus", "qcode").rpartition(":")[2],
        embargo=first_text(item, "itemMeta/embargoed"),
        urgency=first_text(item, "contentMeta/urgency"),
        guid=item.get("guid", ""),
        version=item.get("version", ""),
        sent=first_text(item, "itemMeta/versionCreated", "contentMeta/contentModified"),
        codes=tuple(values(item, "contentMeta/subject", "qcode")),
    )


def _paragraphs(item: Element) -> tuple[str, ...]:
    """The text of the first rendition that has one; an item can carry events, too."""
    for inline in elements(item, "contentSet/inlineXML"):
        found = nitf_paragraphs(inline) or paragraphs_of(inline)
        if found and any(elements(inline, name) for name in _TEXT_MARKS):
            return found
    for data in elements(item, "contentSet/inlineData"):
        text = "".join(data.itertext()).strip()
        if text:
            return html_paragraphs(text) if "html" in data.get("contenttype", "") else (text,)
    return ()


def _is_public(note: Element) -> bool:
    role = note.get("role", "").lower()
    hidden = any(word in role for word in _NOT_FOR_READERS)
    return not hidden and not note.get("pubconstraint") and text_of(note) != ""


def _closing_lines(item: Element) -> list[str]:
    notes = elements(item, "itemMeta/edNote")
    return [text_of(note) for note in notes if note.get("role", "").endswith("closingline")]


def _providers(item: Element) -> Iterator[str]:
    for path in ("itemMeta/provider", "contentMeta/infoSource", "rightsInfo/copyrightHolder"):
        for attribute in ("literal", "qcode", "uri"):
            yield from values(item, path, attribute)
        yield from texts(item, f"{path}/name")
    yield item.get("guid", "")
    yield first_text(item, "contentMeta/creditline")


def _legal(item: Element) -> list[str]:
    """One notice and one set of terms: agencies repeat them in several languages."""
    return [first_text(item, f"rightsInfo/{name}") for name in ("copyrightNotice", "usageTerms")]
