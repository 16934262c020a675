"""JIMI, the Canadian Press's XML, in which it passes on AP's copy too.

    <Publish><PublishDateTime>2025-06-03T17:11:04.41</PublishDateTime>
      <ContentItem><ContentType>Text</ContentType>
        <Headline>Ferry stays in port</Headline><SlugProper>SKV-Ferry</SlugProper>
        <Byline>Ada Lind</Byline><Source>The Canadian Press</Source>
        <UpdatedDateTime>2025-06-03T13:11:04.41-04:00</UpdatedDateTime>
        <EmbargoTime>0001-01-01T00:00:00</EmbargoTime>
        <Placeline>Tellmar;Oland;Skervia</Placeline>
        <ContentText>&lt;p&gt;The ferry …&lt;/p&gt;</ContentText></ContentItem></Publish>

The text is HTML, escaped. ``Headline2`` says again what ``Headline`` says, and
``DirectoryText`` the start of the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, xml_result
from articles.wire.formats.markup import html_paragraphs
from articles.wire.formats.refusals import Reason
from articles.wire.formats.xml import Element, first_text, local_name, root_name
from articles.wire.story import ParseResult

FORMAT = "jimi"

_NO_MOMENT = "0001-01-01T00:00:00"
_LANGUAGES = {"1": "en", "2": "fr"}


def matches(data: bytes) -> bool:
    """Whether the first element is ``Publish`` and holds a ``ContentItem``."""
    return root_name(data) == "Publish" and b"<ContentItem" in data


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a file; its pictures are refused by name."""
    return xml_result(data, FORMAT, _items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    for element in root.iter("*"):
        if local_name(element) == "ContentItem":
            kind = first_text(element, "ContentType").lower()
            story = _filed(element)
            if kind not in {"", "text"}:
                yield story, Reason.NO_STORY.format(kind=kind)
            else:
                yield story, "" if story.paragraphs else Reason.WITHOUT_TEXT


def _filed(item: Element) -> FiledStory:
    place = filter(None, first_text(item, "Placeline").split(";"))
    return FiledStory(
        headline=first_text(item, "Headline") or first_text(item, "Headline2"),
        paragraphs=html_paragraphs(first_text(item, "ContentText")),
        slugline=first_text(item, "SlugProper"),
        byline=first_text(item, "Byline"),
        dateline=", ".join(place),
        providers=(first_text(item, "Source"), first_text(item, "Credit")),
        credit=first_text(item, "Credit"),
        language=_LANGUAGES.get(first_text(item, "Language"), ""),
        legal=(first_text(item, "Copyright"),),
        notes=(first_text(item, "UpdateNote"), first_text(item, "SpecialInstructions")),
        pub_status="withheld" if first_text(item, "HoldFlag") == "true" else "usable",
        embargo=first_text(item, "EmbargoTime").removeprefix(_NO_MOMENT),
        guid=first_text(item, "SystemSlug"),
        version=first_text(item, "WritethruValue").strip("0"),
        sent=first_text(item, "UpdatedDateTime"),
    )
