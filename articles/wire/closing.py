"""What closes a story: sign-offs, legal notices, credits, contacts.

    … remains open. (ILKHA)                 at the end of the last paragraph
    Reuter · ends · -30- · ==Kyodo · NNNN   on a line of its own
    hh/ph/ts · dpa wsz jln npr · AAP RTV ar  initials of writer and editors
    PTI KVN · RJ · RJ                        each who set it on a line of its own
    (Reporting by Ada Lind; Editing by Bo Ek)
    Ada Lind, The Canadian Press
    LEGAL WARNING: All rights …  · © 2024 …  · Alle Rechte vorbehalten
    This story has been corrected to …  · End Adv for Nov. 30
    ## Redaktionelle Hinweise · -- Marna Newsroom +00 171 555 0101

Read from the last paragraph upwards, as far as paragraphs are of these kinds;
an agency's own markers are data, the rest is common to all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.wire.contacts import contact_blocks, is_contact
from articles.wire.credits import is_credit, opens_credit
from articles.wire.furniture import is_furniture
from articles.wire.legal import is_legal
from articles.wire.notes import is_note, is_note_below
from articles.wire.sign_offs import Closings, is_sign_off, sign_off_at
from articles.wire.story import SegmentKind
from articles.wire.text import Paragraph, fold, is_rule

_MOMENT = re.compile(
    r"(?:[A-Z]{2,4}-[A-Z]{2}-)?\d\d-\d\d-\d\d \d{4} ?[A-Z]{3}|\d{6} GMT \w{3,9} \d\d|"
    r"\d{1,2}:\d\d(?: [تمص]){1,2}|\w{3,9} \d\d?, \d{4} \d\d:\d\d [A-Z]{2,4}(?: \([^)]{1,20}\))?|"
    r"(?:\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{4})[ T,]{1,2}\d\d:\d\d(?::\d\d)?(?: ?[A-Z]{1,4})?"
)
_MOST_CREDIT_LINES = 6
_CAPITALS = re.compile(r"[A-Z]{2,4}")
_MOST_INITIALS = 3  # lines
# "Ada Lind, The Canadian Press": who wrote it, below the story.
_SIGNED = re.compile(r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+, (?P<agency>[\w ]{2,40})")


def closing_code(line: str, closings: Closings) -> str | None:
    """The agency whose sign-off or legal notice closes a story on this line."""
    at = sign_off_at(line, closings)
    signed = closings.code_of(line[at:].rstrip()) if at is not None else None
    return closings.legal_code(line) or closings.code_of(line) or signed


def is_moment(text: str) -> bool:
    """Whether a line is when a story was sent, as agencies print it below: no dateline."""
    return _MOMENT.fullmatch(text) is not None


def stands_in_closing(text: str, closings: Closings) -> bool:
    """Whether a line belongs to what closes a story, by itself."""
    return _kind_of(text, closings) is not None


def read_closing(found: Sequence[Paragraph], closings: Closings) -> list[Paragraph]:
    """``found`` with what closes the story labelled, from its end upwards.

    Paragraphs that already have a label (teasers) are passed over.
    """
    result = list(found)
    at = len(result) - 1
    while at > 0:
        if result[at].kind is SegmentKind.BODY:
            kind = _kind_of(result[at].text, closings)
            count = 1
            if kind is None:
                kind, count = _over_lines(result, at, closings)
            if kind is None:
                break
            for line in range(at, at - count, -1):
                result[line] = result[line].labelled(kind)
            at -= count - 1
        at -= 1
    result = contact_blocks(result)
    return _inline_sign_off(result, closings)


def _over_lines(
    found: Sequence[Paragraph], last: int, closings: Closings
) -> tuple[SegmentKind | None, int]:
    """What the paragraphs up to ``last`` are together, and how many they are."""
    wraps = _wrapped_credit(found, last)
    if wraps:
        return SegmentKind.CREDIT, wraps
    initials = _initials_below(found, last, closings)
    return (SegmentKind.SIGN_OFF, initials) if initials else (None, 0)


def _initials_below(found: Sequence[Paragraph], last: int, closings: Closings) -> int:
    """How many lines of initials up to ``last`` stand below a sentence signed off: who set it."""
    at = last
    while at > 0 and last - at < _MOST_INITIALS and _CAPITALS.fullmatch(found[at].text):
        at -= 1
    return last - at if sign_off_at(found[at].raw, closings) is not None else 0


def _wrapped_credit(found: Sequence[Paragraph], last: int) -> int:
    """How many paragraphs up to ``last`` are one credit in brackets, wrapped over lines."""
    if not found[last].text.endswith((")", ").")):
        return 0
    for at in range(last, max(0, last - _MOST_CREDIT_LINES), -1):
        text = found[at].text
        if opens_credit(text):
            return last - at + 1 if text.startswith("(") and ")" not in text else 0
        if found[at].after_blank:
            return 0
    return 0


def _kind_of(whole: str, closings: Closings) -> SegmentKind | None:
    text = whole.strip("^<").strip()
    if not text or is_moment(text) or fold(text) == "nnnn" or is_furniture(text):
        return SegmentKind.ENVELOPE
    if is_sign_off(text, closings) or closings.alone(whole):
        return SegmentKind.SIGN_OFF
    if is_legal(text, closings):
        return SegmentKind.LEGAL_NOTICE
    if is_contact(text):  # before credits, which may hold telephone numbers
        return SegmentKind.CONTACT
    if is_credit(text) or _is_signed(text, closings):
        return SegmentKind.CREDIT
    if is_note_below(text) or (text[0] in "(*" and is_note(text)):
        return SegmentKind.EDITORS_NOTE
    return SegmentKind.SEPARATOR if is_rule(text) else None


def _is_signed(text: str, closings: Closings) -> bool:
    signed = _SIGNED.fullmatch(text) if "," in text else None
    return signed is not None and closings.is_named(signed["agency"])


def _inline_sign_off(found: list[Paragraph], closings: Closings) -> list[Paragraph]:
    """Cuts the sign-off from the end of the last paragraph of the body or its credits."""
    own = {SegmentKind.BODY, SegmentKind.CREDIT}
    last = next((i for i in range(len(found) - 1, -1, -1) if found[i].kind in own), None)
    at = sign_off_at(found[last].raw, closings) if last is not None else None
    if last is None or not at:
        return found
    text, sign_off = found[last].cut(at)
    return [*found[:last], text, sign_off.labelled(SegmentKind.SIGN_OFF), *found[last + 1 :]]
