"""Who wrote a story, told from its byline, which may have several lines.

By Ida Brack and Silvan Orrey          Ida Brack, Silvan Orrey
By IDA BRACK, Associated Press Writer  IDA BRACK
Von Ida Brack, dpa                     Ida Brack
"""

from __future__ import annotations

import re

from ..models import Article

_OPENS = re.compile(r"(?:by|von|par|por|da|de)\s+", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:[,;/&|\r\n]|\b(?:and|und|et|ve|y)\b)\s*", re.IGNORECASE)
# A name has two to five words; an office beside it has one of these.
_OFFICE = re.compile(r"\b(?:writer|editor|press|staff|correspondent|agency|news)\b", re.IGNORECASE)


def authors(story: Article) -> tuple[str, ...]:
    """The names in the byline; none where it names an office or the agency alone."""
    line = story.byline.strip()
    opened = _OPENS.match(line)
    parts = _PARTS.split(line[opened.end() :] if opened else line)
    return tuple(part for part in parts if _is_name(part) and part != story.source.name)


def _is_name(words: str) -> bool:
    return 2 <= len(words.split()) <= 5 and words[:1].isalpha() and not _OFFICE.search(words)
