"""Clauses within a sentence: where one begins, and whom it is about.

``Ann Lee, who said “…”``, ``a figure the office calls “…”``, ``Roe, der den
Sieg als „…“ bezeichnete``.
"""

from __future__ import annotations

from articles.wire.quotes.phrases import Grammar, Range


def antecedent(grammar: Grammar, relative: int, lo: int) -> Range | None:
    """Whom a relative pronoun stands for: the phrase before it."""
    end = relative
    while end > lo and grammar.passage.words[end - 1] in ",—–-":
        end -= 1
    start = grammar.part_start(end, lo)
    split = last_clause(grammar, start, end)
    return grammar.trim(start if split is None else split, end) if start < end else None


def contact_clause(grammar: Grammar, verb: int, lo: int) -> int | None:
    """``a figure the shipping office calls “round”``: where the clause without "which" begins.

    Its article stands right behind a noun that has an article itself, its verb before the quote.
    """
    passage, lexicon = grammar.passage, grammar.lexicon
    if lexicon.code != "en" or not passage.is_mask(verb + 1):
        return None
    part = grammar.part_start(verb, lo)
    for at in range(verb - 2, part + 1, -1):
        low, before = passage.lows[at], passage.words[at - 1]
        if low in lexicon.articles:
            noun = (
                before.isalpha() and before.islower() and not lexicon.small(passage.lows[at - 1])
            )
            return at if noun and passage.lows[part] in lexicon.determiners else None
    return None


def last_clause(grammar: Grammar, start: int, end: int) -> int | None:
    """Where the last clause of a part begins; None if its subject is left out."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    for at in range(end - 1, start - 1, -1):
        low = lows[at]
        if not (low in lexicon.coordinators or low in lexicon.conjunctions or low == "that"):
            continue
        if at == end - 1:
            return None
        if low in lexicon.coordinators and _coordinate(grammar, start, at):
            continue
        if low in ("than", "as", "like") and at > start and lexicon.code == "en":
            continue
        return at + 1
    return start


def _coordinate(grammar: Grammar, start: int, at: int) -> bool:
    """Whether ``and`` joins two nouns: no verb stands before it."""
    return 0 < at - start < 8 and not any(grammar.verbal(index) for index in range(start, at))
