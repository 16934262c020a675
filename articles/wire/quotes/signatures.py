"""Speakers named without a verb: by a colon before the quote, or a dash behind it.

``And from Chairwoman Roe: “…”`` · ``Roe: City ‘must act’`` · ``“…” — Commissioner Ann Lee``.
"""

from __future__ import annotations

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.governors import Cue, opening_subject
from articles.wire.quotes.phrases import Grammar, Range
from articles.wire.quotes.sentences import Passage

_SIGNATURE = 14  # tokens


def signature(grammar: Grammar, mask: int, hi: int) -> Cue | None:
    """``“…” — Commissioner Ann Lee``: a dash and a name, to the sentence's end.

    In a headline a colon does it: ``‘We shall not yield’: Roe answers critics``.
    """
    words = grammar.passage.words
    if mask + 2 < hi and words[mask + 1] == ":" and grammar.passage.opens_sentence(mask):
        named = opening_subject(grammar, mask + 2, hi)
        return Cue(mask + 1, mask + 2, named, "signature") if named else None
    dash = mask + 1
    while dash < hi and grammar.passage.words[dash] in ".-":
        dash += 1
    if dash < hi and grammar.passage.is_dash(dash):
        dash += 1
    start = dash
    if start - mask < 2 or start >= hi or not grammar.passage.is_dash(start - 1):
        return None
    return _signed_by(grammar, start, hi)


def signature_below(passage: Passage, lexicon: Lexicon) -> Cue | None:
    """The name in a paragraph that is a dash and a signature, nothing else."""
    start = 0
    while start < len(passage.words) and passage.is_dash(start):
        start += 1
    if not 0 < start < len(passage.words):
        return None
    return _signed_by(Grammar(passage, lexicon), start, len(passage.words))


def _signed_by(grammar: Grammar, start: int, hi: int) -> Cue | None:
    """A name from ``start`` on and no verb: a signature."""
    if not grammar.capital(start) or grammar.opens_adverbial(start) or hi - start > _SIGNATURE:
        return None
    if any(grammar.verbal(at) for at in range(start, hi)):
        return None
    end = grammar.phrase_end(start, hi)
    return Cue(start - 1, start, (start, end), "signature") if end > start else None


def before_colon(grammar: Grammar, lo: int, mask: int) -> Cue | None:
    """``And from Chairwoman Roe: “…”`` and the headline's ``Roe: City ‘must act’``."""
    words = grammar.passage.words
    if mask - 1 > lo and words[mask - 1] == ":":
        return colon_cue(grammar, lo, mask - 1)
    for at in range(lo + 1, min(lo + 8, mask)):
        if words[at] == ":" and grammar.capital(lo):
            end = grammar.phrase_end(lo, at)
            return Cue(at, at + 1, (lo, end), "colon") if end == at else None
    return None


def labelled(grammar: Grammar, lo: int, mask: int) -> Cue | None:
    """A name between a comma or "und" and the colon or bracket: ``…, und Ute Pohl: „…“``."""
    words, end = grammar.passage.words, mask - 1
    if end <= lo or words[end] not in ":(":
        return None
    start = end
    while start > lo and grammar.capital(start - 1):
        start -= 1
    if end - start < 2:
        return None
    for back in range(start, max(lo, start - 3), -1):
        low, lexicon = grammar.passage.lows[back - 1], grammar.lexicon
        if low == "," or low in lexicon.coordinators or low in lexicon.adverbs:
            return Cue(end, end + 1, (back, end), "colon")
    return None


def colon_cue(grammar: Grammar, lo: int, colon: int) -> Cue | None:
    """The speaker whom the words before ``colon`` name."""
    subject = _signed(grammar, lo, colon) or opening_subject(grammar, lo, colon)
    if subject is None and not grammar.lexicon.verb_second:
        start = grammar.last_phrase(lo, colon)
        subject = (start, colon) if start < colon else None
    return Cue(colon, colon + 1, subject, "colon") if subject else None


def _signed(grammar: Grammar, lo: int, colon: int) -> Range | None:
    """The name right before the colon: ``More from Roe:``, ``Polls agree - Ann Roe:``."""
    start = colon
    while start > lo and grammar.capital(start - 1):
        start -= 1
    if start in (colon, lo):
        return None
    before = grammar.passage.lows[start - 1]
    return (
        (start, colon) if before in ("from", "by") or grammar.passage.is_dash(start - 1) else None
    )
