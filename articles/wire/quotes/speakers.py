"""The names of a story: the fullest form of each, the role, the gender."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.lexicons.given_names import FEMININE, MASCULINE

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁŃŅŇŌŐŘŚŞŠȘŢŤȚŪŮŰŹŻŽА-ЯЁ"
_PARTICLE = "(?:de|da|di|del|della|van|von|der|den|bin|ibn|al|el|la|le|zu|dos)"
_NAME = re.compile(
    rf"[{_UPPER}][\w’'-]*+\.?(?:[ \u00a0](?:{_PARTICLE}[ \u00a0])?[{_UPPER}][\w’'-]*+\.?){{1,5}}"
)
_ROLE = re.compile(r"[^,.;:()\n“”\"]{3,120}")
_ROLE_STOPS = ("who ", "which ", "whose ", "said", "and ", "but ", "in ", "on ", "at ", "as ")
_TITLED = re.compile(rf"\b(Mr|Mrs|Ms|Miss|Sir|Lady|Frau|Herr|Mme)\.?[ \u00a0]([{_UPPER}][\w-]+)")
_HIS = frozenset(("Mr", "Sir", "Herr"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(slots=True)
class Names:
    """The names of one story, read when they are first asked for."""

    body: str
    lexicon: Lexicon
    _full: dict[str, Counter[str]] | None = None
    _ends: dict[str, int] = field(default_factory=dict)
    _titled: dict[str, str] | None = None

    def full(self, name: str) -> str:
        """The fullest form in which the story gives ``name``; the commonest if it gives several."""
        words = name.split()
        given = {fold(word) for word in words}
        candidates = [
            (count, other)
            for other, count in self.table().get(_surname(words), {}).items()
            if len(other.split()) > len(words) and given <= {fold(word) for word in other.split()}
        ]
        return max(candidates)[1] if candidates else name

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
        if not any(word.islower() for word in words):
            return None
        return " ".join(words[1:]) if words[0] in ("a", "an") else role

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
                fold(match[2]): "he" if match[1] in _HIS else "she"
                for match in _TITLED.finditer(self.body)
            }
        return self._titled.get(_surname(words), "")

    def person(self, name: str) -> bool:
        """Whether a name of several words is a person's, as far as one can tell."""
        words = name.split()
        if fold(words[-1]) in self.lexicon.organisations:
            return False
        return fold(words[0]) in MASCULINE or fold(words[0]) in FEMININE or bool(self.gender(name))

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
        words[-1] = re.split("[’']s?$", words[-1])[0] or words[-1]
        for at in range(len(words) - 2, -1, -1):
            if fold(words[at]) in self.lexicon.titles or words[at].endswith(("’s", "'s")):
                words = words[at + 1 :]
                break
        if len(words) < 2:
            return
        name = " ".join(words)
        table.setdefault(_surname(words), Counter())[name] += 1
        self._ends.setdefault(name, match.start() + len(text))


def fold(word: str) -> str:
    """A name's word as it is compared."""
    return word.casefold().strip(".,’'")


def _surname(words: list[str]) -> str:
    last = fold(words[-1])
    return fold(words[-2]) if last in _SUFFIXES and len(words) > 2 else last
