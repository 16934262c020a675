"""The text inside a NewsML-G2 item: NITF, XHTML, an agency's own markup, or none.

    <inlineXML><nitf>…<body.content><p>…</p></body.content></nitf></inlineXML>
    <inlineXML><html><body><p>…</p>51 77 CRO01 APE4800</body></html></inlineXML>
    <inlineXML><html><body>June 3 - Results        a table of bare lines
    <inlineData contenttype="text/plain">…

An item can carry other XML (events), which is no text.
"""

from __future__ import annotations

import re

from articles.wire.formats.markup import bare_paragraphs, html_paragraphs, paragraphs_of
from articles.wire.formats.nitf import nitf_paragraphs
from articles.wire.formats.xml import Element, elements

_TEXT_MARKS = ("body", "p", "P")
_BODIES = ("body", "BODY")
# ANSA's addresses for machines, behind the last paragraph: "CRO01 1113 APE4800 GEST".
_ADDRESS = re.compile(r"(?=.*?[A-Z]\d)[A-Z\d]+(?: [A-Z\d]+){2,}")


def inline_paragraphs(item: Element) -> tuple[str, ...]:
    """The paragraphs of the first rendition that has text."""
    for inline in elements(item, "inlineXML"):
        found = _marked_up(inline)
        if found and any(elements(inline, name) for name in _TEXT_MARKS):
            return found
    for data in elements(item, "inlineData"):
        text = "".join(data.itertext()).strip()
        if text:
            return html_paragraphs(text) if "html" in data.get("contenttype", "") else (text,)
    return ()


def _marked_up(inline: Element) -> tuple[str, ...]:
    found = nitf_paragraphs(inline)
    if found:
        return found
    body = next((each for name in _BODIES for each in elements(inline, name)), None)
    if body is not None and not len(body):
        return bare_paragraphs(body.text or "")
    found = paragraphs_of(inline)
    return found[:-1] if len(found) > 1 and _ADDRESS.fullmatch(found[-1]) else found
