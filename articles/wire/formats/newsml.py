"""NewsML 1.x: AFP, ANP, ATS, Belga, Kyodo, TASS, Business Wire.

    <NewsML><NewsEnvelope>…</NewsEnvelope><NewsItem><Identification>…
      <NewsComponent><NewsLines><DateLine>Tellmar, June 3, 2025 (AFP) -</DateLine>
        <HeadLine>…</HeadLine></NewsLines>
      <ContentItem><DataContent><nitf>…</nitf></DataContent></ContentItem>

Components nest without limit, and the text is NITF, XHTML, escaped HTML or
plain. A component whose role is the body comes before one without a role, and
that before leads, abstracts and whatever else Business Wire and Belga send.
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
    texts,
    values,
)
from articles.wire.story import ParseResult

FORMAT = "newsml"

_TEXT_ROLES = {"body": 0, "main": 1, "": 1}
_COLONS_OF_A_WHOLE_NAME = 4  # urn:newsml:provider:date:item
_IDENTIFIER = "Identification/NewsIdentifier"


def matches(data: bytes) -> bool:
    return root_name(data) == "NewsML"


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a NewsML 1.x file; an item without a text is refused by name."""
    return xml_result(data, FORMAT, _items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    for item in elements(root, "NewsItem"):
        story = _filed(item)
        yield story, "" if story.paragraphs else _why(item)


def _why(item: Element) -> str:
    media = {value.lower() for value in values(item, "MediaType", "FormalName")} - {"text"}
    return f"no story ({', '.join(sorted(media))})" if media else "without a text"


def _filed(item: Element) -> FiledStory:
    return FiledStory(
        headline=first_text(item, "NewsLines/HeadLine", "hedline/hl1"),
        paragraphs=_paragraphs(item),
        slugline=first_text(item, "NewsLines/SlugLine", "NameLabel"),
        byline=first_text(item, "NewsLines/ByLine"),
        dateline=first_text(item, "NewsLines/DateLine"),
        providers=tuple(_providers(item)),
        language=_language(item),
        legal=(
            first_text(item, "NewsLines/CopyrightLine"),
            first_text(item, "UsageRights/UsageType"),
        ),
        notes=tuple(texts(item, "NewsManagement/Instruction")),
        pub_status=first_value(item, "NewsManagement/Status", "FormalName"),
        embargo=_embargo(item),
        urgency=first_value(item, "Urgency", "FormalName") or first_text(item, "Urgency"),
        guid=_guid(item),
        version=first_text(item, f"{_IDENTIFIER}/RevisionId"),
        sent=first_text(item, "ThisRevisionCreated", "FirstCreated"),
        codes=tuple(_codes(item)),
    )


def _paragraphs(item: Element) -> tuple[str, ...]:
    """The text of the first content that has one, a body before a lead."""
    contents = elements(item, "ContentItem/DataContent")
    for content in sorted(contents, key=lambda content: _TEXT_ROLES.get(_role(content), 2)):
        if _is_style(content):
            continue
        found = _content(content)
        if found:
            return found
    return ()


def _role(content: Element) -> str:
    """What the component around ``content`` is for, in lower case."""
    around = (each for each in content.iterancestors() if local_name(each) == "NewsComponent")
    component = next(around, None)
    role = component.find("{*}Role") if component is not None else None
    return role.get("FormalName", "").lower() if role is not None else ""


def _is_style(content: Element) -> bool:
    parent = content.getparent()
    kinds = values(parent, "MimeType", "FormalName") if parent is not None else []
    return any("css" in kind or "javascript" in kind for kind in kinds)


def _content(content: Element) -> tuple[str, ...]:
    if len(content):
        return nitf_paragraphs(content) or paragraphs_of(content)
    text = content.text or ""
    return html_paragraphs(text) if "<" in text else tuple(filter(None, (text.strip(),)))


def _language(item: Element) -> str:
    tags = [language_of(each) for each in elements(item, "NewsLines/HeadLine")]
    return first_value(item, "DescriptiveMetadata/Language", "FormalName") or "".join(tags[:1])


def _embargo(item: Element) -> str:
    """The moment at which a status that isn't usable yet turns so."""
    for change in elements(item, "NewsManagement/StatusWillChange"):
        if first_value(change, "FutureStatus", "FormalName").lower() == "usable":
            return first_text(change, "DateAndTime")
    return ""


def _guid(item: Element) -> str:
    """Without its version, which NewsML 1.x writes behind the last colon.

    Belga's public identifier is the same for all its items, so the item's own
    number is added where it is missing.
    """
    found = first_text(item, f"{_IDENTIFIER}/PublicIdentifier")
    number = first_text(item, f"{_IDENTIFIER}/NewsItemId")
    revision = first_text(item, f"{_IDENTIFIER}/RevisionId")
    if number and found.count(":") < _COLONS_OF_A_WHOLE_NAME:
        return f"{found}:{number}".lstrip(":")
    return found.removesuffix("N").removesuffix(f":{revision}") if revision else found


def _providers(item: Element) -> Iterator[str]:
    yield from values(item, "AdministrativeMetadata/Provider/Party", "FormalName")
    yield from texts(item, f"{_IDENTIFIER}/ProviderId")
    yield from values(item, "AdministrativeMetadata/Source/Party", "FormalName")
    yield from texts(item, "NewsLines/CreditLine")
    yield from texts(item, f"{_IDENTIFIER}/PublicIdentifier")


def _codes(item: Element) -> Iterator[str]:
    for name in ("Subject", "SubjectMatter", "SubjectDetail"):
        yield from values(item, f"SubjectCode/{name}", "FormalName")
