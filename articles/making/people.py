"""The people, bodies and papers that invented stories quote, the most quoted first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from .languages import LANGUAGES
from .lexicon import Lexicon
from .words import Ranked

# How many each language has.
SPEAKERS = {"en": 3_000, "tr": 800, "de": 200}
_BODIES = {
    "en": ("{} Council", "{} Union", "{} Institute", "{} Harbour Board", "Bank of {}"),
    "tr": ("{} Belediyesi", "{} Sendikası", "{} Enstitüsü", "{} Bankası"),
    "de": ("Rat von {}", "Gewerkschaft {}", "Institut {}", "Bank {}"),
}
_PAPERS = {
    "en": ("{} petition", "{} report", "{} verdict"),
    "tr": ("{} raporu", "{} dilekçesi"),
    "de": ("Bericht von {}", "Urteil von {}"),
}
_GIVEN_NAMES = 300
# The most quoted is in one story in thirty of the language.
_OFFSET = 5


@dataclass(frozen=True, slots=True)
class Invented:
    """A speaker; ``number`` tells all of them apart, ``kind`` is Speaker's."""

    number: int
    name: str
    kind: str
    role: str

    @property
    def short(self) -> str:
        """What a story calls them the second time."""
        return self.name.rpartition(" ")[2] if self.kind == "person" else self.name

    @property
    def full(self) -> str:
        """What it calls them the first time."""
        return f"{self.role} {self.name}" if self.role else self.name


@cache
def speakers(language: str) -> Ranked[Invented]:
    """All speakers of the language."""
    lexicon = LANGUAGES[language]
    random = Random(f"{language} speakers")
    given = [lexicon.capitalised(name) for name in lexicon.sounds.words(random, _GIVEN_NAMES)]
    first = 1 + sum(count for code, count in SPEAKERS.items() if code < language)
    return Ranked(
        (
            _invented(number, random, lexicon, given)
            for number in range(first, first + SPEAKERS[language])
        ),
        offset=_OFFSET,
    )


def everyone() -> list[Invented]:
    """The speakers of all languages, in the order of their numbers."""
    found = [one for language in SPEAKERS for one in speakers(language).things]
    return sorted(found, key=lambda one: one.number)


def _invented(number: int, random: Random, lexicon: Lexicon, given: Sequence[str]) -> Invented:
    kind = random.choices(("person", "organisation", "document"), (85, 12, 3))[0]
    if kind == "person":
        name = f"{random.choice(given)} {random.choice(lexicon.words['W'].things)}"
        return Invented(number, name, kind, random.choice(lexicon.roles))
    names = _BODIES if kind == "organisation" else _PAPERS
    place = random.choice(lexicon.words["G"].things)
    return Invented(number, random.choice(names[lexicon.code]).format(place), kind, "")
