"""What Arabic does its own way: the verb stands first, and nothing is capitalised.

``وأوضح المهندس نادر البحراني أن …``: the subject follows the verb directly,
its title before the name. A verb that goes on from another (``وأضاف:``,
``ووصف ذلك بأنه «…»``) holds its subject: who spoke before speaks on.
"""

from __future__ import annotations

import re

from articles.wire.quotes.clauses import subject as nominal_subject
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.phrases import Grammar, Range

_AND = "و"
_ARTICLE = "ال"
_RUN = re.compile(r"[^\W\d_]+(?>(?: [^\W\d_]++)*)")
_LONGEST_ROLE = 6  # words
_NAME = 2  # words: a given name and a surname


def subject(grammar: Grammar, verb: int, lo: int, hi: int) -> Range | None:
    """The subject of ``verb``; None where the verb holds it."""
    lows, start = grammar.passage.lows, verb + 1
    end = start if _object(grammar, start, hi) else grammar.phrase_end(start, hi)
    if end > start:
        return start, end
    before = lows[verb - 1] if verb > lo else ","
    opens = lows[verb].startswith(_AND) or not before[0].isalnum()
    return None if opens else nominal_subject(grammar, verb, lo, hi)


def _object(grammar: Grammar, start: int, hi: int) -> bool:
    """``ووصف ذلك بأنه``: a demonstrative alone is what is spoken of."""
    if start >= hi or grammar.passage.lows[start] not in grammar.lexicon.determiners:
        return False
    return grammar.phrase_end(start, hi) == start + 1


def name_start(lexicon: Lexicon, lows: list[str], start: int, end: int) -> int:
    """Where the name begins behind the title and its complement; ``end`` if there is none.

    ``عالمة الأحياء البحرية ليلى المرساوي``: words with the article belong to the title,
    as does the institution of ``متحدث باسم وزارة الدفاع``.
    """
    if lows[start] in lexicon.documents:
        return end
    at = start
    while at < end and (
        lows[at] in lexicon.titles
        or lows[at] in lexicon.determiners
        or (at > start and (lows[at].startswith(_ARTICLE) or lows[at] in lexicon.organisations))
    ):
        at += 1
    return at if end - at >= _NAME else end


def titled_names(body: str, lexicon: Lexicon) -> dict[str, str]:
    """By surname, the full names that a title introduces, each as it stands first."""
    found: dict[str, str] = {}
    for run in _RUN.finditer(body):
        words = run.group().split()
        for at, word in enumerate(words):
            if word not in lexicon.titles and word.removeprefix(_AND) not in lexicon.titles:
                continue
            role = words[at : at + _LONGEST_ROLE]
            first = at + name_start(lexicon, [word.removeprefix(_AND), *role[1:]], 0, len(role))
            name = words[first : first + _NAME]
            if len(name) == _NAME and not any(lexicon.small(part) for part in name):
                found.setdefault(name[-1], " ".join(name))
    return found
