"""The reporting words of a sentence that have a subject."""

from __future__ import annotations

from dataclasses import dataclass

from articles.wire.quotes import arabic, german, german_sources, german_verbs
from articles.wire.quotes.clauses import bare_role, subject
from articles.wire.quotes.inner_clauses import contact_clause
from articles.wire.quotes.main_clauses import leading
from articles.wire.quotes.phrases import Grammar, Range

_NEAR = 12  # tokens between a passive verb and its "by"


@dataclass(frozen=True, slots=True)
class Cue:
    """Reporting words (a range of tokens) and their subject (another).

    ``subject`` is None where the language leaves it out; ``rule`` is
    ``speech``, ``naming``, ``relayed``, ``according``, ``colon``, or
    of a German verb that stands last ``clause`` in a subordinate clause, ``bracket`` in a
    main one.
    """

    start: int
    end: int
    subject: Range | None
    rule: str


def opening_subject(grammar: Grammar, lo: int, hi: int) -> Range | None:
    """The subject of the clause that begins at ``lo``, whatever its verb."""
    if grammar.lexicon.verb_second:
        return german.leading(grammar, lo, hi)
    return leading(grammar, hi, lo)


def governors(grammar: Grammar, lo: int, hi: int) -> list[Cue]:
    """The cues of the sentence ``lo`` to ``hi`` that have a subject, in order."""
    found: list[Cue] = []
    at = lo
    while at < hi:
        cue = _cue_at(grammar, at, lo, hi)
        if (
            cue
            and found
            and (
                cue.subject is None
                or _hangs_on(grammar, cue, lo)
                or _joined(grammar, cue, found[-1])
            )
        ):
            cue = Cue(cue.start, cue.end, found[-1].subject, cue.rule)
        if cue:
            found.append(cue)
        at = max(at + 1, cue.end if cue else 0)
    return found


def _hangs_on(grammar: Grammar, cue: Cue, lo: int) -> bool:
    """``Roe said, adding: “…”``: a participle at a comma shares the subject before it."""
    return (
        grammar.passage.lows[cue.start] in grammar.lexicon.participles
        and cue.start - 1 > lo
        and grammar.passage.words[cue.start - 1] == ","
    )


def _joined(grammar: Grammar, cue: Cue, before: Cue) -> bool:
    """``befand Roe … und nannte den Plan „…“``: what follows a joined verb is its object."""
    if not grammar.lexicon.verb_second or cue.rule != "speech":
        return False
    back = cue.start - 1
    return back >= before.end and grammar.passage.lows[back] in grammar.lexicon.coordinators


def _matches(lows: list[str], at: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """How many tokens from ``at`` on are one of ``phrases``."""
    for phrase in phrases:
        if lows[at] == phrase[0] and tuple(lows[at : at + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _cue_at(grammar: Grammar, at: int, lo: int, hi: int) -> Cue | None:
    lexicon, lows = grammar.lexicon, grammar.passage.lows
    if lexicon.verb_second and (named := german_sources.source(grammar, at, lo, hi)):
        end, found = named
        return Cue(at, end, found, "according") if found else None
    if lows[at] not in lexicon.signals:
        return None
    if length := _matches(lows, at, lexicon.impersonal):
        name_source = german_sources.impersonal if lexicon.verb_second else _source
        found = name_source(grammar, at, at + length, lo, hi)
        return Cue(at, at + length, found, "speech") if found else None
    if length := _matches(lows, at, lexicon.according):
        if lows[at] == "so" and not _opens_part(grammar, at, lo):
            return None
        start = at + length
        start += start < hi and lexicon.verb_second and lows[start] in lexicon.by
        found = _phrase(grammar, start, hi)
        return Cue(at, at + length, found, "according") if found else None
    if lows[at] in lexicon.relaying and (relayed := _relayed(grammar, at, lo, hi)):
        return relayed
    if length := _matches(lows, at, lexicon.phrasal) or _matches(lows, at, lexicon.relayed):
        found = subject(grammar, at, lo, hi)
        return Cue(at, at + length, found, "speech") if found else None
    if lows[at] not in lexicon.cues:
        return None
    read_verb = _german if lexicon.verb_second else _verb
    return read_verb(grammar, at, lo, hi)


def _relayed(grammar: Grammar, at: int, lo: int, hi: int) -> Cue | None:
    """``The agency quoted Roe as saying``: the speaker is who is quoted."""
    if grammar.lexicon.verb_second:
        found = german_sources.quoted(grammar, at, lo, hi)
        return Cue(at, at + 1, found, "relayed") if found else None
    found = _phrase(grammar, at + 1, hi)
    lows, relays = grammar.passage.lows, grammar.lexicon.relays
    if found is None or found[1] >= len(lows) or not _matches(lows, found[1], relays):
        return None
    return Cue(at, at + 1, found, "relayed")


def _phrase(grammar: Grammar, start: int, hi: int) -> Range | None:
    """The noun phrase from ``start`` on, or a pronoun in any case (``selon lui``)."""
    lexicon = grammar.lexicon
    if start < hi and (grammar.passage.lows[start] in lexicon.he | lexicon.she):
        return start, start + 1
    end = grammar.phrase_end(start, hi)
    if end == start and lexicon.bare_datives:
        end = bare_role(grammar, start, hi)  # no articles: "по словам капитана"
        alone = end == start and start + 1 < hi and grammar.passage.words[start + 1] == ","
        end += alone
    return (start, end) if end > start else None


def _opens_part(grammar: Grammar, at: int, lo: int) -> bool:
    """Whether a comma, a dash or a quote stands right before ``at``."""
    if at == lo:
        return False
    before = grammar.passage.words[at - 1]
    return before == "," or grammar.passage.is_mask(at - 1) or grammar.passage.is_dash(at - 1)


def _source(grammar: Grammar, start: int, end: int, lo: int, hi: int) -> Range | None:
    """``heißt es in dem Brief``, ``In dem Brief heißt es``: what the preposition names."""
    part = grammar.part_start(start, lo)
    for preposition in (end, part):
        if preposition < hi and grammar.passage.lows[preposition] in grammar.lexicon.prepositions:
            limit = min(hi if preposition == end else start, preposition + _NEAR)
            stop = grammar.phrase_end(preposition + 1, limit)
            if stop > preposition + 1:
                return preposition + 1, stop
    return None


def _verb(grammar: Grammar, at: int, lo: int, hi: int) -> Cue | None:
    lexicon, low = grammar.lexicon, grammar.passage.lows[at]
    if _surname(grammar, at, lo, hi):
        return None
    rule = "speech" if low in lexicon.speech else "naming"
    if low in lexicon.passives and _passive(grammar, at, lo):
        if low in lexicon.relaying and "saying" in grammar.passage.lows[at : at + _NEAR]:
            found = subject(grammar, at, lo, hi)  # "was quoted by the agency as saying"
            return Cue(at, at + 1, found, "relayed") if found else None
        return _agent(grammar, at, hi, rule)
    if (
        low in lexicon.passives
        and at > lo
        and grammar.passage.lows[at - 1] in lexicon.conjunctions
    ):
        return None  # "when asked"
    if low in lexicon.object_verbs and _reduced(grammar, at, lo):
        return None
    owned = at > lo and grammar.possessive(at - 1) and low not in lexicon.bare_stating
    if owned or (at > lo and grammar.passage.lows[at - 1] in lexicon.articles):
        return None  # "the charged term", "Roe's proposed plan"; but "Tull's said"
    if low in lexicon.noun_like and _noun(grammar, at, lo, hi):
        return None
    if lexicon.verb_first:
        return Cue(at, at + 1, arabic.subject(grammar, at, lo, hi), rule)
    return _with_subject(grammar, at, lo, hi, rule)


def _with_subject(grammar: Grammar, at: int, lo: int, hi: int, rule: str) -> Cue | None:
    if grammar.lexicon.drops_subject and _subject_left_out(grammar, at, lo, hi):
        return Cue(at, at + 1, None, rule)
    found = subject(grammar, at, lo, hi)
    if found is None or grammar.passage.lows[found[0]] in grammar.lexicon.nobody:
        return None
    return Cue(at, at + 1, found, rule)


def _subject_left_out(grammar: Grammar, at: int, lo: int, hi: int) -> bool:
    """``Afirmó que «…»``, ``«…», ha detto``: the verb opens its clause, nobody follows it."""
    passage, lexicon = grammar.passage, grammar.lexicon
    begin = at
    while begin > lo and passage.lows[begin - 1] in lexicon.auxiliaries:
        begin -= 1
    opens = begin == lo or passage.words[begin - 1] in ",;" or passage.is_mask(begin - 1)
    if begin > lo and passage.words[begin - 1] == ",":
        opens = not grammar.whole_name(grammar.part_start(begin - 1, lo), begin - 1)
    joined = begin > lo and passage.lows[begin - 1] in lexicon.coordinators
    behind = at + 1
    ends = behind >= hi or passage.words[behind] in ".,;:" or passage.is_mask(behind)
    that = not ends and passage.lows[behind] in lexicon.conjunctions | lexicon.relatives
    return (opens or joined) and (ends or that)


def _german(grammar: Grammar, at: int, lo: int, hi: int) -> Cue | None:
    if not german_verbs.reports(grammar, at, hi):
        return None
    found, lows = german.subject(grammar, at, lo, hi), grammar.passage.lows
    if found is None or lows[found[0]] in grammar.lexicon.nobody:
        return None
    if lows[at] in ("lautet", "lautete") and lows[found[1] - 1] in grammar.lexicon.titling:
        return None  # "Das Motto lautet „…“"
    return Cue(at, at + 1, found, german_verbs.place(grammar, at, lo, hi) or "speech")


def _surname(grammar: Grammar, at: int, lo: int, hi: int) -> bool:
    """``Omar Said told``: a capitalised verb with a real one right behind it."""
    if at == lo or at + 1 >= hi or not grammar.passage.words[at][0].isupper():
        return False
    following = grammar.passage.words[at + 1]
    return following in grammar.lexicon.cues and grammar.capital(at - 1)


def _passive(grammar: Grammar, at: int, lo: int) -> bool:
    back = at - 1
    while back >= lo and grammar.adverb(back):
        if grammar.passage.lows[back] in grammar.lexicon.be:
            return True
        back -= 1
    return False


def _agent(grammar: Grammar, at: int, hi: int, rule: str) -> Cue | None:
    """``was called “…” by Smith``: the speaker follows "by"."""
    for by in range(at + 1, min(at + _NEAR, hi)):
        if grammar.passage.lows[by] in grammar.lexicon.by:
            end = grammar.phrase_end(by + 1, hi)
            return Cue(at, at + 1, (by + 1, end), rule) if end > by + 1 else None
    return None


def _reduced(grammar: Grammar, at: int, lo: int) -> bool:
    """``a film called “…”`` is nobody's word; ``what she called “…”`` is hers."""
    passage, lexicon = grammar.passage, grammar.lexicon
    if not passage.is_mask(at + 1) or at == lo:
        return False
    if passage.lows[at - 1] in lexicon.pronouns or grammar.adverb(at - 1):
        return False
    part = range(grammar.part_start(at, lo), at)
    return not any(passage.lows[back] in ("what", "which", "whom", "that") for back in part)


def _noun(grammar: Grammar, at: int, lo: int, hi: int) -> bool:
    """Whether a word like "claims" is a noun here."""
    passage, lexicon = grammar.passage, grammar.lexicon
    if at == lo:
        return True
    low, word = passage.lows[at - 1], passage.words[at - 1]
    if low.isdigit() or word in "’'" or _compound(grammar, at, lo):
        return True
    if low in lexicon.pronouns or low in lexicon.to_markers or low in lexicon.relatives:
        return False
    if low in lexicon.determiners or low in lexicon.prepositions or grammar.possessive(at - 1):
        return True
    if passage.words[at][0].isupper():
        return True
    if word[0].isupper() or grammar.adverb(at - 1) or not word[0].isalnum():
        return False
    if _incise(grammar, at, lo) or contact_clause(grammar, at, lo) is not None:
        return False
    following = passage.lows[at + 1] if at + 1 < hi else "."
    return following not in (":", "that", "it", "the", "he", "him", "his")


def _compound(grammar: Grammar, at: int, lo: int) -> bool:
    """``the Brent report``: an article before the name before the word."""
    back = at
    while back > lo and grammar.capital(back - 1):
        back -= 1
    return lo < back < at and grammar.passage.lows[back - 1] in grammar.lexicon.articles


def _incise(grammar: Grammar, at: int, lo: int) -> bool:
    """``“…,” the appeal reads.``: the phrase before the verb follows a quote."""
    passage, start = grammar.passage, grammar.part_start(at, lo)
    if start <= lo or not passage.is_mask(start - 1):
        return False
    ended = at + 1 >= len(passage.words) or passage.words[at + 1] == "."
    return ended or grammar.phrase_end(start, at) == at
