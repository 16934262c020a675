"""Which agency sent a story.

Its own closing tells best: a legal notice ("LEGAL WARNING: …") or a sign-off
("(ILKHA)") is the carrier's. Then the dateline ("OLAND (AP) —"), then a byline
that names an agency ("Ada Lind/TT"). A copyright line does not count: papers
that reprint copy use the agencies' sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from zoneinfo import ZoneInfo

from articles.wire.agencies import AgencyProfile
from articles.wire.byline import agency_of
from articles.wire.sign_offs import Closings, sign_off_at
from articles.wire.story import SegmentKind
from articles.wire.text import Paragraph


def carrier(found: Sequence[Paragraph], closings: Closings) -> str | None:
    """The code of the agency whose legal notice or sign-off closes the story."""
    for paragraph in found:
        code = closings.legal_code(paragraph.text)
        if code:
            return code
    for paragraph in reversed(found):
        code = closings.code_of(paragraph.text)
        if code:
            return code
        at = sign_off_at(paragraph.raw, closings)
        if at is not None:
            return closings.code_of(paragraph.raw[at:].rstrip())
    return None


def credited(found: Iterable[Paragraph], names: Mapping[str, str]) -> str | None:
    """The code of the first agency that a byline or credit above a story names."""
    kinds = {SegmentKind.BYLINE, SegmentKind.CREDIT}
    codes = (agency_of(paragraph.text, names) for paragraph in found if paragraph.kind in kinds)
    return next(filter(None, codes), None)


def profile_of(code: str | None, agencies: Iterable[AgencyProfile]) -> AgencyProfile | None:
    return next((agency for agency in agencies if agency.code == code), None)


def clock_of(profile: AgencyProfile | None, agencies: Sequence[AgencyProfile]) -> ZoneInfo | None:
    """The zone that copy is written in: its agency's. Where the copy names none, that of
    the only agency it can be from: an editor has chosen it."""
    sole = agencies[0] if len(agencies) == 1 else None
    sender = profile or sole
    return sender.clock if sender else None
