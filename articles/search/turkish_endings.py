"""The endings that Turkish writes behind an apostrophe, so that a name stays as it is.

    TÜBİTAK'ın Ankara'dakiler Türkiye'ninki 15'lik 6'ncı AB'ye Meclisi'nden 1990'dı

From the Turkish Language Association's rules for the apostrophe ("kesme işareti"), and
those endings of derivation and number that copy writes so in spite of them. Folded, ı
and i are one letter, as are u and ü, so that of vowel harmony a and e are left; it starts
anew behind -ki. Names read otherwise than they are written (Biden'ın) and abbreviations
(AB'ye) don't show the vowel that an ending follows. That none begins with a vowel behind a
vowel shows, but for a silent e (Google'ın): Sana'a and Rifa'i are words.
"""

from __future__ import annotations

import re

_NUMBERS = "(?:I?ncI|s?Ar)?"  # 6'ncı, 5'er
_NOUN = (
    "(?:lI(?:lI)?[kg]?|sIz(?:lI[kg])?|cI(?:lI[kg])?|gil)?"  # PKK'lı, 15'liğe, NATO'culuk
    "(?:lAr)?"
    "(?:s?I(?:n(?:In?|A|dAn?|cA)|ylA)?"  # AKP'si, Oskand'ında
    "|n(?:In?|A|dAn?|cA)"  # Meclisi'nde: behind a possessive that is part of the name
    "|(?:I?[mn]Iz)?(?:y?I|y?A|In|[dt]An?|y?lA|cA)?"  # Türkiye'mizin, Ankara'ya
    "|I?m)?"
)
_KI = "(?<=[dt][ae]|[iu]n)k[iu](?:ler(?:in?|e|den?|le)?|n(?:in?|e|den?)|yle)?"
_COPULA = (
    "(?:y?[dt]I(?:[mnk]|nIz|lAr)?|y?mIs(?:lAr)?|y?sA(?:lAr)?|[dt]Ir(?:lAr)?"
    "|y?Im|sIn(?:Iz)?|y?Iz|lAr|y?ken)?"
)


def _endings(numbers: str = "") -> re.Pattern[str]:
    back, front = (
        [(part.replace("A", wide).replace("I", "[iu]")) for part in (numbers + _NOUN, _COPULA)]
        for wide in "ae"
    )
    either = f"(?:{back[0]}|{front[0]})"
    return re.compile(f"{back[0]}{back[1]}|{front[0]}{front[1]}|{either}{_KI}{front[1]}")


_BEHIND_A_WORD = _endings()
_BEHIND_A_NUMBER = _endings(_NUMBERS)
_LONGEST = 16
_SOUNDING, _VOWELS = frozenset("aiou"), frozenset("aeiou")
# Arabic words whose own apostrophe stands before what looks like an ending.
_WITH_A = "bid cum kal kit lem vak"
_WITH_I = "cuz kat mer nef nev ser sun"
_WHOLE = frozenset(
    {
        "ma'na",
        *(f"{word}'a" for word in _WITH_A.split()),
        *(f"{word}'i" for word in _WITH_I.split()),
    }
)
# Elsewhere "Sa'da", "Dar'ya" and "San'a" are names, and only what is longer is an ending.
_SHORTEST_ELSEWHERE = 3
_GENITIVES = frozenset({"in", "un"})


def is_turkish_ending(ending: str, word: str) -> bool:
    """Whether ``ending`` may stand behind ``word`` and an apostrophe; both are folded."""
    if len(ending) > _LONGEST or f"{word}'{ending}" in _WHOLE:
        return False
    if word[-1] in _SOUNDING and ending[0] in _VOWELS:
        return False
    if len(word) == 1 == len(ending) and not word.isdigit():
        return False
    endings = _BEHIND_A_NUMBER if word[-1].isdigit() else _BEHIND_A_WORD
    return endings.fullmatch(ending) is not None


def is_surely_turkish(ending: str, word: str) -> bool:
    """The same in copy of other languages: whether it can be nothing else."""
    if len(word) < _SHORTEST_ELSEWHERE:
        return False
    long = len(ending) >= _SHORTEST_ELSEWHERE or ending in _GENITIVES
    return long and is_turkish_ending(ending, word)
