"""What stands between a verb and its subject in French, Italian and Spanish.

``dijo a la prensa el ministro``, ``afirmó este martes la alcaldesa``, ``a déclaré
mardi dans un communiqué la préfète``, ``ha spiegato in una nota il sindaco``:
to whom, when and in what comes first.
"""

from __future__ import annotations

from articles.wire.quotes.phrases import Grammar

_MOST = 3  # adjuncts in a row
_LONGEST = 6  # words of one


def behind_adjuncts(grammar: Grammar, start: int, hi: int) -> int:
    """Where the subject begins behind the adjuncts at ``start``; ``start`` where none does."""
    at = start
    for _ in range(_MOST):
        behind = _behind_time(grammar, at, hi)
        if behind == at and at < hi:
            if grammar.passage.lows[at] in grammar.lexicon.addressing:
                behind = _behind_addressee(grammar, at, hi)
            if behind == at and grammar.passage.lows[at] in grammar.lexicon.prepositions:
                behind = _behind_phrase(grammar, at, hi)
        if behind == at:
            break
        at = behind
    return at


def _behind_time(grammar: Grammar, start: int, hi: int) -> int:
    """``este martes``, ``el martes pasado``, ``mardi soir``, ``lunes 3 de mayo``."""
    lows, times, at = grammar.passage.lows, grammar.lexicon.times, start
    if at + 1 < hi and lows[at] in grammar.lexicon.determiners and not grammar.capital(at + 1):
        at += lows[at + 1] in times
    if at >= hi or lows[at] not in times or grammar.capital(at):
        return start
    while at < hi and not grammar.capital(at) and (lows[at] in times or lows[at].isdigit()):
        at += 1
        at += at + 1 < hi and lows[at] == "de" and lows[at + 1] in times
    return at


def _behind_addressee(grammar: Grammar, start: int, hi: int) -> int:
    """``a la prensa``, ``à l'AFP``, ``a Efe``: behind the one word that names the addressee."""
    lows, at = grammar.passage.lows, start + 1
    if at < hi and lows[at] in grammar.lexicon.determiners:
        at += 1
    return at + 1 if at + 1 < hi and grammar.opens_phrase(at + 1) else start


def _behind_phrase(grammar: Grammar, start: int, hi: int) -> int:
    """``en un comunicado``, ``en rueda de prensa``: up to the next article, title or capital."""
    passage, lexicon, at = grammar.passage, grammar.lexicon, start + 1
    if at < hi and passage.lows[at] in lexicon.determiners:
        at += 1
    noun = at
    while at < min(hi, start + _LONGEST) and passage.words[at][0].islower():
        if at > noun and grammar.opens_phrase(at):
            return at
        at += 2 if passage.lows[at] in lexicon.inner_prepositions else 1
    return at if noun < at < hi and grammar.capital(at) else start
