"""From text to the terms that are looked up: the same for what is stored and what is asked.

A word is folded, rid of what hangs on an apostrophe and stemmed by the story's language
(Snowball's stemmers). Folding comes first, so that accents never matter; the
Turkish stemmer, which goes by vowel harmony, gets it back from the vowel before.

    "Ankara'daki bakanlığı"   tr   ankara bakanlik
    "The ministers' letter"   en   the minist letter
    "l'homme"                 fr   l hom
    "O'Brien don't"           en   obrien dont
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from functools import cache, lru_cache
from unicodedata import category

import Stemmer

from . import apostrophes
from .apostrophes import Part, marked_contraction
from .folding import fold

# ISO 639 codes of the languages that Snowball stems, and its names for them.
ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german",
    "el": "greek", "en": "english", "es": "spanish", "et": "estonian", "eu": "basque",
    "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi",
    "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian",
    "no": "norwegian", "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
LONGEST_TERM = 60
_APOSTROPHE = re.compile("['’‘`]")
# Thai, Lao, Burmese, Khmer, Japanese, Chinese: no spaces between words, so that every
# letter is a term, and a word is found as letters one behind the other.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Vowels, of India's scripts above all, that hang on a letter and outlast folding.
_SIGNS = "".join(
    letter for letter in map(chr, range(0x900, 0x1C00)) if category(letter) in {"Mc", "Mn"}
)
_LETTER = rf"[^\W_{_UNSPACED}]"
_SPACED = rf"{_LETTER}++(?>(?:[{_SIGNS}]++{_LETTER}*+)*)"
WORD = re.compile(
    rf"{_SPACED}(?>(?:['’‘`]{_SPACED})*)|(?![{_SIGNS}])[{_UNSPACED}](?<=\w)[{_SIGNS}]*+"
)
_AFTER_A_BACK_VOWEL = re.compile(r"[aou][^aeou]*+")
_SOFT_G = re.compile(r"(?<=[aeıiou])g(?=[aeıiou])")
# Copy comes back to the same words: so many are kept, of stems for each language.
_MOST_STEMS, _MOST_PARTED = 100_000, 20_000


def terms(text: str, language: str) -> list[str]:
    """The terms of ``text`` in their order, as a story in ``language`` is stored by them."""
    return stems(pieces(text, language), language)


def pieces(text: str, language: str) -> list[str]:
    """The folded words of ``text``, without endings that hang on an apostrophe."""
    return split(fold(text), language)


def split(folded: str, language: str) -> list[str]:
    """The words of a folded text, as `pieces`."""
    words: list[str] = WORD.findall(folded)
    if not _APOSTROPHE.search(folded):
        return words
    found: list[str] = []
    for word in words:
        if word.isalnum():
            found.append(word)
        else:
            found += [part.text for part in parts(word, language)]
    return found


def stems(words: Iterable[str], language: str) -> list[str]:
    """Folded ``words`` cut to their stems; those of a language without a stemmer stay."""
    known = _stems_of(_algorithm(language))
    return [known[word] for word in words]


def readings(text: str, languages: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """What ``text`` may be stored as: its terms in each of ``languages``, and unstemmed.

    A word cut as one language does may be stored by another's stem: a Turkish name, typed
    with a Turkish ending, stands in English copy without.
    """
    codes = {"", *languages}
    rows = cuts(text, codes)
    return frozenset(tuple(stems(row, language)) for row in rows for language in codes)


def cuts(text: str, languages: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """The folded words of ``text`` as `pieces` gives them in any of ``languages``, or in none."""
    folded = fold(text)
    return frozenset(tuple(split(folded, language)) for language in {"", *languages}) - {()}


def parts(word: str, language: str) -> tuple[Part, ...]:
    """A folded word with apostrophes: the words in it, and where each stands."""
    return _kept(word, language) if len(word) <= LONGEST_TERM else _parts(word, language)


def _parts(word: str, language: str) -> tuple[Part, ...]:
    return apostrophes.parts(_APOSTROPHE.sub("'", word), _code(language))


_kept = lru_cache(_MOST_PARTED)(_parts)


def _code(language: str) -> str:
    """A language without its country or script: "pt" of "pt-BR"."""
    return language.lower().replace("_", "-").partition("-")[0]


def _algorithm(language: str) -> str:
    return ALGORITHMS.get(_code(language), "")


class _Stems(dict[str, str]):
    """The stems of a language's words, by the words: found once, and then looked up.

    One stemmer serves all threads, but one after the other: it keeps a state while it works.
    """

    def __init__(self, algorithm: str) -> None:
        super().__init__()
        self._stemmer = Stemmer.Stemmer(algorithm, 0) if algorithm else None
        self._prepare = _PREPARED.get(algorithm, str)
        self._lock = threading.Lock()

    def __missing__(self, word: str) -> str:
        with self._lock:
            if len(self) >= _MOST_STEMS:
                self.clear()
            self[word] = found = self._stem(word)[:LONGEST_TERM]
        return found

    def _stem(self, word: str) -> str:
        """Folded again: stemmers leave or make letters with accents.

        A stemmer may leave nothing of a word: Nepali's takes whole particles for endings.
        """
        if self._stemmer is None:
            return word
        return fold(self._stemmer.stemWord(self._prepare(word))) or word


def _harmonious(word: str) -> str:
    """A folded Turkish word with its i's and soft g's as harmony writes them."""
    harmonious = _AFTER_A_BACK_VOWEL.sub(lambda found: found[0].replace("i", "ı"), word)
    return _SOFT_G.sub("ğ", harmonious)


_PREPARED = {"turkish": _harmonious, "english": marked_contraction}
_stems_of = cache(_Stems)
