"""IPTC 7901, the telegraphic format of dpa, ATS and many others.

SOH eca062 4 i 211 ccccb   dpa 061      source, priority, category, words
Skervia-ferries/                        keyword line
STX Ferry crews stay ashore =
   Tellmar (dpa) - Ferry crews …
ETX 031137 GMT Jun 25 EOT               day and time, month, year
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.calendar_words import MONTHS
from articles.wire.formats.telegram import (
    Envelope,
    Telegram,
    filing_moment,
    read_telegrams,
    telegrams,
)
from articles.wire.story import ParseResult

FORMAT = "iptc7901"

_HEADER = r"[a-z]{2,4}[ ]?\d{2,5}[ ](?P<priority>[1-9])[ ][a-z]{1,4}[ ]{1,3}\d{1,5}[^\n]{0,60}"
_FILE = re.compile(rf"[\x7f\x16\s]{{0,40}}+\x01?{_HEADER}\n".encode())
_MESSAGE = re.compile(_HEADER)
# The header line and the keyword line, where no STX shows their end: it ends with a
# slash, or is all one word ("Skervia-ferries").
_HEADER_LINES = re.compile(
    rf"\s*+{_HEADER}\n(?:\s*+(?:[^\n]{{1,120}}/|[^\s/-]{{1,40}}+[/-]\S{{1,60}}+)[ \t\r]*+\n)?"
)
_FILED = re.compile(
    r"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) (?:GMT )?"
    r"(?P<month>[^\W\d_]{3,9}) (?P<year>\d\d)\b"
)


def matches(data: bytes) -> bool:
    """Whether the first line is a header: "eca062 4 i 211 …"."""
    return _FILE.match(data) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a file of IPTC 7901 messages, one a message."""
    return read_telegrams(data, FORMAT, received, agencies, _envelope, _telegrams)


def _telegrams(text: str) -> Iterator[Telegram]:
    return telegrams(text, _HEADER_LINES)


def _envelope(telegram: Telegram) -> Envelope:
    header = _MESSAGE.search(telegram.header)
    below = telegram.header[header.end() :].split("\n") if header else []
    keywords = (line.strip("\x02 \r\t/") for line in below)
    return Envelope(
        slugline=next(filter(None, keywords), None),
        urgency=int(header["priority"]) if header else None,
        sent=_filed(telegram.trailer or telegram.copy[-80:]),
        provider=telegram.header,
    )


def _filed(trailer: str) -> datetime | None:
    """The moment of "131137 GMT Nov 13": 11:37 on the 13th, November 2013."""
    match = _FILED.search(trailer)
    month = MONTHS.get(match["month"].lower()) if match else None
    return filing_moment(match, month) if match and month else None
