"""From a draft whose paragraphs have their labels to the story they make."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from articles.wire.detect import clock_of
from articles.wire.doubts import doubts
from articles.wire.draft import Draft
from articles.wire.embargo import embargo_moment, is_advance
from articles.wire.header import slug
from articles.wire.headline import clean_headline, same_headline
from articles.wire.notes import embargo_in
from articles.wire.status import (
    is_alert,
    pub_status,
    status_in_slug,
    status_words,
    take_in_headline,
    urgency,
)
from articles.wire.story import ParsedStory, PubStatus, Segment, SegmentKind
from articles.wire.text import Paragraph

_ABOUT_BYLINE = "^<= -–—()（）"
_FIRST_SENTENCE = re.compile(r".{1,200}?[.!?](?=\s|\Z)|.{1,200}", re.DOTALL)


def story_of(draft: Draft, start: int, end: int) -> ParsedStory:
    """The story that a draft's labels make; its segments fill ``start`` to ``end``."""
    statuses = draft.texts(SegmentKind.STATUS)
    slugline = next((slug(text) for text in draft.texts(SegmentKind.SLUGLINE)), None)
    body = "\n\n".join(draft.texts(SegmentKind.BODY))
    headline = _headline(draft)
    status = (
        status_words(statuses)
        or status_in_slug(slugline or "")
        or take_in_headline(headline or "")
    )
    stands_in = headline is None and is_alert(status)
    note = _joined(draft, SegmentKind.EDITORS_NOTE, "^<")
    held, embargo = _embargo(draft)
    public = pub_status(status)
    return ParsedStory(
        headline=_first_sentence(body) if stands_in else headline,
        body=body,
        source=draft.profile.code if draft.profile else None,
        slugline=slugline,
        byline=_byline(draft),
        dateline=draft.dateline.dateline if draft.dateline else None,
        sign_off=_joined(draft, SegmentKind.SIGN_OFF),
        legal_notice=_joined(draft, SegmentKind.LEGAL_NOTICE),
        editors_note=note,
        credit=_joined(draft, SegmentKind.CREDIT, "^<= "),
        status=status,
        # Copy whose embargo can't be told must not run by mistake.
        pub_status=PubStatus.WITHHELD if held and public is PubStatus.USABLE else public,
        embargo=embargo,
        urgency=urgency(statuses),
        teasers=tuple(draft.texts(SegmentKind.TEASER)),
        segments=_segments(draft.paragraphs, start, end),
        defects=doubts(draft, headline, status, stands_in, held),
    )


def _joined(draft: Draft, kind: SegmentKind, marks: str = "") -> str | None:
    """The parts of a kind a line each, none twice, without the typesetters' ``marks``."""
    found = draft.texts(kind)
    return "\n".join(dict.fromkeys(text.strip(marks) for text in found)) or None if found else None


def _headline(draft: Draft) -> str | None:
    """The headline's lines joined; a headline given again is left out."""
    found: list[str] = []
    for text in draft.texts(SegmentKind.HEADLINE):
        if not any(same_headline(text, above) for above in found):
            found.append(clean_headline(text))
    return " ".join(filter(None, found)) or None


def _byline(draft: Draft) -> str | None:
    signed = (" ".join(text.split()) for text in draft.texts(SegmentKind.BYLINE))
    found = dict.fromkeys(text.strip(_ABOUT_BYLINE) for text in signed)
    return ", ".join(found) or None


def _first_sentence(body: str) -> str | None:
    match = _FIRST_SENTENCE.match(body)
    return match.group() if match else None


def _embargo(draft: Draft) -> tuple[bool, datetime | None]:
    """Whether an embargo was found whose moment can't be told, and the moment."""
    said = draft.texts(SegmentKind.EDITORS_NOTE)
    notes = [note for text in said if (note := embargo_in(text))]
    notes = notes or [text for text in draft.texts(SegmentKind.SLUGLINE) if is_advance(text)]
    clock = clock_of(draft.profile, draft.desk.agencies)
    moments = [embargo_moment(text, draft.received, clock) for text in notes]
    settled = [moment for moment in moments if moment is not None]
    return bool(notes) and not settled, max(settled, default=None)


def _segments(found: Sequence[Paragraph], start: int, end: int) -> tuple[Segment, ...]:
    """Each paragraph up to the next; white space before the first is a separator."""
    starts = [paragraph.start for paragraph in found]
    segments = [
        Segment(p.kind, p.start, after) for p, after in zip(found, [*starts[1:], end], strict=True)
    ]
    if starts[0] > start:
        segments.insert(0, Segment(SegmentKind.SEPARATOR, start, starts[0]))
    return tuple(segments)
