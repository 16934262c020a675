"""Turkish subjects: the bare name before the quote, its role in front of it.

A subject has no case ending. ``Vali Adem Yurt,`` ends the part of the sentence
before a comma, or opens one (``Yurt konuşmasında``); a source stands in the
ablative or genitive before its statement (``Bakanlıktan yapılan açıklamada``,
``Yurt'un açıklaması``).
"""

from __future__ import annotations

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.mentions import Mention, MentionKind
from articles.wire.quotes.phrases import Range
from articles.wire.quotes.sentences import Passage

_ABLATIVE = ("dan", "den", "tan", "ten")
_GENITIVE = ("ın", "in", "un", "ün")
_BARE_ABLATIVE = ("ndan", "nden")
_PARTITIVE = ("lardan", "lerden", "larından", "lerinden")
_PLURAL = ("lar", "ler")
_STATEMENTS = (
    "açıklama",
    "bildiri",
    "duyuru",
    "ifade",
    "mektu",
    "mesaj",
    "paylaşım",
    "rapor",
    "söz",
)
_LONGEST_NAME = 10
_LONGEST_BRACKET = 8


def mention(body: str, passage: Passage, lexicon: Lexicon, subject: Range) -> Mention:
    """The mention that the tokens ``subject`` make, suffixes left off its name."""
    start, end = subject
    span = passage.starts[start], passage.ends[end - 1]
    text, name_end = body[span[0] : span[1]], passage.ends[end - 1]
    if end - start == 1 and passage.lows[start] in lexicon.pronouns:
        return Mention(*span, text, MentionKind.PRONOUN)
    if end - start == 1 and passage.lows[start] in lexicon.documents:
        return Mention(*span, text, MentionKind.DOCUMENT)
    first = end
    while (
        first > start
        and passage.words[first - 1][0].isupper()
        and not _role(passage, lexicon, first - 1)
    ):
        first -= 1
    if first == end:
        kind = MentionKind.DESCRIPTION
        return Mention(*span, text, kind)
    name = _bare(body[passage.starts[first] : name_end])
    last = name.split()[-1]
    if end - start == 1 and last.endswith(_PLURAL):
        return Mention(*span, text, MentionKind.DESCRIPTION)  # "Göstericiler"
    role = body[passage.starts[start] : passage.ends[first - 1]] if first > start else None
    if (last.isupper() and len(last) > 1) or lexicon.lower(last) in lexicon.organisations:
        return Mention(*span, text, MentionKind.ORGANISATION, _acronym(passage, end) or name)
    return Mention(*span, text, MentionKind.NAME, name, role)


def _acronym(passage: Passage, end: int) -> str | None:
    """``Direniş Hareketi (DH)`` goes by its acronym."""
    bracket = passage.words[end : end + 3]
    if len(bracket) == 3 and bracket[0] == "(" and bracket[2] == ")" and bracket[1].isupper():
        return bracket[1]
    return None


def _role(passage: Passage, lexicon: Lexicon, at: int) -> bool:
    """``Vali``, ``dernek``, and the partitive: ``sözcülerinden``, ``vatandaşlardan``."""
    low = passage.lows[at]
    return low in lexicon.titles or _body(passage, lexicon, at) or low.endswith(_PARTITIVE)


def _body(passage: Passage, lexicon: Lexicon, at: int) -> bool:
    """An institution in small letters: ``dernek başkanı``, ``İsrail basını``."""
    return passage.words[at][0].islower() and passage.lows[at] in lexicon.organisations


def _time(passage: Passage, lexicon: Lexicon, at: int) -> bool:
    """A day or a month; behind another capital it is a surname: ``Hazım Kasım``."""
    if passage.lows[at] not in lexicon.times:
        return False
    words = passage.words
    return not (at and words[at][0].isupper() and words[at - 1][0].isupper())


def _bare(name: str) -> str:
    """``name`` without its case ending: ``Yurt'un``, ``Bakanlığından``."""
    name = " ".join(name.split())
    for mark in "'’":
        head, found, tail = name.rpartition(mark)
        if found and len(tail) < 6 and tail.islower():
            return head
    for ending in _BARE_ABLATIVE:
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


class Subjects:
    """The subjects and sources of one passage."""

    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self.passage, self.lexicon = passage, lexicon

    def subject(self, lo: int, hi: int) -> Range | None:
        """The subject between ``lo`` and ``hi``: the first part that ends in a bare name."""
        start = lo
        for at in range(lo, hi + 1):
            if at == hi or self.passage.words[at] in ",;:" or self.passage.is_mask(at):
                if found := self._in_part(start, at):
                    return found
                start = at + 1
        return None

    def _in_part(self, start: int, end: int) -> Range | None:
        """The name a comma part ends or begins with, or whose statement it is."""
        while end > start and (
            self.passage.words[end - 1] == ")"
            or self.passage.lows[end - 1] in self.lexicon.auxiliaries
        ):
            end = self._without_bracket(end, start)
        if end <= start:
            return None
        if self._nominative(end - 1):
            return self.run_start(end, start), end
        for at in range(start, end):
            if self._oblique(at) and self._speaks(at + 1, end):
                return self.run_start(at + 1, start), at + 1
        first = start
        while first < end and (
            self._nominative(first)
            or _role(self.passage, self.lexicon, first)
            or self._office(first)
        ):
            first += 1
        first -= self._addressee(start, first, end)
        if (
            first > start
            and self._nominative(first - 1)
            and self.passage.words[start][0].isupper()
            and not self._adverb(start)
        ):
            return start, first
        return None

    def _addressee(self, start: int, behind: int, end: int) -> int:
        """How many words before ``behind`` are the medium spoken to: ``AA muhabirine``."""
        words = self.passage.words
        if behind >= end or self.passage.lows[behind] not in self.lexicon.addressing:
            return 0
        if words[behind - 1].isupper() and behind - start > 1:
            return 1
        named = self.lexicon.lower(words[behind - 1]) in self.lexicon.organisations
        return 2 if named and behind - start > 2 else 0

    def _adverb(self, at: int) -> bool:
        """Whether a capital only opens the sentence: ``Açıklamada``, ``Ardından``."""
        low = self.passage.lows[at]
        lexicon = self.lexicon
        return (
            low in lexicon.documents
            or low in lexicon.adverbs
            or low in lexicon.auxiliaries
            or low in lexicon.relatives
            or low in lexicon.common
        )

    def _without_bracket(self, end: int, start: int) -> int:
        if self.passage.words[end - 1] != ")":
            return end - 1
        for at in range(end - 1, max(start, end - _LONGEST_BRACKET) - 1, -1):
            if self.passage.words[at] == "(":
                return at
        return end - 1

    def _nominative(self, at: int) -> bool:
        word = self.passage.words[at]
        if "'" in word or "’" in word or _time(self.passage, self.lexicon, at) or self._adverb(at):
            return _role(self.passage, self.lexicon, at) and word[0].isupper()
        return word[0].isupper() or (_role(self.passage, self.lexicon, at))

    def _oblique(self, at: int) -> bool:
        """Whether a name stands in the ablative or genitive: ``Bakanlığından``, ``Yurt'un``."""
        word = self.passage.words[at]
        if not word[0].isupper():
            return False
        _, mark, suffix = word.replace("’", "'").partition("'")
        return suffix.endswith(_ABLATIVE + _GENITIVE) if mark else word.endswith(_BARE_ABLATIVE)

    def _speaks(self, start: int, end: int) -> bool:
        """Whether a statement, a letter or words are what follows the source."""
        return any(self.passage.lows[at].startswith(_STATEMENTS) for at in range(start, end))

    def run_start(self, end: int, lo: int) -> int:
        """Where the capitalised words and roles that end at ``end`` begin."""
        at = end
        while at > lo and end - at < _LONGEST_NAME:
            word = self.passage.words[at - 1]
            cased = "'" in word or "’" in word
            if at < end and (cased or _time(self.passage, self.lexicon, at - 1)):
                break
            if not (word[0].isupper() or self._in_run(at - 1, end)):
                break
            at -= 1
        while at < end - 1 and self._adverb(at):
            at += 1
        return at

    def _in_run(self, at: int, end: int) -> bool:
        """Whether a small word belongs to the name: a role, "bir", the "ve" of a council."""
        low = self.passage.lows[at]
        if low == "ve":
            return at + 1 < end and self.passage.lows[end - 1] in self.lexicon.organisations
        return low == "bir" or _role(self.passage, self.lexicon, at) or self._office(at)

    def _office(self, at: int) -> bool:
        """``Vapur kaptanı Sabri Er``: a small word with its ending between two capitals."""
        words = self.passage.words
        if not 0 < at < len(words) - 1 or not words[at][0].islower():
            return False
        between = words[at - 1][0].isupper() and words[at + 1][0].isupper()
        return between and words[at].endswith(("ı", "i", "u", "ü"))

    def document(self, lo: int, mask: int) -> Range | None:
        """``Raporda, "…" denildi``: a document speaks."""
        if self.passage.lows[lo] in self.lexicon.documents and lo < mask:
            return lo, lo + 1
        return None

    def following(self, start: int, hi: int) -> Range | None:
        """The name right after a participle: ``diyen Vali Yurt``."""
        end = start
        while end < hi and end - start < _LONGEST_NAME:
            word = self.passage.words[end]
            if not (word[0].isupper() or _role(self.passage, self.lexicon, end)):
                break
            end += 1
            if "'" in word or "’" in word:
                break
        crowd = end == start and end < hi and self.passage.lows[end].endswith(_PLURAL)
        return (start, end + crowd) if end + crowd > start else None

    def owner(self, lo: int, mask: int) -> Range | None:
        """``Yurt'un "…" sözleri``: the genitive right before the quote."""
        at = mask - 1
        if at < lo or not self._oblique(at):
            return None
        return self.run_start(mask, lo), mask
