"""The subject of a reporting verb, as a range of tokens.

``Smith said``, ``Smith, who was there, said``, ``said Smith``, ``Smith won
and said``, ``Smith attacked the plan, calling it``. Where no subject can be
read off the clause, there is none: nothing is guessed.
"""

from __future__ import annotations

from articles.wire.quotes.adjuncts import behind_adjuncts
from articles.wire.quotes.inner_clauses import contact_clause, last_clause
from articles.wire.quotes.main_clauses import leading
from articles.wire.quotes.phrases import BREAKS, REACH, Grammar, Range

_LONGEST_ROLE = 6  # words before the name


def subject(grammar: Grammar, cue: int, lo: int, hi: int) -> Range | None:
    """The subject of the verb ``cue`` in the sentence ``lo`` to ``hi``."""
    passage, lexicon = grammar.passage, grammar.lexicon
    before = _verb_group_start(grammar, cue, lo)
    if any(passage.lows[at] in lexicon.to_markers for at in range(before, cue)):
        return leading(grammar, before, lo)
    if passage.lows[cue] in lexicon.participles and not _progressive(grammar, before, cue):
        return _absolute(grammar, cue, lo) or leading(grammar, cue, lo)
    if before <= lo or _follows_quote(grammar, before, lo):
        return subject_after(grammar, cue, hi) or leading(grammar, before, lo)
    if passage.lows[before - 1] == "," or passage.is_dash(before - 1):
        return _across(grammar, before - 1, lo) or subject_after(grammar, cue, hi)
    return _adjacent(grammar, before, lo) or subject_after(grammar, cue, hi)


def subject_after(grammar: Grammar, cue: int, hi: int) -> Range | None:
    """The noun phrase that follows ``cue`` directly: ``said Smith``."""
    lows, start = grammar.passage.lows, cue + 1
    if start + 1 < hi and lows[start] == "-" and lows[start + 1] in grammar.lexicon.pronouns:
        return start + 1, start + 2  # dit-elle
    while start < hi and grammar.adverb(start) and not grammar.opens_phrase(start):
        start += 1
    if grammar.lexicon.addressing:
        start = behind_adjuncts(grammar, start, hi)
    end = grammar.phrase_end(start, hi)
    if end == start and _follows_quote(grammar, cue, 0):
        end = bare_role(grammar, start, hi)
    if end == start or lows[start] in grammar.lexicon.relatives:
        return None
    if lows[start] in grammar.lexicon.pronouns:
        return (start, end) if end >= hi or lows[end] in ",.;:" else None
    return start, _with_apposition(grammar, end, hi)


def _with_apposition(grammar: Grammar, end: int, hi: int) -> int:
    """``said the group's chairman, Ann Lee.``: the name set off by commas belongs to it."""
    words, start = grammar.passage.words, end + 1
    if start + 1 >= hi or words[end] != ",":
        return end
    stop = start
    while stop < hi and words[stop][0].isupper():
        stop += 1
    closed = stop >= hi or words[stop] in ",.;:(" or grammar.passage.is_dash(stop)
    return stop if closed and grammar.whole_name(start, stop) else end


def bare_role(grammar: Grammar, start: int, hi: int) -> int:
    """Where a name with a role but no article ends: ``said pollster Ann Lee``."""
    for at in range(start, min(start + _LONGEST_ROLE, hi)):
        if grammar.capital(at):
            return grammar.phrase_end(at, hi)
        if not grammar.passage.words[at].isalpha() or grammar.opens_adverbial(at):
            break
    return start


def _verb_group_start(grammar: Grammar, cue: int, lo: int) -> int:
    """Where the verb with its auxiliaries and adverbs begins."""
    at = cue
    while at > lo and grammar.adverb(at - 1):
        at -= 1
    return at


def _progressive(grammar: Grammar, before: int, cue: int) -> bool:
    return any(grammar.passage.lows[at] in grammar.lexicon.be for at in range(before, cue))


def _follows_quote(grammar: Grammar, at: int, lo: int) -> bool:
    """Whether only a comma or a dash stands between ``at`` and the quote before it."""
    at -= 1
    while at > lo and (grammar.passage.lows[at] == "," or grammar.passage.is_dash(at)):
        at -= 1
    return grammar.passage.is_mask(at)


def _absolute(grammar: Grammar, cue: int, lo: int) -> Range | None:
    """``with Smith calling it …``: a participle with a subject of its own."""
    before = _verb_group_start(grammar, cue, lo)
    start = grammar.part_start(before, lo)
    first = grammar.passage.lows[start] if start < before else ""
    opened = first in ("with", "and") or (start > lo and grammar.passage.is_dash(start - 1))
    if start >= before or not opened:
        return None
    start += first in ("with", "and")
    stop = grammar.phrase_end(start, before)
    return (start, stop) if stop == before and stop > start else None


def _role(grammar: Grammar, start: int, end: int) -> bool:
    """Whether a part of a clause is no clause of its own."""
    return not any(grammar.verbal(at) for at in range(start, end))


def _adjacent(grammar: Grammar, before: int, lo: int) -> Range | None:
    """The subject that stands directly before the verb."""
    passage = grammar.passage
    if passage.words[before - 1] in BREAKS:
        return None
    if passage.lows[before - 1] in grammar.lexicon.relatives:
        return before - 1, before
    part = grammar.part_start(before, lo)
    behind_comma = part > lo and passage.words[part - 1] == ","
    if behind_comma and passage.lows[part] in grammar.lexicon.relatives:
        if passage.lows[part] in ("who", "qui", "que", "der", "die"):
            return _across(grammar, part - 1, lo)
        return grammar.trim(part + 1, before)  # which critics called
    if behind_comma and _region(grammar, part, before, lo):
        return _adjacent(grammar, part - 1, lo)
    start = contact_clause(grammar, before, lo) or last_clause(grammar, part, before)
    found = None if start is None else grammar.trim(start, before)
    if found:
        return found
    if start == part and behind_comma:  # "Roe, on Friday said"
        return _across(grammar, part - 1, lo)
    return leading(grammar, before, lo)


def _region(grammar: Grammar, part: int, end: int, lo: int) -> bool:
    """``Ann Lee of Columbia, South Carolina said``: what follows a town is nobody."""
    lows, at = grammar.passage.lows, part - 1
    if end - part > 2 or not all(grammar.capital(word) for word in range(part, end)):
        return False
    while at > lo and grammar.capital(at - 1):
        at -= 1
    named = grammar.capital(grammar.part_start(part - 1, lo))
    return named and lo + 1 < at < part - 1 and lows[at - 1] in ("of", "from", "in")


def _across(grammar: Grammar, comma: int, lo: int) -> Range | None:
    """The subject beyond an apposition: ``Smith, who was there, said``.

    The clause's first part, or one after "and", is its subject; else a whole
    name set off by commas (``the governor, Ann Lee, said``); else the part
    nearest the front that can be one.
    """
    passage, nearest, name, end = grammar.passage, None, None, comma
    while end > lo and comma - end < REACH:
        start = grammar.part_start(end, lo)
        begun = start
        while begun < end and (
            passage.lows[begun] in grammar.lexicon.coordinators
            or (
                passage.lows[begun] in grammar.lexicon.conjunctions
                and (begun == lo or grammar.phrase_end(begun + 1, end) == end)
            )
        ):
            begun += 1
        first = start <= lo or passage.is_mask(start - 1) or passage.words[start - 1] in BREAKS
        if begun < end and grammar.opens_phrase(begun) and not grammar.opens_adverbial(begun):
            found = grammar.trim(begun, end)
            if found and (begun > start or start == lo != begun):
                named = name is not None and end == name[0] - 1 and _role(grammar, begun, end)
                return (found[0], name[1]) if name and named else found
            covers = found is not None and (found[1] == end or passage.words[found[1]] == "(")
            if found and first and (name is None or (covers and grammar.whole_name(*found))):
                return found
            if found and first and name and end == name[0] - 1 and _role(grammar, begun, end):
                return found[0], name[1]  # the governor, Ann Lee, said
            if found and grammar.whole_name(begun, end):
                name = found
            nearest = found or nearest
        if first:
            break
        end = start - 1
    return name or nearest
