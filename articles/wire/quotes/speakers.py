"""Who a mention is: the fullest form of the name in the story, the role, the pronoun's bearer."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.mentions import Mention, MentionKind

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁŃŅŇŌŐŘŚŞŠȘŢŤȚŪŮŰŹŻŽА-ЯЁ"
_NAME = re.compile(
    rf"[{_UPPER}][\w’'.-]*+(?:[ \u00a0](?:(?:de|da|di|del|van|von|der|bin|ibn|al|el|zu)[ \u00a0])?[{_UPPER}][\w’'.-]*+){{1,5}}"
)
_ROLE = re.compile(r"[^,.;:()\n“”\"]{3,120}")
_ROLE_STOPS = (
    "who ",
    "which ",
    "whose ",
    "speaking ",
    "said",
    "and ",
    "but ",
    "in ",
    "on ",
    "at ",
)


@dataclass(slots=True)
class Names:
    """The names of one story, read when they are first asked for."""

    body: str
    lexicon: Lexicon
    _full: dict[str, Counter[str]] | None = None
    _first: dict[str, int] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)

    def full(self, name: str) -> str:
        """The fullest form in which the story gives ``name``."""
        words = name.split()
        table = self._table()
        key = _fold(words[-1])
        given = {_fold(word) for word in words}
        candidates = [
            (count, other)
            for other, count in table.get(key, {}).items()
            if given <= {_fold(word) for word in other.split()} and len(other.split()) > len(words)
        ]
        return max(candidates)[1] if candidates else name

    def role(self, name: str) -> str | None:
        """The role that stands after the first full mention: ``Ann Lee, a minister,``."""
        self._table()
        at = self._first.get(name)
        if at is None or self.body[at : at + 2] != ", ":
            return None
        match = _ROLE.match(self.body, at + 2)
        if match is None:
            return None
        role = match.group().strip()
        if (
            role.startswith(_ROLE_STOPS)
            or len(role.split()) < 2
            or role.split()[0].endswith("ing")
        ):
            return None
        first, _, rest = role.partition(" ")
        return rest if first in self.lexicon.determiners and first != "the" else role

    def _table(self) -> dict[str, Counter[str]]:
        if self._full is None:
            self._full = {}
            for match in _NAME.finditer(self.body):
                self._note(match)
        return self._full

    def _note(self, match: re.Match[str]) -> None:
        words = match.group().rstrip(".'’").split()
        end = match.start() + len(match.group().rstrip(".'’"))
        for at in range(len(words) - 2, -1, -1):
            if self.lexicon.lower(words[at]).rstrip(".") in self.lexicon.titles:
                words = words[at + 1 :]
                break
        if len(words) < 2 or self._full is None:
            return
        words[-1] = re.split("[’']", words[-1])[0]
        name = " ".join(words)
        self._full.setdefault(_fold(words[-1]), Counter())[name] += 1
        self._first.setdefault(name, end)


def _fold(word: str) -> str:
    return word.casefold().strip(".,’'")


@dataclass(slots=True)
class Cast:
    """Who has spoken or acted so far in a story, latest last."""

    names: Names
    latest: list[tuple[str, str | None]] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)

    def note(self, name: str, role: str | None) -> None:
        self.latest.append((name, role))

    def bearer(self, pronoun: str) -> str | None:
        """Whom ``pronoun`` stands for: the last person named."""
        if pronoun in self.names.lexicon.they:
            return None
        return self.latest[-1][0] if self.latest else None


def is_person(mention: Mention) -> bool:
    return mention.kind is MentionKind.NAME
