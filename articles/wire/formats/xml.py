"""XML from strangers, parsed so that it can do no harm.

No entity is resolved, nothing is fetched, and the sizes libxml2 allows by
default hold. A file that uses entities of its own is refused: no agency's copy
needs any, and "billion laughs" does. Two faults are mended, for agencies do
send them: a named character such as ``&nbsp;`` without its DTD, and UTF-8 that
calls itself Latin-1. A file cut short is refused, because half a story is
worse than none.

lxml is imported where a file needs it, here and in ``markup``: plain text is
read with the standard library alone.
"""

from __future__ import annotations

import codecs
import re
from html.entities import html5
from typing import TYPE_CHECKING, TypeAlias

from articles.wire.encoding import decode, named
from articles.wire.formats.refusals import Refusal

if TYPE_CHECKING:
    from lxml import etree

# lxml has no public name for the class of its elements.
Element: TypeAlias = "etree._Element"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

_HEAD = 20_000  # bytes; how far in the first element may stand
_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?=<)")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_ELEMENT = re.compile(rb"<(?:[\w.-]{1,60}+:)?([A-Za-z][\w.-]{0,60}+)(?=[\s/>])")
_NAMED_CHARACTER = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]{1,31};")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,80}?encoding=["']([A-Za-z0-9_.:-]{1,40})["']""")


class Unreadable(Exception):
    """A file that can't be read; its message says why, in an editor's words."""


def root_name(data: bytes) -> str | None:
    """The local name of the first element of ``data``, or None where it's no XML.

    Looks at the start only, so that a broken file still shows what it was.
    """
    if _START.match(data) is None:
        return None
    head = data[:_HEAD]
    closed = head.rfind(b"-->") + len(
        b"-->"
    )  # a comment that never ends is none, and slow to look for
    element = _ELEMENT.search(_COMMENT.sub(b"", head[:closed]) + head[closed:])
    return element.group(1).decode("ascii", errors="replace") if element else None


def read_tree(data: bytes) -> Element:
    """The root element of ``data``; raises Unreadable."""
    from lxml import etree

    start = _START.match(data)
    body = data[start.end() :] if start else data
    try:
        return _parsed(body)
    except etree.XMLSyntaxError as error:
        if not _NAMED_CHARACTER.search(body):
            raise Unreadable(_why(error)) from None
    try:
        return _parsed(_NAMED_CHARACTER.sub(_as_number, body))
    except etree.XMLSyntaxError as error:
        raise Unreadable(_why(error)) from None


def decoded(data: bytes) -> tuple[str, str]:
    """The text of an XML file and its encoding: the one it declares, if that reads."""
    name = declared_charset(data)
    text = named(data, name) if name and not declares_wrongly(data) else None
    if name and text is not None:
        return text, codecs.lookup(name).name
    found = decode(data)
    return found.text, found.encoding


def declares_wrongly(data: bytes) -> bool:
    """Whether ``data`` is UTF-8 with letters beyond ASCII, but names another charset.

    Text in another charset hardly ever is valid UTF-8; the Press Association's
    files are often.
    """
    name = declared_charset(data)
    if name is None or name.startswith("utf") or data.isascii():
        return False
    return named(data, "utf-8") is not None


def declared_charset(data: bytes) -> str | None:
    """The charset that an XML declaration names, in small letters."""
    match = _DECLARED.search(data[:200])
    if match is None or data.startswith(b"\xef\xbb\xbf"):
        return None
    return match.group(1).decode("ascii").lower()


def _parsed(data: bytes) -> Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
        encoding="utf-8" if declares_wrongly(data) else None,
    )
    root = etree.fromstring(data, parser)
    if next(root.iter(etree.Entity), None) is not None:
        raise Unreadable(Refusal.ENTITIES)
    return root


def _as_number(match: re.Match[bytes]) -> bytes:
    """``&nbsp;`` as ``&#160;``; a name that HTML doesn't know becomes a space."""
    characters = html5.get(match.group()[1:].decode("ascii"), " ")
    return "".join(f"&#{ord(character)};" for character in characters).encode("ascii")


def _why(error: etree.XMLSyntaxError) -> str:
    said = (error.msg or "").partition(", line ")[0]  # which it says itself
    if "huge" in said.lower():  # the parser names the option that would let anything in
        return Refusal.DEEP_XML
    return Refusal.BROKEN_XML.format(line=error.lineno, problem=said)


def local_name(element: Element) -> str:
    """``newsItem`` for ``{http://iptc.org/…}newsItem``; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(element: Element | None) -> str:
    """All text inside ``element`` on one line; "" for None."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def texts(root: Element, path: str) -> list[str]:
    """The texts of the elements at ``path`` ("head/title"), whatever their namespace."""
    return [text for found in elements(root, path) if (text := text_of(found))]


def first_text(root: Element, *paths: str) -> str:
    """The first text that one of ``paths`` has, in their order; "" for none."""
    return next((text for path in paths for text in texts(root, path)), "")


def values(root: Element, path: str, attribute: str) -> list[str]:
    """The values of ``attribute`` at ``path``, none of them empty."""
    found = (element.get(attribute, "").strip() for element in elements(root, path))
    return [value for value in found if value]


def first_value(root: Element, path: str, attribute: str) -> str:
    return next(iter(values(root, path, attribute)), "")


def elements(root: Element, path: str) -> list[Element]:
    """The elements at ``path``, its first step at any depth below ``root``."""
    return root.findall(".//" + "/".join(f"{{*}}{step}" for step in path.split("/")))


def language_of(element: Element) -> str:
    """The ``xml:lang`` of ``element`` or of the nearest one around it."""
    around = (each.get(_LANGUAGE, "") for each in (element, *element.iterancestors()))
    return next(filter(None, around), "")
