"""ANPA 1312, the telegraphic format of AP and, in its own shape, Kyodo.

SYN SYN SOH AW2870 US _asian            number, selector
r i DC1 DC2 BC-Skervia-Ferries   06-03-25 1049      priority, category, slug
STX ^BC-Skervia-Ferries, 1st Ld,466<
^Ferry crews stay ashore<
^By ADA LIND=
TAB TELLMAR (AP) _ Ferry crews …
ETX AP-WF-06-03-25 1509GMT<
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import status_in
from articles.wire.formats.telegram import Envelope, Telegram, filing_moment, read_telegrams
from articles.wire.story import ParsedStory, ParseResult

FORMAT = "anpa"

_FILE = re.compile(rb"[\x16\x7f\s]{0,40}+\x01[A-Za-z]{1,3}\d{3,5}[^\n]{0,40}\n[a-z] [a-z]")
_PRIORITY = re.compile(r"\n(?P<priority>[a-z]) [a-z]")
_URGENCIES = {"b": 2, "u": 3}  # bulletin, urgent; the other letters don't rank
_FILED = re.compile(
    r"(?:(?P<agency>[A-Z]{2,5})-[A-Z]{2}-)?"
    r"(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) (?P<hour>\d\d)(?P<minute>\d\d) ?GMT"
)
_NEVER = re.compile(r"(?!)")
# "BC-Skervia-Ferries, 1st Ld-Writethru,466": the words are counted last.
_COUNT = re.compile(r",\s*\d{1,5}\Z")


def matches(data: bytes) -> bool:
    """Whether the file opens with a message number and a line of service letters."""
    return _FILE.match(data) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a file of ANPA messages, one a message."""
    result = read_telegrams(data, FORMAT, received, agencies, _envelope, _NEVER)
    return replace(result, stories=tuple(_with_status(story) for story in result.stories))


def _envelope(telegram: Telegram) -> Envelope:
    priority = _PRIORITY.search(telegram.header)
    filed = _FILED.search(telegram.trailer)
    agency = filed["agency"] if filed else None
    return Envelope(
        urgency=_URGENCIES.get(priority["priority"]) if priority else None,
        sent=filing_moment(filed, int(filed["month"])) if filed else None,
        provider=agency or telegram.header,
    )


def _with_status(story: ParsedStory) -> ParsedStory:
    """The slug without its count of words; a status in it is the story's."""
    slugline = _COUNT.sub("", story.slugline or "")
    return replace(story, slugline=slugline or None, status=story.status or status_in(slugline))
