"""Which media topics a story is about, by its words or by the codes it carries.

Each term counts with its weight, once for each time it stands in the text (at
most three times, for a long story repeats itself), twice more in the headline
and once more in the first paragraph: what a story is about, it says there. A
topic's score takes in half of those of the topics below it, so that hints at
two sports make a sport story; but where a narrower topic is sure, it stands
alone, as an editor would file it.

Codes: ``medtop:20000065`` as it is; a Media Topic that is not in our list, and
the older subject codes (``subj:04008000``, ``04000000``), by their first two
digits, which are those of the 17 top terms in both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from articles.wire.lexicon import Lexicon, default_lexicon
from articles.wire.story import ParsedTopic

MOST = 5
_ENOUGH = 6
_SHARE_OF_BEST = 0.4
_TIMES = 3
_IN_HEADLINE = 2
_IN_LEDE = 1
_FROM_BELOW = 0.5
_CODE = re.compile(r"(?:^|[:/])(\d{8})$")
_DESK_OF_SUBJECT_CODES = re.compile(r"(0[1-9]|1[0-7])\d{6}")


# What speaks for each topic: its terms' scores, and the story's words for them.
_Evidence: TypeAlias = Mapping[str, Sequence[tuple[int, str]]]


@dataclass(slots=True)
class _Term:
    """A term that the story has: in what words at first, how often, and where."""

    words: str
    weights: tuple[tuple[str, int], ...]
    times: int = 0
    in_headline: bool = False
    in_lede: bool = False

    @property
    def counts(self) -> int:
        """How many times its weight the term counts."""
        emphasis = _IN_HEADLINE * self.in_headline + _IN_LEDE * self.in_lede
        return min(self.times, _TIMES) + emphasis


def suggest_topics(
    headline: str | None,
    body: str,
    language: str | None = None,
    lexicon: Lexicon | None = None,
) -> tuple[ParsedTopic, ...]:
    """The topics of a story, the likeliest first, at most ``MOST``.

    ``language`` unknown is read as English; a language without terms gives no
    topics. ``terms`` of a topic are the story's own words that led to it.
    """
    lexicon = lexicon or default_lexicon()
    evidence = _evidence(headline or "", body, language or "en", lexicon)
    scores = _with_those_below(evidence, lexicon)
    best = max(scores.values(), default=0.0)
    sure = {code for code, score in scores.items() if score >= max(_ENOUGH, _SHARE_OF_BEST * best)}
    too_broad = {above for code in sure for above in lexicon.ancestors(code)}
    chosen = sorted(sure - too_broad, key=lambda code: (-scores[code], code))[:MOST]
    return tuple(
        ParsedTopic(code, lexicon.topics[code].name, _words(code, evidence, lexicon))
        for code in chosen
    )


def topics_from_codes(
    codes: Iterable[str], lexicon: Lexicon | None = None
) -> tuple[ParsedTopic, ...]:
    """The topics that codes of Media Topics or subject codes stand for, each once."""
    lexicon = lexicon or default_lexicon()
    found = [topic for code in codes if (topic := _of_code(code, lexicon))]
    too_broad = {above for code in found for above in lexicon.ancestors(code)}
    return tuple(
        ParsedTopic(code, lexicon.topics[code].name)
        for code in dict.fromkeys(found)
        if code not in too_broad
    )


def narrowed(
    coded: tuple[ParsedTopic, ...],
    suggested: tuple[ParsedTopic, ...],
    lexicon: Lexicon | None = None,
) -> tuple[ParsedTopic, ...]:
    """The topics that a file's codes give, made narrower by its words.

    Old subject codes tell little more than "sport"; a suggestion below one of
    them takes its place. Without codes the suggestions stand.
    """
    lexicon = lexicon or default_lexicon()
    if not coded:
        return suggested
    given = {topic.code for topic in coded}
    below = [t for t in suggested if given & {t.code, *lexicon.ancestors(t.code)}]
    covered = {above for topic in below for above in (topic.code, *lexicon.ancestors(topic.code))}
    return (*below, *(topic for topic in coded if topic.code not in covered))[:MOST]


def _evidence(headline: str, body: str, language: str, lexicon: Lexicon) -> _Evidence:
    found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for term in _terms(headline, body, language, lexicon):
        counts = term.counts
        for code, weight in term.weights:
            found[code].append((weight * counts, term.words))
    return found


def _terms(headline: str, body: str, language: str, lexicon: Lexicon) -> Iterable[_Term]:
    """The terms of a story, in the order in which it first has them."""
    found: dict[tuple[str, ...], _Term] = {}
    lede, _, rest = body.partition("\n\n")
    for part, text in (("headline", headline), ("lede", lede), ("rest", rest)):
        for hit in lexicon.hits(text, language):
            term = found.get(hit.term)
            if term is None:
                term = found[hit.term] = _Term(hit.words, hit.weights)
            term.times += 1
            term.in_headline |= part == "headline"
            term.in_lede |= part == "lede"
    return found.values()


def _score(evidence: _Evidence, code: str) -> int:
    return sum(score for score, _ in evidence[code])


def _with_those_below(evidence: _Evidence, lexicon: Lexicon) -> defaultdict[str, float]:
    scores: defaultdict[str, float] = defaultdict(float)
    for code in evidence:
        score = _score(evidence, code)
        scores[code] += score
        for above in lexicon.ancestors(code):
            scores[above] += score * _FROM_BELOW
    return scores


def _words(code: str, evidence: _Evidence, lexicon: Lexicon) -> tuple[str, ...]:
    """The words for ``code``, or those for the topics below it that it stands for."""
    below = (c for c in evidence if c == code or code in lexicon.ancestors(c))
    by_score = sorted(below, key=lambda c: -_score(evidence, c))
    best = (sorted(evidence[c], key=lambda term: -term[0]) for c in by_score)
    return tuple(dict.fromkeys(words for terms in best for _, words in terms))


def _of_code(code: str, lexicon: Lexicon) -> str | None:
    match = _CODE.search(code.strip())
    if match is None:
        return None
    digits = match.group(1)
    if f"medtop:{digits}" in lexicon.topics:
        return f"medtop:{digits}"
    top = _DESK_OF_SUBJECT_CODES.fullmatch(digits)
    return f"medtop:{top.group(1)}000000" if top else None
