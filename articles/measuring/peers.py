"""Another quote extractor on the same copy, in the same run: textacy.

textacy and spaCy's English model are no part of the program, and nobody needs
them but to measure beside them:

    pip install -r requirements-peers.txt
    python -m spacy download en_core_web_sm

textacy is given a paragraph at a time, as it asks for pairs of marks; where it
finds them uneven it gives up the paragraph, and so has no quote in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from articles.measuring import CannotMeasure
from articles.measuring.corpora import Row
from articles.measuring.quote_pieces import Said, Teller

MODEL = "en_core_web_sm"


class NotInstalled(CannotMeasure):
    """A peer that cannot be run here; the message says how to install it."""


def textacy(model: str = MODEL) -> Callable[[Row], list[Said]]:
    """What finds quotes with textacy and the spaCy model named. Raises NotInstalled."""
    try:
        spacy, triples = import_module("spacy"), import_module("textacy.extract.triples")
    except ImportError:
        raise NotInstalled(
            "textacy is not installed: pip install -r requirements-peers.txt"
        ) from None
    try:
        pipeline = spacy.load(model)
    except OSError:
        raise NotInstalled(
            f"spaCy's model {model} is not installed: python -m spacy download {model}"
        ) from None
    return lambda row: list(_quotes(row["text"], pipeline, triples.direct_quotations))


def _quotes(
    text: str, pipeline: Callable[[str], Any], direct_quotations: Callable[[Any], Iterable[Any]]
) -> Iterator[Said]:
    start = 0
    for paragraph in text.split("\n"):
        if paragraph.strip():
            yield from _of_paragraph(start, pipeline(paragraph), direct_quotations)
        start += len(paragraph) + 1


def _of_paragraph(
    start: int, document: Any, direct_quotations: Callable[[Any], Iterable[Any]]
) -> Iterator[Said]:
    try:
        found = list(direct_quotations(document))
    except ValueError:  # uneven marks
        return
    for quote in found:
        span = (start + quote.content.start_char, start + quote.content.end_char)
        yield Said(*span, speaker=_speaker(start, quote.speaker))


def _speaker(start: int, tokens: Any) -> Teller | None:
    if not tokens:
        return None
    words = " ".join(token.text for token in tokens)
    end = tokens[-1].idx + len(tokens[-1].text)
    return Teller(words, words, start + tokens[0].idx, start + end)
