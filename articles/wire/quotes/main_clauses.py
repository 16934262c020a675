"""The subject that a clause begins with.

``Roe won and said``, ``On Monday, Roe attacked the plan, calling it``: what
says when and where goes before it, its verb stands behind it.
"""

from __future__ import annotations

from articles.wire.quotes.phrases import REACH, Grammar, Range


def leading(grammar: Grammar, end: int, lo: int) -> Range | None:
    """The subject of the main clause that begins before ``end``."""
    at = max(lo, end - REACH * 2)
    while at < end:
        word, low = grammar.passage.words[at], grammar.passage.lows[at]
        if low in grammar.lexicon.coordinators or not word[0].isalnum():
            at += 1
        elif grammar.opens_adverbial(at) or low in grammar.lexicon.auxiliaries:
            at = _next_part(grammar, at, end)
        else:
            stop = _subject_end(grammar, at, end)
            if _while_ago(grammar, stop, end):
                at = _next_part(grammar, at, end)
                continue
            return (at, stop) if stop > at else None
    return None


def _while_ago(grammar: Grammar, at: int, hi: int) -> bool:
    """``A few days later, …``: a phrase that runs into a word of time and a comma."""
    if at + 2 >= hi or grammar.passage.lows[at] not in grammar.lexicon.times:
        return False
    return any(grammar.passage.words[word] == "," for word in (at + 1, at + 2))


def _next_part(grammar: Grammar, at: int, hi: int) -> int:
    """Where the clause goes on after an adverbial: behind its comma, or at a pronoun."""
    start, words = at, grammar.passage.words
    while at < hi and words[at] not in ",;:" and not grammar.passage.is_mask(at):
        at += 1
    if at < hi:
        return at + 1
    return next(
        (
            name
            for name in range(start + 1, hi)
            if grammar.passage.lows[name] in grammar.lexicon.pronouns
        ),
        hi,
    )


def _subject_end(grammar: Grammar, start: int, hi: int) -> int:
    """Where the subject that opens a clause ends: before its verb."""
    end = grammar.phrase_end(start, hi)
    for at in range(start + 1, end):
        if grammar.verbal(at) or _finite(grammar, at):
            return at
    return end


def _finite(grammar: Grammar, at: int) -> bool:
    """Whether a small word after a name looks like its verb: ``Smith won``."""
    low, lexicon = grammar.passage.lows[at], grammar.lexicon
    if low in lexicon.titles or low in lexicon.organisations or low in lexicon.documents:
        return False
    if not grammar.capital(at - 1) or grammar.possessive(at - 1):
        return False
    words = grammar.passage.words
    return words[at][0].islower() and not (at + 1 < len(words) and words[at + 1][0].isupper())
