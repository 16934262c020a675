"""The text of a ninjs item, which may give it several times over.

    body_text     GROSSEL (AP) -- A ferry …            plain
    body_xhtml    <p>GROSSEL (AP) -- A ferry …</p>     marked up, under many names
    bodies        [{"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": "…"}]

HTML is read before NITF and NITF before plain text, for plain text has often lost
its paragraphs. A text without a letter or a digit ("[ ... ]") is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.wire.formats.markup import html_paragraphs

_MARKUP = re.compile(r"</?[a-z][a-z0-9]{0,12}+[\s/>]", re.IGNORECASE)
_BLANK_LINE = re.compile(r"\n[ \t\r]*+\n")
_NITF_TEXT = re.compile(r"<body\.content\b[^>]{0,200}>(?P<text>.*?)</body\.content>", re.DOTALL)


def item_paragraphs(texts: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The paragraphs of the best of ``texts``; each comes with the name of its kind
    ("bodyxhtml", "text/html")."""
    told = [(kind.lower(), text) for kind, text in texts if text]
    for kind, text in sorted(told, key=_rank):
        found = _paragraphs(kind, text)
        if any(character.isalnum() for paragraph in found for character in paragraph):
            return found
    return ()


def is_markup(text: str) -> bool:
    return _MARKUP.search(text) is not None


def plain_line(text: str) -> str:
    """A field's text without the markup that some desks leave in it."""
    plain = " ".join(html_paragraphs(text)) if is_markup(text) else text
    return " ".join(plain.split())


def _rank(told: tuple[str, str]) -> int:
    kind, text = told
    if "nitf" in kind:
        return 1
    return 0 if "html" in kind or is_markup(text) else 2


def _paragraphs(kind: str, text: str) -> tuple[str, ...]:
    if "nitf" in kind:
        inside = _NITF_TEXT.search(text)
        return html_paragraphs(inside["text"] if inside else text)
    if is_markup(text):
        return html_paragraphs(text)
    if "html" in kind:  # without a tag, blank lines part it and others wrap it
        return tuple(p for part in _BLANK_LINE.split(text) for p in html_paragraphs(part))
    return (text.strip(),)
