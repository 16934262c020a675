"""Paragraphs of text from HTML, XHTML and NITF, which mark them much alike.

A block element is a paragraph, two line breaks in a row part paragraphs too,
and ``pre`` keeps its lines (AP sends agate so). Tables, pictures and their
captions, scripts and metadata are left out: they are no sentences of the story.
So is a page's ``header``, where dpa repeats headline and keywords. ``ingress``,
``brodtext``, ``citat``, ``rubrik`` and ``dat`` are TT's own names for NITF's.
"""

from __future__ import annotations

import re

from articles.wire.formats.xml import Element, local_name
from articles.wire.text import without_controls

_BLOCKS = frozenset(
    "p div section article main aside blockquote bq block li ul ol dl dt dd "
    "h1 h2 h3 h4 h5 h6 hl1 hl2 hr pre body body.content body.head body.end html address fn "
    "note lead byline dateline hedline center ingress brodtext citat".split()
)
_LEFT_OUT = frozenset(
    "table nitf-table figure figcaption figcatpion picture img media media-caption caption "
    "photo video audio iframe object embed svg canvas script style head title template "
    "noscript form button nav header footer rubrik dat".split()
)
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]*\n[ \t\r\f\v\u00a0]*|[ \t\r\f\v\u00a0]+")
_BREAK = "\N{LINE SEPARATOR}"  # a <br/>, told apart from the white space of the source
_PARTING = re.compile(rf"\s*{_BREAK}\s*(?:{_BREAK}\s*)+")


def paragraphs_of(element: Element) -> tuple[str, ...]:
    """The paragraphs inside ``element``, whatever the namespaces."""
    from lxml import etree

    blocks = _Blocks()
    if element.text:
        blocks.add(element.text)
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if node is element:
            continue
        name = local_name(node).lower()
        if event == "start":
            if name in _LEFT_OUT:
                walk.skip_subtree()
            else:
                blocks.open(name, node.text or "")
        else:
            blocks.close(name, node.tail or "")
    blocks.flush()
    return tuple(blocks.paragraphs)


def html_paragraphs(markup: str) -> tuple[str, ...]:
    """The paragraphs of a piece of HTML, well-formed or not."""
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    data = f"<div>{without_controls(markup)}</div>".encode()
    root = etree.fromstring(data, parser)
    return paragraphs_of(root) if root is not None else ()


class _Blocks:
    """Collects the text between the borders of blocks."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._pieces: list[str] = []
        self._inside_pre = 0

    def open(self, name: str, text: str) -> None:
        if name in _BLOCKS:
            self.flush()
        if name == "br":
            self._pieces.append(_BREAK)
        self._inside_pre += name == "pre"
        self.add(text)

    def close(self, name: str, tail: str) -> None:
        if name in _BLOCKS:
            self.flush()
        self._inside_pre -= name == "pre"
        self.add(tail)

    def add(self, text: str) -> None:
        self._pieces.append(text if self._inside_pre else _BLANKS.sub(" ", text))

    def flush(self) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        if self._inside_pre:
            found = [text.replace(_BREAK, "\n").strip("\r\n").rstrip()]
        else:
            parts = _PARTING.split(text)
            found = [" ".join(part.replace(_BREAK, " ").split()) for part in parts]
        self.paragraphs.extend(part for part in found if part)
