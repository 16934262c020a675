"""A story as a file's own fields give it, and how it becomes a ParsedStory.

Agencies that send fields still print a dateline, a sign-off or a credit inside
the text. So the text is read by the same grammar as pasted copy, and then the
fields win over what was read, with two exceptions: a dateline printed in the
text is kept as printed, and the headline loses its status ("UPDATE 2-").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from html import unescape

from articles.wire.agencies import AgencyProfile
from articles.wire.contacts import without_contacts
from articles.wire.dateline import dateline_names, find_dateline
from articles.wire.defects import defect
from articles.wire.detect import clock_of, profile_of
from articles.wire.formats.datelines import confirmed
from articles.wire.formats.moments import has_zone, is_never, moment, moment_doubts
from articles.wire.formats.providers import agency_code
from articles.wire.notes import cut_banners
from articles.wire.parser import finish, parse_filed
from articles.wire.status import is_status, status_words
from articles.wire.story import Defect, ParsedStory, PubStatus
from articles.wire.topics import narrowed, topics_from_codes

# Escaped twice on its way: "4 o&amp;#39;clock".
_ESCAPED = re.compile(r"&(?:#\d{1,6}|#[xX][\da-fA-F]{1,5}|amp|lt|gt|quot|apos|nbsp);")
_LONGEST_REPEAT = 200
# Reuters ends its last paragraph with the credit, told apart by a line's end only.
_CREDIT_AT_END = re.compile(
    r"\s(?=\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated) by "
    r"[^()]{3,400}\)\Z)"
)
_PUB_STATUSES = {
    "withheld": PubStatus.WITHHELD,
    "withhold": PubStatus.WITHHELD,
    "canceled": PubStatus.CANCELED,
    "cancelled": PubStatus.CANCELED,
    "killed": PubStatus.CANCELED,
    "kill": PubStatus.CANCELED,
}


@dataclass(frozen=True, slots=True)
class FiledStory:
    """The fields of one item, as sent; an absent field is empty.

    ``providers`` are the fields that may name the agency, the surest first;
    ``dateline`` is a printed dateline or places only; ``credit`` the line to be
    printed with the story; ``embargo`` and ``sent`` are moments as sent;
    ``codes`` are those of the item's subjects.
    """

    headline: str = ""
    paragraphs: tuple[str, ...] = ()
    slugline: str = ""
    byline: str = ""
    dateline: str = ""
    providers: tuple[str, ...] = ()
    sign_off: str = ""
    credit: str = ""
    language: str = ""
    legal: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    pub_status: str = ""
    embargo: str = ""
    urgency: str = ""
    guid: str = ""
    version: str = ""
    sent: str = ""
    codes: tuple[str, ...] = ()


def as_story(
    sent_in: FiledStory, agencies: Sequence[AgencyProfile], received: datetime | None
) -> ParsedStory:
    """The finished story that ``sent_in`` makes.

    A dateline without a year takes it from the item's own moment, or from that
    of its receipt. A moment without a zone is on the agency's clock.
    """
    filed = _tidied(sent_in)
    code = agency_code(filed.providers, agencies)
    clock = clock_of(profile_of(code, agencies), agencies)
    sent, embargo = moment(filed.sent, clock), _embargo(filed.embargo, clock)
    names = dateline_names(agencies)
    read = parse_filed(filed.headline, _text(filed, names), sent or received, agencies)
    read = read if filed.headline else _without_headline(read)
    dateline, body = read.dateline, read.body
    if dateline is None:
        dateline, body = confirmed(body, filed.dateline, filed.providers, sent or received)
    story = replace(
        read,
        source=code or read.source,
        language=_language(filed.language),
        slugline=filed.slugline or read.slugline,
        byline=_one_line(filed.byline) or read.byline,
        dateline=dateline,
        body=body,
        sign_off=_one_line(filed.sign_off) or read.sign_off,
        credit=read.credit or _one_line(filed.credit).strip("–- ") or None,
        status=read.status or status_in(filed.slugline),
        legal_notice=_stacked(filed.legal, read.legal_notice),
        editors_note=_stacked(filed.notes, read.editors_note),
        pub_status=_pub_status(filed, embargo, read.pub_status),
        embargo=embargo or read.embargo,
        urgency=_urgency(filed.urgency) or read.urgency,
        guid=filed.guid.strip() or None,
        version=filed.version.strip() or None,
        sent=sent,
        defects=read.defects + moment_doubts(filed.sent, filed.embargo) + _doubts(filed, embargo),
    )
    finished = finish(story, agencies)
    return replace(finished, topics=narrowed(topics_from_codes(filed.codes), finished.topics))


def _tidied(filed: FiledStory) -> FiledStory:
    """``filed`` without double escapes; what stands between asterisks is a note."""
    headline, banners = cut_banners(_unescaped(_one_line(filed.headline)))
    paragraphs = []
    for paragraph in filed.paragraphs:
        text, found = cut_banners(_unescaped(paragraph))
        paragraphs += [text] if text else []
        banners += found
    return replace(
        filed,
        headline=headline,
        paragraphs=tuple(paragraphs),
        slugline=_unescaped(filed.slugline.strip()),
        notes=(*filed.notes, *banners),
    )


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: unescape(match.group()), text) if "&" in text else text


def _without_headline(read: ParsedStory) -> ParsedStory:
    """Where the field is empty (a flash), the first paragraph is the text's own."""
    headline = read.headline
    if headline is None or read.body.startswith(headline):
        return read
    doubts = (*read.defects, defect("no-headline", 1))
    return replace(read, headline=None, body=f"{headline}\n\n{read.body}", defects=doubts)


def _text(filed: FiledStory, names: dict[str, str]) -> str:
    """The body's text with a dateline that stands apart put before it (AFP, Kyodo)."""
    paragraphs = without_contacts(filed.paragraphs)
    if paragraphs and _repeats_fields(paragraphs[0], filed):
        del paragraphs[0]
    first, rest = paragraphs[:1], paragraphs[1:]
    apart = _one_line(filed.dateline)
    if first and apart and find_dateline(apart, names) and not find_dateline(first[0], names):
        first = [f"{apart} {first[0]}"]
    return _CREDIT_AT_END.sub("\n\n", "\n\n".join((*first, *rest)))


def _repeats_fields(text: str, filed: FiledStory) -> bool:
    """Whether a line only says moment and author again ("3.6.2025 12:09 CEST | SKERVIA SA")."""
    moment_, author = _one_line(filed.dateline), _one_line(filed.byline)
    return (
        bool(moment_ and author)
        and len(text) < _LONGEST_REPEAT
        and text.startswith(moment_)
        and author in text
    )


def status_in(slugline: str) -> str | None:
    """The status that AP writes at the end of its slug: "BC-Marna-Ferry, 1st Ld-Writethru"."""
    tail = slugline.rpartition(",")[2].strip()
    return status_words([tail]) if is_status(tail) else None


def _pub_status(filed: FiledStory, embargo: datetime | None, read: PubStatus) -> PubStatus:
    """The field's status; "embargoed" without a moment must not run by mistake, nor
    what is embargoed until the end of time or a moment that can't be told."""
    given = filed.pub_status.strip().lower()
    if given == "embargoed":
        return PubStatus.USABLE if embargo else PubStatus.WITHHELD
    status = _PUB_STATUSES.get(given, read)
    unsettled = embargo is None and moment(filed.embargo) is not None
    held = status is PubStatus.USABLE and (unsettled or is_never(filed.embargo))
    return PubStatus.WITHHELD if held else status


def _embargo(text: str, clock: tzinfo | None) -> datetime | None:
    """The field's moment; without a zone it can't be told unless the agency's is known."""
    return moment(text, clock) if clock or has_zone(text) else None


def _doubts(filed: FiledStory, embargo: datetime | None) -> tuple[Defect, ...]:
    unsettled = embargo is None and moment(filed.embargo) is not None
    return (defect("embargo-unsettled", 1),) if unsettled else ()


def _language(tag: str) -> str | None:
    """ "en" for "en-GB"; codes of three letters and less usual tags are left to the text."""
    primary = tag.strip().replace("_", "-").partition("-")[0].lower()
    return primary if len(primary) == 2 and primary.isascii() and primary.isalpha() else None


def _urgency(text: str) -> int | None:
    number = text.strip()
    return int(number) if number in set("123456789") else None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _stacked(fields: Iterable[str], read: str | None) -> str | None:
    """The fields and what the text had, each once, a line each."""
    found = [line for field in (*fields, read or "") if (line := field.strip())]
    return "\n".join(dict.fromkeys(found)) or None
