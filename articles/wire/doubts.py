"""What the parser doubts about a story, put together for the preview."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, zip_longest

from articles.wire.characters import has_controls, has_entities
from articles.wire.contacts import reaches_somebody
from articles.wire.defects import defect
from articles.wire.draft import Draft
from articles.wire.orders import other_item
from articles.wire.quotes.marks import CLOSERS
from articles.wire.quotes.stretches import paragraphs
from articles.wire.status import is_list, is_take
from articles.wire.story import Defect, SegmentKind
from articles.wire.text import ends_sentence

_PARTING = "\n\n"  # of the paragraphs of a body


def doubts(
    draft: Draft, headline: str | None, status: str | None, stands_in: bool, held: bool
) -> tuple[Defect, ...]:
    """The defects of a draft whose paragraphs all have their labels.

    ``stands_in`` tells that its first sentence serves as headline, ``held``
    that it has an embargo whose moment could not be told.
    """
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
    found += _dateline_doubts(draft)
    found += _sending_doubts(draft, status)
    found += _quote_doubts(draft)
    found += _contact_doubts(draft)
    found += _teaser_doubts(draft)
    found += _character_doubts(draft)
    return tuple(found)


def _character_doubts(draft: Draft) -> list[Defect]:
    """One for each kind of character that no story should hold, at the first of its kind."""
    first, last = draft.paragraphs[0], draft.paragraphs[-1]
    whole = first.paste[first.start : last.end]
    found = []
    for code, holds in (("control-characters", has_controls), ("entities", has_entities)):
        lines = (p.line for p in draft.paragraphs if holds(p.raw))
        line = next(lines, None) if holds(whole) else None
        if line:
            found.append(defect(code, line))
    return found


def _sending_doubts(draft: Draft, status: str | None) -> list[Defect]:
    """Copy that is no article, or about another item, or a part of a story."""
    found = []
    if is_list(status):
        found.append(defect("for-editors", draft.paragraphs[0].line, status or ""))
    body = draft.texts(SegmentKind.BODY)
    # "EDITORS: Kill the story slugged …" may be all there is.
    kind = SegmentKind.BODY if body else SegmentKind.EDITORS_NOTE
    said = (body or draft.texts(kind))[:1]
    about = other_item(said[0]) if said else None
    if about:
        found.append(defect("other-item", draft.line_of(kind), about))
    marks = [status or "", *draft.texts(SegmentKind.STATUS), *draft.texts(SegmentKind.SIGN_OFF)]
    if any(is_take(mark) for mark in marks):
        found.append(defect("take", draft.paragraphs[0].line))
    return found


def _quote_doubts(draft: Draft) -> list[Defect]:
    """Marks that nothing closes, in their paragraph or where the quote runs on."""
    own = [p for p in draft.paragraphs if p.kind is SegmentKind.BODY and p.text]
    body = _PARTING.join(p.text for p in own)
    if not any(map(body.__contains__, CLOSERS)):
        return []
    read = paragraphs(body)
    if all(stretch.closed for paragraph in read for stretch in paragraph.stretches):
        return []
    starts = list(accumulate((len(p.text) + len(_PARTING) for p in own[:-1]), initial=0))
    found = []
    for this, following in zip_longest(read, read[1:]):
        below = following.stretches if following else ()
        for stretch in this.stretches:
            at_end = stretch is this.stretches[-1]
            if not stretch.closed and not (at_end and below and below[0].continues):
                line = own[bisect_right(starts, stretch.open) - 1].line
                found.append(defect("quote-not-closed", line))
    return found


def _contact_doubts(draft: Draft) -> list[Defect]:
    """Numbers in sentences to readers: a hotline may be the news."""
    own = (p for p in draft.paragraphs if p.kind is SegmentKind.BODY)
    return [defect("contact-in-body", p.line) for p in own if reaches_somebody(p.text)]


def _teaser_doubts(draft: Draft) -> list[Defect]:
    """Only where teasers trail without a label are these doubts worth a look."""
    teasers = [p for p in draft.paragraphs if p.kind is SegmentKind.TEASER]
    if not teasers or draft.profile is None or not draft.profile.trailing_teasers:
        return []
    found = []
    if not draft.texts(SegmentKind.LEGAL_NOTICE):
        found.append(defect("teasers-unfenced", teasers[0].line))
    if not ends_sentence(teasers[-1].text):
        found.append(defect("teaser-cut", teasers[-1].line))
    return found


def _dateline_doubts(draft: Draft) -> list[Defect]:
    printed = draft.dateline.printed if draft.dateline else None
    if draft.dateline is None or printed is None or draft.dateline.dateline.date is not None:
        return []
    unknown_year = printed.year is None and draft.received is None
    code = "date-without-year" if unknown_year else "date-impossible"
    return [defect(code, draft.line_of(SegmentKind.DATELINE))]
