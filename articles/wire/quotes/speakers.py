"""The names of a story: the fullest form of each, the role, the gender."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.lexicons.given_names import FEMININE, MASCULINE

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁŃŅŇŌŐŘŚŞŠȘŢŤȚŪŮŰŹŻŽА-ЯЁ"
_PARTICLE = "(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|zu|dos)"
_WORD = rf"(?:[{_UPPER}]\.|(?:Sen|Rep|Gov|Gen|Lt|Col|Dr|Mr|Mrs|Ms|Prof|St)\.|[{_UPPER}][\w’'-]*+)"
_NICKNAME = rf"[“\"‘'][{_UPPER}]\w{{1,14}}[”\"’'][ \u00a0]"
_NAME = re.compile(rf"{_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]|{_NICKNAME})?{_WORD}){{1,6}}")
_ROLE = re.compile(r"[^,.;:()\n“”„«»\"]{3,120}(?=[,.;:(\n])")
_ROLE_STOPS = ("who ", "which ", "whose ", "said", "and ", "but ", "in ", "on ", "at ", "as ")
_TITLED = re.compile(
    rf"\b(Mr|Mrs|Ms|Miss|Sir|Lady|Frau|Herr|Mme)\.?[ \u00a0]"
    rf"([{_UPPER}][\w-]+)(?: ([{_UPPER}][\w-]+))?"
)
_SINGLE = re.compile(
    rf"(?:(?<![\w’'-])[^\W\d_{_UPPER}][\w’'-]*+,?|—) ([{_UPPER}][\w-]+)(?![\w-]| [{_UPPER}])"
)
_APPOSED = re.compile(rf", ([^\W\d_{_UPPER}]\w*+|\d\d(?=[,.]))")
_POSSESSIVE = re.compile("[’']s?$")
_PLACES = frozenset(
    "county city state states street house court york jersey hampshire carolina dakota kingdom "
    "america virginia mexico korea africa union east west north south central new united "
    "great times post press news".split()
)
# An addressee without a comma runs into the name: "explicó a Efe Nuria Calvet".
_AGENCIES = frozenset("afp ansa ap belga dpa efe lusa reuters tass".split())
_TRADES = ("er", "or", "ist", "man", "woman", "men", "smith")
_MOST_FORMS = 12  # full names that share one surname
_HIS = frozenset(("Mr", "Sir", "Herr"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(slots=True)
class Names:
    """The names of one story, read when they are first asked for."""

    body: str
    lexicon: Lexicon
    _full: dict[str, Counter[str]] | None = None
    _ends: dict[str, int] = field(default_factory=dict)
    speakers: set[str] = field(default_factory=set)
    _people: set[str] = field(default_factory=set)
    _singles: Counter[str] | None = None
    _titled: dict[str, str] | None = None

    def full(self, name: str, gender: str = "") -> str:
        """The fullest form in which the story gives ``name``; the commonest if it gives several.

        ``gender`` leaves out the names that are of the other one.
        """
        words = name.split()
        given = {fold(word) for word in words}
        found = self.table().get(_surname(words), Counter[str]())
        candidates = [
            other
            for other in found
            if len(other.split()) > len(words)
            and given <= {fold(word) for word in other.split()}
            and (not gender or self.gender(other) in (gender, ""))
        ]
        if not candidates:
            return name
        return max(candidates, key=lambda other: self._weight(other, found))

    def _weight(self, name: str, found: Counter[str]) -> tuple[bool, int, int]:
        """A person before anything else, then the one named most, in the form used most."""
        first = fold(name.split()[0])
        same = sum(count for other, count in found.items() if fold(other.split()[0]) == first)
        return self.person(name), same, found[name]

    def role(self, name: str) -> str | None:
        """The role that stands after the first full mention: ``Ann Lee, a minister,``."""
        self.table()
        at = self._ends.get(name)
        if at is None or self.body[at : at + 2] != ", ":
            return None
        match = _ROLE.match(self.body, at + 2)
        role = match.group().strip() if match else ""
        words = role.split()
        if len(words) < 2 or role.startswith(_ROLE_STOPS) or words[0].endswith("ing"):
            return None
        closes = self._apposed(at - len(name))
        if self._predicate(words[0]) or (closes and not self._determined(words[0])):
            return None  # "its captain, Rasmus Oddel, stood on the quay"
        if not any(word.islower() for word in words) or not self._is_role(words):
            return None
        return " ".join(words[1:]) if words[0] in ("a", "an") else role

    def _predicate(self, word: str) -> bool:
        """Whether the sentence goes on with its verb: ``…, had opened``, ``…, arrived``."""
        low, lexicon = self.lexicon.lower(word), self.lexicon
        if low in lexicon.verbs or low in lexicon.auxiliaries:
            return True
        return lexicon.code == "en" and low.endswith("ed")

    def _apposed(self, start: int) -> bool:
        """Whether a name stands behind a comma, with or without its title."""
        before = self.body[max(0, start - 24) : start].split()
        if before and self.lexicon.lower(before[-1]) in self.lexicon.titles:
            before.pop()
        return bool(before) and before[-1].endswith(",")

    def _determined(self, word: str) -> bool:
        return self.lexicon.lower(word) in self.lexicon.determiners

    def _is_role(self, words: list[str]) -> bool:
        """Outside English an apposition must hold a title to be told from a clause."""
        lexicon = self.lexicon
        if lexicon.code == "en":
            return True
        return any(lexicon.lower(word) in lexicon.titles for word in words[:4])

    def gender(self, name: str) -> str:
        """``he``, ``she`` or "" where neither the name nor a title tells."""
        words = name.split()
        for word in words[:-1]:
            if fold(word) in MASCULINE:
                return "he"
            if fold(word) in FEMININE:
                return "she"
        if self._titled is None:
            self._titled = {
                fold(name): "he" if match[1] in _HIS else "she"
                for match in _TITLED.finditer(self.body)
                for name in match.groups()[1:]
                if name
            }
        return self._titled.get(_surname(words), "")

    def person(self, name: str) -> bool:
        """Whether a name of several words is a person's, as far as one can tell."""
        if name in self.speakers or name in self._people:
            return True
        words = name.split()
        if fold(words[-1]) in self.lexicon.organisations or fold(words[-1]) in _PLACES:
            return False
        if given(words[0]) or self.gender(name):
            return True
        if self.lexicon.code == "de":  # where every noun is capitalised
            return False
        return len(words) < 4 and fold(words[0]) not in _PLACES and self._alone(words)

    def _alone(self, words: list[str]) -> bool:
        """Whether the story goes on to use the last word alone, as it does with surnames."""
        key = _surname(words)
        if self._singles is None:
            self._singles = Counter(fold(match[1]) for match in _SINGLE.finditer(self.body))
        return self._singles[key] > 0

    def known(self, word: str) -> bool:
        """Whether a single word is the name of somebody in the story."""
        key = fold(word)
        if key in self.table() or word in self.speakers:
            return True
        self.gender(word)
        return key in (self._titled or {})

    def table(self) -> dict[str, Counter[str]]:
        """Full names by surname, with how often each stands in the story."""
        if self._full is None:
            self._full = {}
            for match in _NAME.finditer(self.body):
                self._note(match, self._full)
        return self._full

    def _note(self, match: re.Match[str], table: dict[str, Counter[str]]) -> None:
        text = match.group().rstrip(".'’")
        words = text.split()
        words[-1] = _POSSESSIVE.sub("", words[-1]) or words[-1]
        while len(words) > 1 and self.lexicon.lower(words[-1]) in self.lexicon.times:
            words, text = words[:-1], text.rpartition(" ")[0]
        opens = self.body[max(0, match.start() - 2) : match.start()].strip(" \u00a0")[-1:]
        first = self._name_start(words, opens in ("", "\n", *'.!?”"'))
        titled = first > 0 and fold(words[first - 1]) in self.lexicon.titles
        words = self._without_headline(words[first:])
        if len(words) < 2:
            return
        if (
            self.lexicon.code == "de"
            and len(words) == 3
            and words[1][0].isupper()
            and not given(words[0])
        ):
            words = words[1:]  # Hafenmeisterin Ute Pohl
        if len(words) == 3 and self.body.endswith("of ", 0, match.start()) and not given(words[0]):
            words = words[1:]  # Secretary of State Ada Roe
        name = " ".join(words)
        introduced = titled or self._introduced(match.start(), match.start() + len(text))
        if len(words) < 4 and introduced:
            self._people.add(name)
        forms = table.setdefault(_surname(words), Counter())
        if name in forms or len(forms) < _MOST_FORMS:
            forms[name] += 1
        self._ends.setdefault(name, match.start() + len(text))

    def _introduced(self, start: int, end: int) -> bool:
        """Whether a role stands before a name or an apposition behind it."""
        before = self.body[max(0, start - 24) : start].split()
        role = bool(before) and self.lexicon.lower(before[-1]) in self.lexicon.titles
        if self.lexicon.code == "de":
            return role
        behind = _APPOSED.match(self.body, end)
        return role or (behind is not None and not self._joins(behind[1]))

    def _joins(self, low: str) -> bool:
        """Whether a word behind a comma goes on with the sentence: ``…, but``."""
        return low in self.lexicon.conjunctions or low in self.lexicon.coordinators

    def _without_headline(self, words: list[str]) -> list[str]:
        """A name without the words of a capitalised headline: ``Ann Lee Just Said …``."""
        lexicon = self.lexicon
        for at in range(2, len(words)):
            low = lexicon.lower(words[at])
            if lexicon.small(low) or low in lexicon.auxiliaries or low in lexicon.cues:
                return words[:at]
        return words

    def _name_start(self, words: list[str], opens: bool) -> int:
        """Where in a run of capitals the name begins: behind titles and sentence openers.

        ``opens`` is whether the run opens a sentence.
        """
        for at in range(len(words) - 2, -1, -1):
            low = fold(words[at])
            if low in self.lexicon.titles or low in _AGENCIES or words[at].endswith(("’s", "'s")):
                return at + 1
        for at in range(len(words) - 1):
            if given(words[at]):
                return at
        if opens and self.lexicon.code == "en" and trade(words):
            return 1
        at = 0
        while at < len(words) - 1 and self.lexicon.small(self.lexicon.lower(words[at])):
            at += 1
        return at


def trade(words: list[str]) -> bool:
    """``Lamplighter Ivo Crane`` at a sentence's head: a trade, with a capital for its place."""
    named = len(words) > 2 and not given(words[0]) and "." not in words[1]
    return named and words[0].endswith(_TRADES)


def given(word: str) -> bool:
    return fold(word) in MASCULINE or fold(word) in FEMININE


def fold(word: str) -> str:
    """A name's word as it is compared."""
    return word.casefold().strip(".,’'“”\"‘")


def _surname(words: list[str]) -> str:
    last = fold(words[-1])
    return fold(words[-2]) if last in _SUFFIXES and len(words) > 2 else last
