"""Every quote of a story, with its speaker; on request statements without marks too."""

from __future__ import annotations

from articles.wire.quotes.cues import language_of, lexicon
from articles.wire.quotes.reader import holds_quotes, read
from articles.wire.story import ParsedQuote, QuoteKind

__all__ = ["find_quotes", "find_statements"]


def find_quotes(
    body: str, language: str | None = None, *, indirect: bool = False
) -> tuple[ParsedQuote, ...]:
    """The quotes of ``body``, in order; ``body[start:end] == text`` for each.

    ``body`` is paragraphs on lines of their own. ``language`` is an ISO 639-1
    code; without one the language is told from the words. With ``indirect``,
    statements without marks are among them, of kind ``indirect``. Never raises.
    """
    if not (indirect or holds_quotes(body)):
        return ()
    return read(body, lexicon(language or language_of(body)), indirect=indirect)


def find_statements(body: str, language: str | None = None) -> tuple[ParsedQuote, ...]:
    """What ``body`` says that somebody said, in its own words: kind ``indirect`` alone.

    English and Turkish; other languages have none. Costs as much as finding the quotes.
    """
    found = find_quotes(body, language, indirect=True)
    return tuple(quote for quote in found if quote.kind is QuoteKind.INDIRECT)
