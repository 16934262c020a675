"""XML in a format nobody has written a reader for.

Read as plain text it would fill the archive with tags, so it is refused by the
name of its first element. A new format goes before this one in ``FORMATS``.
"""

from __future__ import annotations

from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.items import nothing
from articles.wire.formats.xml import decoded, root_name
from articles.wire.story import ParseResult

FORMAT = "xml"


def matches(data: bytes) -> bool:
    """Whether ``data`` says that it is XML; text that opens with a tag may be HTML."""
    return data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<?xml")


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """No stories, and why."""
    name = root_name(data) or "none"
    why = f"XML of a kind that is not read here (its first element is “{name}”)."
    return nothing(decoded(data), FORMAT, why)
