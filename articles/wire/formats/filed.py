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
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.dateline import dateline_names, find_dateline
from articles.wire.formats.moments import is_never, moment, moment_doubts
from articles.wire.formats.providers import agency_code
from articles.wire.parser import finish, parse_filed
from articles.wire.status import is_status, status_words
from articles.wire.story import Dateline, ParsedStory, PubStatus
from articles.wire.text import fold
from articles.wire.topics import narrowed, topics_from_codes

_PLACE_AND_DASH = re.compile(r"(?P<place>[^\n–—-]{2,60}?)\s(?:--|[–—-])\s")
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
    ``dateline`` is a printed dateline or places only; ``embargo`` and ``sent``
    are moments as sent; ``codes`` are those of the item's subjects.
    """

    headline: str = ""
    paragraphs: tuple[str, ...] = ()
    slugline: str = ""
    byline: str = ""
    dateline: str = ""
    providers: tuple[str, ...] = ()
    sign_off: str = ""
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
    filed: FiledStory, agencies: Sequence[AgencyProfile], received: datetime | None
) -> ParsedStory:
    """The finished story that ``filed`` makes.

    A dateline without a year takes it from the item's own moment, or from that
    of its receipt.
    """
    sent = moment(filed.sent)
    embargo = moment(filed.embargo)
    names = dateline_names(agencies)
    read = parse_filed(filed.headline, _text(filed, names), sent or received, agencies)
    dateline, body = read.dateline, read.body
    if dateline is None and (known := _places_only(filed.dateline)):
        dateline, body = _cut_place(body, known)
    story = replace(
        read,
        source=agency_code(filed.providers, agencies) or read.source,
        language=_language(filed.language),
        slugline=filed.slugline.strip() or read.slugline,
        byline=_one_line(filed.byline) or read.byline,
        dateline=dateline,
        body=body,
        sign_off=_one_line(filed.sign_off) or read.sign_off,
        status=read.status or status_in(filed.slugline),
        legal_notice=_stacked(filed.legal, read.legal_notice),
        editors_note=_stacked(filed.notes, read.editors_note),
        pub_status=_pub_status(filed, embargo, read.pub_status),
        embargo=embargo or read.embargo,
        urgency=_urgency(filed.urgency) or read.urgency,
        guid=filed.guid.strip() or None,
        version=filed.version.strip() or None,
        sent=sent,
        defects=read.defects + moment_doubts(filed.sent, filed.embargo),
    )
    finished = finish(story, agencies)
    return replace(finished, topics=narrowed(topics_from_codes(filed.codes), finished.topics))


def _text(filed: FiledStory, names: dict[str, str]) -> str:
    """The body's text with a dateline that stands apart put before it (AFP, Kyodo)."""
    first, rest = filed.paragraphs[:1], filed.paragraphs[1:]
    apart = _one_line(filed.dateline)
    if first and apart and find_dateline(apart, names) and not find_dateline(first[0], names):
        first = (f"{apart} {first[0]}",)
    return _CREDIT_AT_END.sub("\n\n", "\n\n".join((*first, *rest)))


def _cut_place(body: str, known: Dateline) -> tuple[Dateline, str]:
    """``body`` without the place it opens with, where that is the field's.

    The Canadian Press prints "OTTAWA - A man …": with no agency and no date that
    is a dateline only because a field confirms the place.
    """
    match = _PLACE_AND_DASH.match(body)
    if match is None or fold(match["place"]) != fold(known.places[0]):
        return known, body
    return replace(known, text=match.group().strip()), body[match.end() :]


def status_in(slugline: str) -> str | None:
    """The status that AP writes at the end of its slug: "BC-Marna-Ferry, 1st Ld-Writethru"."""
    tail = slugline.rpartition(",")[2].strip()
    return status_words([tail]) if is_status(tail) else None


def _pub_status(filed: FiledStory, embargo: datetime | None, read: PubStatus) -> PubStatus:
    """The field's status; "embargoed" without a moment must not run by mistake, nor
    what is embargoed until the end of time."""
    given = filed.pub_status.strip().lower()
    if given == "embargoed":
        return PubStatus.USABLE if embargo else PubStatus.WITHHELD
    status = _PUB_STATUSES.get(given, read)
    held = status is PubStatus.USABLE and is_never(filed.embargo)
    return PubStatus.WITHHELD if held else status


def _places_only(text: str) -> Dateline | None:
    """A dateline field that gives no more than places: "Sydney", "Kiova/Washington"."""
    printed = _one_line(text)
    parts = [part.strip() for part in printed.replace("/", ",").split(",")]
    places = tuple(part for part in parts if part)
    if not places or any(character.isdigit() for character in printed):
        return None
    return Dateline(printed, places)


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
