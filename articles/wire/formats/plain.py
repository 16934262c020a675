"""Plain text: copy as it is pasted, in whatever encoding it came."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.mojibake import decode_mended
from articles.wire.parser import parse
from articles.wire.story import ParseResult

FORMAT = "plain"


def matches(data: bytes) -> bool:
    """Always: what no other format claims is read as text."""
    return True


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """Decode ``data`` and read it as pasted copy."""
    decoded = decode_mended(data)
    result = parse(decoded.text, received, agencies)
    stories = result.stories
    if stories and decoded.defects:
        first = replace(stories[0], defects=decoded.defects + stories[0].defects)
        stories = (first, *stories[1:])
    return replace(result, stories=stories, format=FORMAT, encoding=decoded.encoding)
