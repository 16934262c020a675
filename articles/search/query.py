"""What readers type into the search box, as a tree of what must be found.

    ferry ice            both words
    "ferry crews"        the words one behind the other
    -ice                 not this word
    ferry OR barge       either
    ferr*                words that begin so
    (ferry OR barge) ice
    headline:ferry  headline:(ferry OR barge)  quote:"full of ice"
    speaker:ekeren  source:npa  topic:shipping  before:2025-07  after:2024

The last line narrows the whole search and stands for itself, outside of OR and
brackets. What can't be read so is searched as plain words, and said.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, field
from datetime import date

from django.utils.translation import gettext

from ..figures import in_figures
from .analysis import pieces
from .tokens import LONGEST_TEXT, MOST_WORDS, Token, fitting_words, tokens
from .tree import NOTHING, SHORTEST_BEGINNING, All, Beginning, Node, Not, Some, Words

DEEPEST = 8  # brackets in brackets; further ones are read as if they were not there
NARROWING = ("speaker", "source", "topic", "before", "after")
PLACES = ("headline", "quote")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(slots=True)
class Asked:
    """A search as it was understood.

    ``narrowed`` are pairs such as ("source", "npa"); ``notes`` say, in a
    reader's words, what could not be read and what was searched instead.
    """

    node: Node | None = None
    narrowed: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_search(text: str) -> Asked:
    """Read what was typed. Never raises: what can't be read is searched as words."""
    asked = Asked()
    typed = text.strip()
    if len(typed) > LONGEST_TEXT:
        typed = fitting_words(typed)
        said = gettext(
            "Only the first %(number)s letters were searched, as far as whole words go."
        )
        asked.notes.append(said % {"number": in_figures(LONGEST_TEXT)})
    reader = _Reader(list(tokens(typed)), asked)
    asked.node = reader.choice()
    if typed and asked.node is None and not asked.narrowed:
        asked.node = NOTHING
        asked.notes.append(gettext("There is no word to look for in what was typed."))
    return asked


def day_from(text: str, *, end: bool = False) -> date | None:
    """The first day of "2025", "2025-07" or "2025-07-03", or with ``end`` the last."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        start = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if not end or day:
        return start
    return date(year, month or 12, monthrange(year, month or 12)[1])


class _Reader:
    """Reads tokens from left to right: choices of rows of words, with brackets."""

    def __init__(self, tokens: list[Token], asked: Asked) -> None:
        self.tokens = tokens
        self.asked = asked
        self.at = 0
        self.depth = 0
        self.place = ""  # of the words in a bracket behind "headline:"

    def choice(self) -> Node | None:
        """Rows with OR between them."""
        rows = [self.row()]
        while self._is_or():
            self.at += 1
            rows.append(self.row())
        if len(rows) > 1 and None in rows:
            self._note(gettext("OR needs a word on either side; it was left out."))
        found = tuple(row for row in rows if row is not None)
        if len(found) > 1 and any(_only_excludes(row) for row in found):
            self._note(gettext("What is left out with “-” can’t stand alone beside OR."))
            found = tuple(row for row in found if not _only_excludes(row))
        return found[0] if len(found) == 1 else Some(found) if found else None

    def row(self) -> Node | None:
        """Words that must all be found."""
        nodes = []
        while self.at < len(self.tokens) and not self._is_or():
            token = self._next()
            if token.kind == "close":
                if self.depth:
                    self.at -= 1
                    break
                continue
            node = self.node(token)
            if node is not None:
                nodes.append(node)
        return nodes[0] if len(nodes) == 1 else All(tuple(nodes)) if nodes else None

    def node(self, token: Token, place: str = "") -> Node | None:
        match token.kind:
            case "minus":
                return self._without()
            case "open":
                return self._bracket(place)
            case "field":
                return self._field(token)
            case "unclosed":
                self._note(
                    gettext(
                        "A quotation mark is never closed; what follows was searched as words."
                    )
                )
                return None
            case "rest":
                said = gettext("Only the first %(number)s words were searched.")
                self._note(said % {"number": MOST_WORDS})
                return None
            case "phrase":
                text = token.text
                return Words(text, place or self.place) if _has_letters(text) else None
        return self._word(token.text, place or self.place)

    def _without(self, name: str = "") -> Node | None:
        """What stands behind "-", which a word follows or a bracket opens.

        Behind ``name`` it is read as in front of it: "headline:-ice".
        """
        token = self._next()
        if token.kind == "close":
            self.at -= 1
            return None
        of_the_whole = name in NARROWING
        typed = f"{name}:-{token.text}"
        if token.kind == "field" and token.text.lower() in NARROWING:
            of_the_whole = True
            typed = f"-{token.text}:{self._next().text}"
        if of_the_whole:
            said = gettext("“%(typed)s” was left out: “-” is for words.")
            self._note(said % {"typed": typed})
            return None
        inner = self.node(token, name)
        return Not(inner) if inner is not None else None

    def _word(self, text: str, place: str) -> Node | None:
        if not _has_letters(text):
            return None
        if text[:-1].lower() in {*PLACES, *NARROWING} and text.endswith(":"):
            said = gettext(
                "“%(typed)s” was searched as a word: what it is for follows it at once."
            )
            self._note(said % {"typed": text})
        if not text.endswith("*"):
            return Words(text, place)
        begun = text.rstrip("*")
        if _too_short(begun):
            said = gettext(
                "“%(typed)s” needs three letters before the *; it was searched as a word."
            )
            self._note(said % {"typed": text})
            return Words(begun, place)
        return Beginning(begun, place)

    def _bracket(self, place: str = "") -> Node | None:
        if self.depth == DEEPEST:
            return None
        self.depth += 1
        outside, self.place = self.place, place or self.place
        inner = self.choice()
        self.depth, self.place = self.depth - 1, outside
        if self.at < len(self.tokens):
            self.at += 1  # the bracket that closes
        return inner

    def _field(self, token: Token) -> Node | None:
        """``headline:ice``, or a narrowing, or a word with a colon in it."""
        name = token.text.lower()
        value = self._next()
        if name in PLACES and value.kind in {"word", "phrase", "open"}:
            return self.node(value, name)
        if name in NARROWING and value.kind in {"word", "phrase"}:
            return self._narrowing(name, value.text)
        if name in {*PLACES, *NARROWING} and value.kind == "minus":
            return self._without(name)
        if value.kind in {"word", "phrase"}:
            said = gettext("“%(typed)s” is no field; it was searched as a word.")
            self._note(said % {"typed": f"{name}:"})
            return Words(f"{token.text} {value.text}")
        self.at -= 1
        return Words(token.text)

    def _narrowing(self, name: str, value: str) -> Node | None:
        if name in {"before", "after"} and day_from(value) is None:
            said = gettext("“%(typed)s” is no date; write %(name)s:2025, 2025-07 or 2025-07-03.")
            self._note(said % {"typed": value, "name": name})
        elif self.depth or self._beside_or():
            said = gettext("“%(typed)s” narrows the whole search, also beside OR.")
            self._note(said % {"typed": f"{name}:{value}"})
            self.asked.narrowed.append((name, value))
        else:
            self.asked.narrowed.append((name, value))
        return None

    def _beside_or(self) -> bool:
        return any(token.kind == "word" and token.text == "OR" for token in self.tokens)

    def _is_or(self) -> bool:
        if self.at >= len(self.tokens):
            return False
        token = self.tokens[self.at]
        return token.kind == "word" and token.text in {"OR", "|"}

    def _next(self) -> Token:
        self.at += 1
        return self.tokens[self.at - 1]

    def _note(self, words: str) -> None:
        if words not in self.asked.notes:
            self.asked.notes.append(words)


def _has_letters(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _too_short(begun: str) -> bool:
    """Whether a word with this beginning could be nearly any.

    In scripts without spaces each letter is a word, and is found as it stands.
    """
    *_, last = pieces(begun, "") or [""]
    stands_alone = len(pieces(2 * last, "")) > 1
    return len(last) < SHORTEST_BEGINNING and not stands_alone


def _only_excludes(node: Node | None) -> bool:
    if isinstance(node, All):
        return all(_only_excludes(one) for one in node.nodes)
    return isinstance(node, Not)
