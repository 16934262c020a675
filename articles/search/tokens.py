"""What readers type, cut into words, phrases and the signs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_TEXT = 1_000  # letters; of more the whole words that fit are searched
MOST_WORDS = 40
_TOKEN = re.compile(
    r"""\s*+(?:
      (?P<field>[A-Za-z]{4,8}):(?=[^\s])
    | (?P<minus>-)(?=[^\s-])
    | (?P<open>\()
    | (?P<close>\))
    | ["“”„«»](?P<phrase>[^"“”„«»]*+)["“”„«»]
    | (?P<unclosed>["“”„«»])
    | (?P<word>[^\s()"“”„«»]++)
    )""",
    re.VERBOSE,
)
_MARKS = re.compile('["“”„«»]')
_LAST_WORD = re.compile(r"\s\S*+\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """``kind`` is a group of `_TOKEN`, or "rest" of what stands behind the most words."""

    kind: str
    text: str


def tokens(text: str) -> Iterator[Token]:
    count = 0
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or ""
        if not kind:
            continue
        count += kind in {"word", "phrase"}
        if count > MOST_WORDS:
            yield Token("rest", text[found.start() :].strip())
            return
        yield Token(kind, found[kind])


def fitting_words(typed: str) -> str:
    """The whole words that fit; a phrase that goes on behind them is one as far as they go."""
    words = _LAST_WORD.sub("", typed[: LONGEST_TEXT + 1])[:LONGEST_TEXT]
    open_phrase = len(_MARKS.findall(words)) % 2 and _MARKS.search(typed, len(words))
    return f"{words}”" if open_phrase else words
