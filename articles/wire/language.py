"""A story's language, by its commonest words and letters.

Enough for the languages that the archive's agencies write in; a story in
another gets its agency's only language, else none. Arabic and Cyrillic copy is
told by its letters, Kurdish (Kurmancî) from Turkish by its words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_STOP_WORDS = {
    "en": "the of and to in a is that for was on with said by has from at it are as its",
    "tr": "ve bir bu için ile olarak da de olan daha çok dedi ise kadar sonra gibi yer göre ancak "
    "yeniden etti edildi oldu",
    "fr": "le la les des et de du un une est dans que pour qui sur par au aux avec pas",
    "de": "der die das und in den von zu mit für ist nicht dem des auf ein eine sich auch im",
    "es": "el la los las de y en que del un una por con para se su al ha es como",
    "it": "il di che la e in un per del della con una è non alla dei le gli nel si",
    "pt": "o a os as de e que do da em um uma para com não dos das no na foi",
    "nl": "de het een van en in is dat op te zijn voor met niet aan door er bij ook",
    "ku": "û di de ji li bi ku jî bo ye ew hat kir yê ên wê vê her dikin kirin",
    "sv": "och att det som en på är av för med till den har de inte om ett han var",
    "cs": "a v se na je že s z do o k i by pro za ve který podle po jsou",
}
_LANGUAGES: dict[str, list[str]] = {}
for _language, _words in _STOP_WORDS.items():
    for _stop_word in set(_words.split()):
        _LANGUAGES.setdefault(_stop_word, []).append(_language)
_LETTERS = {"tr": "ığşİ", "de": "ßä", "es": "ñ¿¡", "pt": "ãõ", "ku": "êîû", "cs": "ěřů"}
_MOST_LETTERS = 5
_WORD = re.compile(r"[^\W\d_]+")
# "K A Lees" is no Czech, though "k" and "a" are, and a horse of "4y" no Spanish.
_INITIAL = re.compile(r"\b[A-Z]\b|[\d'’][a-z]\b")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_ENOUGH = 3000  # characters; a story's start tells as much as the whole
_FEWEST = 2
_ONE_IN = 25  # words of a text at least is one of its language's commonest


def find_language(text: str, expected: Sequence[str] = ()) -> str | None:
    """The code of the language ``text`` is in, or None.

    ``expected`` are the languages its agency writes in; they win where the
    words leave a doubt.
    """
    sample = text[:_ENOUGH]
    words = _WORD.findall(_INITIAL.sub(" ", sample).replace("İ", "i").lower())
    if not words:
        return None
    script = None if sample.isascii() else _by_script(sample, words, expected)
    return script or _by_words(words, _by_letters(sample), expected)


def _by_script(sample: str, words: Sequence[str], expected: Sequence[str]) -> str | None:
    letters = sum(map(len, words))
    if 2 * len(_ARABIC.findall(sample)) > letters:
        return next((code for code in expected if code in {"ar", "fa", "ur", "ps"}), "ar")
    return "ru" if 2 * len(_CYRILLIC.findall(sample)) > letters else None


def _by_letters(sample: str) -> Counter[str]:
    """Letters count like words, but only a few of each language's."""
    if sample.isascii():
        return Counter(dict.fromkeys(_LETTERS, 0))
    return Counter(
        {
            code: min(sum(map(sample.count, letters)), _MOST_LETTERS)
            for code, letters in _LETTERS.items()
        }
    )


def _by_words(words: Sequence[str], counts: Counter[str], expected: Sequence[str]) -> str | None:
    for word, times in Counter(words).items():
        for code in _LANGUAGES.get(word, ()):
            counts[code] += times
    for code in expected:
        counts[code] = counts[code] * 5 // 4
    only = expected[0] if len(expected) == 1 else None
    best, hits = max(counts.items(), key=lambda item: item[1], default=("", 0))
    if hits < max(_FEWEST, len(words) // _ONE_IN):  # names and figures, no sentences
        return only
    return best
