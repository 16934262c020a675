"""What the parser hands over: values, never rows.

All offsets count characters. A segment's ``start`` and ``end`` refer to the
decoded paste; a quote's to the story's ``body``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class SegmentKind(StrEnum):
    """What a stretch of a paste is. Every character belongs to one segment."""

    HEADLINE = "headline"
    SLUGLINE = "slugline"
    STATUS = "status"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    SIGN_OFF = "sign_off"
    LEGAL_NOTICE = "legal_notice"
    EDITORS_NOTE = "editors_note"
    CREDIT = "credit"
    CONTACT = "contact"
    TEASER = "teaser"
    ENVELOPE = "envelope"
    SEPARATOR = "separator"


class PubStatus(StrEnum):
    """Whether a story may be shown (ninjs ``pubstatus``)."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


class QuoteKind(StrEnum):
    """``mixed`` is part of a sentence in marks; ``indirect`` has no marks."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class How(StrEnum):
    """How a quote's speaker was found."""

    NAMED = "named"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"
    CONTINUED = "continued"
    NONE = "none"


class Certainty(StrEnum):
    """How sure the rules are of a quote and its speaker."""

    SURE = "sure"
    CHECK = "check"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` to ``end`` (exclusive) of some text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Segment:
    """A labelled stretch of the decoded paste, white space after it included."""

    kind: SegmentKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Defect:
    """What the parser noticed and could not settle. ``line`` counts from 1."""

    code: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where, when and by whom a story was filed; ``source`` as printed in it."""

    text: str
    places: tuple[str, ...] = ()
    date: date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedQuote:
    """Somebody's words. ``body[start:end] == text``, outer marks left out.

    ``mention`` is how the story names the speaker at the quote ("he"), found
    at ``mention_span`` of the body; ``speaker`` the fullest form of the name
    in the story, or None where it gives none; ``why`` says in an editor's
    words what the certainty rests on.
    """

    text: str
    start: int
    end: int
    mention: str | None = None
    speaker: str | None = None
    role: str | None = None
    cue: str | None = None
    kind: QuoteKind = QuoteKind.DIRECT
    how: How = How.NONE
    certainty: Certainty = Certainty.UNKNOWN
    mention_span: Span | None = None
    speaker_kind: str | None = None
    why: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The public form: what ``python -m articles.wire`` prints."""
        return {
            "text": self.text,
            "start": self.start,
            "end": self.end,
            "mention": self.mention,
            "speaker": self.speaker,
            "role": self.role,
            "cue": self.cue,
            "kind": str(self.kind),
            "how": str(self.how),
            "certainty": str(self.certainty),
        }


@dataclass(frozen=True, slots=True)
class ParsedTopic:
    """A media topic; ``terms`` are the words of the story that led to it."""

    code: str
    name: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ParsedStory:
    """One story as a wire editor would read it. Absent parts are None.

    ``source`` is an agency's code as in the profiles ("ILKHA"). ``guid``,
    ``version`` and ``sent`` (an aware moment) come from formats that carry
    them; ``embargo`` is an aware moment too.
    """

    headline: str | None = None
    body: str = ""
    source: str | None = None
    language: str | None = None
    slugline: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    lede: str | None = None
    sign_off: str | None = None
    legal_notice: str | None = None
    editors_note: str | None = None
    credit: str | None = None
    status: str | None = None
    pub_status: PubStatus = PubStatus.USABLE
    embargo: datetime | None = None
    urgency: int | None = None
    guid: str | None = None
    version: str | None = None
    sent: datetime | None = None
    teasers: tuple[str, ...] = ()
    quotes: tuple[ParsedQuote, ...] = ()
    topics: tuple[ParsedTopic, ...] = ()
    segments: tuple[Segment, ...] = ()
    defects: tuple[Defect, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The public form: what ``python -m articles.wire`` prints."""
        dateline = self.dateline and {
            "text": self.dateline.text,
            "places": list(self.dateline.places),
            "date": self.dateline.date and self.dateline.date.isoformat(),
            "source": self.dateline.source,
        }
        return {
            "source": self.source,
            "language": self.language,
            "headline": self.headline,
            "slugline": self.slugline,
            "byline": self.byline,
            "dateline": dateline,
            "body": self.body,
            "lede": self.lede,
            "sign_off": self.sign_off,
            "legal_notice": self.legal_notice,
            "editors_note": self.editors_note,
            "credit": self.credit,
            "status": self.status,
            "pub_status": str(self.pub_status),
            "embargo": self.embargo and self.embargo.isoformat(),
            "urgency": self.urgency,
            "teasers": list(self.teasers),
            "quotes": [quote.to_dict() for quote in self.quotes],
            "topics": [{"code": topic.code, "name": topic.name} for topic in self.topics],
            "segments": [
                {"kind": str(s.kind), "start": s.start, "end": s.end} for s in self.segments
            ],
            "defects": [asdict(defect) for defect in self.defects],
        }


@dataclass(frozen=True, slots=True)
class ParseResult:
    """All stories of one paste or file.

    ``text`` is the decoded paste; the stories' segments, joined in order,
    partition it. ``refused`` says, in an editor's words, which items of a file
    are no stories (pictures, planning items) and why.
    """

    text: str
    stories: tuple[ParsedStory, ...] = ()
    format: str = "plain"
    encoding: str = "utf-8"
    refused: tuple[str, ...] = field(default=())

    def to_dict(self) -> dict[str, Any]:
        return {"stories": [story.to_dict() for story in self.stories]}
