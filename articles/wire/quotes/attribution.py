"""Which reporting words govern which quote of a sentence.

The rules, in the order tried: the clause that follows the quote (``“…,” Smith
said``), the verb before it (``Smith said: “…”``), a name and a colon, a clause
at the sentence's end (``…, Smith said on Sunday``), the words that governed
the quote before it in the same sentence. Titles of works in marks are
nobody's words.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.german_sources import names_person
from articles.wire.quotes.governors import Cue, governors, opening_subject
from articles.wire.quotes.phrases import Grammar, Range
from articles.wire.quotes.sentences import Passage
from articles.wire.quotes.signatures import before_colon, labelled, signature
from articles.wire.quotes.stretches import Stretch
from articles.wire.quotes.titles import is_spoken, is_title

_CANDIDATES = 8  # cues before and after a quote that are considered
_REACH = 150  # tokens between a verb and a quote it still governs
_NEAR = 12  # tokens between a verb and the quote it opens
# "but" opens no clause of its own; "Como explicó Roe, …" reports what follows its comma.
_RUNNING = frozenset(("but", "como", "comme", "come", "как"))
_OPENERS = frozenset((",", ":", "and", "but", "so", "or", "—", "–"))


@dataclass(frozen=True, slots=True)
class Attributed:
    """A stretch with what governs it; ``cue`` is None where nothing in its sentence does.

    ``rule`` says how it was found; ``title`` that it can only be a work's title.
    """

    stretch: Stretch
    token: int
    cue: Cue | None
    rule: str


def attribute(body: str, passage: Passage, lexicon: Lexicon) -> list[Attributed]:
    """Every stretch of ``passage`` with the cue of its sentence, in order."""
    grammar = Grammar(passage, lexicon)
    found: list[Attributed] = []
    for number, (lo, hi) in enumerate(passage.sentences):
        masks = [at for at in range(lo, hi) if at in passage.quotes]
        if not masks:
            continue
        alone = len(masks) == 1 and hi - lo <= 2 and number > 0
        found += _sentence(body, grammar, lo, hi, masks)
        if alone and found[-1].cue is None and not _has_quotes(passage, number - 1):
            cue = _sentence_before(grammar, number - 1)
            found[-1] = Attributed(found[-1].stretch, masks[0], cue, "backward" if cue else "none")
    return found


def _has_quotes(passage: Passage, number: int) -> bool:
    lo, hi = passage.sentences[number]
    return any(at in passage.quotes for at in range(lo, hi))


def _sentence_before(grammar: Grammar, number: int) -> Cue | None:
    """Who speaks or acts in the sentence before: its words are his."""
    lo, hi = grammar.passage.sentences[number]
    cues = governors(grammar, lo, hi)
    if cues:
        return Cue(cues[-1].end, cues[-1].end, cues[-1].subject, "backward")
    subject = opening_subject(grammar, lo, hi)
    if subject and grammar.lexicon.verb_second and not names_person(grammar, *subject):
        return None  # every German noun is capitalised
    return Cue(hi, hi, subject, "backward") if subject else None


def _sentence(body: str, grammar: Grammar, lo: int, hi: int, masks: list[int]) -> list[Attributed]:
    cues = governors(grammar, lo, hi)
    naming = {at for one in cues if one.subject for at in range(*one.subject)}
    found: list[Attributed] = []
    for position, mask in enumerate(masks):
        after = masks[position + 1] if position + 1 < len(masks) else hi
        cue, rule = _choose(body, grammar, cues, (lo, hi), mask, after)
        if cue is None and found and found[-1].cue:
            cue, rule = found[-1].cue, "coordinate"
        if cue is None and (verb := _reported_mood(grammar, lo, hi)) is not None:
            cue, rule = Cue(verb, verb + 1, None, "mood"), "reported"
        stretch = grammar.passage.quotes[mask]
        named = is_title(body, stretch, grammar.lexicon)
        scare = mask > lo and grammar.passage.lows[mask - 1] in grammar.lexicon.scare
        if mask in naming:
            cue, rule = None, "title"
        if cue and (scare or (named and not is_spoken(grammar, cue, (lo, hi), mask, rule))):
            cue, rule = None, "title"
        found.append(Attributed(stretch, mask, cue, rule))
    return found


def _reported_mood(grammar: Grammar, lo: int, hi: int) -> int | None:
    """``Die Mittel seien „zu knapp“.``: the German verb form that goes on with reported speech."""
    moods, lows = grammar.lexicon.reported_mood, grammar.passage.lows
    if not moods:
        return None
    return next((at for at in range(lo, hi) if lows[at] in moods), None)


def _choose(
    body: str, grammar: Grammar, cues: list[Cue], sentence: Range, mask: int, after: int
) -> tuple[Cue | None, str]:
    at = bisect(cues, mask, key=lambda cue: cue.start)
    preceding = cues[max(0, at - _CANDIDATES) : at]
    following = [cue for cue in cues[at : at + 1] if cue.start < after]
    last = following and following[0].rule in ("clause", "bracket")
    if last and following[0].start == mask + 1:
        return following[0], "later"
    if following and _attached(body, grammar, following[0], mask):
        inside = mask > sentence[0] and grammar.passage.lows[mask - 1] not in _OPENERS
        if not inside or not preceding or _ends_clause(grammar, following[0]):
            second_hand = at + 1 < len(cues) and cues[at + 1].rule == "according"
            return following[0], "second-hand" if second_hand else "after"
    if signed := signature(grammar, mask, sentence[1]):
        return signed, "signature"
    late = [cue for cue in cues[at : at + _CANDIDATES] if _closes(grammar, cue)]
    nearest = _governing(grammar, preceding, mask) if preceding else None
    if nearest and late and _weak(grammar, nearest) and not _weak(grammar, late[0]):
        return late[0], "later"  # "would do well to begin “…”, Roe said"
    named = labelled(grammar, sentence[0], mask) if grammar.lexicon.verb_second else None
    if named and (nearest is None or mask - nearest.end > _NEAR):
        return named, "colon"
    if nearest:
        return nearest, "before" if mask - nearest.end <= _NEAR else "earlier"
    if colon := before_colon(grammar, sentence[0], mask):
        return colon, "colon"
    return (late[0], "later") if late else (None, "none")


def _governing(grammar: Grammar, preceding: list[Cue], mask: int) -> Cue | None:
    """The nearest cue before ``mask`` whose clause still runs and that reports speech."""
    for cue in reversed(preceding):
        if mask - cue.end > _REACH:
            break
        if _closed(grammar, cue, mask):
            continue
        low = grammar.passage.lows[cue.end - 1]
        announced = grammar.lexicon.verb_second and grammar.passage.words[mask - 1] == ":"
        far = cue is not preceding[0] or mask - cue.end > 3
        if low in grammar.lexicon.weak and far and not announced:
            continue
        return cue
    return None


def _weak(grammar: Grammar, cue: Cue) -> bool:
    return grammar.passage.lows[cue.start] in grammar.lexicon.weak


def _closed(grammar: Grammar, cue: Cue, mask: int) -> bool:
    """Whether ``cue`` stands in a clause that a comma ended.

    ``The plan, which critics called late, was a “farce”`` is not the critics' word.
    """
    commas = any(grammar.passage.words[at] == "," for at in range(cue.end, mask - 1))
    if cue.rule == "clause" or cue.subject is None or not commas:
        return cue.rule == "clause" and grammar.passage.words[cue.end] != ":" and commas
    start = grammar.part_start(min(cue.start, cue.subject[0] + 1), 0)
    low, lexicon = grammar.passage.lows[start], grammar.lexicon
    return low in lexicon.relatives or (low in lexicon.conjunctions and low not in _RUNNING)


def _closes(grammar: Grammar, cue: Cue) -> bool:
    """Whether ``cue`` and its subject are a clause at a comma: ``…, Smith said``."""
    if cue.rule == "according":
        return True
    if cue.subject is None:
        return False
    before = grammar.passage.words[min(cue.start, cue.subject[0]) - 1]
    return before in ",—–" or grammar.passage.lows[min(cue.start, cue.subject[0]) - 1] == "as"


def _attached(body: str, grammar: Grammar, cue: Cue, mask: int) -> bool:
    """Whether ``cue`` and its subject follow the quote directly."""
    passage = grammar.passage
    start = mask + 1
    while start < cue.start and not passage.words[start][0].isalnum():
        start += 1
    if cue.rule == "according":
        return start == cue.start
    if cue.rule == "relayed" and grammar.phrase_end(start, cue.start) == cue.start:
        return True  # “…,” the agency quoted him as saying
    if cue.subject is None:
        auxiliaries = grammar.lexicon.auxiliaries
        left_out = all(low in auxiliaries for low in passage.lows[start : cue.start])
        return grammar.lexicon.drops_subject and left_out
    if passage.lows[cue.subject[0]] in grammar.lexicon.relatives:
        return False
    if cue.subject[0] > cue.start:
        while start < cue.start and (
            grammar.adverb(start)
            or (grammar.lexicon.verb_second and passage.lows[start] in grammar.lexicon.adverbs)
        ):
            start += 1
        return start == cue.start
    stretch = passage.quotes[mask]
    ends = body[stretch.end - 2 : stretch.close]
    if (
        grammar.lexicon.code == "en"
        and not passage.opens_sentence(mask)
        and not any(sign in ends for sign in ",?!—–-….")
        and passage.words[mask + 1] not in ",—–"
    ):
        return False
    while start < cue.subject[0] and (
        grammar.adverb(start) or not passage.words[start][0].isalnum()
    ):
        start += 1  # a-t-elle dit
    return cue.subject[0] == start and _contiguous(grammar, cue)


def _ends_clause(grammar: Grammar, cue: Cue) -> bool:
    """Whether no object follows the verb: ``…, she advises.``, not ``…, Roe described the``."""
    at = max(cue.end, cue.subject[1] if cue.subject else 0)
    if at >= len(grammar.passage.words) or grammar.passage.lows[cue.start] in ("told", "tells"):
        return True
    return not grammar.passage.words[at][0].isalnum() or grammar.opens_adverbial(at)


def _contiguous(grammar: Grammar, cue: Cue) -> bool:
    """Whether nothing but an aside stands between subject and verb."""
    at = cue.subject[1] if cue.subject else cue.start
    low = grammar.passage.lows[at]
    return (
        at == cue.start
        or grammar.adverb(at)
        or not low[0].isalnum()
        or grammar.opens_adverbial(at)
        or low in grammar.lexicon.relatives
        or low in grammar.lexicon.inner_prepositions
    )
