"""The subject of a reporting verb, as a range of tokens.

``Smith said``, ``Smith, who was there, said``, ``said Smith``, ``Smith won
and said``, ``Smith attacked the plan, calling it``. Where no subject can be
read off the clause, there is none: nothing is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.sentences import MASK, Passage

Range = tuple[int, int]
_REACH = 60  # tokens looked at to the left of a cue
_LONGEST_SUBJECT = 24
_BREAKS = frozenset(";:")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Reads the clauses of one passage in one language."""

    passage: Passage
    lexicon: Lexicon

    # -- classes of words ------------------------------------------------

    def capital(self, at: int) -> bool:
        low, lexicon = self.passage.lows[at], self.lexicon
        return self.passage.words[at][0].isupper() and not (
            low in lexicon.times
            or low in lexicon.determiners
            or low in lexicon.pronouns
            or low in lexicon.prepositions
            or low in lexicon.conjunctions
        )

    def adverb(self, at: int) -> bool:
        low, lexicon = self.passage.lows[at], self.lexicon
        if low in lexicon.auxiliaries:
            return True
        return (
            bool(lexicon.adverb_endings)
            and low.endswith(lexicon.adverb_endings)
            and (low == self.passage.words[at])
        )

    def opens_adverbial(self, at: int) -> bool:
        """Whether the part of a clause from ``at`` says when, where or how."""
        low, lexicon = self.passage.lows[at], self.lexicon
        return (
            low in lexicon.prepositions
            or low in lexicon.conjunctions
            or low in lexicon.adverbs
            or low in lexicon.times
            or (low.endswith("ing") and lexicon.code == "en" and low not in ("king", "rising"))
            or (bool(lexicon.adverb_endings) and low.endswith(lexicon.adverb_endings))
        )

    def opens_noun_phrase(self, at: int) -> bool:
        low, lexicon = self.passage.lows[at], self.lexicon
        return (
            self.capital(at)
            or low in lexicon.determiners
            or low in lexicon.pronouns
            or low in lexicon.titles
        )

    # -- subjects --------------------------------------------------------

    def subject(self, cue: int, lo: int, hi: int) -> Range | None:
        """The subject of the verb ``cue`` in the sentence ``lo`` to ``hi``."""
        lexicon, lows = self.lexicon, self.passage.lows
        before = self._verb_group_start(cue, lo)
        if any(lows[at] in lexicon.to_markers for at in range(before, cue)):
            return self.leading(before, lo)
        if lows[cue] in lexicon.participles and not self._progressive(cue, before):
            return self.leading(cue, lo)
        if before <= lo or self.passage.is_mask(before - 1) or self._after_mask(before, lo):
            return self.subject_after(cue, hi) or self._elided(before, lo)
        if lexicon.verb_second and (found := self._inverted(before, lo, cue, hi)):
            return found
        if lows[before - 1] == ",":
            return self._across_comma(before - 1, lo) or self.subject_after(cue, hi)
        return self._adjacent(before, lo) or self.subject_after(cue, hi)

    def _after_mask(self, at: int, lo: int) -> bool:
        """Whether only a comma or a dash stands between ``at`` and the quote before it."""
        at -= 1
        while at > lo and (self.passage.lows[at] == "," or self.passage.is_dash(at)):
            at -= 1
        return self.passage.is_mask(at)

    def _verb_group_start(self, cue: int, lo: int) -> int:
        """Where the verb with its auxiliaries and adverbs begins."""
        at = cue
        while at > lo and self.adverb(at - 1):
            at -= 1
        return at

    def _progressive(self, cue: int, before: int) -> bool:
        return any(self.passage.lows[at] in self.lexicon.be for at in range(before, cue))

    def subject_after(self, cue: int, hi: int) -> Range | None:
        """The noun phrase that follows ``cue`` directly: ``said Smith``."""
        start = cue + 1
        while start < hi and self.adverb(start) and not self.opens_noun_phrase(start):
            start += 1
        end = self.noun_phrase_end(start, hi)
        if end == start:
            return None
        low = self.passage.lows[start]
        if low in self.lexicon.pronouns and end < hi and self.passage.lows[end] not in ",.;":
            return None
        return start, end

    def noun_phrase_end(self, start: int, hi: int) -> int:
        """Where the noun phrase that begins at ``start`` ends; ``start`` if none begins there."""
        if start >= hi or not (self.opens_noun_phrase(start) or self._plural(start, hi)):
            return start
        lows, lexicon = self.passage.lows, self.lexicon
        if lows[start] in lexicon.pronouns:
            return start + 1
        at = start
        while at < min(hi, start + _LONGEST_SUBJECT):
            low = lows[at]
            if low in lexicon.inner_prepositions and at > start:
                if self._named(start, at) and low not in ("of", "de", "von"):
                    break
            elif not (low[0].isalnum() or low in "'’&") or self._stops(at, start):
                break
            at += 1
        return at

    def _plural(self, at: int, hi: int) -> bool:
        low = self.passage.lows[at]
        return (
            low.isalpha()
            and low.endswith("s")
            and self.lexicon.code == "en"
            and (at + 1 == hi or self.passage.lows[at + 1] in {",", ".", "in", "on", "who", "at"})
        )

    def _stops(self, at: int, start: int) -> bool:
        low, lexicon = self.passage.lows[at], self.lexicon
        if at == start:
            return False
        return (
            low in lexicon.prepositions
            or low in lexicon.conjunctions
            or low in lexicon.times
            or low in lexicon.relatives
            or (low in lexicon.adverbs)
            or (low in lexicon.auxiliaries)
            or (low in lexicon.coordinators and not self._joins_names(at))
        )

    def _joins_names(self, at: int) -> bool:
        words = self.passage.words
        return at + 1 < len(words) and words[at - 1][0].isupper() and words[at + 1][0].isupper()

    def _named(self, start: int, end: int) -> bool:
        return self.capital(end - 1)

    def _part_start(self, end: int, lo: int) -> int:
        """Where the comma part that ends before ``end`` begins."""
        at = end
        while at > lo and end - at < _REACH:
            word = self.passage.words[at - 1]
            if word == ")":
                at = self._open_bracket(at - 1, lo)
                continue
            if word[0] == MASK or word in _BREAKS or word == "," or word == "(":
                break
            if self.passage.is_dash(at - 1):
                break
            at -= 1
        return at

    def _open_bracket(self, at: int, lo: int) -> int:
        for back in range(at, max(lo, at - 20) - 1, -1):
            if self.passage.words[back] == "(":
                return back
        return at

    def _adjacent(self, before: int, lo: int) -> Range | None:
        """The subject that stands directly before the verb."""
        passage = self.passage
        if passage.words[before - 1] in _BREAKS:
            return None
        if passage.is_dash(before - 1):
            return self._across_comma(before - 1, lo)
        start = self._part_start(before, lo)
        if passage.lows[before - 1] in self.lexicon.relatives:
            return self._antecedent(before - 1, lo)
        start = self._after_conjunction(start, before)
        if start is None:
            return self._elided(before, lo)
        return self._trim(start, before)

    def _antecedent(self, relative: int, lo: int) -> Range | None:
        """Whom a relative pronoun stands for: the phrase before it."""
        end = relative - (self.passage.lows[relative - 1] == "," and relative - 1 > lo)
        start = self._part_start(end, lo)
        return self._trim(start, end) if start < end else None

    def _after_conjunction(self, start: int, end: int) -> int | None:
        """Where the last clause of the part begins; None if its subject is left out."""
        lows, lexicon = self.passage.lows, self.lexicon
        for at in range(end - 1, start - 1, -1):
            low = lows[at]
            if low in lexicon.coordinators or low in lexicon.conjunctions or low == "that":
                if at == end - 1:
                    return None if at > start else end
                if low in lexicon.coordinators and self._coordinate(start, at):
                    continue
                if low in ("than", "as", "like") and at > start and lexicon.code == "en":
                    continue
                return at + 1
        return start

    def _coordinate(self, start: int, at: int) -> bool:
        """Whether ``and`` joins two nouns: no verb stands before it."""
        return (
            at - start < 8
            and at > start
            and not any(self._verbal(index) for index in range(start, at))
        )

    def _verbal(self, at: int) -> bool:
        low, lexicon = self.passage.lows[at], self.lexicon
        return (
            low in lexicon.auxiliaries
            or low in lexicon.cues
            or low in lexicon.pronouns
            or (lexicon.code == "en" and low.endswith("ed") and not self.capital(at))
        )

    def _elided(self, before: int, lo: int) -> Range | None:
        """``Smith won and said``: the subject the clause began with."""
        return self.leading(before, lo) if before > lo else None

    def leading(self, cue: int, lo: int) -> Range | None:
        """The subject of the main clause before ``cue``."""
        at = max(lo, cue - _REACH * 2)
        while at < cue:
            if self.passage.lows[at] in self.lexicon.coordinators or self._skips(at):
                at += 1
            elif self.opens_adverbial(at) and not self.passage.lows[at] in self.lexicon.pronouns:
                at = self._next_part(at, cue)
            else:
                end = self._subject_end(at, cue)
                return (at, end) if end > at else None
        return None

    def _skips(self, at: int) -> bool:
        word = self.passage.words[at]
        return not word[0].isalnum()

    def _next_part(self, at: int, hi: int) -> int:
        start = at
        while at < hi and self.passage.words[at] not in ",;:" and not self.passage.is_mask(at):
            at += 1
        if at >= hi:
            # No comma after the adverbial: its first name or pronoun is the subject.
            for name in range(start + 1, hi):
                if self.passage.lows[name] in self.lexicon.pronouns:
                    return name
            return hi
        return at + 1

    def _subject_end(self, start: int, hi: int) -> int:
        """Where the subject that opens a clause ends: before its verb."""
        end = self.noun_phrase_end(start, hi)
        if end == start:
            return start
        for at in range(start + 1, end):
            if self._verbal(at) or self._finite(at, start):
                return at
        return end

    def _finite(self, at: int, start: int) -> bool:
        """Whether a small word after a name looks like its verb: ``Smith won``."""
        low, lexicon = self.passage.lows[at], self.lexicon
        if low in lexicon.titles or low in lexicon.organisations or low in lexicon.documents:
            return False
        if self.passage.lows[at - 1].endswith(("’s", "'s")):
            return False
        return (
            self.capital(at - 1)
            and self.passage.words[at][0].islower()
            and (at + 1 >= len(self.passage.words) or not self.passage.words[at + 1][0].isupper())
        )

    def _across_comma(self, comma: int, lo: int) -> Range | None:
        """The subject beyond an apposition: ``Smith, who was there, said``."""
        end, nearest = comma, None
        while end > lo and comma - end < _REACH:
            start = self._part_start(end, lo)
            if start < end:
                begun = start
                while begun < end and self.passage.lows[begun] in self.lexicon.coordinators:
                    begun += 1
                if (
                    begun < end
                    and self.opens_noun_phrase(begun)
                    and not self.opens_adverbial(begun)
                ):
                    found = self._trim(begun, end)
                    if found and (start == lo or begun > start):
                        return found
                    if found and self._whole_name(begun, end) and not self._region(begun, end):
                        return found
                    nearest = found or nearest
            if (
                start <= lo
                or self.passage.is_mask(start - 1)
                or self.passage.words[start - 1] in _BREAKS
            ):
                break
            end = start - 1
        return nearest

    def _whole_name(self, start: int, end: int) -> bool:
        return end - start < 6 and all(self.capital(at) for at in range(start, end))

    def _region(self, start: int, end: int) -> bool:
        """``R-Ohio``, ``Jr.``, and the state after a city: one word that is nobody."""
        return end - start == 1

    def _inverted(self, before: int, lo: int, cue: int, hi: int) -> Range | None:
        """In verb-second languages the subject follows where anything else opens the clause."""
        start = self._part_start(before, lo)
        if start < before and self.opens_adverbial(start):
            return self.subject_after(cue, hi)
        return None

    def _trim(self, start: int, end: int) -> Range | None:
        """``start`` to ``end`` without what says when or where."""
        while start < end and not self.passage.words[start][0].isalnum():
            start += 1
        if start >= end:
            return None
        if self.passage.lows[end - 1] in self.lexicon.pronouns:
            return end - 1, end
        if self.opens_adverbial(start):
            start = self._last_phrase(start, end)
            return (start, end) if start < end else None
        stop = self.noun_phrase_end(start, end)
        return (start, stop) if stop > start else (start, end)

    def _last_phrase(self, start: int, end: int) -> int:
        """Where the last noun phrase before ``end`` begins."""
        at = end
        while at > start and not self.capital(at - 1):
            if self.passage.lows[at - 1] in self.lexicon.determiners:
                return at - 1
            if (
                not self.passage.words[at - 1][0].isalnum()
                or self.passage.lows[at - 1] in self.lexicon.prepositions
            ):
                break
            at -= 1
        last = at
        while at > start and (
            self.capital(at - 1) or self.passage.lows[at - 1] in self.lexicon.titles
        ):
            at -= 1
        if at > start and self.passage.lows[at - 1] in self.lexicon.determiners:
            at -= 1
        return at if at < end else last
