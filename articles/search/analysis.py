"""From text to the terms that are looked up: the same for what is stored and what is asked.

A word is folded, cut at its apostrophe and stemmed by the story's language
(Snowball's stemmers). Folding comes first, so that accents never matter; the
Turkish stemmer, which goes by vowel harmony, gets it back from the vowel before.

    "Ankara'daki bakanlığı"   tr   ankara bakanlik
    "The ministers' letter"   en   the minist letter
    "l'homme"                 fr   l hom
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable

import Stemmer

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
# Here what stands before an apostrophe is an article or a preposition, and the word follows.
_ELIDING = frozenset({"ca", "fr", "it"})
_SHORTEST_STEM = 3  # "O'Brien", "l'homme": no word with a suffix behind its apostrophe
LONGEST_TERM = 60
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´", "'"))
WORD = re.compile(r"\w+(?:['’ʼ‘`´]\w+)*+")
_AFTER_A_BACK_VOWEL = re.compile(r"[aou][^aeou]*+")
_SOFT_G = re.compile(r"(?<=[aeıiou])g(?=[aeıiou])")
_local = threading.local()


def terms(text: str, language: str) -> list[str]:
    """The terms of ``text`` in their order, as a story in ``language`` is stored by them."""
    return stems(pieces(text, language), language)


def pieces(text: str, language: str) -> list[str]:
    """The folded words of ``text``, without what hangs on an apostrophe."""
    found: list[str] = []
    for word in WORD.findall(fold(text)):
        found += _parts(word, language) if not word.isalnum() else [word]
    return found


def stems(words: Iterable[str], language: str) -> list[str]:
    """Folded ``words`` cut to their stems; those of a language without a stemmer stay."""
    stem = _stemmer(language.split("-")[0])
    return [one[:LONGEST_TERM] for one in stem(list(words))]


def readings(text: str, languages: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """What ``text`` may be stored as: its terms in each of ``languages``, and unstemmed."""
    return frozenset(tuple(terms(text, language)) for language in {"", *languages}) - {()}


def _parts(word: str, language: str) -> list[str]:
    """A word with an apostrophe: its stem where a suffix hangs on it, else its parts."""
    parts = word.translate(_APOSTROPHES).split("'")
    if len(parts) > 1 and len(parts[0]) >= _SHORTEST_STEM and language not in _ELIDING:
        return parts[:1]
    return parts


def _stemmer(language: str) -> Callable[[list[str]], list[str]]:
    """A stemmer for this thread: Snowball's keep a state while they work."""
    known: dict[str, Callable[[list[str]], list[str]]] = _local.__dict__
    if language not in known:
        known[language] = _make_stemmer(language)
    return known[language]


def _make_stemmer(language: str) -> Callable[[list[str]], list[str]]:
    name = ALGORITHMS.get(language)
    if name is None:
        return lambda words: words
    stemmer = Stemmer.Stemmer(name, 100_000)
    prepare = _harmonious if language == "tr" else str
    return lambda words: _folded(stemmer.stemWords([prepare(word) for word in words]))


def _folded(words: list[str]) -> list[str]:
    """``words`` folded at one go; stemmers leave or make letters with accents."""
    return fold(" ".join(words)).split(" ") if words else []


def _harmonious(word: str) -> str:
    """A folded Turkish word with its i's and soft g's as harmony writes them."""
    harmonious = _AFTER_A_BACK_VOWEL.sub(lambda found: found[0].replace("i", "ı"), word)
    return _SOFT_G.sub("ğ", harmonious)
