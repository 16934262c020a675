"""Statements without marks: what somebody said, in the story's own words.

``Roe said that the dam would hold.`` · ``The dam will hold, Roe said.`` · ``According to Roe,
the dam will hold.`` · ``told reporters that …``. Rather none than a wrong one: only plain verbs
of saying count, a clause must follow or stand before them, and a sentence with marks in it is
left to the quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from articles.wire.quotes.clauses import subject
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.cues import lexicon as lexicon_of
from articles.wire.quotes.governors import Cue
from articles.wire.quotes.phrases import Grammar
from articles.wire.quotes.sentences import Passage
from articles.wire.quotes.stretches import Paragraph

_FEWEST = 4  # words of a statement
_NEAR = 8  # tokens between a verb and its "that"
_TAIL = 10  # tokens behind the verb that closes a sentence
_CLAUSE = 30  # tokens in which a clause shows its verb
_CANDIDATES = 3  # verbs of a sentence that are tried
_DENIALS = frozenset(("not", "never", "n’t", "n't", "didn't", "didn’t", "doesn't", "hasn't"))
_ENDS = frozenset(".!?…")


# The statement's first token, the one behind its last, and what reports it.
Statement = tuple[int, int, Cue]


def may_state(body: str, paragraph: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a paragraph holds a word that could report a statement."""
    if not lexicon.stating:
        return False
    return _pattern(lexicon.code).search(body, paragraph.start, paragraph.end) is not None


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """The stating words; capitals are looked for only where one opens a sentence."""
    stating = lexicon_of(code).stating
    opening = [word.capitalize() for word in stating if word == "according"]
    return re.compile(rf"\b(?:{'|'.join(sorted(stating) + opening)})\b")


def statements(passage: Passage, lexicon: Lexicon) -> Iterator[Statement]:
    """The statements of ``passage``, one a sentence at most."""
    grammar = Grammar(passage, lexicon)
    for lo, hi in passage.sentences:
        cues = [at for at in range(lo, hi) if passage.lows[at] in lexicon.stating]
        if cues and not any(passage.is_mask(at) for at in range(lo, hi)):
            found = _sentence(grammar, cues, lo, hi)
            if found and found[1] - found[0] >= _FEWEST:
                yield found


def _sentence(grammar: Grammar, cues: list[int], lo: int, hi: int) -> Statement | None:
    words, lows = grammar.passage.words, grammar.passage.lows
    if words[hi - 1] == "?":
        return None
    end = hi - (words[hi - 1] in _ENDS)
    for at in cues[:_CANDIDATES]:
        if lows[at] == "according":
            return _according(grammar, at, lo, end)
        if not _asserted(grammar, at, lo):
            continue
        if found := _closing(grammar, at, lo, end) or _introduced(grammar, at, lo, end):
            return found
    return None


def _asserted(grammar: Grammar, at: int, lo: int) -> bool:
    """Whether somebody did say it: not ``was told``, ``did not say``, ``to say``."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    before = lows[at - 1] if at > lo else ""
    if before in lexicon.to_markers or lows[max(lo, at - 2) : at] == ["let", "’s"]:
        return False
    back = at - 1
    while back >= lo and grammar.adverb(back):
        if lows[back] in lexicon.be or lows[back] in _DENIALS:
            return False
        back -= 1
    return not before.startswith("let")


def _according(grammar: Grammar, at: int, lo: int, end: int) -> Statement | None:
    """``According to Roe, the dam will hold``, ``the dam will hold, according to Roe``."""
    words, lows = grammar.passage.words, grammar.passage.lows
    stop = grammar.phrase_end(at + 2, end)
    if lows[at + 1 : at + 2] != ["to"] or stop == at + 2:
        return None
    cue = Cue(at, at + 2, (at + 2, stop), "according")
    if at == lo:
        comma = next((c for c in range(stop, min(end, stop + _TAIL)) if words[c] == ","), None)
        if comma is None or not _holds_verb(grammar, comma + 1, end):
            return None
        return (comma + 1, _statement_end(grammar, comma + 1, end), cue)
    tail = words[stop:end]
    if words[at - 1] == "," and len(tail) <= _TAIL and "," not in tail:
        return (lo, at - 1, cue) if _holds_verb(grammar, lo, at - 1) else None
    return None


def _closing(grammar: Grammar, at: int, lo: int, end: int) -> Statement | None:
    """``The dam will hold, Roe said on Monday.``"""
    passage, lexicon = grammar.passage, grammar.lexicon
    if end - at > _TAIL or passage.lows[at] not in lexicon.closing:
        return None
    found = subject(grammar, at, lo, end)
    if found is None or passage.lows[found[0]] in lexicon.relatives:
        return None
    comma, rest = min(found[0], at) - 1, max(at + 1, found[1])
    if comma <= lo or passage.words[comma] != "," or not _holds_verb(grammar, lo, comma):
        return None
    if any(not grammar.adverb(between) for between in range(found[1], at)):
        return None
    if rest < end and not _when_or_where(grammar, rest):
        return None
    return (lo, comma, Cue(at, at + 1, found, "speech"))


def _when_or_where(grammar: Grammar, at: int) -> bool:
    low, lexicon = grammar.passage.lows[at], grammar.lexicon
    return low in lexicon.times or (
        low in lexicon.prepositions and low not in lexicon.conjunctions
    )


def _holds_verb(grammar: Grammar, start: int, end: int) -> bool:
    """Whether there is a clause from ``start`` to ``end``, not only a phrase."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    return any(
        lows[at] in lexicon.be or (grammar.verbal(at) and lows[at] not in lexicon.pronouns)
        for at in range(start, min(end, start + _CLAUSE))
    )


def _introduced(grammar: Grammar, at: int, lo: int, end: int) -> Statement | None:
    """``Roe said on Monday that the dam would hold``, ``Roe said the dam would hold``."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    start = _that(grammar, at, end)
    if start is None and lows[at] in lexicon.bare_stating:
        start = _clause(grammar, at + 1, end)
    if start is None:
        return None
    found = subject(grammar, at, lo, end)
    if found is None or found[0] > at or _subordinate(grammar, found[0], lo):
        return None
    return (start, _statement_end(grammar, start, end), Cue(at, at + 1, found, "speech"))


def _subordinate(grammar: Grammar, subject_start: int, lo: int) -> bool:
    """``While Roe said that …``, ``a report which said``: the sentence says something else."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    low = lows[subject_start]
    if low in lexicon.nobody or (low in lexicon.relatives and low != "who"):
        return True
    before = lows[subject_start - 1] if subject_start > lo else ""
    return before in lexicon.conjunctions and before != "but"


def _that(grammar: Grammar, at: int, end: int) -> int | None:
    """The "that" that belongs to the verb: an addressee, a day or a place may stand between."""
    passage = grammar.passage
    for that in range(at + 1, min(at + 1 + _NEAR, end)):
        if passage.lows[that] in grammar.lexicon.thats:
            return that
        if passage.words[that] in ",;:—–" or grammar.verbal(that):
            return None
    return None


def _clause(grammar: Grammar, start: int, end: int) -> int | None:
    """Where a clause without "that" begins: a subject, then its verb."""
    passage, lexicon = grammar.passage, grammar.lexicon
    while start < end and (passage.lows[start] in lexicon.times or passage.lows[start] == "on"):
        start += 1
    stop = grammar.phrase_end(start, end)
    if stop == start:
        return None
    breaks = (
        at
        for at in range(stop, min(end, stop + _NEAR))
        if passage.words[at] == "," or passage.lows[at] in lexicon.relatives
    )
    return start if _holds_verb(grammar, start, next(breaks, min(end, stop + _NEAR))) else None


def _statement_end(grammar: Grammar, start: int, end: int) -> int:
    """Where a statement ends: at the comma before what the story adds of its own."""
    passage, lexicon = grammar.passage, grammar.lexicon
    for at in range(start + _FEWEST, end - 1):
        low = passage.lows[at + 1]
        if passage.words[at] == "," and (low in lexicon.participles or low in lexicon.turning):
            return at
    return end
