"""What IPTC 7901, ANPA 1312 and AAP's telex share: copy as a teleprinter took it.

    SYN SYN SOH  header, keyword line  STX  the copy  ETX  filing time  EOT

The copy between STX and ETX is read like any pasted copy, so its segments are
those an editor sees; all else is the envelope. A file may hold several
telegrams. Where a clipboard has eaten the control characters, the header's
lines are told by their form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from articles.wire.agencies import AgencyProfile
from articles.wire.characters import without_controls
from articles.wire.formats.providers import agency_code
from articles.wire.formats.refusals import Reason
from articles.wire.mojibake import decode_mended
from articles.wire.parser import finish, parse_headed, parse_one
from articles.wire.story import Dateline, ParsedStory, ParseResult, Segment, SegmentKind
from articles.wire.text import is_tabular
from articles.wire.topics import narrowed, topics_from_codes

SOH, STX, ETX, US = "\x01", "\x02", "\x03", "\x1f"

_CENTURY = 2000
_BEFORE_SOH = "\x16\x7f\r\n "


@dataclass(frozen=True, slots=True)
class Telegram:
    """One message: characters ``start`` to ``end`` of the file, the copy inside.

    ``wrapped`` is whether a line of the copy may go on in the next; ``refusal``
    why the message is no story, if it is none.
    """

    start: int
    copy_start: int
    copy_end: int
    end: int
    header: str
    copy: str
    trailer: str
    wrapped: bool = True
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a telegram's header and trailer tell; ``headline`` only where the copy has none."""

    headline: str = ""
    place: str = ""
    codes: tuple[str, ...] = ()
    slugline: str | None = None
    urgency: int | None = None
    sent: datetime | None = None
    provider: str = ""


def read_telegrams(
    data: bytes,
    format_: str,
    received: datetime | None,
    agencies: Sequence[AgencyProfile],
    envelope: Callable[[Telegram], Envelope],
    split: Callable[[str], Iterable[Telegram]],
) -> ParseResult:
    """The stories of a file of telegrams.

    ``split`` gives the telegrams of a text, which together cover it; ``envelope``
    reads one's header.
    """
    decoded = decode_mended(data)
    stories: list[ParsedStory] = []
    refused = []
    done = 0
    for telegram in split(decoded.text):
        why = telegram.refusal or ("" if telegram.copy.strip() else Reason.EMPTY_TELEGRAM)
        if why:
            name = " ".join(without_controls(telegram.header.replace(US, " ")).split())[:60]
            refused.append(f"{name}: {why}.")
            continue
        stories.append(_story(telegram, done, envelope(telegram), received, agencies))
        done = telegram.end
    if stories and done < len(decoded.text):
        stories[-1] = _with_envelope(stories[-1], done, len(decoded.text))
    if stories and decoded.defects:
        stories[0] = replace(stories[0], defects=decoded.defects + stories[0].defects)
    return ParseResult(decoded.text, tuple(stories), format_, decoded.encoding, tuple(refused))


def telegrams(text: str, header_lines: re.Pattern[str]) -> Iterator[Telegram]:
    """The messages of a file, in order; together they cover it."""
    starts = [match.start() for match in re.finditer(SOH, text)]
    starts = [len(text[:at].rstrip(_BEFORE_SOH)) if at else 0 for at in starts[1:]]
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        yield _telegram(text, start, end, header_lines)


def filing_moment(filed: re.Match[str], month: int, clock: tzinfo = UTC) -> datetime | None:
    """The moment of a trailer's day, hour, minute and year of two digits, on ``clock``."""
    day, hour, minute, year = (int(filed[name]) for name in ("day", "hour", "minute", "year"))
    try:
        return datetime(_CENTURY + year, month, day, hour, minute, tzinfo=clock)
    except ValueError:
        return None


def _telegram(text: str, start: int, end: int, header_lines: re.Pattern[str]) -> Telegram:
    copy_start = text.find(STX, start, end) + 1
    if not copy_start:
        match = header_lines.match(text, start, end)
        copy_start = match.end() if match else start
    copy_end = text.find(ETX, copy_start, end)
    copy_end = end if copy_end < 0 else copy_end
    return Telegram(
        start,
        copy_start,
        copy_end,
        end,
        header=text[start:copy_start],
        copy=text[copy_start:copy_end],
        trailer=text[copy_end:end],
    )


def _story(
    telegram: Telegram,
    start: int,
    envelope: Envelope,
    received: datetime | None,
    agencies: Sequence[AgencyProfile],
) -> ParsedStory:
    """The finished story of a telegram; its segments begin at ``start`` of the file."""
    came = envelope.sent or received
    if envelope.headline:
        read = parse_headed(envelope.headline, telegram.copy, came, agencies)
    else:
        alone = None if telegram.wrapped else _stands_alone
        read = parse_one(telegram.copy, came, agencies, alone)
    place = Dateline(envelope.place, (envelope.place,)) if envelope.place else None
    at = telegram.copy_start
    inside = tuple(Segment(s.kind, s.start + at, s.end + at) for s in read.segments)
    head = (Segment(SegmentKind.ENVELOPE, start, at),) if start < at else ()
    story = replace(
        read,
        segments=head + inside,
        source=read.source or agency_code((envelope.provider,), agencies),
        dateline=read.dateline or place,
        slugline=read.slugline or envelope.slugline,
        urgency=envelope.urgency or read.urgency,
        sent=envelope.sent,
    )
    if telegram.copy_end < telegram.end:
        story = _with_envelope(story, telegram.copy_end, telegram.end)
    finished = finish(story, agencies)
    return replace(finished, topics=narrowed(topics_from_codes(envelope.codes), finished.topics))


def _stands_alone(line: str) -> bool:
    """Of copy whose lines never wrap, only the rows of a table belong together."""
    return not is_tabular(line)


def _with_envelope(story: ParsedStory, start: int, end: int) -> ParsedStory:
    return replace(story, segments=(*story.segments, Segment(SegmentKind.ENVELOPE, start, end)))
