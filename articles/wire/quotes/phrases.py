"""Noun phrases of a passage: where one begins, where it ends.

There is no tagger behind this: a phrase is told by its capitals, by its
article, and by the small words that can't be part of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.sentences import MASK, Passage

Range = tuple[int, int]
REACH = 60  # tokens looked at to the left of a cue
BREAKS = frozenset(";:")
_LONGEST_PHRASE = 24
_POSSESSIVE = ("’s", "'s")
_LONGEST_NICKNAME = 20  # characters
_LONGEST_BRACKET = 20
# What is called by a name in marks: "die Wochenzeitung „Der Bote“".
_NAMED = (
    "zeitung", "zeitschrift", "magazin", "blatt", "sender", "agentur", "portal", "partei",
    "gruppe", "verein", "initiative", "band", "firma", "organisation", "bündnis",
)  # fmt: skip
_NAMING_ARTICLES = frozenset(("der", "die", "das"))


@dataclass(frozen=True, slots=True)
class Grammar:
    """The classes of words and the noun phrases of one passage."""

    passage: Passage
    lexicon: Lexicon

    def capital(self, at: int) -> bool:
        """Whether the word is capitalised and can be part of a name."""
        low, lexicon = self.passage.lows[at], self.lexicon
        return self.passage.words[at][0].isupper() and not (
            (low in lexicon.times and not (lexicon.small_times and at not in self.passage.heads))
            or low in lexicon.determiners
            or low in lexicon.pronouns
            or low in lexicon.prepositions
            or low in lexicon.conjunctions
        )

    def possessive(self, at: int) -> bool:
        return self.passage.lows[at].endswith(_POSSESSIVE)

    def adverb(self, at: int) -> bool:
        """Whether the word can stand between a subject and its verb ("has also")."""
        low, lexicon = self.passage.lows[at], self.lexicon
        if low in lexicon.auxiliaries:
            return not self._named_so(at)
        if not lexicon.adverb_endings or not low.endswith(lexicon.adverb_endings):
            return False
        # "the daily" and "his family" are nouns.
        return low == self.passage.words[at] and not (
            at and (self.passage.lows[at - 1] in lexicon.determiners or self.possessive(at - 1))
        )

    def _named_so(self, at: int) -> bool:
        """Whether a small word is somebody's name here: ``While Will acknowledged``."""
        return self.passage.words[at][0].isupper() and at not in self.passage.heads

    def opens_adverbial(self, at: int) -> bool:
        """Whether the part of a clause from ``at`` says when, where or how."""
        low, lexicon = self.passage.lows[at], self.lexicon
        if low in lexicon.pronouns:
            return False
        return (
            low in lexicon.prepositions
            or low in lexicon.conjunctions
            or low in lexicon.adverbs
            or (low in lexicon.times and not self.capital(at))
            or (lexicon.code == "en" and self._participle(at))
            or (bool(lexicon.adverb_endings) and low.endswith(lexicon.adverb_endings))
        )

    def _participle(self, at: int) -> bool:
        """``Speaking in Ohio, …``, ``Asked about it, …``."""
        low = self.passage.lows[at]
        if low.endswith("ing"):
            return len(low) > 5
        following = self.passage.lows[at + 1] if at + 1 < len(self.passage.lows) else ""
        return low.endswith("ed") and following in self.lexicon.prepositions

    def opens_phrase(self, at: int) -> bool:
        low, lexicon = self.passage.lows[at], self.lexicon
        return (
            self.capital(at)
            or low in lexicon.determiners
            or low in lexicon.pronouns
            or low in lexicon.titles
            or low.isdigit()
            or (bool(lexicon.elisions) and low.startswith(lexicon.elisions))
            or (lexicon.caseless and low.isalpha() and not lexicon.small(low))
        )

    def verbal(self, at: int) -> bool:
        """Whether the word is a verb's, as far as its form tells."""
        low, lexicon = self.passage.lows[at], self.lexicon
        return (
            low in lexicon.verbs
            or (low in lexicon.cues and low not in lexicon.noun_like)
            or low in lexicon.pronouns
            or (lexicon.code == "en" and low.endswith("ed") and not self.capital(at))
        )

    def phrase_end(self, start: int, hi: int) -> int:
        """Where the noun phrase that begins at ``start`` ends; ``start`` if none begins there."""
        if start >= hi or not (self.opens_phrase(start) or self._plural(start, hi)):
            return start
        lows, lexicon = self.passage.lows, self.lexicon
        if lows[start] in lexicon.pronouns:
            return start + 1
        at = start + 1
        while at < min(hi, start + _LONGEST_PHRASE) and self._continues(at, start):
            at += 1
        while at > start + 1 and self.passage.words[at - 1][0].islower() and self._reduced(at - 1):
            at -= 1
        while lexicon.verb_second and at > start + 1 and lows[at - 1] in lexicon.prepositions:
            at -= 1  # "weist Roe von sich"
        return at

    def _continues(self, at: int, start: int) -> bool:
        """Whether the phrase from ``start`` goes on with ``at``."""
        low, lexicon = self.passage.lows[at], self.lexicon
        if self.passage.is_mask(at - 1) and lexicon.verb_second:
            return False  # "die „Woche“ den Minister"
        if low in lexicon.inner_prepositions:
            return not self.capital(at - 1) or self._goes_on(at, start)
        if self.nickname(at):
            return True
        if lexicon.verb_second and self.passage.words[at][0].islower() and self.capital(at - 1):
            return self._joins_names(at) if low in lexicon.coordinators else self._owned(at, start)
        if self._named_by_marks(at):
            return True
        if not (low[0].isalnum() or low in "'’&") or self._stops(at):
            return False
        return not lexicon.bare_datives or self._in_name(at)

    def _reduced(self, at: int) -> bool:
        """``a report seen by the paper``: a participle that ends no noun phrase."""
        low = self.passage.lows[at]
        return low in self.lexicon.reduced or (self.verbal(at) and low.endswith("ed"))

    def _in_name(self, at: int) -> bool:
        """False for a small word behind a name, an addressee in the dative (Russian)."""
        return self.passage.words[at][0].isupper() or not self.capital(at - 1)

    def _goes_on(self, at: int, start: int) -> bool:
        """Whether a small word behind a capital can go on with the phrase: ``Bank of …``."""
        low = self.passage.lows[at]
        if self.lexicon.code == "de":  # every noun is capitalised; two in a row are a name
            named = at - 2 >= start and self.capital(at - 2)
            return low in (("vom", "von") if named else ("der", "des", "von", "vom", "für"))
        return low in ("of", "de", "du", "del")

    def _plural(self, at: int, hi: int) -> bool:
        """``critics``, ``aides``: a plural that needs no article."""
        low = self.passage.lows[at]
        return (
            self.lexicon.code == "en"
            and low.isalpha()
            and low.endswith("s")
            and (at + 1 == hi or self.passage.lows[at + 1] in {",", ".", "in", "on", "who", "at"})
        )

    def nickname(self, at: int) -> bool:
        """``Robert “Bob” Lane``: marks between the two halves of a name."""
        passage = self.passage
        if not passage.is_mask(at) or not 0 < at < len(passage.words) - 1:
            return False
        stretch = passage.quotes[at]
        short = stretch.end - stretch.start < _LONGEST_NICKNAME
        return short and self.capital(at - 1) and self.capital(at + 1)

    def _owned(self, at: int, start: int) -> bool:
        """``Varos oberster Richter``: the owner's name before an adjective and a noun (German)."""
        words = self.passage.words
        owner = at - 1 == start and words[start].endswith(("s", "’", "'"))
        adjective = words[at].endswith(("e", "er", "es"))
        return owner and adjective and at + 1 < len(words) and self.capital(at + 1)

    def _named_by_marks(self, at: int) -> bool:
        """``die „Woche“ schreibt``: an article and a name in marks (German)."""
        passage, lexicon = self.passage, self.lexicon
        if (
            not lexicon.verb_second
            or not passage.is_mask(at)
            or not 0 < at < len(passage.words) - 1
        ):
            return False
        stretch, before = passage.quotes[at], passage.lows[at - 1]
        short = stretch.end - stretch.start < _LONGEST_NICKNAME * 2
        named = before in _NAMING_ARTICLES or before.endswith(_NAMED)
        return short and named and not passage.is_mask(at + 1)

    def _stops(self, at: int) -> bool:
        low, lexicon = self.passage.lows[at], self.lexicon
        return (
            low in lexicon.prepositions
            or low in lexicon.conjunctions
            or (low in lexicon.times and not self.capital(at))
            or low in lexicon.relatives
            or low in lexicon.adverbs
            or (low in lexicon.auxiliaries and low not in lexicon.ordinals)
            or (low in lexicon.separable and not self._goes_before_word(at))
            or (low in lexicon.coordinators and not self._joins_names(at))
        )

    def _goes_before_word(self, at: int) -> bool:
        words = self.passage.words
        return at + 1 < len(words) and words[at + 1][0].isalnum()

    def _joins_names(self, at: int) -> bool:
        words = self.passage.words
        return at + 1 < len(words) and words[at - 1][0].isupper() and words[at + 1][0].isupper()

    def part_start(self, end: int, lo: int) -> int:
        """Where the part between commas that ends before ``end`` begins."""
        at = end
        while at > lo and end - at < REACH:
            word = self.passage.words[at - 1]
            if word == ")":
                at = self.bracket_start(at - 1, lo)
                continue
            if word[0] == MASK or word in BREAKS or word in ",(" or self.passage.is_dash(at - 1):
                break
            at -= 1
        return at

    def bracket_start(self, at: int, lo: int) -> int:
        for back in range(at, max(lo, at - _LONGEST_BRACKET) - 1, -1):
            if self.passage.words[back] == "(":
                return back
        return at

    def trim(self, start: int, end: int) -> Range | None:
        """``start`` to ``end`` without what says when or where."""
        while start < end and not self.passage.words[start][0].isalnum():
            start += 1
        if start >= end:
            return None
        if self.passage.lows[end - 1] in self.lexicon.pronouns:
            return end - 1, end
        if self.opens_adverbial(start):
            first = self.last_phrase(start, end)
            object_ = self.passage.lows[first - 1] in self.lexicon.prepositions
            if first >= end or (object_ and not self.capital(end - 1)):
                return None  # "in a statement": when or where, but not who
            return first, end
        if self.passage.lows[start] in self.lexicon.relatives:
            return None
        stop = self.phrase_end(start, end)
        if stop == start:
            stop = end
        alone = stop - start == 1 and self.passage.lows[start] in self.lexicon.articles
        return None if alone else (start, stop)

    def last_phrase(self, start: int, end: int) -> int:
        """Where the last noun phrase before ``end`` begins; ``end`` if there is none."""
        lows, lexicon = self.passage.lows, self.lexicon
        at = end
        while at > start and not self.capital(at - 1):
            if lows[at - 1] in lexicon.determiners:
                return at - 1
            if not self.passage.words[at - 1][0].isalnum() or lows[at - 1] in lexicon.prepositions:
                break
            at -= 1
        last = at
        while at > start and (self.capital(at - 1) or lows[at - 1] in lexicon.titles):
            at -= 1
        if at > start and lows[at - 1] in lexicon.determiners:
            at -= 1
        return at if at < end else last

    def whole_name(self, start: int, end: int) -> bool:
        """Whether every word is a name's: ``Ann Lee``."""
        if not 1 < end - start < 6 or not self.capital(start):
            return False
        return all(self.passage.words[at][0].isupper() for at in range(start, end))
