"""AsiaNet, which carries press releases of PR Newswire, Kyodo JBN and others.

Source: Lindquist Marine, Inc.             whose release it is
MEDIA RELEASE PR67276                      its number
Lindquist Marine Partners with Oland       headline, wrapped like the text,
on Ferries                                 up to a blank line

TELLMAR, Feb. 1, 2025 /PRNewswire-AsiaNet/ --
…
SOURCE Lindquist Marine, Inc.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.telegram import Envelope, Telegram, read_telegrams
from articles.wire.story import ParseResult

FORMAT = "asianet"

_OPENING = r"Source: [^\r\n]{1,120}\r?\n(?P<number>MEDIA RELEASE PR\d{3,7})[ \t]*+\r?\n"
_FILE = re.compile(rf"\s*+{_OPENING}".encode())
_RELEASE = re.compile(rf"^{_OPENING}", re.MULTILINE)
_HEADER = re.compile(
    rf"\s*+{_OPENING}(?P<headline>(?:[ \t]*+[^\s][^\r\n]*+\r?\n){{1,4}})[ \t]*+\r?\n"
)
_CARRIER = "AsiaNet"


def matches(data: bytes) -> bool:
    """Whether the file opens with an issuer and the number of a release."""
    return _FILE.match(data) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The releases of a file, each a story."""
    return read_telegrams(data, FORMAT, received, agencies, _envelope, _releases)


def _releases(text: str) -> Iterator[Telegram]:
    """The releases, in order; together they cover the file."""
    starts = [match.start() for match in _RELEASE.finditer(text)][1:]
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        header = _HEADER.match(text, start, end)
        at = header.end() if header else start
        yield Telegram(start, at, end, end, header=text[start:at], copy=text[at:end], trailer="")


def _envelope(release: Telegram) -> Envelope:
    header = _HEADER.match(release.header)
    if header is None:
        return Envelope(provider=_CARRIER)
    return Envelope(
        headline=" ".join(header["headline"].split()),
        slugline=header["number"],
        provider=_CARRIER,
    )
