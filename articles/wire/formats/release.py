"""Press releases as the agencies' platform for them exports them (NTB, STT).

    <release id="17" lang="no"><title>Ferga blir i havn</title>
      <leadtext>Ferga ble i havn.</leadtext><body>&lt;p&gt;Det regnet.&lt;/p&gt;</body>
      <embargo/><publicationDate>03.06.2025 15:05</publicationDate>
      <contacts>…</contacts><publisher><name>Skervia Ferger</name>…</publisher></release>

Lead and body are HTML, escaped. Moments are written day first, on the clock of
the agency whose platform it is. Contacts, links, pictures and what the
publisher says of itself (``boilerplate``, ``description``) are no text of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, xml_result
from articles.wire.formats.markup import html_paragraphs
from articles.wire.formats.refusals import Reason
from articles.wire.formats.xml import Element, first_text, language_of, root_name, text_of
from articles.wire.story import ParseResult

FORMAT = "release"

_MARK = b"<publicationDate"
_DAY_FIRST = re.compile(r"(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d)")
# The platform's sites, and whose they are.
_PLATFORMS = {"ntbinfo.no": "NTB", "sttinfo.fi": "STT"}


def matches(data: bytes) -> bool:
    return root_name(data) == "release" and _MARK in data


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The release of the file, or why it holds none."""
    return xml_result(data, FORMAT, _items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    story = _filed(root)
    yield story, "" if story.paragraphs else Reason.WITHOUT_TEXT


def _filed(root: Element) -> FiledStory:
    link = _own(root, "longurl")
    publisher = first_text(root, "publisher/name")
    return FiledStory(
        headline=_own(root, "title"),
        paragraphs=(
            *html_paragraphs(_own(root, "leadtext")),
            *html_paragraphs(_own(root, "body")),
        ),
        credit=publisher,
        providers=(_platform(link), publisher),
        language=root.get("lang", "") or language_of(root),
        embargo=_iso(_own(root, "embargo")),
        guid=link.partition("releaseId=")[2] or root.get("id", ""),
        sent=_iso(_own(root, "publicationDate")),
    )


def _own(root: Element, name: str) -> str:
    """The text of a child; contacts and documents have titles of theirs."""
    return text_of(root.find(f"{{*}}{name}"))


def _platform(link: str) -> str:
    return next((code for site, code in _PLATFORMS.items() if f".{site}/" in link), "")


def _iso(text: str) -> str:
    """ "2025-06-03T15:05" for "03.06.2025 15:05"; other text as it is."""
    match = _DAY_FIRST.fullmatch(text)
    return f"{match[3]}-{match[2]}-{match[1]}T{match[4]}" if match else text
