"""The pipeline: what is done to pasted copy, in which order.

Every step takes a draft and returns another with more of its paragraphs
labelled. Nothing is ever taken away, so the segments partition the paste.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from articles.wire.agencies import AgencyProfile, default_agencies
from articles.wire.closing import Closings, read_closing
from articles.wire.dateline import FoundDateline, dateline_names
from articles.wire.defects import defect
from articles.wire.detect import carrier, credited, profile_of
from articles.wire.embargo import embargo_moment
from articles.wire.header import read_header, slug
from articles.wire.headline import clean_headline
from articles.wire.language import find_language
from articles.wire.notes import is_embargo
from articles.wire.quotes import find_quotes
from articles.wire.split import split
from articles.wire.status import is_alert, pub_status, status_in_slug, status_words, urgency
from articles.wire.story import (
    Defect,
    ParsedStory,
    ParseResult,
    PubStatus,
    Segment,
    SegmentKind,
)
from articles.wire.teasers import read_teasers, teaser_labels
from articles.wire.text import Line, Paragraph, has_controls, lines, paragraphs
from articles.wire.topics import suggest_topics

_FIRST_SENTENCE = re.compile(r".{1,200}?[.!?](?=\s|\Z)|.{1,200}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the agencies' data says to look for."""

    agencies: tuple[AgencyProfile, ...]
    closings: Closings
    names: dict[str, str]
    labels: frozenset[str]


@lru_cache(maxsize=8)
def _desk_of(agencies: tuple[AgencyProfile, ...]) -> _Desk:
    return _Desk(
        agencies, Closings.of(agencies), dateline_names(agencies), teaser_labels(agencies)
    )


def _desk(agencies: Iterable[AgencyProfile] | None) -> _Desk:
    return _desk_of(default_agencies() if agencies is None else tuple(agencies))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A story on its way through the steps."""

    desk: _Desk
    received: datetime | None
    paragraphs: Sequence[Paragraph]
    profile: AgencyProfile | None = None
    dateline: FoundDateline | None = None

    def texts(self, kind: SegmentKind) -> list[str]:
        found = (p.text for p in self.paragraphs if p.kind is kind)
        return [text for text in found if text]

    def line_of(self, kind: SegmentKind) -> int:
        return next((p.line for p in self.paragraphs if p.kind is kind), self.paragraphs[0].line)


def parse(
    text: str,
    received: datetime | None = None,
    agencies: Iterable[AgencyProfile] | None = None,
) -> ParseResult:
    """The stories of a pasted text. Never raises, whatever the copy.

    ``received`` (an aware moment) settles dates without a year and embargoes;
    ``agencies`` defaults to those that come with the program.
    """
    desk = _desk(agencies)
    parts = split(lines(text), desk.closings, desk.names)
    drafts = [
        _run(text, part, desk, received) for part in parts if any(not line.blank for line in part)
    ]
    if not drafts:
        return ParseResult(text, _blank(text))
    ends = [draft.paragraphs[0].start for draft in drafts[1:]] + [len(text)]
    stories = []
    start = 0
    for draft, end in zip(drafts, ends, strict=True):
        stories.append(finish(_story(draft, start, end), desk.agencies))
        start = end
    return ParseResult(text, tuple(stories))


def parse_filed(
    headline: str,
    body: str,
    received: datetime | None = None,
    agencies: Iterable[AgencyProfile] | None = None,
) -> ParsedStory:
    """The story of a file that gives the headline apart from the text; not finished.

    ``body`` holds one story, its paragraphs parted by blank lines, with its
    dateline, sign-off and notices still in it. There are no segments, for they
    would count characters of no paste.
    """
    desk = _desk(agencies)
    title = " ".join(headline.split())
    paste = f"{title}\n\n{body}" if title else body
    found = paragraphs(paste, lines(paste), desk.closings.alone)
    if not found:
        return ParsedStory(defects=(defect("no-body", 1),))
    if title:
        found[0] = found[0].labelled(SegmentKind.HEADLINE)
    story = _story(_stepped(_Draft(desk, received, found)), 0, len(paste))
    defects = tuple(replace(doubt, line=1) for doubt in story.defects)
    return replace(story, segments=(), defects=defects)


def finish(story: ParsedStory, agencies: Iterable[AgencyProfile] | None = None) -> ParsedStory:
    """``story`` with what its own text tells: lede, language, quotes, topics.

    A lede, a language or topics that the story has already are kept.
    """
    known = default_agencies() if agencies is None else agencies
    profile = profile_of(story.source, known)
    lede = story.lede or next((p for p in story.body.split("\n\n") if p), None)
    text = f"{story.headline or ''}\n{story.body}"
    language = story.language or find_language(text, profile.languages if profile else ())
    return replace(
        story,
        lede=lede,
        language=language,
        quotes=find_quotes(story.body, language),
        topics=story.topics or suggest_topics(story.headline, story.body, language),
    )


def _blank(text: str) -> tuple[ParsedStory, ...]:
    """White space is accounted for too; of nothing there is no story."""
    segments = (Segment(SegmentKind.SEPARATOR, 0, len(text)),)
    return (ParsedStory(segments=segments, defects=(defect("no-body", 1),)),) if text else ()


def _recognise(draft: _Draft) -> _Draft:
    """The agency, by how the story closes."""
    code = carrier(draft.paragraphs, draft.desk.closings)
    return replace(draft, profile=profile_of(code, draft.desk.agencies))


def _teasers(draft: _Draft) -> _Draft:
    desk = draft.desk
    found = read_teasers(draft.paragraphs, draft.profile, desk.labels, desk.closings)
    return replace(draft, paragraphs=found)


def _closing(draft: _Draft) -> _Draft:
    return replace(draft, paragraphs=read_closing(draft.paragraphs, draft.desk.closings))


def _header(draft: _Draft) -> _Draft:
    header = read_header(draft.paragraphs, draft.desk.names, draft.received)
    return replace(draft, paragraphs=header.paragraphs, dateline=header.dateline)


def _agency_of_head(draft: _Draft) -> _Draft:
    """The agency, by dateline or byline, where the story's end did not tell."""
    if draft.profile is not None:
        return draft
    code = draft.dateline.code if draft.dateline else None
    code = code or credited(draft.paragraphs, draft.desk.names)
    return replace(draft, profile=profile_of(code, draft.desk.agencies))


# The agency comes first, because whether paragraphs trail as teasers hangs on
# it; teasers go before the closing, which they may hide; the head goes last, so
# that a closing is never taken for a headline.
STEPS: tuple[tuple[str, Callable[[_Draft], _Draft]], ...] = (
    ("agency by the closing", _recognise),
    ("teasers", _teasers),
    ("closing", _closing),
    ("header, headline and dateline", _header),
    ("agency by the head", _agency_of_head),
)


def _run(paste: str, part: Sequence[Line], desk: _Desk, received: datetime | None) -> _Draft:
    return _stepped(_Draft(desk, received, paragraphs(paste, part, desk.closings.alone)))


def _stepped(draft: _Draft) -> _Draft:
    for _, step in STEPS:
        draft = step(draft)
    return draft


def _story(draft: _Draft, start: int, end: int) -> ParsedStory:
    """The story that a draft's labels make; its segments fill ``start`` to ``end``."""
    statuses = draft.texts(SegmentKind.STATUS)
    slugline = next((slug(text) for text in draft.texts(SegmentKind.SLUGLINE)), None)
    status = status_words(statuses) or status_in_slug(slugline or "")
    body = "\n\n".join(draft.texts(SegmentKind.BODY))
    headline = _headline(draft)
    stands_in = headline is None and is_alert(status)
    note = _joined(draft, SegmentKind.EDITORS_NOTE, "\n")
    held, embargo = _embargo(draft)
    public = pub_status(status)
    return ParsedStory(
        headline=_first_sentence(body) if stands_in else headline,
        body=body,
        source=draft.profile.code if draft.profile else None,
        slugline=slugline,
        byline=_byline(draft),
        dateline=draft.dateline.dateline if draft.dateline else None,
        sign_off=_joined(draft, SegmentKind.SIGN_OFF, "\n"),
        legal_notice=_joined(draft, SegmentKind.LEGAL_NOTICE, "\n"),
        editors_note=note,
        credit=_joined(draft, SegmentKind.CREDIT, "\n", "= "),
        status=status,
        # Copy whose embargo can't be told must not run by mistake.
        pub_status=PubStatus.WITHHELD if held and public is PubStatus.USABLE else public,
        embargo=embargo,
        urgency=urgency(statuses),
        teasers=tuple(draft.texts(SegmentKind.TEASER)),
        segments=_segments(draft.paragraphs, start, end),
        defects=_defects(draft, headline, stands_in, held),
    )


def _joined(draft: _Draft, kind: SegmentKind, mark: str, trailing: str = "") -> str | None:
    return mark.join(text.rstrip(trailing) for text in draft.texts(kind)) or None


def _headline(draft: _Draft) -> str | None:
    """The headline's lines joined; a headline given again is left out."""
    found = [clean_headline(text) for text in draft.texts(SegmentKind.HEADLINE)]
    return " ".join(dict.fromkeys(filter(None, found))) or None


def _byline(draft: _Draft) -> str | None:
    found = dict.fromkeys(text.strip("^<= ") for text in draft.texts(SegmentKind.BYLINE))
    return ", ".join(found) or None


def _first_sentence(body: str) -> str | None:
    match = _FIRST_SENTENCE.match(body)
    return match.group() if match else None


def _embargo(draft: _Draft) -> tuple[bool, datetime | None]:
    """Whether an embargo was found whose moment can't be told, and the moment."""
    notes = [text for text in draft.texts(SegmentKind.EDITORS_NOTE) if is_embargo(text)]
    moments = [embargo_moment(text, draft.received) for text in notes]
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


def _defects(
    draft: _Draft, headline: str | None, stands_in: bool, held: bool
) -> tuple[Defect, ...]:
    first = draft.paragraphs[0].line
    found = []
    if stands_in:
        found.append(defect("headline-from-lede", first))
    elif headline is None:
        found.append(defect("no-headline", first))
    if not draft.texts(SegmentKind.BODY):
        found.append(defect("no-body", first))
    if held:
        found.append(defect("embargo-unsettled", draft.line_of(SegmentKind.EDITORS_NOTE)))
    found += _dateline_defects(draft)
    control = next((p for p in draft.paragraphs if has_controls(p.raw)), None)
    if control:
        found.append(defect("control-characters", control.line))
    trailing = draft.profile is not None and draft.profile.trailing_teasers
    if trailing and draft.texts(SegmentKind.TEASER) and not draft.texts(SegmentKind.LEGAL_NOTICE):
        found.append(defect("teasers-unfenced", draft.line_of(SegmentKind.TEASER)))
    return tuple(found)


def _dateline_defects(draft: _Draft) -> list[Defect]:
    printed = draft.dateline.printed if draft.dateline else None
    if draft.dateline is None or printed is None or draft.dateline.dateline.date is not None:
        return []
    unknown_year = printed.year is None and draft.received is None
    code = "date-without-year" if unknown_year else "date-impossible"
    return [defect(code, draft.line_of(SegmentKind.DATELINE))]
