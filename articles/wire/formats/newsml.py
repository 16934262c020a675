"""NewsML 1.x: AFP, ANP, ATS, Belga, Kyodo, TASS, Business Wire.

    <NewsML><NewsEnvelope>…</NewsEnvelope><NewsItem><Identification>…
      <NewsComponent><NewsLines><DateLine>Tellmar, June 3, 2025 (AFP) -</DateLine>
        <HeadLine>…</HeadLine></NewsLines>
      <ContentItem><DataContent><nitf>…</nitf></DataContent></ContentItem>

Components nest without limit, and the text is NITF, XHTML, escaped HTML or
plain. A component whose role is the body comes before one without a role, and
that before abstracts and whatever else Business Wire sends; Belga's lead is the
first paragraph of its body. An item with several bodies, each below a headline
of its own, is as many stories: Belga sends both languages so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, is_order, xml_result
from articles.wire.formats.markup import paragraphs_of, text_paragraphs
from articles.wire.formats.nitf import nitf_paragraphs
from articles.wire.formats.refusals import Reason
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
from articles.wire.text import fold

FORMAT = "newsml"

_TEXT_ROLES = {"body": 0, "main": 1, "": 1}
_LEAD = "lead"
_NOTES = {"AdvisoryLine", "ProductLine"}
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
        parts = _parts(item)
        for part in parts:
            story = _filed(item, part)
            if len(parts) > 1:
                story = replace(story, guid=f"{story.guid}#{_number(part, parts)}")
            yield story, "" if story.paragraphs or is_order(story) else _why(item)


def _parts(item: Element) -> list[Element]:
    """The components that are stories of their own; the item itself where it is one."""
    bodies = [c for c in elements(item, "ContentItem/DataContent") if _role(c) == "body"]
    headed = [found for body in bodies if (found := _headed(body)) is not None]
    parts = list(dict.fromkeys(headed))
    return parts if len(parts) > 1 else [item]


def _headed(content: Element) -> Element | None:
    """The nearest component around ``content`` that has a headline."""
    around = (each for each in content.iterancestors() if local_name(each) == "NewsComponent")
    return next(
        (each for each in around if each.find("{*}NewsLines/{*}HeadLine") is not None), None
    )


def _number(part: Element, parts: list[Element]) -> str:
    """What tells a part from the others: its own identifier, or its place."""
    names = [each.get("Duid", "") for each in parts]
    distinct = all(names) and len(set(names)) == len(names)
    return part.get("Duid", "") if distinct else str(parts.index(part) + 1)


def _why(item: Element) -> str:
    media = {value.lower() for value in values(item, "MediaType", "FormalName")} - {"text"}
    return Reason.NO_STORY.format(kind=", ".join(sorted(media))) if media else Reason.WITHOUT_TEXT


def _filed(item: Element, part: Element) -> FiledStory:
    """The fields of ``part`` of ``item``, which may be all of it."""
    rights = ("NewsLines/CopyrightLine", "UsageRights/UsageType", "UsageRights/Limitations")
    return FiledStory(
        headline=first_text(part, "NewsLines/HeadLine", "hedline/hl1"),
        paragraphs=_paragraphs(part),
        slugline=first_text(part, "NewsLines/SlugLine") or first_text(item, "NameLabel"),
        byline=first_text(part, "NewsLines/ByLine"),
        dateline=first_text(part, "NewsLines/DateLine"),
        credit=first_text(part, "NewsLines/CreditLine"),
        providers=tuple(_providers(item)),
        language=_language(part),
        legal=tuple(first_text(part, path) or first_text(item, path) for path in rights),
        notes=(*texts(item, "NewsManagement/Instruction"), *_advice(part)),
        pub_status=first_value(item, "NewsManagement/Status", "FormalName"),
        embargo=_embargo(item),
        urgency=first_value(item, "Urgency", "FormalName") or first_text(item, "Urgency"),
        guid=_guid(item),
        version=first_text(item, f"{_IDENTIFIER}/RevisionId"),
        sent=first_text(item, "ThisRevisionCreated", "FirstCreated"),
        codes=tuple(_codes(item)),
    )


def _paragraphs(item: Element) -> tuple[str, ...]:
    """The text of the first content that has one, a body with the lead above it."""
    contents = elements(item, "ContentItem/DataContent")
    for content in sorted(contents, key=lambda content: _TEXT_ROLES.get(_role(content), 2)):
        if _is_style(content):
            continue
        found = _content(content)
        if found:
            return (*_lead_above(content, contents, found), *found)
    return ()


def _lead_above(body: Element, contents: list[Element], text: tuple[str, ...]) -> tuple[str, ...]:
    """The lead that stands beside a body, unless the body says it again."""
    if _role(body) != "body":
        return ()
    level = _level(body)
    leads = (c for c in contents if _role(c) == _LEAD and _level(c) is level)
    lead = next((found for content in leads if (found := _content(content))), ())
    said = fold(" ".join(text)).startswith(fold(" ".join(lead)))
    return () if said else lead


def _level(content: Element) -> Element | None:
    """What holds the component of ``content`` and those beside it."""
    component = _component(content)
    return component.getparent() if component is not None else None


def _component(content: Element) -> Element | None:
    around = (each for each in content.iterancestors() if local_name(each) == "NewsComponent")
    return next(around, None)


def _advice(part: Element) -> Iterator[str]:
    """AFP's "UPDATES with minister" and "(Picture)": lines for editors."""
    for line in elements(part, "NewsLines/NewsLine"):
        if first_value(line, "NewsLineType", "FormalName") in _NOTES:
            yield first_text(line, "NewsLineText")


def _role(content: Element) -> str:
    """What the component around ``content`` is for, in lower case."""
    component = _component(content)
    role = component.find("{*}Role") if component is not None else None
    return role.get("FormalName", "").lower() if role is not None else ""


def _is_style(content: Element) -> bool:
    parent = content.getparent()
    kinds = values(parent, "MimeType", "FormalName") if parent is not None else []
    return any("css" in kind or "javascript" in kind for kind in kinds)


def _content(content: Element) -> tuple[str, ...]:
    if len(content):
        return nitf_paragraphs(content) or paragraphs_of(content)
    return text_paragraphs(content.text or "")


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
    number is added where it is missing. TASS has an element of its own for it.
    """
    found = first_text(item, f"{_IDENTIFIER}/PublicIdentifier")
    number = first_text(item, f"{_IDENTIFIER}/NewsItemId")
    revision = first_text(item, f"{_IDENTIFIER}/RevisionId")
    if not number and not found:
        return first_text(item, "guid")
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
