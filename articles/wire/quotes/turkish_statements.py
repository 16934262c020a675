"""Turkish statements without marks: a clause made a noun, its reporting verb behind it.

``Vali Adem Yurt, yolun açıldığını söyledi.`` · ``Yolun açıldığını belirten Yurt, kazanın
önleneceğini ifade etti.`` holds two. A sentence that leaves its subject out goes on with the
speaker before. Passives (``açıldığı bildirildi``) name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.governors import Cue
from articles.wire.quotes.phrases import Range
from articles.wire.quotes.sentences import Passage
from articles.wire.quotes.turkish_subjects import Subjects

# "açıldığını", "olacağını", "tuttuklarını": that something is, will be, was done.
_FACT = re.compile(r"(?:[dt][ıiuü](?:ğ[ıiuü]n[ıiuü]|k(?:lar|ler)ını?|k(?:ları|leri)n[ıi])"
                   r"|(?:acağ|eceğ)[ıi]n[ıi]|(?:acakları|ecekleri)n[ıi])$")  # fmt: skip
_PARTICLES = frozenset(("da", "de"))
_LONGEST_OPENING = 8  # tokens between a subject and the comma behind it

Found = tuple[int, int, Cue]


def statements(passage: Passage, lexicon: Lexicon) -> Iterator[Found]:
    """The statements of ``passage``: their first token, the one behind their last, their cue."""
    for lo, hi in passage.sentences:
        if not any(passage.is_mask(at) for at in range(lo, hi)):
            yield from _Sentence(passage, lexicon, hi).read(lo)


class _Sentence:
    def __init__(self, passage: Passage, lexicon: Lexicon, hi: int) -> None:
        self.passage, self.lexicon, self.hi = passage, lexicon, hi
        self.subjects = Subjects(passage, lexicon)

    def read(self, lo: int) -> Iterator[Found]:
        start, named = lo, None
        for at in range(lo, self.hi):
            if not _FACT.search(self.passage.lows[at]) or not (cue := self._cue(at + 1)):
                continue
            if self.passage.lows[cue[1] - 1] in self.lexicon.participles:
                named = self.subjects.following(cue[1], self.hi)
                if named:
                    yield start, at + 1, Cue(*cue, named, "stated")
                    start = self._behind(named[1])
                continue
            subject = named or self._opening(start, at)
            begin = max(start, self._behind(subject[1])) if subject and not named else start
            yield begin, at + 1, Cue(*cue, subject, "stated")
            return

    def _cue(self, start: int) -> Range | None:
        """The reporting words right behind a fact: ``söyledi``, ``ifade eden``."""
        lows, lexicon = self.passage.lows, self.lexicon
        start += start < self.hi and lows[start] in _PARTICLES
        for phrase in lexicon.phrasal:
            if tuple(lows[start : start + len(phrase)]) == phrase:
                return (start, start + len(phrase)) if phrase[-1] != "edildi" else None
        return (start, start + 1) if start < self.hi and lows[start] in lexicon.stating else None

    def _opening(self, start: int, at: int) -> Range | None:
        """The subject that opens the sentence, in front of its statement."""
        found = self.subjects.subject(start, min(at, start + _LONGEST_OPENING * 2))
        if found is None or found[1] >= at:
            return None
        apart = self.passage.words[found[1]] == "," or found[0] == start
        return found if apart else None

    def _behind(self, at: int) -> int:
        """Where the statement begins behind its subject: behind the comma, if one follows."""
        for comma in range(at, min(at + _LONGEST_OPENING, self.hi)):
            if self.passage.words[comma] == ",":
                return comma + 1
        return at
