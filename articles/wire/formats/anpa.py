"""ANPA 1312, the telegraphic format of AP and, in its own shape, Kyodo.

SYN SYN SOH AW2870 US _asian            number, selector
r i DC1 DC2 BC-Skervia-Ferries   06-03-25 1049      priority, category, slug
STX ^BC-Skervia-Ferries, 1st Ld,466<
^Ferry crews stay ashore<
^By ADA LIND=
TAB TELLMAR (AP) _ Ferry crews …
ETX AP-WF-06-03-25 1509GMT<             Kyodo: KWS-21:37-03-06-25, day first, on its clock

AP sets tables with control characters, and marks its lines: "^" opens one of the
head, "<" closes a paragraph, "=" a line in the middle; "{" is a half.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import status_in
from articles.wire.formats.telegram import (
    Envelope,
    Telegram,
    filing_moment,
    read_telegrams,
    telegrams,
)
from articles.wire.story import ParsedStory, ParseResult

FORMAT = "anpa"

_FILE = re.compile(rb"[\x16\x7f\s]{0,40}+\x01[A-Za-z]{1,3}\d{3,5}[^\n]{0,40}\n[a-z] [a-z]")
_PRIORITY = re.compile(r"\n(?P<priority>[a-z]) [a-z]")
_URGENCIES = {"b": 2, "u": 3}  # bulletin, urgent; the other letters don't rank
_FILED = re.compile(
    r"(?:(?P<agency>[A-Z]{2,5})-[A-Z]{2}-)?"
    r"(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) (?P<hour>\d\d)(?P<minute>\d\d) ?GMT"
)
_FILED_BY_KYODO = re.compile(
    r"KWS-(?P<hour>\d\d):(?P<minute>\d\d)-(?P<day>\d\d)-(?P<month>\d\d)-(?P<year>\d\d)"
)
_KYODO, _TOKYO = "KYODO", timezone(timedelta(hours=9))
_NEVER = re.compile(r"(?!)")
# Also a code before the slug: "^*9006< ^AP-Top-Headlines,0176<".
_MARKS = re.compile(
    r"^\^(?:\*\d{3,5}<[ ]*\^)?|^\*\d{3,5}<[ ]*\^|(?<=\x08)\^|[<=+](?=[ \t\r]*$)", re.MULTILINE
)
_SPACES = str.maketrans("\x1e\x1f", "  ")
_HALF = re.compile(r"(?<=[\d;\s])\{(?=[;\s\x10\x1e]|\Z)")
# "BC-Skervia-Ferries, 1st Ld-Writethru,466": the words are counted last.
_COUNT = re.compile(r",\s*\d{1,5}\Z")


def matches(data: bytes) -> bool:
    """Whether the file opens with a message number and a line of service letters."""
    return _FILE.match(data) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a file of ANPA messages, one a message."""
    result = read_telegrams(data, FORMAT, received, agencies, _envelope, _telegrams)
    return replace(result, stories=tuple(_with_status(story) for story in result.stories))


def _telegrams(text: str) -> Iterator[Telegram]:
    return map(_plain, telegrams(text, _NEVER))


def _envelope(telegram: Telegram) -> Envelope:
    priority = _PRIORITY.search(telegram.header)
    filed = _FILED.search(telegram.trailer)
    agency = filed["agency"] if filed else None
    by_kyodo = _FILED_BY_KYODO.search(telegram.trailer)
    moment, clock = (by_kyodo, _TOKYO) if by_kyodo else (filed, UTC)
    return Envelope(
        urgency=_URGENCIES.get(priority["priority"]) if priority else None,
        sent=filing_moment(moment, int(moment["month"]), clock) if moment else None,
        provider=_KYODO if by_kyodo else agency or telegram.header,
    )


def _plain(telegram: Telegram) -> Telegram:
    """``telegram`` with its typesetting marks blank, every other character at its place.

    AP ends a line only where a paragraph or a row of a table ends; Kyodo wraps.
    """
    unmarked = _MARKS.sub(lambda mark: " " * len(mark.group()), telegram.copy)
    copy = _HALF.sub("½", unmarked).translate(_SPACES)
    return replace(telegram, copy=copy, wrapped=not telegram.copy.startswith("^"))


def _with_status(story: ParsedStory) -> ParsedStory:
    """The slug without its count of words; a status in it is the story's.

    The control characters of tables are the format's own, and no doubt.
    """
    slugline = _COUNT.sub("", story.slugline or "")
    return replace(
        story,
        slugline=slugline or None,
        status=story.status or status_in(slugline),
        defects=tuple(doubt for doubt in story.defects if doubt.code != "control-characters"),
    )
