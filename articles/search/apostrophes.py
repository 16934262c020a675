"""What an apostrophe parts, and what it doesn't: by the language, as each writes it.

    Ankara'daki  minister's  they'll   an ending, which is dropped
    l'homme  dell'arte                 a word cut short by the one that follows: two words
    Jan'87  12'000                     before a number: two words
    O'Brien  Kur'an  Shi'ite  don't    one word, as if it weren't there

All else is the last: readers type it with and without.
"""

from __future__ import annotations

from typing import NamedTuple

from .turkish_endings import is_surely_turkish, is_turkish_ending

# Languages in which it is a letter: "об’єкт", "oʻzbek".
_ONE_WORD = frozenset({"be", "uk", "uz"})


def _sets(rows: dict[str, str]) -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in rows.items()}


# What is dropped, beside Turkish endings: behind names that are foreign, abbreviated
# or read otherwise than they are written, and behind verbs.
_ENGLISH = "s ll re ve"
_NORDIC = "s en ens er ere erne et ets"  # pc'en, tv'et
_ENDINGS = _sets(
    {
        "": _ENGLISH,
        "en": _ENGLISH,
        "ca": "hi ho l ls m n ns s t",  # dona'm
        "da": _NORDIC,
        "et": "i iga il ile ilt is isse ist it ks ni s",  # Bush'i
        "fi": "han hen hin hon hun ksi lla lle lta n na s ssa sta t ta tta",  # Bordeaux'n
        "ku": "da de e en i ra re s ya ye yen yi",  # HDP'ê
        "nb": _NORDIC,
        "nl": "en er ers n s tje tjes",  # zo'n, sms'en, A4'tje
        "nn": _NORDIC,
        "no": _NORDIC,
        "pl": "a ach ami ego em emu i ie im m om ow owi owie s u y ym",  # Kennedy'ego
        "sv": _NORDIC,
    }
)
_ANYWHERE = frozenset({"s"})
# "'d" is had, would or did behind these ("OK'd"); Sa'd and Ra'd are names.
_BEFORE_D = "he here how i it ok she that there they this we what when where who why you"
_CONTRACTED = frozenset({("i", "m"), *((word, "d") for word in _BEFORE_D.split())})
# What is hardly ever anything but one of these without its apostrophe; "were", "well" and
# "id" are words themselves.
_UNMARKED = {
    word + ending: word
    for ending, words in {
        "d": "it they who you",
        "ll": "it that there they who you",
        "m": "i",
        "re": "they you",
        "s": "he she who",
        "ve": "i they we who you",
    }.items()
    for word in words.split()
}
# Words cut short by a vowel or an h, no other letter ("N'Golo" is a name); and by any.
_CUT_BY_VOWELS = _sets(
    {
        "ca": "d m n s t",
        "fr": "c d j m n s t",
        "ga": "b d m",
        "it": "c ch d gl m n s t v",
        "pt": "d",
    }
)
_CUT_BY_ALL = _sets(
    {
        "ca": "l",
        "fr": "jusqu l lorsqu presqu puisqu qu quelqu quoiqu",
        "it": "all altr anch bell cent cinquant coll com cos dall dell dov grand l mezz nell"
        " nessun nient novant ognun ottant pell qualcun quand quant quarant quell quest quattr"
        " sant senz sessant settant sott sull tant trent tutt ultim un vent",
        "pt": "sant",
    }
)
_NONE: frozenset[str] = frozenset()
_VOWELS = frozenset("aeiouyhœæ")


class Part(NamedTuple):
    """A word that stands in ``word[start:end]``, without the ending in it."""

    text: str
    start: int
    end: int


def parts(word: str, code: str) -> tuple[Part, ...]:
    """The words of a folded one, whose apostrophes are all "'", in the language ``code``."""
    row = word.split("'")
    found: list[Part] = []
    first = start = end = 0
    for at, piece in enumerate(row, 1):
        end += len(piece)
        if at == len(row) or _ends(row, first, at, code):
            found.append(Part(_word(row[first:at], code), start, end))
            first, start = at, end + 1
        end += 1
    return tuple(found)


def marked_contraction(word: str) -> str:
    """The English word of a contraction typed without an apostrophe: "they" of "theyll"."""
    return _UNMARKED.get(word, word)


def _ends(row: list[str], first: int, at: int, code: str) -> bool:
    """Whether the word that begins with ``row[first]`` ends before ``row[at]``."""
    if row[at][0].isdigit():
        return True
    if at > first + 1:
        return False
    short, behind = row[first], row[at][0]
    by_vowel = behind in _VOWELS and short in _CUT_BY_VOWELS.get(code, _NONE)
    return by_vowel or short in _CUT_BY_ALL.get(code, _NONE)


def _word(row: list[str], code: str) -> str:
    """The pieces of one word without its endings, joined."""
    last = len(row)
    while last > 1 and _is_ending(row[last - 1], "".join(row[max(0, last - 3) : last - 1]), code):
        last -= 1
    return "".join(row[:last])


def _is_ending(ending: str, word: str, code: str) -> bool:
    if code in _ONE_WORD:
        return False
    if ending in _ENDINGS.get(code, _ANYWHERE):
        return True
    if code == "tr":
        return is_turkish_ending(ending, word)
    if (word, ending) in _CONTRACTED:
        return code in {"", "en"}
    return is_surely_turkish(ending, word)
