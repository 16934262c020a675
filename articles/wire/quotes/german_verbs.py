"""German reporting verbs: which of them report where they stand, and where their clause begins.

``stellte … fest`` reports and ``stellte … vor`` does not; "hat … gesagt" is one verb in two
places; behind a conjunction or a relative pronoun the verb stands last.
"""

from __future__ import annotations

from articles.wire.quotes.phrases import BREAKS, REACH, Grammar

AUXILIARIES = frozenset(
    "hat hatte haben hatten habe wurde wurden wird werden worden ist war sei soll sollen sollte "
    "will wollte kann könnte muss musste werde".split()
)
_NEAR = 40  # tokens in which a separable prefix is looked for
_ENDS = frozenset(",.;:!?)")


def reports(grammar: Grammar, verb: int, hi: int) -> bool:
    """Whether a verb is one of saying here: ``stellte … fest``, not ``stellte … vor``."""
    passage, lexicon = grammar.passage, grammar.lexicon
    if passage.words[verb][0].isupper() and verb not in passage.heads:
        return False  # a noun
    infinitive = verb > 0 and passage.lows[verb - 1] == "zu"
    if infinitive or _attributive(grammar, verb, hi):
        return False
    if passage.lows[verb] in lexicon.object_verbs and _of_itself(grammar, verb, hi):
        return False
    needed = lexicon.particles.get(passage.lows[verb])
    if needed is None:
        return True
    for at in range(verb + 1, min(verb + _NEAR, hi)):
        if passage.lows[at] in needed:
            if passage.lows[at] == "für":
                return any(passage.is_mask(near) for near in range(at + 1, at + 4))
            return passage.lows[at] in ("sich", "es") or closes(grammar, at + 1, hi)
    return False


def _of_itself(grammar: Grammar, verb: int, hi: int) -> bool:
    """``das sich „Bund“ nennt``, ``nennt sich „Bund“``: a name, and nobody's word."""
    lows = grammar.passage.lows
    if "sich" in lows[verb + 1 : min(verb + 3, hi)]:
        return True
    for at in range(verb - 1, max(-1, verb - 5), -1):
        if lows[at] in _ENDS:
            return False
        if lows[at] == "sich":
            return True
    return False


def _attributive(grammar: Grammar, verb: int, hi: int) -> bool:
    """``mit einem laut skandierten „…“``: a participle inside a noun phrase."""
    passage, lexicon = grammar.passage, grammar.lexicon
    if not passage.lows[verb].endswith(("ten", "te", "ter", "tes", "nen")):
        return False
    at = verb - 1
    while at >= 0 and verb - at < 4 and passage.words[at][0].islower():
        low = passage.lows[at]
        if low in lexicon.articles or low in ("vom", "zum", "zur", "im"):
            noun = verb + 1 < hi and (grammar.capital(verb + 1) or passage.is_mask(verb + 1))
            return noun and not closes(grammar, verb + 1, hi)
        at -= 1
    return False


def place(grammar: Grammar, cue: int, lo: int, hi: int) -> str:
    """``clause`` for a verb at the end of a subordinate clause, ``bracket`` of a main one."""
    if verb_last(grammar, cue, lo, hi):
        return "clause"
    return "bracket" if finite(grammar, cue, lo) not in (cue, None) else ""


def finite(grammar: Grammar, cue: int, lo: int) -> int | None:
    """The finite verb of ``cue``: itself, or the "hat" of its participle; None in a passive."""
    passage, lexicon = grammar.passage, grammar.lexicon
    quoted = passage.lows[cue] in lexicon.relaying  # "wird Roe wie folgt zitiert"
    for at in range(cue - 1, max(lo, cue - REACH) - 1, -1):
        low = passage.lows[at]
        if low in lexicon.have or (low in lexicon.be and quoted):
            return at
        if low in lexicon.be and low.startswith("w"):
            return None if closes(grammar, cue + 1, len(passage.words)) else cue
        as_follows = passage.lows[at : at + 2] == ["wie", "folgt"]
        joins = low in lexicon.conjunctions or (
            low in lexicon.coordinators and not grammar.capital(at + 1)
        )
        if low in ("als", "wie") and passage.is_mask(at + 1):
            continue  # "hatte den Plan als „…“ bezeichnet"
        if quoted and passage.words[at] == ",":
            continue  # "wird Roe, Sprecher des Amtes, zitiert"
        if passage.words[at] in _ENDS or (joins and not as_follows):
            break
    return cue


def verb_last(grammar: Grammar, cue: int, lo: int, hi: int) -> int | None:
    """Where the subordinate clause begins whose last verb is ``cue``."""
    passage = grammar.passage
    end = cue + 1
    while end < hi and passage.lows[end] in AUXILIARIES:
        end += 1
    if not closes(grammar, end, hi):
        return None
    start = cue
    while start > lo and cue - start < REACH:
        word = passage.words[start - 1]
        if word in BREAKS or word in ",(" or passage.is_dash(start - 1):
            break
        start -= 1
    if start == cue:
        return None
    return start if opens_subordinate(grammar, start, lo) else None


def opens_subordinate(grammar: Grammar, start: int, lo: int) -> bool:
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    low = lows[start]
    behind_comma = start > lo and grammar.passage.words[start - 1] in ",("
    if low in lexicon.conjunctions:
        return low not in ("denn", "aber", "sondern")
    if low in lexicon.prepositions and start + 1 < len(lows):
        low = lows[start + 1]
        return behind_comma and (
            low in ("denen", "dem", "der", "den", "welcher", "welchem")
            and not grammar.capital(start + 2)
        )
    return behind_comma and low in lexicon.relative_articles | {"den", "dem", "denen", "deren"}


def part(grammar: Grammar, end: int, lo: int) -> int:
    """Where the part between commas begins, quotes in it included."""
    at = end
    while at > lo and end - at < REACH:
        word = grammar.passage.words[at - 1]
        if word == ")":
            at = grammar.bracket_start(at - 1, lo)
            continue
        if word in BREAKS or word in ",(" or grammar.passage.is_dash(at - 1):
            break
        at -= 1
    return at


def closes(grammar: Grammar, at: int, hi: int) -> bool:
    """Whether a clause ends before ``at``."""
    if at >= hi:
        return True
    low = grammar.passage.lows[at]
    return low in _ENDS or grammar.passage.is_mask(at) or low in ("und", "oder", "sowie", "–", "—")
