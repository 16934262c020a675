"""Which reporting words govern which quote.

The rules, in the order tried for a quote of a sentence: the clause that
follows it (``“…,” Smith said``), the verb before it (``Smith said: “…”``),
a clause at the end of the sentence (``…, Smith said on Sunday``), the words
that governed the quote before it in the same sentence. A whole sentence in
marks with nothing of its own belongs to the speaker of its paragraph.
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.wire.quotes.clauses import Grammar, Range
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.marks import Stretch
from articles.wire.quotes.sentences import Passage

_NEAR = 12  # tokens between a verb and the quote it opens


@dataclass(frozen=True, slots=True)
class Cue:
    """Reporting words (a range of tokens) and their subject (another)."""

    start: int
    end: int
    subject: Range | None
    rule: str


@dataclass(frozen=True, slots=True)
class Attributed:
    """A stretch with what governs it; ``cue`` is None where nothing in its sentence does."""

    stretch: Stretch
    token: int
    cue: Cue | None
    rule: str


def attribute(body: str, passage: Passage, lexicon: Lexicon) -> list[Attributed]:
    """Every stretch of ``passage`` with the cue of its sentence, in order."""
    grammar = Grammar(passage, lexicon)
    found: list[Attributed] = []
    for lo, hi in passage.sentences:
        masks = [at for at in range(lo, hi) if at in passage.quotes]
        if masks:
            found += _sentence(body, grammar, lo, hi, masks)
    return found


def _sentence(body: str, grammar: Grammar, lo: int, hi: int, masks: list[int]) -> list[Attributed]:
    cues = _cues(grammar, lo, hi)
    found: list[Attributed] = []
    for position, mask in enumerate(masks):
        before = masks[position - 1] if position else lo - 1
        after = masks[position + 1] if position + 1 < len(masks) else hi
        cue, rule = _choose(body, grammar, cues, (lo, hi), mask, after)
        if cue is None and found and found[-1].cue and before >= lo:
            cue, rule = found[-1].cue, "coordinate"
        found.append(Attributed(grammar.passage.quotes[mask], mask, cue, rule))
    return found


def _choose(
    body: str, grammar: Grammar, cues: list[Cue], sentence: Range, mask: int, after: int
) -> tuple[Cue | None, str]:
    following = [cue for cue in cues if mask < cue.start < after]
    preceding = [cue for cue in cues if cue.start < mask]
    if following and _attached(body, grammar, following[0], mask):
        return following[0], "after"
    if preceding:
        nearest = preceding[-1]
        rule = "before" if mask - nearest.end <= _NEAR else "earlier"
        return nearest, rule
    if colon := _colon(grammar, sentence[0], mask):
        return colon, "colon"
    if following:
        return following[0], "later"
    late = [cue for cue in cues if cue.start > mask]
    return (late[0], "later") if late else (None, "none")


def _attached(body: str, grammar: Grammar, cue: Cue, mask: int) -> bool:
    """Whether ``cue`` and its subject follow the quote directly."""
    passage = grammar.passage
    start = mask + 1
    while start < cue.start and not passage.words[start][0].isalnum():
        start += 1
    if cue.rule == "according":
        return start == cue.start
    stretch = passage.quotes[mask]
    if cue.subject is None:
        return False
    first = min(cue.start, cue.subject[0])
    ends = body[stretch.end : stretch.close] + body[stretch.end - 1 : stretch.end]
    if cue.subject[0] > cue.start:
        while start < cue.start and grammar.adverb(start):
            start += 1
        return start == cue.start
    if (
        grammar.lexicon.code == "en"
        and not any(sign in ends for sign in ",?!—–-….")
        and (passage.words[mask + 1] not in ",—–")
    ):
        return False
    return first == start


def _colon(grammar: Grammar, lo: int, mask: int) -> Cue | None:
    """``And from Chairwoman Roe: “…”``: a name and a colon."""
    passage = grammar.passage
    if mask - 1 <= lo or passage.words[mask - 1] != ":":
        return None
    return colon_cue(grammar, lo, mask - 1)


def colon_cue(grammar: Grammar, lo: int, colon: int) -> Cue | None:
    """The speaker whom the words before ``colon`` name."""
    subject = grammar.leading(colon, lo)
    if subject is None:
        start = grammar._last_phrase(lo, colon)
        subject = (start, colon) if start < colon else None
    return Cue(colon, colon + 1, subject, "colon") if subject else None


def _cues(grammar: Grammar, lo: int, hi: int) -> list[Cue]:
    """The cues of a sentence that have a subject."""
    found, at = [], lo
    while at < hi:
        cue = _cue_at(grammar, at, lo, hi)
        if cue:
            found.append(cue)
        at = max(at + 1, cue.end if cue else 0)
    return found


def _cue_at(grammar: Grammar, at: int, lo: int, hi: int) -> Cue | None:
    lexicon, lows = grammar.lexicon, grammar.passage.lows
    low = lows[at]
    for phrase in lexicon.according:
        if low == phrase[0] and tuple(lows[at : at + len(phrase)]) == phrase:
            end = at + len(phrase)
            stop = grammar.noun_phrase_end(end, hi)
            return Cue(at, end, (end, stop), "according") if stop > end else None
    for phrase in lexicon.phrasal:
        if low == phrase[0] and tuple(lows[at : at + len(phrase)]) == phrase:
            subject = grammar.subject(at, lo, hi)
            return Cue(at, at + len(phrase), subject, "speech") if subject else None
    if low not in lexicon.cues:
        return None
    return _verb(grammar, at, lo, hi)


def _verb(grammar: Grammar, at: int, lo: int, hi: int) -> Cue | None:
    lexicon, lows = grammar.lexicon, grammar.passage.lows
    low = lows[at]
    rule = "speech" if low in lexicon.speech else "naming"
    for phrase in lexicon.relayed:
        if low == phrase[0] and tuple(lows[at : at + len(phrase)]) == phrase:
            subject = grammar.subject(at, lo, hi)
            return Cue(at, at + len(phrase), subject, "relayed") if subject else None
    if low in lexicon.passives and _passive(grammar, at, lo):
        return _agent(grammar, at, hi, rule)
    if low in lexicon.noun_like and _noun(grammar, at, lo, hi):
        return None
    subject = grammar.subject(at, lo, hi)
    return Cue(at, at + 1, subject, rule) if subject else None


def _passive(grammar: Grammar, at: int, lo: int) -> bool:
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    back = at - 1
    while back >= lo and grammar.adverb(back):
        if lows[back] in lexicon.be:
            return True
        back -= 1
    return False


def _agent(grammar: Grammar, at: int, hi: int, rule: str) -> Cue | None:
    """``was called “…” by Smith``: the speaker follows "by"."""
    for by in range(at + 1, min(at + _NEAR, hi)):
        if grammar.passage.lows[by] in grammar.lexicon.by:
            end = grammar.noun_phrase_end(by + 1, hi)
            return Cue(at, at + 1, (by + 1, end), rule) if end > by + 1 else None
    return None


def _noun(grammar: Grammar, at: int, lo: int, hi: int) -> bool:
    """Whether a word like "claims" is a noun here."""
    passage, lexicon = grammar.passage, grammar.lexicon
    if at == lo:
        return True
    low, word = passage.lows[at - 1], passage.words[at - 1]
    if low in lexicon.pronouns or low in lexicon.to_markers or low in lexicon.relatives:
        return False
    if (
        low in lexicon.determiners
        or low in lexicon.prepositions
        or low in lexicon.inner_prepositions
    ):
        return True
    if low.endswith(("’s", "'s")) or passage.words[at][0].isupper():
        return True
    if word[0].isupper() or grammar.adverb(at - 1) or not word[0].isalnum():
        return False
    following = passage.words[at + 1] if at + 1 < hi else "."
    if following in ".," and any(passage.is_mask(back) for back in range(max(lo, at - 6), at)):
        return False
    return not (
        passage.is_mask(at + 1)
        or following in (":", ",")
        or following.lower() in ("that", "it", "the", "he", "him", "his")
    )
