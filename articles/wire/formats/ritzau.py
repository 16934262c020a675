"""Ritzau's own XML: a story a file, its text escaped HTML.

    <RBNews><NewsID>9a69…</NewsID><PublishDate>2025-06-03T17:32:18.397</PublishDate>
      <strapline>NET/FÆRGE</strapline><headline>Færgen bliver i havn</headline>
      <town>Tellmar</town><origin>/ritzau/</origin><version>1</version>
      <content>&lt;p&gt;Færgen blev i havn.&lt;/p&gt;&lt;p&gt;/ritzau/&lt;/p&gt;</content>
      <Annuleret>false</Annuleret><TilRedaktionen>…</TilRedaktionen></RBNews>

Moments are Danish time. A flash has no headline. ``TilRedaktionen`` is a note
to editors, ``Annuleret`` a kill; the writer's telephone and address stay out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, is_order, xml_result
from articles.wire.formats.markup import html_paragraphs
from articles.wire.formats.refusals import Reason
from articles.wire.formats.xml import Element, first_text, root_name, texts
from articles.wire.story import ParseResult

FORMAT = "ritzau"


def matches(data: bytes) -> bool:
    return root_name(data) == "RBNews"


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The story of the file, or why it holds none."""
    return xml_result(data, FORMAT, _items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    story = _filed(root)
    yield story, "" if story.paragraphs or is_order(story) else Reason.WITHOUT_TEXT


def _filed(root: Element) -> FiledStory:
    return FiledStory(
        headline=first_text(root, "headline"),
        paragraphs=html_paragraphs(first_text(root, "content")),
        slugline=first_text(root, "strapline"),
        byline=first_text(root, "byLine"),
        dateline=first_text(root, "town"),
        providers=(first_text(root, "origin"), FORMAT),
        language="da",
        notes=html_paragraphs(first_text(root, "TilRedaktionen")),
        pub_status="canceled" if first_text(root, "Annuleret") == "true" else "usable",
        urgency=first_text(root, "Priority"),
        guid=first_text(root, "NewsID"),
        version=first_text(root, "version"),
        sent=first_text(root, "PublishDate"),
        codes=tuple(code.zfill(8) for code in texts(root, "IPTCList/int")),
    )
