"""A story's language, as py3langid tells it from short runs of letters.

Two sentences are enough, in capitals too; of tables of figures and lists of
names it is never sure, and then the agency's language stands, if it has but
one. Only the languages below come into question, which are those of the
agencies and their neighbours: with a hundred to choose from, names would make
a story Welsh. The model (4 MB) comes with the package and is loaded when the
first story asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

LANGUAGES = (
    "en tr ku ar fa ur ps ru uk bg kk az fr de es pt it ro nl pl cs sk sv no da fi et lv lt "
    "hu el he ja zh ko bn hi ms"
).split()
_ENOUGH = 500  # characters; the start of a story tells as much as the whole
_SURE = 0.7  # of right answers to two sentences all but a few are above 0.99
_SURER = 0.9  # to contradict an agency that writes in one language
# "K A Lees", "4y", "<LQM>", "12.50": initials, figures and tickers are in no language.
_NO_WORDS = re.compile(r"\b[A-Z]\b|\d\w*|<[^\s<>]{1,12}>")
# Where one word in ten is one of these, copy is English: told twenty times as fast as by
# its letters, and most copy is. In no other of the languages is one in thirty.
_PLAIN_ENGLISH = frozenset(
    "the of and to that with said from has it its which been were this would by says "
    "year years months company "
    # As English desks set a company's results: "Shr 31 cts vs 24 cts".
    "shr shrs cts dlr dlrs revs qtr mths qtly mthly".split()
)
_ONE_IN = 10
_FEWEST = 3
_LETTERS = re.compile(r"[^\W\d_]")
# Central Kurdish (Sorani), which the model does not know, spells its vowels out: "ێ" and
# the marked "ڕ" and "ڵ" are its own, "ە" and "ۆ" are shared with Uyghur.
_SORANI = "ckb"
_OF_SORANI = re.compile("[ێڕڵ]")
_VOWELS_OF_SORANI = re.compile("[ێۆە]")
_ONE_LETTER_IN = 12


def find_language(text: str, expected: Sequence[str] = ()) -> str | None:
    """The code of the language ``text`` is in, or None.

    ``expected`` are the languages its agency writes in; one alone stands where
    the letters leave a doubt.
    """
    opening = text[:_ENOUGH]
    if _is_plain_english(opening):
        return "en"
    sample = _NO_WORDS.sub(" ", opening)
    if _is_plain_english(sample):
        return "en"
    if not _LETTERS.search(sample):
        return None
    if _is_sorani(sample):
        return _SORANI
    only = expected[0] if len(expected) == 1 else None
    code, certainty = _identifier().classify(sample)
    enough = _SURER if only else _SURE
    return str(code) if certainty >= enough else only


def _is_plain_english(sample: str) -> bool:
    words = sample.lower().split()
    common = sum(map(_PLAIN_ENGLISH.__contains__, words))
    return common >= max(_FEWEST, len(words) / _ONE_IN)


def _is_sorani(sample: str) -> bool:
    if not _OF_SORANI.search(sample):
        return False
    vowels = len(_VOWELS_OF_SORANI.findall(sample))
    return vowels * _ONE_LETTER_IN >= len(_LETTERS.findall(sample))


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier
