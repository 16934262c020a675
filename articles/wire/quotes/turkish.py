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
from articles.wire.quotes.phrases import Range
from articles.wire.quotes.sentences import Passage
from articles.wire.quotes.turkish_subjects import Subjects

_REACH = 80  # tokens looked at before and after a quote
_NEAR = 6  # words between a quote and the reporting word that follows it


def attribute(body: str, passage: Passage, lexicon: Lexicon) -> list[Attributed]:
    """Every stretch of ``passage`` with the cue of its sentence, in order."""
    reader = _Turkish(passage, lexicon)
    found: list[Attributed] = []
    earlier: Range | None = None
    for lo, hi in passage.sentences:
        masks = [at for at in range(lo, hi) if at in passage.quotes]
        for position, mask in enumerate(masks):
            after = masks[position + 1] if position + 1 < len(masks) else hi
            cue = reader.cue(lo, mask, after, hi, masks[position - 1] if position else -1)
            if cue and cue.subject is None and earlier:
                cue = Cue(cue.start, cue.end, reader.subjects.subject(*earlier), "backward")
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
        return Cue(cue.start, cue.end, reader.subjects.subject(lo, hi), "announced")
    return Cue(cue.start, cue.end, cue.subject, "announced")


class _Turkish:
    def __init__(self, passage: Passage, lexicon: Lexicon) -> None:
        self.passage, self.lexicon = passage, lexicon
        self.subjects = Subjects(passage, lexicon)

    def cue(self, lo: int, mask: int, after: int, hi: int, since: int = -1) -> Cue | None:
        """What governs the quote at ``mask``: words after it, else before it.

        ``since`` is the quote before it in the sentence; a subject between them is nearer.
        """
        lo, hi = max(lo, mask - _REACH), min(hi, mask + _REACH)
        found = self._after(mask, after)
        if found:
            near = self.subjects.subject(since + 1, mask) if since >= lo else None
            named = near or self._subject_of(*found, (lo, mask), after)
            return Cue(*found, named, "after")
        before = self.before(lo, mask)
        if before and self.passage.words[mask - 1] == ":":
            return before
        return self._final(lo, mask, hi) or before

    def _subject_of(self, start: int, end: int, before: Range, after: int) -> Range | None:
        """The subject of the reporting words ``start`` to ``end`` behind a quote."""
        words, subjects = self.passage.words, self.subjects
        if self.passage.lows[end - 1] in self.lexicon.participles:
            return subjects.following(end, after) or subjects.subject(*before)
        inverted = subjects.following(end, after)
        if inverted and inverted[1] < len(words) and words[inverted[1]] == ".":
            return inverted
        return subjects.owner(*before) or subjects.subject(*before) or subjects.document(*before)

    def before(self, lo: int, mask: int) -> Cue | None:
        """``Yurt, şunları kaydetti: "…"``, ``Yurt'a göre "…"`` and ``Yurt: "…"``."""
        words, lows = self.passage.words, self.passage.lows
        for at in range(mask - 1, lo, -1):
            if (lows[at],) in self.lexicon.according and words[at - 1][0].isupper():
                return Cue(at, at + 1, (self.subjects.run_start(at, lo), at), "before")
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
        subject = self.subjects.subject(
            lo, start if start > lo + 1 else mask - 1
        ) or self.subjects.subject(lo, mask - 1)
        rule = "colon" if start == mask - 1 else "before"
        return Cue(start, max(start + 1, mask - 1), subject, rule)

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
        subject = self.subjects.subject(lo, mask)
        if self.passage.lows[end - 1] in self.lexicon.participles:
            subject = self.subjects.following(end, len(self.passage.words)) or subject
        return Cue(start, end, subject, "later") if subject else None
