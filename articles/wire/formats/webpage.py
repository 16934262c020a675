"""A web page, saved or copied as source, or a piece of one.

    <!doctype html><html lang="en"><head><meta property="og:title" content="Ferry stays in port">
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": …}</script>
    </head><body><nav>…</nav><article><h1>…</h1><p>TELLMAR, June 3 (Reuters) - …</p></article>

    <p>TELLMAR, June 3 (Reuters) - …</p><p>…</p>

Where the page marks its text (schema.org's ``articleBody``, or one ``article``),
that is it; where it does not, readability finds it; where that finds nothing, or
the page is too large for it, it is all the page says. A piece without a body is
read whole. The text is then read like any other copy, and what the page's head
says of it (``pagehead``) wins.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.encoding import decode, named
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import nothing, result
from articles.wire.formats.markup import html_paragraphs, page_root, paragraphs_of
from articles.wire.formats.pagehead import page_head
from articles.wire.formats.providers import agency_names
from articles.wire.formats.refusals import Reason, Refusal
from articles.wire.formats.signed import signed
from articles.wire.formats.xml import Element
from articles.wire.headline import could_be_headline
from articles.wire.story import ParseResult
from articles.wire.text import ends_sentence, fold

FORMAT = "html"

_HEAD = 4_096  # bytes; within them a page shows what it is
_OPENING = re.compile(
    rb"""
    (?: \xef\xbb\xbf | \xff\xfe | \xfe\xff )? \s*+
    (?: <\?xml [^>]*+ > \s*+ )?
    (?> (?: <!-- (?> (?: [^-]++ | -(?!->) )* ) --> \s*+ )* )
    < (?: (?P<page> !doctype\s++html | html | head | body )
        | p | div | span | article | section | main | h[1-6] | meta | title | b | strong | i | em
        | br | ul | ol | blockquote | font | center | img | figure | a
      ) (?= [\s/>] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BLOCK_ENDS = re.compile(
    rb"</(?:p|div|article|section|h[1-6]|li|blockquote)\s*+>|<br\s*+/?>", re.IGNORECASE
)
# What Windows puts before a piece of HTML on its clipboard.
_CLIPBOARD = re.compile(rb"Version:\d\.\d\r?\n(?>(?:\w{1,20}+:[^\r\n<]*+\r?\n){1,12})")
_CHARSET = re.compile(
    rb"""<meta[^<>]*?charset\s*+=\s*+["']?([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE
)
_FURNITURE = (
    "nav header footer aside button script style noscript template select option textarea input"
).split()
_WHOLE = frozenset({"html", "body", "main", "article"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_FURNITURE_CLASS = re.compile(
    r"(?:cookies?|consent|newsletter|breadcrumbs?|shar(?:e|ing)|comments?)(?:[-_]|\Z)",
    re.IGNORECASE,
)
_HEADING_WITHIN = 5  # paragraphs
_MOST_ELEMENTS = 20_000  # that readability is given, which is slow
_LONGEST_CLASS = 100


def matches(data: bytes) -> bool:
    """Whether ``data`` opens like a page, or like a piece of one that has blocks."""
    head = data[:_HEAD].replace(b"\0", b"")  # UTF-16 is seen through
    clipped = _CLIPBOARD.match(head)
    opening = _OPENING.match(head, clipped.end() if clipped else 0)
    if opening is None or opening["page"]:
        return opening is not None
    return _BLOCK_ENDS.search(data.replace(b"\0", b"")) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The story of a page or of a piece of one, or why it holds none."""
    text, encoding = _decoded(data)
    clipped = _CLIPBOARD.match(data)
    root = page_root(text[clipped.end() :] if clipped else text)
    if root is None:
        return nothing((text, encoding), FORMAT, Refusal.EMPTY_PAGE)
    story = signed(_filed(root), agency_names(agencies))
    why = "" if story.paragraphs else Reason.WITHOUT_TEXT
    return result((text, encoding), FORMAT, [(story, why)], agencies, received)


def _decoded(data: bytes) -> tuple[str, str]:
    """The text and its encoding: Unicode where it is that, whatever the page says, for a
    page's source may have been pasted; else the set that it names."""
    found = decode(data)
    declared = _CHARSET.search(data[:_HEAD])
    if found.defects and declared:
        charset = declared[1].decode("ascii")
        text = named(data, charset)
        if text is not None:
            return text, charset.lower()
    return found.text, found.encoding


def _filed(root: Element) -> FiledStory:
    head = page_head(root)
    _clear(root)
    paragraphs = _main_text(root)
    if not head.headline and _opens_with_headline(paragraphs):
        return replace(head, headline=paragraphs[0], paragraphs=paragraphs[1:])
    return replace(head, paragraphs=_without_heading(paragraphs, head.headline))


def _opens_with_headline(found: tuple[str, ...]) -> bool:
    """Whether a piece of a page gives its headline as a paragraph."""
    return len(found) > 1 and could_be_headline(found[0]) and not ends_sentence(found[0])


def _without_heading(found: tuple[str, ...], headline: str) -> tuple[str, ...]:
    """The paragraphs below the headline, where the text repeats it."""
    folded = [fold(paragraph) for paragraph in found[:_HEADING_WITHIN]]
    same = fold(headline)
    return found[folded.index(same) + 1 :] if same and same in folded else found


def _clear(root: Element) -> None:
    """Takes away what stands around a page's text: menus, banners, forms' fields, shares."""
    from lxml import etree

    for element in root.iter("*"):
        if element.tag == "form":  # some sites are one form
            element.tag = "div"
        elif element.tag not in _WHOLE and _is_furniture(element):
            element.tag = "nav"
    etree.strip_elements(root, *_FURNITURE, with_tail=False)


def _is_furniture(element: Element) -> bool:
    if element.get("role", "").lower() in _FURNITURE_ROLES or element.get("hidden") is not None:
        return True
    if element.tag == "time":  # of the page; one in a sentence is part of it
        around = element.getparent()
        return around is not None and around.tag != "p"
    return any(map(_FURNITURE_CLASS.match, element.get("class", "").split()))


def _main_text(root: Element) -> tuple[str, ...]:
    """The paragraphs of what the page marks as its text, of what readability takes for
    it, or of the whole page."""
    marked = [e for e in root.iter("*") if e.get("itemprop") == "articleBody"]
    articles = list(root.iter("article"))
    for only in (marked, articles):
        if len(only) == 1 and (found := paragraphs_of(only[0])):
            return found
    return _guessed_text(root) or paragraphs_of(root)


def _guessed_text(root: Element) -> tuple[str, ...]:
    from lxml import etree
    from readability import Document
    from readability.readability import Unparseable

    if sum(1 for _ in root.iter("*")) > _MOST_ELEMENTS or next(root.iter("p"), None) is None:
        return ()
    for element in root.iter("*"):  # it looks at classes and ids alone
        kept = {name: element.get(name, "")[:_LONGEST_CLASS] for name in ("class", "id")}
        element.attrib.clear()
        element.attrib.update(kept)
    try:
        found = Document(etree.tostring(root, encoding="unicode", method="html")).summary()
    except Unparseable:
        return ()
    return html_paragraphs(found)
