"""Whether a quote's speaker is the one that the gold names.

Right is a speaker whose words at the quote are the gold's (they cover the word
that names and run less than 60 characters past the gold's, or half of the two
overlaps), or whose surname is that of the gold: of its head word, of its whole
text, or, for a pronoun, of whom it stands for. No speaker is right where the
gold has none.
"""

from __future__ import annotations

import re
import unicodedata

from articles.measuring.quote_pieces import Teller, overlap

_LOOSE = 60  # characters
_HALF = 0.5
_PRONOUNS = (
    *("i", "you", "he", "she", "it", "we", "they", "me", "him", "her", "us", "them", "who"),
    *("himself", "herself", "itself", "themselves", "his", "their"),
)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "himself", "herself"})
_MARKS = " \"“”„«»‘’‚‛‹›'`″〝〞.:"
_POSSESSIVE = re.compile("[’'`´]s?$")
_NO_LETTERS = re.compile(r"\W+")
# Where a name ends and what is said of its bearer begins.
_END_OF_NAME = re.compile(
    r"[,;(—–]|\b(?:of|for|who|in|at|from|with|whose|that|to|on|and)\b", re.IGNORECASE
)


def is_right(gold: Teller | None, found: Teller | None) -> bool:
    """Whether ``found`` is the speaker that ``gold`` names."""
    named = found is not None and bool(found.text or found.name)
    if gold is None or found is None or not named:
        return gold is None and not named
    return _stands_there(gold, found) or _has_the_name(gold, found)


def is_antecedent(gold: Teller, found: Teller | None) -> bool:
    """Whether ``found`` gives the name of whom the pronoun ``gold`` stands for."""
    name = found and _name(found)
    return bool(name) and name not in _PRONOUNS and name == surname(gold.antecedent)


def surname(text: str) -> str:
    """The last word of a name before what is said of its bearer, folded; "" of none."""
    plain = " ".join(text.split()).strip(_MARKS)
    parts = (part for part in _END_OF_NAME.split(plain, maxsplit=1) if part.strip())
    words = [folded for word in next(parts, "").split() if (folded := fold(word))]
    while len(words) > 1 and words[-1] in _GENERATIONS:
        words.pop()
    return words[-1] if words else ""


def fold(text: str) -> str:
    """``text`` in small letters without accents, a possessive ending, or marks."""
    letters = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in letters if not unicodedata.combining(c)).casefold()
    return _NO_LETTERS.sub("", _POSSESSIVE.sub("", plain))


def _stands_there(gold: Teller, found: Teller) -> bool:
    if gold.start is None or gold.end is None or found.start is None or found.end is None:
        return False
    head_start, head_end = gold.head_span or (gold.start, gold.end)
    covers = found.start <= head_start and found.end >= head_end
    if covers and found.end - found.start < gold.end - gold.start + _LOOSE:
        return True
    return overlap((gold.start, gold.end), (found.start, found.end)) >= _HALF


def _has_the_name(gold: Teller, found: Teller) -> bool:
    name = _name(found)
    if not name or name in _PRONOUNS:
        return False  # "he" elsewhere in the text names nobody
    if gold.kind != "pronoun":
        if name in {fold(gold.head), fold(gold.other_head), surname(gold.text)}:
            return True
        if fold(found.text) and fold(found.text) == fold(gold.text):
            return True
    return bool(gold.antecedent) and name == surname(gold.antecedent)


def _name(speaker: Teller) -> str:
    return surname(speaker.name or speaker.text)
