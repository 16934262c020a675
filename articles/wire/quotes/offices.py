"""Offices and institutions in capitals: which are a name, and where it ends.

``the Bank of Varo`` and ``the Court of Human Rights`` are names; ``the Ministry``,
``the Mayor of Varo`` and ``the Prime Minister`` are not, for every country has
one; ``Bank of Varo governor Ann Lee`` names Ann Lee.
"""

from __future__ import annotations

from articles.wire.quotes.phrases import Grammar, Range

# What may stand in the name of an institution: "Council on Trade and the Sea".
_WITHIN = frozenset("of for on the and & de del la las los el du des di della dei y e et".split())
_INSIDE = 3  # of them in a row
# Institutions so called in every story, without a country.
_PROPER = frozenset("kremlin pentagon white nations congress senate".split())


def is_office(grammar: Grammar, first: int, core: int, end: int) -> bool:
    """Whether the capitals ``first`` to ``core`` are an office or a kind of institution alone."""
    if grammar.lexicon.caseless or grammar.lexicon.verb_second:
        return False
    lows, lexicon = grammar.passage.lows[first:core], grammar.lexicon
    if lows[-1] in lexicon.titles:
        return all(low in lexicon.titles for low in lows)
    whole = whole_organisation(grammar, first, core, end)[1]
    return whole == core and all(
        (low in lexicon.organisations or low in lexicon.titles) and low not in _PROPER
        for low in lows
    )


def serves(grammar: Grammar, core: int, end: int) -> bool:
    """``a Bank of Varo official``: somebody, or something, of the institution."""
    passage = grammar.passage
    if grammar.lexicon.code != "en" or "of" not in passage.lows[core : core + 1]:
        return False
    behind = whole_organisation(grammar, core, core, end)[1]
    return core < behind < end and all(
        word.islower() and word.isalpha() for word in passage.words[behind:end]
    )


def whole_organisation(grammar: Grammar, first: int, core: int, end: int) -> Range:
    """From ``first`` to where the institution's name ends, behind "of …" too."""
    if grammar.lexicon.caseless or grammar.lexicon.verb_second:
        return first, core
    lows, at = grammar.passage.lows, core
    while at < end:
        behind = at
        while behind < min(end, at + _INSIDE) and lows[behind] in _WITHIN:
            behind += 1
        if behind >= end or not grammar.capital(behind):
            break
        at = behind + 1
    return first, at


def behind_office(grammar: Grammar, start: int, end: int) -> Range | None:
    """``Bank of Varo governor Ann Lee``: the last word of the role, the first of the name."""
    passage, lexicon = grammar.passage, grammar.lexicon
    if lexicon.verb_second or lexicon.caseless or "of" not in passage.lows[start:end]:
        return None
    for at in range(end - 2, start, -1):
        if passage.lows[at] in lexicon.titles and passage.words[at].islower():
            named = all(grammar.capital(name) for name in range(at + 1, end))
            return (at, at + 1) if named else None
    return None
