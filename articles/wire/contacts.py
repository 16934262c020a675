"""Whom an editor may ring: what stands with a story and is never for publication.

    Contact: · Media contact: · İletişim: · للتواصل:   a label above names and numbers
    ## Editorial contacts · ## Redaktionelle Hinweise
    # dpa-Notizblock · ## Orte · ## Internet           dpa's notebook, in two languages
    The following information is not for publication
    -- Marna Newsroom +00 171 555 0101                 a line that says so by its number
    To contact the reporter on this story: …           a sentence to colleagues

A notebook goes on to the end of the copy, streets and telephones and all. A
number in a sentence to readers ("Witnesses may ring …") may be the news: it
stays, and a defect asks the editor to look at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.wire.story import SegmentKind
from articles.wire.text import Paragraph, ends_sentence, is_rule, is_tabular

_NOTEBOOK = (
    r"(?:dpa[ -])?(?:notizblock|notebook|kontakte?)|redaktionelle hinweise|"
    r"editorial contacts?|notes? (?:to|for) editors"
)
_CONTACT = (
    r"(?:(?:media|press|investor relations|news|public relations) )?(?:contacts?|enquiries|"
    r"inquiries)|(?:presse)?kontakt(?:e|y|ur|er|t)?|contacts? presse|contactos?(?: de prensa)?|"
    r"contatti|contatos?|(?:basın )?iletişim|irtibat|контакты?|контактный телефон|"
    r"ansprechpartner(?:in(?:nen)?)?|yhteyshenkilöt|للتواصل|للاتصال|お問い合わせ"
)
_LABEL = re.compile(
    rf"[#*\-–—(]*+ ?(?:{_NOTEBOOK}|{_CONTACT})\b[^.:]{{0,40}}(?::|\Z)|"
    r"\(?for (?:more|further|additional) (?:information|details)\b(?:[^.]{0,40}(?::|\Z)|"
    r"[^.]{0,60}\b(?:contact|visit|call|e-?mail|write)\b)|"
    r"for (?:media|press) (?:enquiries|inquiries)\b|"
    r"to contact the (?:reporters?|editors?|authors?|journalists?)\b|"
    r"(?:twitter|x|instagram|facebook|telegram|bluesky) ?: ?@\w",
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
_ABOUT = re.compile(r"About (?:[A-Z]|the )[^.\n]{1,60}+(?:Inc\.|Ltd\.|Co\.)?\Z")
_NOTES = re.compile(
    r"#{1,3} ?(?:notes? (?:to|for) editors|hinweise? an (?:die )?redaktion\w*)\b", re.IGNORECASE
)
_E_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,64}+\.[\w.-]++")
# "+44 171 555 0101", "0044 …", "+33.1.55.50.01.01", "(212) 555-0101", "212-555-0101",
# "0 (212) 555 01 01", "8 495 555-01-01", "020 7555 0101".
_PHONE = re.compile(
    r"(?:\+|(?<![\w.,/-])00)(?=[1-9](?:[ ()/.-]{0,2}\d){7})\d{1,3}"
    r"(?:(?:[ ()/-]{1,2}\d{1,5}){2,6}|(?:\.\d{1,4}){3,6}|\d{5,12})|"
    r"\(\d{2,5}\) ?\d{3,4}[ -]\d{3,4}\b|(?<![\w.,/-])(?:1-)?[2-9]\d{2}[.-]\d{3}[.-]\d{4}\b|"
    r"(?<![\w.,/-])[08] ?\(?\d{3}\)? \d{3}[ -]\d{2}[ -]\d{2}\b|"
    r"(?<![\w.,/-])0\d{2,4} \d{3,4} \d{3,4}\b"
)
# What every number has, told fast; faster yet where figures are ASCII's alone.
_FIGURES = re.compile(r"\d(?:[ ()/+.-]{0,2}\d){5}")
_PLAIN_FIGURES = re.compile(_FIGURES.pattern, re.ASCII)
# Behind these, any figures are a number to ring.
_RING = re.compile(
    r"\b(?:tel|telefon\w{0,4}|telephone|téléphone|teléfono|phone|mobile|fax|gsm|newsroom|"
    r"(?:news )?desk|redaktion|тел|телефон\w{0,3}|هاتف|電話|전화)\b[.:]{0,2} ?(?=[+(\d])"
    r"(?:[ ()/+.-]{0,2}\d){6,15}",
    re.IGNORECASE,
)
# Words for colleagues; a witness is asked in others. "Email: …" speaks to them as well.
_ADDRESSED = re.compile(
    r"\b(?:e-?mail|phone|telephone|tel|fax|mobile)\b\.? ?:|\bplease contact\b|"
    r"\bcontact(?:s| information)?:|\bveuillez communiquer avec\b|\b(?:media|press|journalists?|"
    r"reporters?|editors?|newsroom|redaktion\w{0,3}|presse|prensa|stampa|imprensa|basın)\b",
    re.IGNORECASE,
)
_HEADING = re.compile(rf"(?:(?:for )?(?:{_CONTACT})(?: information)?)\W*", re.IGNORECASE)
_SPEAKS_OF_CONTACT = re.compile(r"\bcontact\b", re.IGNORECASE)
# AP, below a "___".
_REACHED = re.compile(r"(?:[A-Z]|[Tt]he )[\w.'’ -]{3,40} can be reached (?:at|on|via)\b")
_SHORT = 300
_SENTENCE = 8  # words, at least
_LONGEST_OWNER = 60
_MOST_OWNERS = 4  # name, job, company, street
# A notebook's sign-off and legal notice are still those of the story.
_WITHIN = {SegmentKind.BODY, SegmentKind.CREDIT, SegmentKind.EDITORS_NOTE}
_PUBLIC_LINES = {
    SegmentKind.BYLINE,
    SegmentKind.CREDIT,
    SegmentKind.LEGAL_NOTICE,
    SegmentKind.SIGN_OFF,
}
_OWN = {SegmentKind.BODY, SegmentKind.CONTACT}


def reaches_somebody(text: str) -> bool:
    """Whether ``text`` holds a telephone number or an e-mail address."""
    return _reach(text) is not None


@lru_cache(maxsize=64)
def _reach(text: str) -> re.Match[str] | None:
    """The first e-mail address, or else the first telephone number.

    Remembered for a story's length, for each of its paragraphs is asked of more than once.
    """
    mail = _E_MAIL.search(text) if "@" in text else None
    figures = _PLAIN_FIGURES if text.isascii() else _FIGURES
    if mail or not figures.search(text):
        return mail
    return _PHONE.search(text) or _RING.search(text)


def is_contact(text: str) -> bool:
    """Whether a paragraph at a story's end opens a block of contacts or is one."""
    if _LABEL.match(text) or _FENCE.match(text) or _REACHED.match(text):
        return True
    return _only_reaches(text)


def _only_reaches(text: str) -> bool:
    """Whether a paragraph is there for its number or address, and is no sentence to readers."""
    if len(text) >= _SHORT or is_tabular(text) or not reaches_somebody(text):
        return False
    return not _is_prose(text) or _ADDRESSED.search(text) is not None


def without_contacts(paragraphs: Sequence[str]) -> list[str]:
    """``paragraphs`` of a file's text without those that only say whom to ring or write
    to, and their headings; press releases have them in mid-text, too."""
    standing = [_only_reaches(text) or _is_list(text) for text in paragraphs] + [False]
    return [
        text
        for at, text in enumerate(paragraphs)
        if not standing[at] and not (standing[at + 1] and _leads_to_contact(text))
    ]


def _leads_to_contact(text: str) -> bool:
    """A heading, or "Reporters can contact the museum's press office on:"."""
    if _HEADING.fullmatch(text):
        return True
    return (
        text.endswith(":") and len(text) < _SHORT and _SPEAKS_OF_CONTACT.search(text) is not None
    )


def _is_list(text: str) -> bool:
    """Whether the lines of a table below "Contact information:" say whom to reach."""
    heading, _, lines = text.partition("\n")
    return _HEADING.fullmatch(heading) is not None and reaches_somebody(lines)


def contact_blocks(found: Sequence[Paragraph]) -> list[Paragraph]:
    """``found`` with all below a notebook's fence, or below a contact label, as contacts.

    A label counts only in the last part of a story: "Contact:" high up is no
    standing block. A press release goes on below its contacts, with what the next
    of its companies says of itself ("About Lindquist Marine").
    """
    start = next((at for at in range(1, len(found)) if _opens_block(found, at)), len(found))
    above = list(found[:start])
    if start < len(found) and above and is_rule(above[-1].text):
        above[-1] = above[-1].labelled(SegmentKind.SEPARATOR)
    fenced = inside = notes = False
    for at, paragraph in enumerate(found[start:], start=start):
        fenced = fenced or _FENCE.match(paragraph.text) is not None
        released = not fenced and _ABOUT.match(paragraph.text) is not None
        inside = (inside and not released) or fenced or _opens_block(found, at)
        heading = _NOTES.match(paragraph.text) is not None
        notes = heading or (notes and not paragraph.text.startswith("#"))
        private = inside and paragraph.kind in _WITHIN
        kind = _note_kind(paragraph.text) if notes and not heading else SegmentKind.CONTACT
        above.append(paragraph.labelled(kind) if private else paragraph)
    return above


def _note_kind(text: str) -> SegmentKind:
    """What a line below dpa's "## Note to editors" is."""
    if reaches_somebody(text):
        return SegmentKind.CONTACT
    rights = text.lstrip("- ").lower().startswith(("(c)", "©", "copyright"))
    return SegmentKind.LEGAL_NOTICE if rights else SegmentKind.EDITORS_NOTE


def keep_private(found: Sequence[Paragraph]) -> list[Paragraph]:
    """``found``, all with their labels, with every number and address for colleagues apart.

    A line amid the story that is there for its number alone is a contact, and so
    are the lines that name whose it is where it ends the story; bylines, credits,
    notices and sign-offs end before theirs.
    """
    return _with_owner([part for paragraph in found for part in _private_apart(paragraph)])


def _with_owner(found: list[Paragraph]) -> list[Paragraph]:
    """``found`` with "Ada Lind" and "Lind Ferries" above the number that ends a story, in
    one block with it, as contacts."""
    last = next((at for at in range(len(found) - 1, -1, -1) if _is_body(found[at])), 0)
    below = found[last + 1 : last + 2]
    if not below or below[0].kind is not SegmentKind.CONTACT or below[0].after_blank:
        return found
    first = last
    while first > 0 and not found[first].after_blank and _is_body(found[first - 1]):
        first -= 1
    owner = found[first : last + 1]
    if first < 2 or len(owner) > _MOST_OWNERS or not all(map(_names_owner, owner)):
        return found
    return [*found[:first], *(p.labelled(SegmentKind.CONTACT) for p in owner), *found[last + 1 :]]


def _is_body(paragraph: Paragraph) -> bool:
    return paragraph.kind is SegmentKind.BODY


def _names_owner(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return len(text) <= _LONGEST_OWNER and not ends_sentence(text) and not is_tabular(text)


def _private_apart(found: Paragraph) -> tuple[Paragraph, ...]:
    if found.kind is SegmentKind.BODY and _only_reaches(found.text):
        return (found.labelled(SegmentKind.CONTACT),)
    reach = _reach(found.raw) if found.kind in _PUBLIC_LINES else None
    if reach is None:
        return (found,)
    at = len(found.raw[: reach.start()].rstrip(" \t,;:(<–—-"))
    if not at:
        return (found.labelled(SegmentKind.CONTACT),)
    own, private = found.cut(at)
    return own, private.labelled(SegmentKind.CONTACT)


def _opens_block(found: Sequence[Paragraph], at: int) -> bool:
    this = found[at]
    if this.kind not in _OWN:
        return False
    if _FENCE.match(this.text):
        return True
    if not _LABEL.match(this.text):
        return False
    return at >= len(found) // 2 or not any(_is_prose(below.text) for below in found[at + 1 :])


def _is_prose(text: str) -> bool:
    return ends_sentence(text) and len(text.split()) >= _SENTENCE
