"""German ways to name a source without a verb of its own.

``laut Roe``, ``nach Angaben der Polizei``, ``dem Bericht zufolge``, ``seiner
Ansicht nach``, ``für Roe ist das „…“``, ``in dem Brief heißt es``, ``mit den
Worten: „…“``, ``zitiert die Zeitung den Minister``. Each function returns the
reporting words' end and who speaks, both as tokens, or None.
"""

from __future__ import annotations

from articles.wire.quotes import german, german_verbs
from articles.wire.quotes.german_phrases import antecedent, behind
from articles.wire.quotes.phrases import REACH, Grammar, Range

Source = tuple[int, Range | None]
_VIEWS = frozenset("ansicht meinung auffassung einschätzung überzeugung worten angaben".split())
_COPULAS = frozenset("ist sind war waren sei seien bleibt bleibe".split())
_PLACES = frozenset("in im auf aus an am bei von vom seitens".split())
_LONGEST_SOURCE = 16  # tokens
_NEAR = 12


def source(grammar: Grammar, at: int, lo: int, hi: int) -> Source | None:
    """The source that the words from ``at`` on name."""
    low = grammar.passage.lows[at]
    if low in ("zufolge", "nach"):
        return _postposition(grammar, at, lo)
    if low == "für":
        return _for_whom(grammar, at, lo, hi)
    if low in ("heißt", "hieß", "steht", "stand"):
        return _written_on(grammar, at, lo)
    if low == "mit":
        return _with_words(grammar, at, lo, hi)
    return None


def _postposition(grammar: Grammar, at: int, lo: int) -> Source | None:
    """``Dem Bericht zufolge``, ``seiner Ansicht nach``: the phrase right before."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    if lows[at] == "nach" and lows[at - 1] not in _VIEWS:
        return None
    for start in range(at - 1, max(lo, at - _NEAR) - 1, -1):
        if grammar.phrase_end(start, at) == at and lows[start] in lexicon.determiners:
            of_his = at - start == 2 and lows[start] in ("seiner", "ihrer", "seinen", "ihren")
            return at + 1, ((start, start + 1) if of_his else (start, at))
        if not grammar.passage.words[start][0].isalnum():
            break
    start = at
    while start > lo and grammar.capital(start - 1):
        start -= 1
    return (at + 1, (start, at)) if lows[at] == "zufolge" and start < at else None


def _for_whom(grammar: Grammar, at: int, lo: int, hi: int) -> Source | None:
    """``Für die Ministerin ist das „…“``, ``war für Roe „…“``: whose judgment it is."""
    passage = grammar.passage
    if any(low in grammar.lexicon.cues for low in passage.lows[max(lo, at - REACH) : at]):
        return None  # somebody else says whose judgment it is
    end = grammar.phrase_end(at + 1, hi)
    if end == at + 1 or end >= hi:
        return None
    before = at and passage.lows[at - 1] in _COPULAS
    if not (before or passage.lows[end] in _COPULAS) or not names_person(grammar, at + 1, end):
        return None
    return at + 1, (at + 1, end)


def names_person(grammar: Grammar, start: int, end: int) -> bool:
    """Whether a phrase names somebody who can judge: a name or a title."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    if any(lexicon.is_title(lows[at]) for at in range(start, end)):
        return True
    return grammar.whole_name(start, end) or (
        end - start == 1 and lows[start] not in lexicon.determiners | lexicon.pronouns
        and not lows[start].endswith(("ung", "heit", "keit"))
    )  # fmt: skip


def _written_on(grammar: Grammar, at: int, lo: int) -> Source | None:
    """``ein Zettel, auf dem „…“ stand``, ``der Brief, in dem es heißt``: a relative clause."""
    lows, part = grammar.passage.lows, german_verbs.part(grammar, at, lo)
    relative = lows[part] in _PLACES and lows[part + 1] in ("dem", "der", "denen", "welchem")
    if part == lo or not relative or grammar.capital(part + 2):
        return None
    return at + 1, antecedent(grammar, part, lo)


def _with_words(grammar: Grammar, at: int, lo: int, hi: int) -> Source | None:
    """``Er eröffnete den Abend mit den Worten: „…“``, ``„…“, mit diesen Worten ging er``."""
    lows = grammar.passage.lows
    if lows[at + 1 : at + 3] not in (["den", "worten"], ["diesen", "worten"]):
        return None
    end = at + 3
    opens = at > lo and grammar.passage.words[at - 1] == "," and grammar.passage.is_mask(at - 2)
    if opens or at == lo:
        verb = end + (end < hi and grammar.passage.is_mask(end))
        return end, behind(grammar, verb, hi)
    start = grammar.part_start(at, lo)
    if any(low in grammar.lexicon.cues for low in lows[start:at]):
        return None  # "sagte er mit den Worten": the verb governs
    return end, german.leading(grammar, start, at) or german.leading(grammar, lo, at)


def impersonal(grammar: Grammar, start: int, end: int, lo: int, hi: int) -> Range | None:
    """``heißt es in dem Brief``, ``In dem Brief, der …, heißt es``: what the preposition names."""
    passage = grammar.passage
    part = grammar.part_start(start, lo)
    for preposition in (end, part, lo):
        if preposition < hi and passage.lows[preposition] in _PLACES | {"laut"}:
            limit = min(hi if preposition == end else start, preposition + _LONGEST_SOURCE)
            stop = grammar.phrase_end(preposition + 1, limit)
            while stop < limit and not grammar.capital(stop - 1) and _within(grammar, stop):
                stop += 1  # in einer gestern verbreiteten Erklärung
            if stop > preposition + 1:
                return preposition + 1, stop
    return None


def _within(grammar: Grammar, at: int) -> bool:
    return grammar.passage.words[at][0].isalnum()


def quoted(grammar: Grammar, at: int, lo: int, hi: int) -> Range | None:
    """Whom ``zitiert`` quotes: ``zitiert die Zeitung den Minister``, ``wird Roe zitiert``."""
    passage, lexicon = grammar.passage, grammar.lexicon
    verb = german_verbs.finite(grammar, at, lo)
    if verb is None or passage.lows[verb] in lexicon.be:
        return german.subject(grammar, at, lo, hi)
    first = grammar.phrase_end(at + 1, hi)
    if first == at + 1:
        return german.subject(grammar, at, lo, hi)
    in_front = at > lo and not passage.is_mask(at - 1) and not (
        passage.words[at - 1] == "," and passage.is_mask(at - 2)
    )  # fmt: skip
    if in_front:
        return at + 1, first
    second = grammar.phrase_end(first, hi)
    return (first, second) if second > first else (at + 1, first)
