"""Whom an editor may ring: blocks below a story that are never for publication.

    Contact: · Media contact:                     a label above names and numbers
    ## Editorial contacts · ## Redaktionelle Hinweise
    # dpa-Notizblock · ## Orte · ## Internet      dpa's notebook, in German and English
    The following information is not for publication
    -- Marna Newsroom +00 171 555 0101            a line that says so by its number

A notebook goes on to the end of the copy, streets and telephones and all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.wire.story import SegmentKind
from articles.wire.text import Paragraph

_NOTEBOOK = (
    r"(?:dpa[ -])?(?:notizblock|notebook|kontakte?)|redaktionelle hinweise|"
    r"editorial contacts?|notes? to editors"
)
_LABEL = re.compile(
    rf"[#*\-–— ]*+(?:{_NOTEBOOK}|(?:media|press|investor relations|news)? ?contacts?|"
    r"for (?:more|further) information|ansprechpartner)\b[^.]{0,40}(?::|\Z)",
    re.IGNORECASE,
)
# Unmistakable wherever it stands: a notebook may be longer than its story.
_FENCE = re.compile(
    rf"#{{1,3}} ?(?:{_NOTEBOOK}|ansprechpartner|orte?|internet|links?|service|termine?|adressen?|"
    r"addresses|locations?)\b[^.\n]{0,30}\Z|"
    r"(?:dpa[ -](?:notizblock|notebook)|notizblock|redaktionelle hinweise)[: ]*\Z|"
    r"the following information is not (?:intended )?for publication",
    re.IGNORECASE,
)
_E_MAIL = re.compile(r"[\w.+-]++@[\w-]++\.[\w.-]++")
_PHONE = re.compile(
    r"(?:\+|\b00|\btel\.?:? ?)\d[\d\s()./-]{6,}+|\(\d{2,5}\) ?\d{3,4}[ -]\d{3,4}\b",
    re.IGNORECASE,
)
# "Email: …" and "please contact …" speak to editors; a witness is asked in other words.
_ADDRESSED = re.compile(
    r"\b(?:e-?mail|phone|telephone|tel|fax|mobile)\b\.? ?:|\bplease contact\b|"
    r"\bcontact(?:s| information)?:|\bveuillez communiquer avec\b",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:media |press |for )?(?:contacts?|kontakt\w{0,6}|ansprechpartner\w{0,3}|yhteyshenkilöt)"
    r"(?: information)?\W*",
    re.IGNORECASE,
)
# AP, below a "___".
_REACHED = re.compile(r"[A-Z][\w.'’ -]{3,40} can be reached (?:at|on|via)\b")
_SHORT = 300
# A notebook's sign-off and legal notice are still those of the story.
_WITHIN = {SegmentKind.BODY, SegmentKind.CREDIT, SegmentKind.EDITORS_NOTE}


def is_contact(text: str) -> bool:
    """Whether a paragraph opens a block of contacts or is one."""
    if _LABEL.match(text) or _FENCE.match(text) or _REACHED.match(text):
        return True
    return len(text) < _SHORT and bool(_E_MAIL.search(text) or _PHONE.search(text))


def without_contacts(paragraphs: Sequence[str]) -> list[str]:
    """``paragraphs`` of a file's text without those that only say whom to ring or write
    to, and their headings; press releases have them in mid-text, too."""
    standing = [_is_standing(text) for text in paragraphs] + [False]
    return [
        text
        for at, text in enumerate(paragraphs)
        if not standing[at] and not (standing[at + 1] and _HEADING.fullmatch(text))
    ]


def _is_standing(text: str) -> bool:
    if len(text) >= _SHORT:
        return False
    mail, phone = _E_MAIL.search(text), _PHONE.search(text)
    return bool(mail and phone) or (bool(mail or phone) and _ADDRESSED.search(text) is not None)


def contact_blocks(found: Sequence[Paragraph]) -> list[Paragraph]:
    """``found`` with all below a notebook's fence, or below a contact label, as contacts.

    A label counts only in the last part of a story: "Contact:" high up is no
    standing block.
    """
    start = next((at for at in range(1, len(found)) if _opens_block(found, at)), len(found))
    below = [p.labelled(SegmentKind.CONTACT) if p.kind in _WITHIN else p for p in found[start:]]
    return [*found[:start], *below]


def _opens_block(found: Sequence[Paragraph], at: int) -> bool:
    this = found[at]
    if this.kind not in {SegmentKind.BODY, SegmentKind.CONTACT}:
        return False
    return _FENCE.match(this.text) is not None or (
        at >= len(found) // 2 and _LABEL.match(this.text) is not None
    )
