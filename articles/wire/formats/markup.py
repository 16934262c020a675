"""Paragraphs of text from HTML, XHTML and NITF, which mark them much alike.

A block element is a paragraph, two line breaks in a row part paragraphs too,
and ``pre`` keeps its lines (AP sends agate so), as do columns set with blanks
(Reuters' tables). Pictures and their captions, scripts and metadata are left
out: they are no sentences of the story. So is a page's ``header``, where dpa
repeats headline and keywords, and NITF's ``byline``, which is a field.
``ingress``, ``brodtext``, ``citat``, ``mellis``, ``rubrik``, ``dat`` and ``bild``
are TT's own names for NITF's.
"""

from __future__ import annotations

import re

from articles.wire.characters import without_controls
from articles.wire.formats.tables import is_set_in_columns, table_lines
from articles.wire.formats.tags import without_crowded_tags
from articles.wire.formats.xml import Element, local_name

_BLOCKS = frozenset(
    "p div section article main aside blockquote bq block li ul ol dl dt dd "
    "h1 h2 h3 h4 h5 h6 hl1 hl2 hr pre body body.content body.head body.end html address fn "
    "note lead dateline hedline center ingress brodtext citat mellis rubrik "
    "table tr td th".split()
)
_LEFT_OUT = frozenset(
    "figure figcaption figcatpion caption picture img media media-caption nitf-table-metadata "
    "photo video audio iframe object embed svg canvas script style head title template "
    "noscript form button nav header footer byline dat bild".split()
)
_PARTING_LINES = frozenset({"br", *_BLOCKS})
_OF_ALL = 2  # the body and the division that all HTML is put in
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]*\n[ \t\r\f\v\u00a0]*|[ \t\r\f\v\u00a0]+")
_BREAK = "\N{LINE SEPARATOR}"  # a <br/>, told apart from the white space of the source
_PARTING = re.compile(rf"\s*{_BREAK}\s*(?:{_BREAK}\s*)+")
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n\s*")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


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
        name = _name(node)
        if event == "end":
            blocks.close(name, node.tail or "")
            continue
        rows = table_lines(node) if name == "table" else ()
        if rows or name in _LEFT_OUT:
            blocks.set_rows(rows)
            walk.skip_subtree()
        else:
            blocks.open(name, node.text or "")
    blocks.flush()
    return tuple(blocks.paragraphs)


def _name(node: Element) -> str:
    """An element's name; TT's HTML says by a ``div``'s class what its NITF says by the name."""
    name = local_name(node).lower()
    return "dat" if name == "div" and node.get("class") == "dat" else name


def html_paragraphs(markup: str) -> tuple[str, ...]:
    """The paragraphs of a piece of HTML, well-formed or not."""
    root = _html(markup)
    return paragraphs_of(root) if root is not None else ()


def text_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text that may be marked up, or have but a word in bold.

    Without an element that parts lines, the lines are those of the source (Belga).
    """
    root = _html(text) if "<" in text else None
    if root is None:
        return bare_paragraphs(text)
    parts = sum(local_name(node).lower() in _PARTING_LINES for node in root.iter("*"))
    return paragraphs_of(root) if parts > _OF_ALL else bare_paragraphs("".join(root.itertext()))


def bare_paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of text without markup: blank lines part them, lines are kept."""
    parts = (
        "\n".join(line.strip() for line in part.split("\n")) for part in _BLANK_LINES.split(text)
    )
    return tuple(part.strip() for part in parts if part.strip())


def page_root(page: str) -> Element | None:
    """The root of a whole page, well-formed or not; None for an empty one."""
    from lxml import etree

    # Comments and PHP would hide the text behind them, which lxml keeps with them.
    parser = etree.HTMLParser(
        no_network=True, huge_tree=False, encoding="utf-8", remove_comments=True, remove_pis=True
    )
    text = without_crowded_tags(without_controls(page))
    return etree.fromstring(text.encode(), parser) if text.strip() else None


def _html(markup: str) -> Element | None:
    return page_root(f"<div>{markup}</div>")


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
        # A footnote's mark is no part of the word or number before it.
        self.add(text.translate(_RAISED) if name == "sup" and text.isdecimal() else text)

    def close(self, name: str, tail: str) -> None:
        if name in _BLOCKS:
            self.flush()
        self._inside_pre -= name == "pre"
        self.add(tail)

    def add(self, text: str) -> None:
        self._pieces.append(text)

    def set_rows(self, rows: tuple[str, ...]) -> None:
        """Adds a table as one paragraph, its rows as lines."""
        if rows:
            self.flush()
            self.paragraphs.append("\n".join(rows))

    def flush(self) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        if self._inside_pre or is_set_in_columns(text):
            found = [text.replace(_BREAK, "\n").strip("\r\n").rstrip()]
        else:
            parts = _PARTING.split(_BLANKS.sub(" ", text))
            found = [" ".join(part.replace(_BREAK, " ").split()) for part in parts]
        self.paragraphs.extend(part for part in found if part)
