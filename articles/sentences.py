"""Sentences that are stored in English, said again in the reader's language.

What the parser doubts, what a certainty rests on and what became of an import are written down
once, by whatever reads the copy, and read by editors of several languages. Each language's
catalogue knows these sentences, with a name in braces for what copy or counts put there:
``No story “{name}” was found; which one is it?`` A stored text is taken apart into them here.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation import get_language, gettext, to_locale

_NAME = re.compile(r"\{(\w+)\}")
_SENTENCE_END = (".", "?", "!")
_Phrasebook = list[tuple[re.Pattern[str], str]]


def spoken(text: str) -> str:
    """``text`` in the reader's language, as far as it is made of sentences of the program.

    What else it holds, as an agency's words, stays as it is.
    """
    return _spoken(text, get_language() or settings.LANGUAGE_CODE)


@lru_cache(2_000)
def _spoken(text: str, language: str) -> str:
    said, at = "", 0
    while found := _sentence_at(text, at, language):
        known, sentence = found
        said += gettext(sentence).format(**known.groupdict()) + known[known.re.groups]
        at = known.end()
    return said + text[at:]


def _sentence_at(text: str, at: int, language: str) -> tuple[re.Match[str], str] | None:
    for pattern, sentence in _phrasebook(language):
        if known := pattern.match(text, at):
            return known, sentence
    return None


@cache
def _phrasebook(language: str) -> _Phrasebook:
    """The sentences of a language's catalogue; those that say most of themselves first."""
    sentences = [
        message.id
        for folder in settings.LOCALE_PATHS
        for path in Path(folder, to_locale(language)).rglob("*.po")
        for message in read_po(BytesIO(path.read_bytes()))
        if isinstance(message.id, str) and message.id.endswith(_SENTENCE_END)
    ]
    sentences.sort(key=lambda sentence: len(_NAME.sub("", sentence)), reverse=True)
    return [(_pattern(sentence), sentence) for sentence in sentences]


def _pattern(sentence: str) -> re.Pattern[str]:
    """Matches the sentence, each name as a group, and what parts it from the next in the last."""
    literals = [re.escape(literal) for literal in _NAME.split(sentence)[::2]]
    names = [f"(?P<{name}>.+?)" for name in _NAME.findall(sentence)]
    whole = "".join(part for pair in zip(literals, [*names, ""], strict=True) for part in pair)
    return re.compile(rf"{whole}(\s+|\Z)")
