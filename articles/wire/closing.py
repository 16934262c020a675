"""What closes a story: sign-offs, legal notices, credits, contacts.

    … remains open. (ILKHA)                 at the end of the last paragraph
    Reuter · ends · -30- · ==Kyodo · NNNN   on a line of its own
    hh/ph/ts · dpa wsz jln npr · AAP RTV ar  initials of writer and editors
    (Reporting by Ada Lind; Editing by Bo Ek)
    LEGAL WARNING: All rights …  · © 2024 …  · Alle Rechte vorbehalten
    This story has been corrected to …  · End Adv for Nov. 30
    ## Redaktionelle Hinweise · -- Marna Newsroom +00 171 555 0101

Read from the last paragraph upwards, as far as paragraphs are of these kinds;
an agency's own markers are data, the rest is common to all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from articles.wire.agencies import AgencyProfile
from articles.wire.contacts import contact_blocks, is_contact
from articles.wire.notes import is_note_below
from articles.wire.story import SegmentKind
from articles.wire.text import Paragraph, fold, is_rule

_COMMON_SIGN_OFFS = frozenset(
    "ends|end|(end)|(ends)|-30-|-0-|#|##|###|(schluss)|more|(more)|more-more-more|/ed|nnnn".split(
        "|"
    )
)
# "hh/ph/ts/hd", "(SDA\/sj)": initials parted by slashes; "(QNW)": an agency's, known or not.
_INITIALS = re.compile(r"\(?[A-Za-z]{2,4}(?:\\?/[a-z]{2,4}){1,5}\)?|\([A-ZÇÊÎÖĞİŞÛÜ]{2,8}\)")
# "dpa hm yyzz n1 jad": writers, editors and the desk's marks.
_LETTERS = re.compile(r"(?P<agency>[^\W\d_]{2,12})(?: (?:[A-Z]{2,4}|[a-z][a-z\d]{1,3})){1,5}")
# "… said. Enditem", "… dijo. EFE"
_LONGEST_LAST_WORD = 12
_LAST_WORD = re.compile(rf"(?<=[.!?”\"»] )\S{{2,{_LONGEST_LAST_WORD}}}\Z")
_TRAILING_LETTERS = re.compile(r"(?<=[.!?”\"] )(?P<agency>[A-Z]{2,6})(?: [A-Z]{2,4}){1,4}\Z")
_ISSUER = re.compile(r"SOURCE:? [A-Z][^\n]{1,80}")
_LEGAL_START = re.compile(
    r"(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits|"
    r"todos los derechos|tutti i diritti|todos os direitos|alle auteursrechten|tüm hakları|"
    r"her hakkı|hemû maf|جميع الحقوق|все права|no archival use|nutzung nur|ryryry)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"[(\-–— ]*+(?:(?:additional )?(?:reporting|writing|editing)(?: and \w+)?|compiled|translated|"
    r"edited|written|reported|bearbeitet|redaktion|édité|editado|haber|muhabir) ?"
    r"(?:by|von|par|por|:)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed to (?:this|the (?:story|report))|helped with this|"
    r"contributed reporting)\b|"
    r"\Athis (?:story|report|article) was (?:generated|produced|translated) (?:by|using|with)\b|"
    r"\A[A-Z][\w.'’-]+ reported from [A-Z][^.]{2,60}\.\Z"
)
_MOMENT = re.compile(
    r"(?:[A-Z]{2,4}-[A-Z]{2}-)?\d\d-\d\d-\d\d \d{4} ?GMT|\d{6} GMT \w{3,9} \d\d|"
    r"\d{1,2}:\d\d(?: [تمص]){1,2}|\w{3,9} \d\d?, \d{4} \d\d:\d\d [A-Z]{2,4}(?: \([^)]{1,20}\))?"
)
_LONGEST_SIGN_OFF = 60
_LONGEST_CREDIT = 500  # a dozen contributors, each with a place
_OPENING = 80
_BRACKETS = 2  # "(NAN)(www.nannews.ng)"


@dataclass(frozen=True, slots=True)
class Closings:
    """The sign-offs and legal markers of all agencies, folded, with their codes.

    ``trailing`` are the agencies behind whose closing teasers trail.
    """

    sign_offs: Mapping[str, str]
    legal_markers: Mapping[str, str]
    names: Mapping[str, str]
    trailing: frozenset[str]
    _sign_off_initials: frozenset[str] = field(init=False, repr=False)
    _legal_initials: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Fill what the marks begin with: one character tells most lines from them."""
        signs = _initials((*self.sign_offs, *_COMMON_SIGN_OFFS))
        object.__setattr__(self, "_sign_off_initials", signs)
        object.__setattr__(self, "_legal_initials", _initials(self.legal_markers))

    @classmethod
    def of(cls, agencies: Iterable[AgencyProfile]) -> Closings:
        known = tuple(agencies)
        return cls(
            {fold(text): a.code for a in known for text in a.sign_offs},
            {fold(text): a.code for a in known for text in a.legal_markers},
            {fold(name): a.code for a in known for name in (*a.dateline_names, a.code)},
            frozenset(a.code for a in known if a.trailing_teasers),
        )

    def alone(self, line: str) -> bool:
        """Whether a line is a sign-off by itself, so joined to no other."""
        if len(line) > _LONGEST_SIGN_OFF or not _may_begin(line, self._sign_off_initials):
            return False
        mark = fold(line.removesuffix("^M"))  # a carriage return that was spelt out
        return mark in self.sign_offs or mark in _COMMON_SIGN_OFFS

    def legal_code(self, text: str) -> str | None:
        """The agency whose legal marker opens ``text``."""
        if not _may_begin(text, self._legal_initials):
            return None
        head = fold(text[:_OPENING])
        return next((c for mark, c in self.legal_markers.items() if head.startswith(mark)), None)


def _initials(marks: Iterable[str]) -> frozenset[str]:
    """The characters, small and capital, that folded ``marks`` begin with."""
    return frozenset(form for mark in marks for form in (mark[:1], mark[:1].upper()))


def _may_begin(text: str, initials: frozenset[str]) -> bool:
    """Whether ``text`` may begin with a mark; a letter beyond ASCII may fold into any."""
    return text[:1] in initials or not text[:1].isascii()


def sign_off_at(raw: str, closings: Closings) -> int | None:
    """Where the sign-off at the end of a paragraph starts, in brackets as in
    "… end." (ILKHA), an agency with its editors' initials: "… end. PTI KVN RJ", or its
    mark behind the last sentence: "… end. Enditem"."""
    end = len(raw.rstrip().removesuffix("."))
    if raw[end - 1 : end].isupper():
        initials = _TRAILING_LETTERS.search(raw, max(0, end - _LONGEST_SIGN_OFF), end)
        if initials and fold(initials["agency"]) in closings.names:
            return initials.start()
    word = _LAST_WORD.search(raw, max(0, end - _LONGEST_LAST_WORD), end)
    if word and own_line_code(word.group(), closings):
        return word.start()
    at = end
    for _ in range(_BRACKETS):
        if raw[at - 1 : at] != ")":
            return None
        at = raw.rfind("(", max(0, at - 60), at)
        if at < 0:
            return None
        if fold(raw[at:end]) in closings.sign_offs:
            return at
    return None


def own_line_code(line: str, closings: Closings) -> str | None:
    """The agency whose sign-off is this line: "Reuter", or "dpa wsz jln npr" by the
    initials of writer and editors."""
    mark = fold(line) if len(line) <= _LONGEST_SIGN_OFF else ""
    if not mark or mark in _COMMON_SIGN_OFFS:
        return None
    letters = _LETTERS.fullmatch(line)
    initialled = closings.names.get(fold(letters["agency"])) if letters else None
    return closings.sign_offs.get(mark) or initialled


def is_legal(text: str, closings: Closings) -> bool:
    return closings.legal_code(text) is not None or _LEGAL_START.match(text) is not None


def closing_code(line: str, closings: Closings) -> str | None:
    """The agency whose sign-off or legal notice closes a story on this line."""
    at = sign_off_at(line, closings)
    signed = closings.sign_offs.get(fold(line[at:])) if at is not None else None
    return closings.legal_code(line) or own_line_code(line, closings) or signed


def stands_in_closing(text: str, closings: Closings) -> bool:
    """Whether a line belongs to what closes a story, by itself."""
    return _kind_of(text, closings) is not None


def is_credit(text: str) -> bool:
    """Whether ``text`` opens as "(Reporting by Ada Lind; …" does."""
    return _CREDIT.match(text) is not None


def read_closing(found: Sequence[Paragraph], closings: Closings) -> list[Paragraph]:
    """``found`` with what closes the story labelled, from its end upwards.

    Paragraphs that already have a label (teasers) are passed over.
    """
    result = list(found)
    at = len(result) - 1
    while at > 0:
        if result[at].kind is SegmentKind.BODY:
            kind = _kind_of(result[at].text, closings)
            if kind is None:
                break
            result[at] = result[at].labelled(kind)
        at -= 1
    result = contact_blocks(result)
    return _inline_sign_off(result, closings)


def _kind_of(whole: str, closings: Closings) -> SegmentKind | None:
    text = whole.strip("^<").strip()
    if not text or _MOMENT.fullmatch(text) or fold(text) == "nnnn":
        return SegmentKind.ENVELOPE
    if _is_sign_off(text, closings) or closings.alone(whole):
        return SegmentKind.SIGN_OFF
    if is_legal(text, closings):
        return SegmentKind.LEGAL_NOTICE
    if is_contact(text):  # before credits, which may hold telephone numbers
        return SegmentKind.CONTACT
    if is_credit(text) or (len(text) < _LONGEST_CREDIT and _CONTRIBUTED.search(text)):
        return SegmentKind.CREDIT
    if is_note_below(text):
        return SegmentKind.EDITORS_NOTE
    return SegmentKind.SEPARATOR if is_rule(text) else None


def _is_sign_off(text: str, closings: Closings) -> bool:
    if len(text) > 90:
        return False
    if closings.alone(text) or _INITIALS.fullmatch(text) or _ISSUER.fullmatch(text):
        return True
    return own_line_code(text, closings) is not None


def _inline_sign_off(found: list[Paragraph], closings: Closings) -> list[Paragraph]:
    """Cuts the sign-off from the end of the last paragraph of the body or its credits."""
    own = {SegmentKind.BODY, SegmentKind.CREDIT}
    last = next((i for i in range(len(found) - 1, -1, -1) if found[i].kind in own), None)
    at = sign_off_at(found[last].raw, closings) if last is not None else None
    if last is None or not at:
        return found
    text, sign_off = found[last].cut(at)
    return [*found[:last], text, sign_off.labelled(SegmentKind.SIGN_OFF), *found[last + 1 :]]
