"""Sentences that are stored in English, said again in the reader's language.

What the parser doubts, what a certainty rests on and what became of an import are written down
once, by whatever reads the copy, and read by editors of several languages. Each language's
catalogue knows these sentences, with a name in braces for what copy or counts put there:
``No story “{name}” was found; which one is it?`` A stored text is taken apart into them here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path

from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language, gettext, gettext_noop

_NAME = re.compile(r"\{(\w+)\}")
_SENTENCE_END = (".", "?", "!")
_LONGEST = 2_000  # characters of a name; a quote may be one
_CALLED = {
    "editors_note": gettext_noop("editor’s note"),
    "how": gettext_noop("how attributed"),
    "sent": gettext_noop("as received"),
}
_Phrasebook = list[tuple[re.Pattern[str], str]]


def spoken(text: str) -> str:
    """``text`` in the reader's language, as far as it is made of sentences of the program.

    What else it holds, as an agency's words, stays as it is.
    """
    return _spoken(text, get_language() or settings.LANGUAGE_CODE)


def term(field: str) -> str:
    """What a field of a story or of a quote is called: "legal notice" for ``legal_notice``."""
    return gettext(_CALLED.get(field, field.replace("_", " ")))


@lru_cache(2_000)
def _spoken(text: str, language: str) -> str:
    said, at = "", 0
    while found := _sentence_at(text, at):
        known, sentence = found
        named = {name: _in_words(name, words) for name, words in known.groupdict().items()}
        said += gettext(sentence).format(**named) + known[known.re.groups]
        at = known.end()
    return said + text[at:]


def _sentence_at(text: str, at: int) -> tuple[re.Match[str], str] | None:
    """The sentence that ends first: a name may hold what looks like more of them."""
    known = [
        (match, sentence)
        for pattern, sentence in _phrasebook()
        if (match := pattern.match(text, at))
    ]
    return min(known, key=lambda one: one[0].end(), default=None)


def _in_words(name: str, words: str) -> str:
    """What stands for ``name`` in a stored sentence, as its reader writes it."""
    return _WRITTEN.get(name, str)(words)


def _terms(words: str) -> str:
    return ", ".join(map(term, words.split(", ")))


def _unsaid(words: str) -> str:
    """What stands for nothing, or for nobody; an agency's words stay."""
    return gettext(words) if words in {gettext_noop("nothing"), gettext_noop("unnamed")} else words


def _listed(words: str) -> str:
    between = gettext("or")
    return f" {between} ".join(words.split(" or "))


def _moment(words: str) -> str:
    with suppress(ValueError):
        return date_format(datetime.fromisoformat(words), "DATETIME_FORMAT")
    return words


def _figure(words: str) -> str:
    with suppress(ValueError):
        return number_format(words.replace(",", ""), use_l10n=True, force_grouping=True)
    return words


_WRITTEN: dict[str, Callable[[str], str]] = {
    "fields": _terms,
    "kind": gettext,
    "before": _unsaid,
    "after": _unsaid,
    "speaker": _unsaid,
    "names": _listed,
    "moment": _moment,
    "size": _figure,
    "limit": _figure,
    "length": _figure,
}


@cache
def _phrasebook() -> _Phrasebook:
    """The sentences that catalogues know; those that say most of themselves first."""
    sentences = {
        message.id
        for folder in settings.LOCALE_PATHS
        for path in Path(folder).glob("*/LC_MESSAGES/*.po")
        for message in read_po(BytesIO(path.read_bytes()))
        if isinstance(message.id, str) and message.id.endswith(_SENTENCE_END)
    }
    in_order = sorted(sentences, key=lambda sentence: len(_NAME.sub("", sentence)), reverse=True)
    return [(_pattern(sentence), sentence) for sentence in in_order]


def _pattern(sentence: str) -> re.Pattern[str]:
    """Matches the sentence, each name as a group, and what parts it from the next in the last."""
    literals = [re.escape(literal) for literal in _NAME.split(sentence)[::2]]
    names = [f"(?P<{name}>.{{1,{_LONGEST}}}?)" for name in _NAME.findall(sentence)]
    whole = "".join(part for pair in zip(literals, [*names, ""], strict=True) for part in pair)
    return re.compile(rf"{whole}(\s+|\Z)")
