"""German clauses: the verb stands second, or last in a subordinate clause.

What stands before the finite verb is its subject, or anything else, and then
the subject follows the verb: ``Am Montag sagte Roe``, ``Der Zeitung sagte
Roe``, ``Den Plan nannte Roe „…“``. Behind a conjunction or a relative pronoun
the verb is last: ``Roe, der den Plan als „…“ bezeichnete``.
"""

from __future__ import annotations

from articles.wire.quotes.german_phrases import (
    antecedent,
    behind,
    can_be_object,
    fronted,
    nominative_phrase,
)
from articles.wire.quotes.german_verbs import (
    AUXILIARIES,
    finite,
    opens_subordinate,
    part,
    verb_last,
)
from articles.wire.quotes.phrases import BREAKS, REACH, Grammar, Range

_NOMINATIVES = frozenset(("er", "man", "wir", "ich"))  # "sie" is an object too
_STEPS = 12  # phrases before a verb


def subject(grammar: Grammar, cue: int, lo: int, hi: int) -> Range | None:
    """The subject of the reporting verb ``cue``; None where it has none that speaks."""
    if clause := verb_last(grammar, cue, lo, hi):
        passive = grammar.passage.lows[cue + 1 : cue + 2]
        if passive and passive[0] in grammar.lexicon.be and passive[0][0] == "w":
            return _agent(grammar, cue, lo)
        return _of_subordinate(grammar, clause, cue, lo)
    verb = finite(grammar, cue, lo)
    if verb is None:
        return _agent(grammar, cue, lo)
    return _of_main(grammar, verb, lo, hi)


def _agent(grammar: Grammar, cue: int, lo: int) -> Range | None:
    """``wurde von Roe als „…“ bezeichnet``."""
    for at in range(cue - 1, max(lo, cue - REACH) - 1, -1):
        if grammar.passage.lows[at] in grammar.lexicon.coordinators:
            return None
        if grammar.passage.lows[at] in grammar.lexicon.by:
            end = grammar.phrase_end(at + 1, cue)
            return (at + 1, end) if end > at + 1 else None
    return None


def _of_subordinate(grammar: Grammar, start: int, cue: int, lo: int) -> Range | None:
    """Who a clause with its verb last is about."""
    passage, lexicon = grammar.passage, grammar.lexicon
    low = passage.lows[start]
    within = start + 1 + (low in lexicon.prepositions)
    if within < cue and passage.lows[within] in ("er", "sie", "man", "wir", "ich"):
        return within, within + 1
    if low in lexicon.conjunctions or low not in lexicon.relative_articles:
        return nominative_phrase(grammar, within, cue)
    if passage.lows[within] == "der" and (found := nominative_phrase(grammar, within, cue)):
        return found  # "die der Minister als „…“ bezeichnete"
    return antecedent(grammar, start, lo)


def _of_main(grammar: Grammar, verb: int, lo: int, hi: int) -> Range | None:
    """The subject of a verb that stands second."""
    passage, lexicon = grammar.passage, grammar.lexicon
    if passage.lows[verb + 1 : verb + 2] and passage.lows[verb + 1] in _NOMINATIVES:
        return verb + 1, verb + 2
    if passage.is_mask(verb - 1) and verb - 2 >= lo:
        start = part(grammar, verb, lo)
        start += passage.lows[start] in lexicon.focus
        if start < verb - 1 and grammar.phrase_end(start, verb) == verb:
            return start, verb  # die „Woche“ schrieb
    if verb <= lo or passage.is_mask(verb - 1) or passage.words[verb - 1] in BREAKS:
        return behind(grammar, verb, hi)
    if passage.words[verb - 1] in ",)" or passage.is_dash(verb - 1):
        if passage.is_mask(verb - 2):
            return behind(grammar, verb, hi)
        if passage.words[verb - 1] != ")":
            return _across(grammar, verb - 1, lo) or behind(grammar, verb, hi)
    start = grammar.part_start(verb, lo)
    if passage.lows[verb - 1] in lexicon.coordinators:
        return leading(grammar, part(grammar, verb, lo), verb - 1)
    return _before(grammar, start, verb, hi)


def _before(grammar: Grammar, start: int, verb: int, hi: int) -> Range | None:
    """The subject in front of the verb; behind it if something else stands there."""
    passage, lexicon = grammar.passage, grammar.lexicon
    start = _main_start(grammar, start, verb)
    if start < verb and passage.lows[start] in lexicon.focus:
        end = grammar.phrase_end(start + 1, verb)
        if end > start + 1 and (end == verb or passage.words[end] == "("):
            return start + 1, end  # auch die Ministerin sagte
    if start >= verb or not grammar.opens_phrase(start) or fronted(grammar, start):
        return behind(grammar, verb, hi)
    found = nominative_phrase(grammar, start, verb)
    after = (
        behind(grammar, verb, hi) if found is None or can_be_object(grammar, found, verb) else None
    )
    return after or found


def _main_start(grammar: Grammar, start: int, verb: int) -> int:
    """Where the main clause begins: behind "und" and what stands before it."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    for at in range(verb - 1, start - 1, -1):
        if lows[at - 1] == "-":
            continue  # "Lotsen- und Fährleute"
        if lows[at] in lexicon.coordinators or lows[at] == "denn":
            alone = grammar.phrase_end(at + 1, verb) == verb
            if at == start or (alone and grammar.phrase_end(start, at) != at):
                return at + 1
    return start


def _across(grammar: Grammar, comma: int, lo: int) -> Range | None:
    """The subject beyond appositions and relative clauses: ``Roe, der …, sagte``.

    It is the first of the noun phrases that fill their parts between commas, with the name
    that follows it in apposition. None where only a clause stands in front of the verb.
    """
    found: Range | None = None
    beside: Range | None = None  # the phrase right of the one found
    end = comma
    while end > lo and comma - end < REACH:
        start = part(grammar, end, lo)
        begun = _main_start(grammar, start, end)
        begun += begun < end and grammar.passage.lows[begun] in grammar.lexicon.focus
        if _aside(grammar, begun, end):
            end = start - 1
            continue
        phrase = None if fronted(grammar, begun) else nominative_phrase(grammar, begun, end)
        if phrase and _covers(grammar, phrase[1], end):
            beside, found = found, phrase
        elif not opens_subordinate(grammar, start, lo):
            break
        if start <= lo or begun > start or grammar.passage.words[start - 1] != ",":
            break
        end = start - 1
    if found and beside and grammar.whole_name(*beside) and not grammar.whole_name(*found):
        return found[0], beside[1]  # der Minister, Jan Roe, sagte
    return found


def _aside(grammar: Grammar, start: int, end: int) -> bool:
    """``Ute Pohl, 30, sagte``, ``Pohl, eine der Verfasserinnen, sagte``: no subject itself."""
    lows = grammar.passage.lows
    age = end - start == 1 and lows[start].isdigit()
    return age or (lows[start] in ("einer", "eines") and lows[start + 1 : start + 2] == ["der"])


def _covers(grammar: Grammar, at: int, end: int) -> bool:
    """Whether no verb stands between the phrase that ends at ``at`` and the part's end."""
    if at < end and grammar.passage.words[at] == "(":
        at = next((back + 1 for back in range(at, end) if grammar.passage.words[back] == ")"), end)
    words, lows, lexicon = grammar.passage.words, grammar.passage.lows, grammar.lexicon
    return not any(
        words[back].isalpha()
        and words[back].islower()
        and not lexicon.small(lows[back])
        and not (back + 1 < end and words[back + 1][0].isupper())
        for back in range(at, end)
    )


def leading(grammar: Grammar, lo: int, hi: int) -> Range | None:
    """The subject of the main clause that begins at ``lo``, whatever its verb."""
    start = lo
    while start < hi and not grammar.passage.words[start][0].isalnum():
        start += 1
    start = _main_start(grammar, start, hi) if start < hi else start
    verb = _second(grammar, start, hi, lo)
    if verb is None:
        verbless = start < hi and not fronted(grammar, start)
        return nominative_phrase(grammar, start, hi) if verbless else None
    if (
        grammar.passage.lows[verb + 1 : verb + 2]
        and grammar.passage.lows[verb + 1] in _NOMINATIVES
    ):
        return verb + 1, verb + 2
    if grammar.passage.words[verb - 1] == ",":
        return _across(grammar, verb - 1, lo) or behind(grammar, verb, hi)
    return _before(grammar, start, verb, hi)


def _second(grammar: Grammar, start: int, hi: int, lo: int) -> int | None:
    """Where the finite verb stands: behind the first phrase, or behind a clause's comma."""
    passage, lexicon = grammar.passage, grammar.lexicon
    at = start
    for _ in range(_STEPS):
        if at >= hi:
            return None
        if opens_subordinate(grammar, at, lo):
            at = next((c + 1 for c in range(at, hi) if passage.words[c] == ","), hi)
            continue
        low, word = passage.lows[at], passage.words[at]
        verbal = word.isalpha() and word.islower() and not grammar.opens_phrase(at)
        if at > start and verbal and (low in AUXILIARIES or not lexicon.small(low)):
            return at
        if low in lexicon.prepositions:
            at = _behind_preposition(grammar, at, hi)
        elif word == ",":
            at += 1
        else:
            at = max(at + 1, grammar.phrase_end(at, hi))
    return None


def _behind_preposition(grammar: Grammar, at: int, hi: int) -> int:
    """Where the phrase of a preposition ends; it may have no article: ``vor großen Zielen``."""
    start, lexicon = at + 1, grammar.lexicon
    while start < hi and start - at < 4 and not grammar.opens_phrase(start):
        low = grammar.passage.lows[start]
        if low in lexicon.times:
            return start + 1
        if not low.endswith(("en", "er", "em")):
            return at + 1
        start += 1
    return max(at + 1, grammar.phrase_end(start, hi))
