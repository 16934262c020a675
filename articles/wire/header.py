"""What stands above a story, line by line, and where its own text starts.

    ZCZC · %A · *07000000              telegraph marks: envelope
    URGENT                             status
    BC-Marna-Ferry,466                 slugline, also MARNA-FERRY/INQUIRY (PIX)
    Ferry runs aground off Marna  =    headline, one line or more
    By Ada Lind, Reuters               byline
    (Adds quotes, detail)              editor's note
    * Ferry aground since dawn         key points, decks and standfirsts, kept with the notes
    OLAND, Feb 26 (Reuters) - A ferry  dateline: the story starts behind it

Without a dateline the story starts at the first paragraph that is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from articles.wire.byline import byline_behind, byline_kind
from articles.wire.dateline import FoundDateline, find_dateline
from articles.wire.headline import could_be_headline, headline_lines, marked_lines, same_headline
from articles.wire.notes import banner_before, is_note
from articles.wire.status import is_status, status_prefix, status_suffix
from articles.wire.story import SegmentKind
from articles.wire.text import Paragraph, ends_sentence, fold, is_rule

_ENVELOPE = re.compile(
    r"ZCZC\b.{0,40}|NNNN|%A\b.{0,20}|#AM\b.{0,40}|@[A-Z]{2,4}|\*\d{8}|\$\S{0,20}|:|"
    r"[a-z]\d{4} ?\w{0,10}|[A-Z]{2}\d{4}|[a-z] [a-z] (?:[A-Z]{2}-.{1,60})?|"
    r"[a-z]{2,4} ?\d{2,5} [1-9] [a-z]{1,4} {1,3}\d{1,5}\b.{0,60}|"
    # A weather bureau's bulletin: its number, and where ships are to hear it.
    r"ID[A-Z]\d{5}|\d{1,2}(?::[\dA-Z]{1,14}){4,8}"
)
_SLUGLINE = re.compile(
    r"\^?(?:BC|AM|PM|AP)-{1,2}[A-Z][^\s^]{1,60}(?: [^\n]{1,40})?<?|"
    r"[A-Z0-9&.]{2,30}(?:[/-][A-Z0-9&.]{2,30}){1,5}(?: \([A-Z][^()]{2,40}\))?|"
    r"[A-Z][\w-]{2,30}[-/][\w-]{1,30}/"
)
_SLUG_LABEL = re.compile(r"slug(?:line)?: ?", re.IGNORECASE)
_POINT = re.compile(r"[*•·–-]{1,2} ?(?=\S)")
_DECK_AT_MOST = 200
_STANDFIRST_AT_MOST = 350
_MOST_STANDFIRSTS = 2
_LONGEST_ENVELOPE = 80
_LOOK_AHEAD = 10
_BYLINE_TO_DATELINE = 2  # a job title and the text's first paragraph
_LONGEST = 40  # paragraphs; no agency heads a story with more


@dataclass(frozen=True, slots=True)
class Header:
    """All paragraphs, those above the story's text labelled; ``dateline`` if it has one."""

    paragraphs: list[Paragraph]
    dateline: FoundDateline | None = None


def read_header(
    found: Sequence[Paragraph], names: Mapping[str, str], received: datetime | None
) -> Header:
    """Labels what stands above the text; a dateline is cut off its paragraph.

    A first paragraph that a file gave as the headline is labelled already.
    """
    result = list(found)
    headline: Paragraph | None = None
    at = 0
    if result and result[0].kind is SegmentKind.HEADLINE:  # a file gave it apart
        headline = result[0]
        at = _label_headline(result, 0, 1)
    while at < min(len(result), _LONGEST) and result[at].kind is SegmentKind.BODY:
        result[at : at + 1] = _taken_apart(result[at], names)
        this = result[at]
        kind = _line_kind(result, at, names)
        below = headline is not None and at + 1 < len(result)
        dateline = None if kind else find_dateline(this.raw, names, received, below_headline=below)
        if dateline:
            return _with_dateline(result, at, dateline)
        if kind is None and headline is None and _opens_as_headline(result, at):
            headline = this
            at = _label_headline(result, at, _headline_count(result, at, names))
            continue
        again = headline is not None and _says_again(this.text, headline.text)
        if kind is None and again and _text_below(result, at):
            at = _label_headline(result, at, 1)
            continue
        if kind is None:
            if headline is None or not _is_above_start(result, at, names):
                break
            kind = SegmentKind.EDITORS_NOTE  # they say again what the story says
        result[at] = this.labelled(kind)
        at += 1
    return Header(result)


def _says_again(text: str, headline: str) -> bool:
    """Whether ``text`` is the headline once more, with or without its status."""
    return same_headline(text[status_prefix(text) :], headline[status_prefix(headline) :])


def with_bylines_again(found: Sequence[Paragraph]) -> list[Paragraph]:
    """``found`` with a byline that the text repeats labelled as one there, too."""
    given = {fold(p.text) for p in found if p.kind is SegmentKind.BYLINE}
    if not given:
        return list(found)
    return [
        p.labelled(SegmentKind.BYLINE)
        if p.kind is SegmentKind.BODY and len(p.text) < _DECK_AT_MOST and fold(p.text) in given
        else p
        for p in found
    ]


def slug(text: str) -> str:
    """A slugline without its label and marks."""
    return _SLUG_LABEL.sub("", text.strip("^<")).strip()


def is_envelope(line: str) -> bool:
    """Whether a line is a telegraph's: numbers, service, priority, no words of the story."""
    return len(line) < _LONGEST_ENVELOPE and _ENVELOPE.fullmatch(line) is not None


def is_slugline(line: str) -> bool:
    """Whether a line is a slug, or could be one above a headline."""
    return _SLUG_LABEL.match(line) is not None or _SLUGLINE.fullmatch(line) is not None


def _line_kind(
    found: Sequence[Paragraph], at: int, names: Mapping[str, str]
) -> SegmentKind | None:
    text = found[at].text.replace("\u00a0", " ")  # Word's, within "By Ada Lind" too
    if not text or is_envelope(text):
        return SegmentKind.ENVELOPE
    if is_rule(text):
        return SegmentKind.SEPARATOR
    if is_status(text):
        return SegmentKind.STATUS
    if is_note(text):
        return SegmentKind.EDITORS_NOTE
    if _SLUG_LABEL.match(text) or (is_slugline(text) and _headline_follows(found, at)):
        return SegmentKind.SLUGLINE
    return byline_kind(text, names)


def _headline_follows(found: Sequence[Paragraph], at: int) -> bool:
    below = found[at + 1 : at + 2]
    return bool(below) and could_be_headline(below[0].text) and at + 2 < len(found)


def _opens_as_headline(found: Sequence[Paragraph], at: int) -> bool:
    """A paragraph that is all the copy is a headline unless it reads as a sentence."""
    text = found[at].text
    if not could_be_headline(text):
        return False
    more = at + 1 < len(found) and found[at + 1].kind is SegmentKind.BODY
    return more or not ends_sentence(text)


def _text_below(found: Sequence[Paragraph], at: int) -> bool:
    """A story of one sentence may say what its headline says."""
    return any(paragraph.kind is SegmentKind.BODY for paragraph in found[at + 1 : at + _LONGEST])


def _taken_apart(this: Paragraph, names: Mapping[str, str]) -> list[Paragraph]:
    """A paragraph parted from the banner before it ("*** TRANSLATED *** Lautta karilla") or
    the byline stuck to it ("Ferry aground^By ADA LIND")."""
    banner = banner_before(this.raw)
    stuck = this.raw.find("^", 1)
    if banner:
        return list(this.cut(banner))
    if stuck > 0 and byline_kind(this.raw[stuck:], names):
        return list(this.cut(stuck))
    return [this]


def _label_headline(result: list[Paragraph], at: int, count: int) -> int:
    """Labels ``count`` paragraphs as headline, its status cut off; the next index."""
    for position in range(at, at + count):
        result[position] = result[position].labelled(SegmentKind.HEADLINE)
    last = at + count - 1
    suffix = status_suffix(result[last].raw)
    if suffix:
        headline, status = result[last].cut(suffix)
        result[last : last + 1] = [headline, status.labelled(SegmentKind.STATUS)]
        count += 1
    prefix = status_prefix(result[at].raw)
    if prefix:
        status, headline = result[at].cut(prefix)
        result[at : at + 1] = [status.labelled(SegmentKind.STATUS), headline]
        count += 1
    return at + count


def _headline_count(found: Sequence[Paragraph], at: int, names: Mapping[str, str]) -> int:
    """How many paragraphs the headline has, short of a byline or a note below it."""
    lines = range(at + 1, at + (marked_lines(found, at) or headline_lines(found, at)))
    return next((below for below in lines if _line_kind(found, below, names)), lines.stop) - at


def _is_above_start(found: Sequence[Paragraph], at: int, names: Mapping[str, str]) -> bool:
    """Whether what stands below a headline is a deck, key points or a standfirst."""
    return (
        _starts_below(found, at, names)
        or _signed_below(found, at, names)
        or _is_standfirst(found, at, names)
    )


def _starts_below(found: Sequence[Paragraph], at: int, names: Mapping[str, str]) -> bool:
    """Whether a byline or dateline follows below key points or a deck."""
    for below in range(at, min(at + _LOOK_AHEAD, len(found))):
        this = found[below]
        if this.kind is not SegmentKind.BODY:
            return False
        if below > at and (
            find_dateline(this.raw, names) or byline_kind(this.text, names) or is_note(this.text)
        ):
            return True
        deck = len(this.text) <= _DECK_AT_MOST and not ends_sentence(this.text)
        if not deck and not _POINT.match(this.text):
            return False
    return False


def _signed_below(found: Sequence[Paragraph], at: int, names: Mapping[str, str]) -> bool:
    """Whether a byline stands right below and a dateline below that: AP sums a story up
    above them in as many sentences as it takes."""
    below = found[at + 1 : at + 2 + _BYLINE_TO_DATELINE]
    if len(below) < 2 or byline_kind(below[0].text, names) is None:
        return False
    return any(find_dateline(paragraph.raw, names) for paragraph in below[1:])


def _is_standfirst(found: Sequence[Paragraph], at: int, names: Mapping[str, str]) -> bool:
    """Whether whole sentences stand above the dateline, as on TASS's pages and many papers'.

    Only a known agency's dateline shows it, and only one: an introduction to
    briefs, each with its own, is the story's text.
    """
    if len(found[at].text) > _STANDFIRST_AT_MOST:
        return False
    below = [p for p in found[at + 1 : at + 1 + _LOOK_AHEAD] if p.kind is SegmentKind.BODY]
    signed = [
        position
        for position, paragraph in enumerate(below)
        if (dateline := find_dateline(paragraph.raw, names)) and dateline.code
    ]
    if len(signed) != 1 or signed[0] >= _MOST_STANDFIRSTS:
        return False
    return all(len(paragraph.text) <= _STANDFIRST_AT_MOST for paragraph in below[: signed[0]])


def _with_dateline(found: list[Paragraph], at: int, dateline: FoundDateline) -> Header:
    """Parts dateline, the reporter that may be named behind it, and the text."""
    mark, text = found[at].cut(dateline.end)
    whole = [mark.labelled(SegmentKind.DATELINE)]
    reporter = byline_behind(text.raw)
    if reporter:
        name, text = text.cut(reporter)
        whole.append(name.labelled(SegmentKind.BYLINE))
    return Header([*found[:at], *whole, *([text] if text.raw else []), *found[at + 1 :]], dateline)
