"""The pipeline: what is done to pasted copy, in which order.

Every step takes a draft and returns another with more of its paragraphs
labelled. Nothing is ever taken away, so the segments partition the paste.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from articles.wire.agencies import AgencyProfile, default_agencies
from articles.wire.assemble import story_of
from articles.wire.closing import read_closing
from articles.wire.contacts import keep_private
from articles.wire.dates import is_plausible
from articles.wire.defects import defect
from articles.wire.detect import carrier, credited, profile_of
from articles.wire.draft import Desk, Draft, desk_for
from articles.wire.header import read_header, with_bylines_again
from articles.wire.labels import blanked, headed, held, labelled
from articles.wire.language import find_language
from articles.wire.printable import printable
from articles.wire.quotes import find_quotes
from articles.wire.split import split
from articles.wire.story import ParsedStory, ParseResult, Segment, SegmentKind
from articles.wire.teasers import read_teasers
from articles.wire.text import Line, Paragraph, lines, paragraphs
from articles.wire.topics import suggest_topics


def parse(
    text: str,
    received: datetime | None = None,
    agencies: Iterable[AgencyProfile] | None = None,
) -> ParseResult:
    """The stories of a pasted text. Never raises, whatever the copy.

    ``received`` (an aware moment) settles dates without a year and embargoes;
    ``agencies`` defaults to those that come with the program.
    """
    desk = desk_for(agencies)
    parts = split(lines(text), desk.closings, desk.names)
    drafts = [_run(text, part, desk, received) for part in parts if part]
    if not drafts:
        return ParseResult(text, _blank(text))
    ends = [draft.paragraphs[0].start for draft in drafts[1:]] + [len(text)]
    stories = []
    start = 0
    for draft, end in zip(drafts, ends, strict=True):
        stories.append(finish(story_of(draft, start, end), desk.agencies))
        start = end
    return ParseResult(text, tuple(stories))


def parse_one(
    text: str,
    received: datetime | None = None,
    agencies: Iterable[AgencyProfile] | None = None,
    alone: Callable[[str], bool] | None = None,
) -> ParsedStory:
    """The story of a text known to hold just one (a telegram's); not finished.

    ``alone`` tells of the lines that are joined to no other, where a format does.
    """
    desk = desk_for(agencies)
    found = paragraphs(text, lines(text), alone or desk.stands_alone)
    if not found:
        return next(iter(_blank(text)), ParsedStory(defects=(defect("no-body", 1),)))
    return story_of(_stepped(desk, received, found), 0, len(text))


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
    story = parse_headed(headline, body, received, agencies)
    defects = tuple(replace(doubt, line=1) for doubt in story.defects)
    return replace(story, segments=(), defects=defects)


def parse_headed(
    headline: str,
    copy: str,
    received: datetime | None = None,
    agencies: Iterable[AgencyProfile] | None = None,
) -> ParsedStory:
    """The story of ``copy``, whose headline stands elsewhere; not finished.

    The segments are those of ``copy``; there is none for the headline.
    """
    desk = desk_for(agencies)
    title = " ".join(headline.split())
    head = f"{title}\n\n" if title else ""
    paste = head + copy
    every = lines(paste)
    above = paragraphs(paste, every[:1] if title else (), desk.stands_alone)
    below = paragraphs(paste, every[len(above) :], desk.stands_alone, headed=not title)
    found = [*(line.labelled(SegmentKind.HEADLINE) for line in above), *below]
    if not found:
        return ParsedStory(defects=(defect("no-body", 1),))
    story = story_of(_stepped(desk, received, found), 0, len(paste))
    return replace(
        story,
        segments=_moved(story.segments, len(head)),
        defects=tuple(replace(d, line=max(1, d.line - head.count("\n"))) for d in story.defects),
    )


def parse_labelled(
    text: str,
    labels: Sequence[Segment],
    received: datetime | None = None,
    agencies: Iterable[AgencyProfile] | None = None,
) -> ParsedStory:
    """The one story of ``text``, in which an editor has labelled some lines; finished.

    ``labels`` count characters of ``text`` and do not overlap. They hold, whatever
    the rules say of the rest.
    """
    known = desk_for(agencies)
    labels = sorted(labels, key=lambda label: label.start)
    given, shown = labelled(text, labels), blanked(text, labels)
    read = headed(given, paragraphs(shown, lines(shown), known.stands_alone))
    if not (read or given):
        return next(iter(_blank(text)), ParsedStory(defects=(defect("no-body", 1),)))
    draft = held(_stepped(known, received, read), given)
    return finish(story_of(draft, 0, len(text)), known.agencies)


def _moved(segments: Sequence[Segment], by: int) -> tuple[Segment, ...]:
    """``segments`` less what lies in the first ``by`` characters, counted from there on."""
    left = [segment for segment in segments if segment.end > by]
    return tuple(
        Segment(s.kind, max(0, s.start - by) if at else 0, s.end - by) for at, s in enumerate(left)
    )


def finish(story: ParsedStory, agencies: Iterable[AgencyProfile] | None = None) -> ParsedStory:
    """``story`` with what its own text tells: lede, language, quotes, topics.

    A lede, a language or topics that the story has already are kept. What no
    field may hold is left out here, for every story of every format comes by.
    """
    story = printable(story)
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


def _recognise(draft: Draft) -> Draft:
    """The agency, by how the story closes."""
    code = carrier(draft.paragraphs, draft.desk.closings)
    return draft._replace(profile=profile_of(code, draft.desk.agencies))


def _teasers(draft: Draft) -> Draft:
    desk = draft.desk
    found = read_teasers(draft.paragraphs, draft.profile, desk.labels, desk.closings)
    return draft._replace(paragraphs=found)


def _closing(draft: Draft) -> Draft:
    return draft._replace(paragraphs=read_closing(draft.paragraphs, draft.desk.closings))


def _header(draft: Draft) -> Draft:
    header = read_header(draft.paragraphs, draft.desk.names, draft.received)
    found = with_bylines_again(header.paragraphs)
    return draft._replace(paragraphs=found, dateline=header.dateline)


def _agency_of_head(draft: Draft) -> Draft:
    """The agency, by dateline or byline, where the story's end did not tell."""
    if draft.profile is not None:
        return draft
    code = draft.dateline.code if draft.dateline else None
    code = code or credited(draft.paragraphs, draft.desk.names)
    return draft._replace(profile=profile_of(code, draft.desk.agencies))


def _private(draft: Draft) -> Draft:
    return draft._replace(paragraphs=keep_private(draft.paragraphs))


# The agency comes first, because whether paragraphs trail as teasers hangs on
# it; teasers go before the closing, which they may hide; the head goes last, so
# that a closing is never taken for a headline. Contacts are looked for once more when all else
# has its label: a byline may hold one.
STEPS: tuple[tuple[str, Callable[[Draft], Draft]], ...] = (
    ("agency by the closing", _recognise),
    ("teasers", _teasers),
    ("closing", _closing),
    ("header, headline and dateline", _header),
    ("agency by the head", _agency_of_head),
    ("numbers and addresses for colleagues", _private),
)


def _run(paste: str, part: Sequence[Line], desk: Desk, received: datetime | None) -> Draft:
    return _stepped(desk, received, paragraphs(paste, part, desk.stands_alone))


def _stepped(desk: Desk, received: datetime | None, found: Sequence[Paragraph]) -> Draft:
    """The draft of ``found`` after all steps; an implausible receipt settles nothing."""
    draft = Draft(desk, received if received and is_plausible(received) else None, found)
    for _, step in STEPS:
        draft = step(draft)
    return draft
