"""NewsML-G2: dpa, Reuters, ANSA, STT, NTB, TT, GlobeNewswire.

    <newsItem guid="urn:newsml:…" version="2" xml:lang="en">
      <itemMeta><itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/>
        <embargoed>2025-06-03T06:00:00Z</embargoed><edNote>…</edNote></itemMeta>
      <contentMeta><headline>…</headline><by>…</by></contentMeta>
      <contentSet><inlineXML><html>…</html></inlineXML></contentSet></newsItem>

A file is one item or a ``newsMessage`` of several; of an item cut to its
``contentSet`` the NITF inside still tells what it is. Only news items of class
text with the text inside are stories; pictures, packages, planning and concept
items are refused by name. Notes marked as not public (dpa's contacts with their
telephone numbers, STT's private ones) are left out; dpa's closing line is read
as the sign-off it is. A canceled item has no text, and cancels.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.inline import inline_paragraphs
from articles.wire.formats.items import Item, is_order, xml_result
from articles.wire.formats.nitf import nitf_byline
from articles.wire.formats.refusals import Kind, Reason
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

_KINDS: dict[str, str] = {
    "packageItem": Kind.PACKAGE,
    "groupSet": Kind.PACKAGE,
    "planningItem": Kind.PLANNING,
    "conceptItem": Kind.CONCEPT,
    "knowledgeItem": Kind.CONCEPTS,
    "catalogItem": Kind.CATALOGUE,
}
_PIECES = ("contentSet", "groupSet")
_ITEMS = frozenset({"newsItem", *_KINDS}) - {"groupSet"}
_ROOTS = _ITEMS | {"newsMessage", *_PIECES}
_NOT_FOR_READERS = ("contact", "notepad", "private", "picture", "closingline")
_SUBJECT_SCHEMES = ("medtop:", "subj:", "mediatopic/", "subjectcode/")
_BETWEEN_COLONS = re.compile(r"TT:(\d{8}):")  # "TT:02000000:LAG"


def matches(data: bytes) -> bool:
    return root_name(data) in _ROOTS


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a NewsML-G2 file; what is no story is refused by name."""
    return xml_result(data, FORMAT, _items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    for item in root.iter():
        if local_name(item) in _ITEMS or (item is root and local_name(root) in _PIECES):
            story = _filed(item)
            yield story, _refusal(item, story)


def _refusal(item: Element, story: FiledStory) -> str:
    """Why an item is no story, or ""."""
    kind = _KINDS.get(local_name(item))
    if _code(item, "concept/type") == "event" or elements(item, "inlineXML/events"):
        kind = Kind.EVENT
    content = _code(item, "itemMeta/itemClass")
    if kind is None and content not in {"", "text", "composite"}:
        kind = content
    if kind:
        return Reason.NO_STORY.format(kind=kind)
    if story.paragraphs or is_order(story):
        return ""
    elsewhere = elements(item, "contentSet/remoteContent")
    return Reason.LINKED if elsewhere else Reason.WITHOUT_TEXT


def _code(item: Element, path: str) -> str:
    """The code at ``path`` without its scheme: of a qcode, or of the URI that stands for it."""
    found = first_value(item, path, "qcode") or first_value(item, path, "uri")
    return found.replace("/", ":").rpartition(":")[2]


def _filed(item: Element) -> FiledStory:
    return FiledStory(
        headline=_headline(item),
        paragraphs=inline_paragraphs(item),
        slugline=first_text(item, "contentMeta/slugline"),
        byline=first_text(item, "contentMeta/by") or nitf_byline(item),
        dateline=first_text(item, "contentMeta/dateline", "contentMeta/located/name"),
        credit=first_text(item, "contentMeta/creditline"),
        providers=tuple(_providers(item)),
        language=first_value(item, "contentMeta/language", "tag") or language_of(item),
        sign_off=" ".join(_closing_lines(item)),
        legal=tuple(_legal(item)),
        notes=tuple(text_of(note) for note in elements(item, "edNote") if _is_public(note)),
        pub_status=_code(item, "itemMeta/pubStatus"),
        embargo=first_text(item, "itemMeta/embargoed"),
        urgency=first_text(item, "contentMeta/urgency"),
        guid=item.get("guid", ""),
        version=item.get("version", ""),
        sent=_sent(item),
        codes=tuple(_codes(item)),
    )


def _headline(item: Element) -> str:
    """The headline before one of a lower role (ANSA: "hld:subHeadline"), or a name."""
    found = elements(item, "contentMeta/headline")
    main = [headline for headline in found if "sub" not in headline.get("role", "").lower()]
    named = next(filter(None, map(text_of, main or found)), "")
    return named or first_text(
        item, "itemMeta/title", "head/title", "hedline/hl1", "schemeMeta/name", "concept/name"
    )


def _sent(item: Element) -> str:
    """When this version was made; STT's archive has but the moment of the text."""
    return first_text(
        item,
        "itemMeta/versionCreated",
        "contentMeta/contentModified",
        "contentMeta/contentCreated",
        "itemMeta/firstCreated",
    )


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
    yield first_text(item, "contentMeta/creditline", "byline/byttl")


def _codes(item: Element) -> Iterator[str]:
    """A code for each subject: its own, or where that is a desk's, the one it equals."""
    for subject in elements(item, "contentMeta/subject"):
        same = subject.findall("{*}sameAs") + subject.findall("{*}mainConcept")
        own = [subject.get(name, "") for name in ("qcode", "uri", "literal")]
        own += [f"subj:{code}" for code in _BETWEEN_COLONS.findall(own[-1])]
        others = [each.get(name, "") for each in same for name in ("qcode", "uri")]
        known = (code for code in (*own, *others) if any(s in code for s in _SUBJECT_SCHEMES))
        yield next(known, own[0])


def _legal(item: Element) -> list[str]:
    """One notice and one set of terms: agencies repeat them in several languages."""
    return [first_text(item, f"rightsInfo/{name}") for name in ("copyrightNotice", "usageTerms")]
