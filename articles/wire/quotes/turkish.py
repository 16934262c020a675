"""Attribution in Turkish, where the subject comes first and the verb last.

``Vali Adem Yurt, "…" dedi.`` · ``"…" diyen Yurt, "…" ifadesini kullandı.`` ·
``Bakanlıktan yapılan açıklamada, "…" denildi.`` · ``Yurt, şunları kaydetti:``
with the quote in the next paragraph · ``Yurt'a göre …``. Where the sentence
leaves the subject out, the speaker before goes on.
"""

from __future__ import annotations

from articles.wire.quotes.attribution import Attributed
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.governors import Cue
from articles.wire.quotes.mentions import Mention, MentionKind
from articles.wire.quotes.phrases import Range
from articles.wire.quotes.sentences import Passage

_ABLATIVE = ("dan", "den", "tan", "ten")
_GENITIVE = ("ın", "in", "un", "ün")
_PARTITIVE = ("lardan", "lerden", "larından", "lerinden")
_PLURAL = ("lar", "ler")
_NEAR = 6  # words between a quote and the reporting word that follows it
_LONGEST_NAME = 10


def attribute(body: str, passage: Passage, lexicon: Lexicon) -> list[Attributed]:
    """Every stretch of ``passage`` with the cue of its sentence, in order."""
    reader = _Turkish(passage, lexicon)
    found: list[Attributed] = []
    earlier: Range | None = None
    for lo, hi in passage.sentences:
        masks = [at for at in range(lo, hi) if at in passage.quotes]
        for position, mask in enumerate(masks):
            after = masks[position + 1] if position + 1 < len(masks) else hi
            cue = reader.cue(lo, mask, after, hi)
            if cue and cue.subject is None and earlier:
                cue = Cue(cue.start, cue.end, reader.subject(*earlier), "dropped")
            found.append(Attributed(passage.quotes[mask], mask, cue, cue.rule if cue else "none"))
        earlier = None if masks else (lo, hi)
    return found


def announcement(passage: Passage, lexicon: Lexicon) -> Cue | None:
    """The cue of a paragraph that announces the next one's quote with a colon."""
    if not passage.words or passage.words[-1] != ":":
        return None
    reader, colon = _Turkish(passage, lexicon), len(passage.words) - 1
    lo = passage.sentences[-1][0]
    cue = reader.before(lo, colon + 1) or Cue(colon, colon + 1, None, "announced")
    if cue.subject is None and len(passage.sentences) > 1:
        lo, hi = passage.sentences[-2]
        return Cue(cue.start, cue.end, reader.subject(lo, hi), "announced")
    return Cue(cue.start, cue.end, cue.subject, "announced")


def mention(body: str, passage: Passage, lexicon: Lexicon, subject: Range) -> Mention:
    """The mention that the tokens ``subject`` make, suffixes left off its name."""
    start, end = subject
    span = passage.starts[start], passage.ends[end - 1]
    text, name_end = body[span[0] : span[1]], passage.ends[end - 1]
    if end - start == 1 and passage.lows[start] in lexicon.pronouns:
        return Mention(*span, text, MentionKind.PRONOUN)
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
    """``Vali``, and the partitive: ``sözcülerinden``, ``vatandaşlardan``."""
    low = passage.lows[at]
    return low in lexicon.titles or low.endswith(_PARTITIVE)


def _bare(name: str) -> str:
    """``name`` without its case ending: ``Yurt'un``, ``Bakanlığından``."""
    name = " ".join(name.split())
    for mark in "'’":
        head, found, tail = name.rpartition(mark)
        if found and len(tail) < 6 and tail.islower():
            return head
    for ending in ("ndan", "nden"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    return name


class _Turkish:
    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self.passage, self.lexicon = passage, lexicon

    def cue(self, lo: int, mask: int, after: int, hi: int) -> Cue | None:
        """What governs the quote at ``mask``: words after it, else before it."""
        found = self._after(mask, after)
        if found:
            start, end = found
            if self.passage.lows[end - 1] in self.lexicon.participles:
                subject = self._following(end, after)
                return Cue(start, end, subject or self.subject(lo, mask), "after")
            if end == hi or self.passage.words[end] not in ".,;":
                inverted = self._following(end, after)
                if (
                    inverted
                    and inverted[1] < len(self.passage.words)
                    and self.passage.words[inverted[1]] in "."
                ):
                    return Cue(start, end, inverted, "after")
            return Cue(start, end, self._owner(lo, mask) or self.subject(lo, mask), "after")
        before = self.before(lo, mask)
        if before and self.passage.words[mask - 1] == ":":
            return before
        return self._final(lo, mask, hi) or before

    def _owner(self, lo: int, mask: int) -> Range | None:
        """``Yurt'un "…" sözleri``: the genitive right before the quote."""
        at = mask - 1
        if at < lo or not self._oblique(at):
            return None
        return self._run_start(mask, lo), mask

    def before(self, lo: int, mask: int) -> Cue | None:
        """``Yurt, şunları kaydetti: "…"``, ``Yurt'a göre "…"`` and ``Yurt: "…"``."""
        words, lows = self.passage.words, self.passage.lows
        for at in range(mask - 1, lo, -1):
            if (lows[at],) in self.lexicon.according and words[at - 1][0].isupper():
                return Cue(at, at + 1, (self._run_start(at, lo), at), "before")
        if mask - 1 <= lo or words[mask - 1] != ":":
            return None
        start = mask - 1
        while (
            start > lo
            and words[start - 1] != ","
            and mask - start < _NEAR
            and not words[start - 1][0].isupper()
        ):
            start -= 1
        subject = self.subject(lo, start if start > lo + 1 else mask - 1) or self.subject(
            lo, mask - 1
        )
        return Cue(min(start, mask - 2), mask - 1, subject, "before")

    def _after(self, mask: int, after: int) -> Range | None:
        """The reporting words that follow the quote directly."""
        start = mask + 1
        while start < after and self.passage.words[start] in ",—–-":
            start += 1
        for at in range(start, min(start + _NEAR, after)):
            if self.passage.words[at] in ".;:":
                return None
            if at == start or self.passage.lows[at - 1] in self.lexicon.naming:
                end = self._verb_end(at, after)
                if end:
                    return start, end
        return None

    def _verb_end(self, at: int, hi: int) -> int | None:
        """Where the reporting words that begin at ``at`` end."""
        lows, lexicon = self.passage.lows, self.lexicon
        for phrase in lexicon.phrasal:
            if tuple(lows[at : at + len(phrase)]) == phrase:
                return at + len(phrase)
        if lows[at] in lexicon.naming:
            for verb in range(at + 1, min(at + _NEAR, hi)):
                for phrase in lexicon.phrasal:
                    if tuple(lows[verb : verb + len(phrase)]) == phrase:
                        return verb + len(phrase)
                if lows[verb] in lexicon.speech:
                    return verb + 1
            return at + 1
        if lows[at] in lexicon.speech and lows[at] not in lexicon.noun_like:
            return at + 1
        return None

    def _final(self, lo: int, mask: int, hi: int) -> Cue | None:
        """A part of a sentence in marks, reported by the verb at its end."""
        lows, lexicon = self.passage.lows, self.lexicon
        for at in range(hi - 1, mask, -1):
            for phrase in lexicon.phrasal:
                if tuple(lows[at : at + len(phrase)]) == phrase:
                    return self._finite(lo, mask, at, at + len(phrase))
            if (
                lows[at] in lexicon.speech
                and lows[at] not in lexicon.noun_like
                and lows[at] not in lexicon.passives
            ):
                return self._finite(lo, mask, at, at + 1)
        return None

    def _finite(self, lo: int, mask: int, start: int, end: int) -> Cue | None:
        subject = self.subject(lo, mask)
        if self.passage.lows[end - 1] in self.lexicon.participles:
            subject = self._following(end, len(self.passage.words)) or subject
        return Cue(start, end, subject, "later") if subject else None

    def subject(self, lo: int, hi: int) -> Range | None:
        """The subject between ``lo`` and ``hi``: the first part that ends in a bare name."""
        start, late = lo, None
        for at in range(lo, hi + 1):
            if at == hi or self.passage.words[at] in ",;:" or self.passage.is_mask(at):
                found = self._in_part(start, at, at == hi)
                if found and self._source(found):
                    return found
                late = late or found
                start = at + 1
        return late

    def _source(self, found: Range) -> bool:
        return True

    def _in_part(self, start: int, end: int, last: bool) -> Range | None:
        """The name a comma part ends or begins with, or whose statement it is."""
        while end > start and (
            self.passage.words[end - 1] == ")"
            or self.passage.lows[end - 1] in self.lexicon.auxiliaries
        ):
            end = self._without_bracket(end, start)
        if end <= start:
            return None
        if self._nominative(end - 1):
            return self._run_start(end, start), end
        for at in range(start, end):
            if self._oblique(at) and self._speaks(at + 1, end):
                return self._run_start(at + 1, start), at + 1
        first = start
        while first < end and (
            self._nominative(first) or _role(self.passage, self.lexicon, first)
        ):
            first += 1
        if (
            first > start
            and self._nominative(first - 1)
            and self.passage.words[start][0].isupper()
            and not self._adverb(start)
        ):
            return start, first
        return None

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
        for at in range(end - 1, max(start, end - 8) - 1, -1):
            if self.passage.words[at] == "(":
                return at
        return end - 1

    def _nominative(self, at: int) -> bool:
        word = self.passage.words[at]
        if (
            "'" in word
            or "’" in word
            or self.passage.lows[at] in self.lexicon.times
            or self._adverb(at)
        ):
            return _role(self.passage, self.lexicon, at) and word[0].isupper()
        return word[0].isupper() or (_role(self.passage, self.lexicon, at))

    def _oblique(self, at: int) -> bool:
        """Whether a name stands in the ablative or genitive: ``Bakanlığından``, ``Yurt'un``."""
        word = self.passage.words[at]
        if not word[0].isupper():
            return False
        _, mark, suffix = word.replace("’", "'").partition("'")
        return suffix.endswith(_ABLATIVE + _GENITIVE) if mark else word.endswith(("ndan", "nden"))

    def _speaks(self, start: int, end: int) -> bool:
        """Whether a statement, a letter or words are what follows the source."""
        return any(
            self.passage.lows[at].startswith(
                (
                    "açıklama",
                    "ifade",
                    "mesaj",
                    "bildiri",
                    "rapor",
                    "söz",
                    "duyuru",
                    "paylaşım",
                    "mektu",
                )
            )
            for at in range(start, end)
        )

    def _run_start(self, end: int, lo: int) -> int:
        """Where the capitalised words and roles that end at ``end`` begin."""
        at = end
        while at > lo and end - at < _LONGEST_NAME:
            word = self.passage.words[at - 1]
            cased = "'" in word or "’" in word
            if at < end and (cased or self.passage.lows[at - 1] in self.lexicon.times):
                break
            if not (word[0].isupper() or _role(self.passage, self.lexicon, at - 1)):
                break
            at -= 1
        while at < end - 1 and self._adverb(at):
            at += 1
        return at

    def _following(self, start: int, hi: int) -> Range | None:
        """The name right after a participle: ``diyen Vali Yurt``."""
        end = start
        while end < hi and end - start < _LONGEST_NAME:
            word = self.passage.words[end]
            if not (word[0].isupper() or _role(self.passage, self.lexicon, end)):
                break
            end += 1
            if "'" in word or "’" in word:
                break
        return (start, end) if end > start else None
