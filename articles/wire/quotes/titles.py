"""Titles of works, nicknames and names in marks: nobody's words.

``his book “The Long Night”``, ``known as “Shorty”``, ``Robert “Bob” Lane``.
Capitals alone don't tell: ``called her “Crooked Ann”`` is somebody's word.
"""

from __future__ import annotations

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.governors import Cue
from articles.wire.quotes.phrases import Grammar, Range
from articles.wire.quotes.stretches import Stretch

_TITLE_WORDS = 9
# "sprach von", "warnte vor", "rief zu", "plädierte für", "bezeichnete als"
_REPORTED_BEHIND = frozenset("von vor zu für über als wie gegen".split())


def is_title(body: str, stretch: Stretch, lexicon: Lexicon) -> bool:
    """Whether the words are capitalised as a work's title is: ``“The Long Night”``."""
    words = body[stretch.start : stretch.end].split()
    if len(words) > _TITLE_WORDS or body[stretch.end - 1] in "?!":
        return False
    long = [
        word for word in words if word is words[0] or (len(word) > 3 and not lexicon.small(word))
    ]
    return all(not word[0].islower() for word in long) and not words[-1][0].islower()


def _names(grammar: Grammar, lo: int, mask: int) -> bool:
    """``entitled “…”``, ``known as “…”``, ``his book, “…”`` and the nickname in a name."""
    passage, titling = grammar.passage, grammar.lexicon.titling
    if passage.lows[mask - 1] in titling:
        return True
    if mask - 2 > lo and passage.lows[mask - 2] in titling:
        return passage.lows[mask - 1] in ("as", ",", "by")
    return grammar.nickname(mask)


def is_spoken(grammar: Grammar, cue: Cue, sentence: Range, mask: int, rule: str) -> bool:
    """Whether the place of capitalised words makes them speech all the same."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    if lexicon.code == "de":
        return _spoken_in_german(grammar, cue, sentence[0], mask, rule)
    if rule == "signature":
        return True
    if mask > sentence[0] and _names(grammar, sentence[0], mask):
        return False
    before = lows[mask - 1] if mask > sentence[0] else ""
    if rule in ("after", "second-hand", "later"):
        return before in ("", ",", ":", "and", "but") and rule != "later"
    if before in (",", ":") or mask == cue.end:
        return True
    inverted = lexicon.verb_first and cue.subject is not None
    behind = max(cue.end, cue.subject[1]) if inverted and cue.subject else cue.end
    return (
        mask - behind <= 4
        and before not in lexicon.prepositions
        and not (grammar.possessive(mask - 1))
    ) or (before in ("as", "to") and mask - cue.end <= 5)


def _spoken_in_german(grammar: Grammar, cue: Cue, lo: int, mask: int, rule: str) -> bool:
    """Whether capitalised words are speech in German, where every noun is capitalised.

    A noun right before the marks makes them a name (``das Fachblatt „Der Bote“``), as do a
    definite article, a place ("in", "auf") and a hyphen behind (``„Bote“-Leser``).
    """
    passage, lexicon = grammar.passage, grammar.lexicon
    if rule == "signature":
        return passage.words[mask + 1 : mask + 2] != ["-"]
    if mask == lo:
        return rule == "after"
    before = passage.lows[mask - 1]
    if cue.rule == "according" and cue.subject and mask - 1 <= cue.subject[1] <= mask:
        return False  # laut einem Artikel von „…“
    if before == ":" and passage.lows[mask - 2] in lexicon.titling:
        return False  # Motto: „…“
    if rule in ("later", "earlier") and cue.start != mask + 1:
        return before in ("als", ":")
    if passage.words[mask + 1 : mask + 2] == ["-"] or before in lexicon.titling:
        return False
    if before in lexicon.spoken_nouns or cue.end == mask:
        return True
    if grammar.capital(mask - 1):
        return _object_of(grammar, cue, mask)
    if before in ("der", "die", "das", "dem", "den", "des"):
        return False
    return before not in lexicon.prepositions or before in _REPORTED_BEHIND


def _object_of(grammar: Grammar, cue: Cue, mask: int) -> bool:
    """``nannte Roe „Lügner“``: the words are the verb's own object."""
    return mask - cue.end <= 4 and grammar.passage.lows[cue.start] in grammar.lexicon.object_verbs
