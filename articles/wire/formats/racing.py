"""AAP's results of horse races: a line of fields, then the runners.

    SOH TELLMAR US 1-2 US N US N US SKV US Wednesday
                       course, races, corrected?, abandoned?, state, day
    TRACK GOOD(3)
       1-ROPE PLATE 1550m: 5.50 LOW TIDE …
       AAP RESULTS

Some are set for a newspaper's page, with a code before every change of type
("#qc#bbLOW TIDE#nf"); those are no copy and are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.refusals import Reason
from articles.wire.formats.telegram import Envelope, Telegram, read_telegrams
from articles.wire.story import ParseResult

FORMAT = "racing"

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HEADER = (
    r"\x01(?P<course>[^\x01\x1f\r\n]{1,60})\x1f(?P<races>[^\x1f\r\n]{1,10})\x1f(?P<corrected>[YN])"
    rf"\x1f(?P<abandoned>[YN])\x1f(?P<state>[A-Z]{{2,4}})\x1f(?P<day>{_DAY})[ \t]*+\r?\n"
)
_FILE = re.compile(rf"\s*+{_HEADER}".encode())
_RESULT = re.compile(_HEADER)
_TYPE_CODES = re.compile(r"(?:#[a-z]{2}){2}")
_LAYOUT = re.compile(r"\A[A-Z]{3,8}: ")  # "NEWS: TELLMAR"
_HORSE_RACING = "15030001"


def matches(data: bytes) -> bool:
    """Whether the file opens with the fields of a race."""
    return _FILE.match(data) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The results of a file, each a story."""
    return read_telegrams(data, FORMAT, received, agencies, _envelope, _results)


def _results(text: str) -> Iterator[Telegram]:
    """The results, in order; together they cover the file."""
    found = list(_RESULT.finditer(text))
    ends = [match.start() for match in found[1:]] + [len(text)]
    start = 0
    for match, end in zip(found, ends, strict=True):
        copy = text[match.end() : end]
        yield Telegram(
            start,
            match.end(),
            end,
            end,
            header=match.group(),
            copy=copy,
            trailer="",
            refusal=Reason.RACE if _TYPE_CODES.search(copy) else "",
        )
        start = end


def _envelope(result: Telegram) -> Envelope:
    header = _RESULT.match(result.header)
    if header is None:
        return Envelope()
    course = _LAYOUT.sub("", header["course"]).strip()
    headline = f"{course}, race {header['races']}, {header['state']}, {header['day']}"
    if header["abandoned"] == "Y":
        headline += " (abandoned)"
    if header["corrected"] == "Y":
        headline = f"CORRECTED - {headline}"
    return Envelope(headline=headline, slugline=course, codes=(_HORSE_RACING,), provider="AAP")
