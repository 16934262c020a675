"""German clauses: the verb stands second, or last in a subordinate clause.

What stands before the finite verb is its subject, or anything else, and then
the subject follows the verb: ``Am Montag sagte Roe``, ``Der Zeitung sagte
Roe``, ``Den Plan nannte Roe „…“``. Behind a conjunction or a relative pronoun
the verb is last: ``Roe, der den Plan als „…“ bezeichnete``. Articles tell the
case where they can; a feminine "der" is an oblique one.
"""

from __future__ import annotations

from articles.wire.quotes.german_verbs import (
    AUXILIARIES,
    finite,
    opens_subordinate,
    part,
    verb_last,
)
from articles.wire.quotes.phrases import BREAKS, REACH, Grammar, Range

_NOMINATIVES = frozenset(("er", "man", "wir", "ich"))  # "sie" is an object too
_STEPS = 12  # phrases between a verb and its subject
_FEMININE = (
    "ung", "heit", "keit", "schaft", "tion", "tät", "presse", "zeitung", "agentur", "polizei",
    "partei", "behörde", "presse-agentur", "seite", "fraktion", "welt", "kirche",
)  # fmt: skip
_ABSTRACT = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "heiten",
    "keiten",
    "tion",
    "tionen",
    "worte",
    "frage",
)
_BODIES = (
    "regierung", "zeitung", "stiftung", "verwaltung", "leitung", "führung", "vereinigung",
    "organisation", "fraktion", "union", "kommission", "vertretung", "abteilung", "delegation",
    "opposition", "koalition", "bewegung", "erklärung", "mitteilung", "begründung", "meldung",
    "redaktion", "föderation", "institution",
)  # fmt: skip


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
        return _nominative_phrase(grammar, within, cue)
    if passage.lows[within] == "der" and (found := _nominative_phrase(grammar, within, cue)):
        return found  # "die der Minister als „…“ bezeichnete"
    return antecedent(grammar, start, lo)


def antecedent(grammar: Grammar, relative: int, lo: int) -> Range | None:
    """Whom a relative pronoun stands for: the longest noun phrase that ends at its comma.

    A verb may stand between: ``wo ein Zettel klebte, auf dem …``.
    """
    comma = relative - 1
    start = part(grammar, comma, lo)
    for end in range(comma, max(start, comma - 3), -1):
        for at in range(start, end):
            if grammar.phrase_end(at, end) == end and grammar.capital(end - 1):
                return at, end
    return None


def _nominative_phrase(grammar: Grammar, start: int, hi: int) -> Range | None:
    end = grammar.phrase_end(start, hi)
    bare = end == start + 1 and grammar.passage.lows[start] in grammar.lexicon.articles
    return (start, end) if end > start and not bare and nominative(grammar, start, end) else None


def _of_main(grammar: Grammar, verb: int, lo: int, hi: int) -> Range | None:
    """The subject of a verb that stands second."""
    passage, lexicon = grammar.passage, grammar.lexicon
    if passage.lows[verb + 1 : verb + 2] and passage.lows[verb + 1] in _NOMINATIVES:
        return verb + 1, verb + 2
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
    if start >= verb or not grammar.opens_phrase(start) or _fronted(grammar, start):
        return behind(grammar, verb, hi)
    found = _nominative_phrase(grammar, start, verb)
    after = behind(grammar, verb, hi) if found is None or _object(grammar, found, verb) else None
    return after or found


def _main_start(grammar: Grammar, start: int, verb: int) -> int:
    """Where the main clause begins: behind "und" and what stands before it."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    for at in range(verb - 1, start - 1, -1):
        if lows[at] in lexicon.coordinators or lows[at] == "denn":
            alone = grammar.phrase_end(at + 1, verb) == verb
            if at == start or (alone and grammar.phrase_end(start, at) != at):
                return at + 1
    return start


def _fronted(grammar: Grammar, start: int) -> bool:
    """Whether an adverbial or an object opens the clause."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    year = lows[start].isdigit() and len(lows[start]) == 4
    year = year or (lows[start] in ("anfang", "mitte", "ende"))
    return grammar.opens_adverbial(start) or lows[start] in lexicon.auxiliaries or year


def _object(grammar: Grammar, found: Range, verb: int) -> bool:
    """``Die Äußerungen nannte Roe „…“``: what can be an object, and nobody's name."""
    passage = grammar.passage
    head = next((at for at in range(*found) if grammar.capital(at)), found[0])
    if head in passage.heads and head + 1 < found[1] and grammar.capital(head + 1):
        head += 1  # "Jegliche Verantwortung": the first word is capitalised as such
    low = passage.lows[head]
    if found[1] - found[0] == 1 and low in grammar.lexicon.pronouns:
        return False
    singular = not passage.lows[verb].endswith("en")
    if singular and passage.lows[found[0]] == "die" and low.endswith("en") and head > found[0]:
        return True
    return low.endswith(_ABSTRACT) and not low.endswith(_BODIES)


def nominative(grammar: Grammar, start: int, end: int) -> bool:
    """Whether the article lets the phrase be a subject."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    low = lows[start]
    if low in lexicon.oblique:
        return False
    if low != "der":
        return True
    at = start + 1
    while at < end - 1 and grammar.passage.words[at][0].islower():
        if lows[at].endswith("en"):
            return False  # "der englischen Zeitung"
        at += 1
    return at >= end or not lows[at].endswith(_FEMININE)


def behind(grammar: Grammar, verb: int, hi: int) -> Range | None:
    """The subject behind the verb, past pronouns, adverbs, addressees and where and when."""
    passage, lexicon = grammar.passage, grammar.lexicon
    at = verb + 1
    for _ in range(_STEPS):
        while at < hi and (_skipped(grammar, at)):
            at += 1
        if at >= hi or passage.lows[at] in lexicon.relatives:
            return None
        if passage.lows[at] in lexicon.prepositions:
            end = max(at + 1, grammar.phrase_end(at + 1, hi))
        else:
            end = _split(grammar, at, grammar.phrase_end(at, hi))
            if end == at:
                return None
            if nominative(grammar, at, end):
                return at, _with_apposition(grammar, end, hi)
        at = end
    return None


def _skipped(grammar: Grammar, at: int) -> bool:
    low, lexicon = grammar.passage.lows[at], grammar.lexicon
    if low in ("sich", "ihn", "ihm", "ihnen", "uns", "mir", "mich") or low == "so":
        return True
    return low in lexicon.times or (
        (grammar.adverb(at) or low in lexicon.adverbs) and not grammar.opens_phrase(at)
    )


def _split(grammar: Grammar, start: int, end: int) -> int:
    """``sagte der Zeitung Ute Pohl``: the addressee ends before the name."""
    if nominative(grammar, start, min(end, start + 2)) or end - start < 3:
        return end
    for at in range(start + 1, end - 1):
        if grammar.capital(at) and grammar.capital(at + 1):
            return at + 1
    return end


def _with_apposition(grammar: Grammar, end: int, hi: int) -> int:
    """``sagte der Sprecher des Amtes, Jan Roe.``: the name set off by commas belongs to it."""
    words, start = grammar.passage.words, end
    if start < hi and words[start] == "(":
        while start < hi and words[start] != ")":
            start += 1
        start += 1
    if start + 1 >= hi or words[start] != ",":
        return end
    start, stop = start + 1, start + 1
    while stop < hi and words[stop][0].isupper():
        stop += 1
    closed = stop >= hi or words[stop] in ",.;:(" or grammar.passage.is_dash(stop)
    return stop if closed and grammar.whole_name(start, stop) else end


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
        if not opens_subordinate(grammar, start, lo):
            if _aside(grammar, begun, end):
                end = start - 1
                continue
            phrase = None if _fronted(grammar, begun) else _nominative_phrase(grammar, begun, end)
            if phrase is None or not _covers(grammar, phrase[1], end):
                break
            beside, found = found, phrase
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
        verbless = start < hi and not _fronted(grammar, start)
        return _nominative_phrase(grammar, start, hi) if verbless else None
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
