"""Sign-offs: the mark that says a story is over, and whose it is.

… remains open. (ILKHA)        behind the last sentence, in brackets
… the port said. PTI KVN RJ    an agency with its editors' initials
… sin heridos. EFE             its name alone
Reuter · ==Kyodo · /TASS/      the same on a line of its own
-30- · /ENDS · # # # · （完）   end marks of no agency, however they are set
hh/ph/ts/hd · (SDA\\/sj) · JW END · dpa wsz jln npr
                               initials of writers and editors
(QNW)                          capitals in brackets: an agency not yet known
SOURCE Lindquist Marine, Inc.  a press release's issuer
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from articles.wire.agencies import AgencyProfile
from articles.wire.text import fold

_LONGEST = 40  # "(END) Dow Jones Newswires", "(NAN)(www.nannews.ng)"
# What end marks and agencies' names are set in.
_SET_IN = " \t()[]（）【】/*=#<>^©–—_-"
_END_WORDS = frozenset(
    map(
        fold,
        "end ends endit more nnnn schluss ende fin fine fim slut slutt koniec einde bitti son "
        "انتهى конец 完 终 終 了 끝".split(),
    )
)
# "(END)" is printed by many; "// انتهى //" and "^END<" by one each.
_ANYBODYS = " ()[]-–—"
_BARE = frozenset("end ends endit more more-more-more nnnn schluss fin انتهى".split())
_MARKED = frozenset(("30", "0", "ed", "forts.", "more follows", "more to come", "end item"))
_LONGEST_END = 20  # with a blank too many; "more-more-more"
_HASHES = re.compile(r"#(?: ?#){0,5}")
_CROSSES = re.compile(r"[Xx]{3}")
_CAPITALS = re.compile(r"\([A-ZÇÊÎÖĞİŞÛÜ]{2,8}\)")
_DASHED = re.compile(r"(?:-|-- ?|— ?)[A-ZÇÊÎÖĞİŞÛÜ]{2,8}")
_LETTERS = r"(?:[^\W\d_]{2,4})"
# "hh/ph/ts/hd", "(SDA\/sj)", "abc/ def/", "/al/bk", "AL:BK", "-al-".
_INITIALS = re.compile(
    rf"\(?/?{_LETTERS}(?:\\?[/:] ?{_LETTERS}){{1,5}}/?\)?|/{_LETTERS}|[–—-]{_LETTERS}[–—-]"
)
# What follows an agency's name: "wsz jln npr", "yyzz n1 bek", "RTV ar", "abc/def", "abc.def".
_DESK = re.compile(
    r"(?:[A-Z]{2,4}|[a-z][a-z\d]{1,3})(?:[ ./]{1,2}(?:[A-Z]{2,4}|[a-z][a-z\d]{1,3})){0,5}/?"
)
_FIGURES = re.compile(r"\d{3,6}(?:\*{1,2}\d{3,6}){1,3}\*{0,2}")  # IRNA's desks
_ISSUER = re.compile(r"SOURCE:? {1,3}[A-Z][^\n]{1,80}|Source: (?:[A-Z][\w.,&'’-]* ?){1,8}")
_JOINT = re.compile(r"[-/,&+ ]+")
# Behind a sentence; bounded, for it is asked of every line.
_LAST = re.compile(r"[.!?…؟。।”\"»’']\s{1,3}(?P<mark>[^\s.!?…؟”\"»][^.!?…؟”\"»]{1,36})\Z")
_FIRST_WORD = re.compile(r"[\W_]*+([^\W_]++)")
_SENTENCE_ENDS = frozenset(".!?…؟。।”\"»’'")
_OPENING = 80
_INITIALS_OF_LEGAL = 2
_BRACKETS = 2  # "(NAN)(www.nannews.ng)"


@dataclass(frozen=True, slots=True)
class Closings:
    """The sign-offs and legal markers of all agencies, folded, with their codes.

    ``names`` are all that an agency goes by; ``trailing`` the agencies behind
    whose closing teasers trail.
    """

    sign_offs: Mapping[str, str]
    legal_markers: Mapping[str, str]
    names: Mapping[str, str]
    trailing: frozenset[str]
    _legal_openings: tuple[str, ...] = field(init=False, repr=False)
    _legal_initials: frozenset[str] = field(init=False, repr=False)
    _first_words: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Fill what notices, names and sign-offs begin with: it tells most lines from them."""
        first_words = frozenset(map(_first_word, (*self.names, *self.sign_offs)))
        object.__setattr__(self, "_first_words", first_words)
        marks = self.legal_markers
        initials = frozenset(mark[:_INITIALS_OF_LEGAL].rstrip() for mark in marks)
        object.__setattr__(self, "_legal_initials", initials)
        object.__setattr__(self, "_legal_openings", tuple(marks))

    @classmethod
    def of(cls, agencies: Iterable[AgencyProfile]) -> Closings:
        known = tuple(agencies)
        names = {fold(a.name).removeprefix("the "): a.code for a in known}
        names |= {fold(name): a.code for a in known for name in (*a.dateline_names, a.code)}
        return cls(
            {fold(text): a.code for a in known for text in a.sign_offs},
            {fold(text): a.code for a in known for text in a.legal_markers},
            names,
            frozenset(a.code for a in known if a.trailing_teasers),
        )

    def alone(self, line: str) -> bool:
        """Whether a line is a sign-off by itself, so joined to no other.

        A name that is set in nothing may be the last word of a paragraph.
        """
        if len(line) > _LONGEST:
            return False
        mark = line.removesuffix("^M")  # a carriage return that was spelt out
        if mark[:1] in _SET_IN:
            return _is_end_mark(mark) or self.code_of(mark) is not None
        return (self._may_be(mark) and fold(mark) in self.sign_offs) or _is_end_mark(mark)

    def legal_code(self, text: str) -> str | None:
        """The agency whose legal marker opens ``text``."""
        first = text[:_INITIALS_OF_LEGAL]  # a letter beyond ASCII may fold into any
        if first.isascii() and first.rstrip().casefold() not in self._legal_initials:
            return None
        head = fold(text[:_OPENING])
        if not head.startswith(self._legal_openings):
            return None
        return next((c for mark, c in self.legal_markers.items() if head.startswith(mark)), None)

    def code_of(self, mark: str) -> str | None:
        """The agency whose mark this is: "Reuter", "(dpa)", "/TASS/", "(TT-AFP)"."""
        if len(mark) > _LONGEST or not self._may_be(mark):
            return None
        folded = fold(mark).removesuffix(".")
        if not folded or folded.strip(_ANYBODYS) in _END_WORDS:
            return None
        known = self.sign_offs.get(folded) or self.sign_offs.get(f"{folded}.")
        if known or _is_end_mark(mark):
            return known
        return self._named(mark) or self._initialled(mark)

    def is_named(self, name: str) -> bool:
        """Whether an agency goes by ``name``: "The Canadian Press"."""
        return fold(name).removeprefix("the ") in self.names

    def _may_be(self, mark: str) -> bool:
        """Whether a mark's first word is an agency's; beyond ASCII folding may change it."""
        return not mark.isascii() or _first_word(mark) in self._first_words

    def _named(self, mark: str) -> str | None:
        name = fold(mark.strip(_SET_IN))
        if name in self.names:
            return self.names[name]
        parts = [self.names.get(part) for part in _JOINT.split(name)]
        return parts[0] if len(parts) > 1 and all(parts) else None

    def _initialled(self, mark: str) -> str | None:
        """An agency with its desk's letters: "dpa wsz jln npr", "--IANS abc/def"."""
        name, _, desk = mark.partition(" ")
        code = self.names.get(fold(name.strip(_SET_IN)))
        return code if code and _DESK.fullmatch(desk) else None


def _first_word(mark: str) -> str:
    match = _FIRST_WORD.match(mark)
    return match[1].casefold() if match else ""


def is_sign_off(text: str, closings: Closings) -> bool:
    """Whether a paragraph is nothing but a sign-off."""
    if len(text) > 90:
        return False
    return (
        _is_end_mark(text.removesuffix("."))
        or _INITIALS.fullmatch(text) is not None
        or _CAPITALS.fullmatch(text) is not None
        or _DASHED.fullmatch(text) is not None
        or _FIGURES.fullmatch(text) is not None
        or _ISSUER.fullmatch(text) is not None
        or closings.code_of(text) is not None
        or closings.alone(text)
        or _is_end_with_initials(text)
    )


def sign_off_at(raw: str, closings: Closings) -> int | None:
    """Where the sign-off behind a paragraph's last sentence starts, if it has one."""
    end = len(raw.rstrip())
    stop = end - (raw[end - 1 : end] == ".")
    if raw[stop - 1 : stop] == ")":
        at = _brackets_at(raw, stop, closings)
        if at is not None:
            return at
    if raw[stop - 1 : stop] == "）":  # Chinese and Japanese put no blank before it
        at = raw.rfind("（", max(0, stop - _LONGEST), stop)
        return at if at > 0 and _is_end_mark(raw[at:stop]) else None
    tail = raw[max(0, stop - _LONGEST) : stop]
    if tail.isascii() and not _may_end_sentence(tail):
        return None
    found = _LAST.search(raw, max(0, stop - _LONGEST), stop)
    mark = found["mark"] if found else ""
    if found is None or (mark.islower() and mark[0].isalpha()):
        return None
    # A sentence of one word may end a story: "More."
    known = closings.code_of(mark) or (stop == end and _is_end_mark(mark))
    return found.start("mark") if known else None


def _may_end_sentence(text: str) -> bool:
    """Whether ``text``, which is ASCII, holds any sign that a sentence could end with; written
    out, for every line is asked."""
    return "." in text or "'" in text or '"' in text or "?" in text or "!" in text


def _brackets_at(raw: str, end: int, closings: Closings) -> int | None:
    """Where "(ILKHA)", "(NAN)(www.nannews.ng)" or, behind a full stop, "(QNW)" starts."""
    at = end
    for _ in range(_BRACKETS):
        if raw[at - 1 : at] != ")":
            return None
        at = raw.rfind("(", max(0, at - _LONGEST), at)
        if at < 0:
            return None
        mark = raw[at:end]
        if fold(mark) in closings.sign_offs:
            return at
        ended = raw[:at].rstrip()[-1:] in _SENTENCE_ENDS if at else False
        if ended and (_CAPITALS.fullmatch(mark) or closings.code_of(mark) or _is_end_mark(mark)):
            return at
    return None


def _is_end_mark(mark: str) -> bool:
    if len(mark) > _LONGEST:
        return False
    bare = mark.strip(_SET_IN)
    if not bare:
        return _HASHES.fullmatch(mark) is not None
    if len(bare) > _LONGEST_END:
        return False
    word = fold(bare)
    if bare == mark:
        return word in _BARE or _CROSSES.fullmatch(bare) is not None
    return word in _END_WORDS or word in _MARKED


def _is_end_with_initials(text: str) -> bool:
    """ "JW END", "(Schluss) abc/def": an end mark and who set it."""
    first, _, rest = text.partition(" ")
    if not rest:
        return False
    ahead = _is_end_mark(first) and _DESK.fullmatch(rest) is not None
    return ahead or (_is_end_mark(rest) and _DESK.fullmatch(first) is not None)
