"""XML in a format nobody has written a reader for.

Read as plain text it would fill the archive with tags, so it is refused: by
what it is where agencies send it beside their stories (events, fixtures, lists
of what is to be fetched), else by the name of its first element. A new format
goes before this one in ``FORMATS``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, nothing, xml_result
from articles.wire.formats.refusals import Kind, Reason, Refusal
from articles.wire.formats.xml import Element, decoded, first_text, local_name, root_name
from articles.wire.story import ParseResult

FORMAT = "xml"

_CALENDARS = frozenset({"document", "result"})  # NTB's, of one event or many
_CALENDAR = b"<service>newscalendar</service>"
# First element, words that stand in it, and what it is.
_KNOWN = (
    ("results", b"<guid>", Kind.LIST),
    ("Response", b"Fixture", Kind.FIXTURES),
    ("dc_rest_node", b"<dcdossier", Kind.PICTURES),
)
_HTML = frozenset(
    "html head body div p span article section main aside header footer h1 h2 h3 h4 h5 h6 "
    "ul ol li dl table a b i em strong blockquote pre figure font center br img".split()
)


def matches(data: bytes) -> bool:
    """Whether ``data`` says that it is XML, or is one element from its start to its end
    that no web page has."""
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<?xml"):
        return True
    name = root_name(data)
    if name is None or name.lower() in _HTML:
        return False
    return data.rstrip().endswith(b"%s>" % name.encode()) and b"</" in data[-len(name) - 80 :]


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """No stories, and why."""
    name = root_name(data) or "none"
    if name in _CALENDARS and _CALENDAR in data:
        return xml_result(data, FORMAT, _events, agencies, received)
    for known, words, kind in _KNOWN:
        if name == known and words in data:
            return nothing(decoded(data), FORMAT, Refusal.NO_STORY.format(name=name, kind=kind))
    why = Refusal.UNKNOWN_XML.format(name=name)
    return nothing(decoded(data), FORMAT, why)


def _events(root: Element) -> Iterator[Item]:
    for event in root.iter("*"):
        if local_name(event) == "document":
            named = FiledStory(
                headline=first_text(event, "title"), guid=first_text(event, "ntbId")
            )
            yield named, Reason.NO_STORY.format(kind=Kind.EVENT)
