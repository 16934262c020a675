"""What a web page says of its story beside the text: head, JSON-LD, headings.

    <link rel="canonical" href="https://npa.example/ferry">
    <meta property="article:published_time" content="2025-06-03T09:41:00+02:00">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": …,
      "author": {"@type": "Person", "name": "Ada Lind"}, "publisher": {"name": …}}</script>

JSON-LD in the words of schema.org comes first, for it is written for machines;
then the Open Graph's and other ``meta`` elements; then what readers see.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from articles.wire.formats.filed import FiledStory
from articles.wire.formats.moments import iso_moment
from articles.wire.formats.xml import Element, text_of
from articles.wire.text import fold

_ARTICLES = ("article", "newsarticle", "report", "blogposting", "liveblogposting")
_DEEPEST = 4
_MOST_SCRIPTS = 20
_PARTING = (" | ", " - ", " – ", " — ", " :: ", " « ")
_DATES = (
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "parsely-pub-date",
    "article:modified_time",
)

Fields = Mapping[str, Any]


def page_head(root: Element) -> FiledStory:
    """The fields of a page's story; its text is not among them."""
    linked = _linked_data(root)
    meta = _meta(root)
    site = _name(linked.get("publisher")) or meta.get("og:site_name", "")
    address = _canonical(root) or meta.get("og:url", "") or _string(linked.get("url"))
    return FiledStory(
        headline=_headline(root, linked, meta, site),
        byline=_byline(root, linked, meta),
        providers=(site, address),
        language=_language(root, linked, meta),
        legal=(meta.get("copyright", "") or meta.get("dcterms.rights", ""),),
        guid=address,
        sent=_sent(root, linked, meta),
    )


def _meta(root: Element) -> dict[str, str]:
    """Name or property of each ``meta`` element, in small letters → its content."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join(element.get("content", "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(root: Element) -> Fields:
    """The article among the page's JSON-LD; what is no JSON is left out."""
    scripts = (e for e in root.iter("script") if "ld+json" in e.get("type", "").lower())
    for _, script in zip(range(_MOST_SCRIPTS), scripts, strict=False):
        try:
            loaded = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        article = next(_articles(loaded), None)
        if article is not None:
            return article
    return {}


def _articles(loaded: Any, depth: int = 0) -> Iterator[Fields]:
    if depth > _DEEPEST:
        return
    if isinstance(loaded, list):
        for each in loaded:
            yield from _articles(each, depth + 1)
    elif isinstance(loaded, dict):
        kinds = loaded.get("@type")
        named = kinds if isinstance(kinds, list) else [kinds]
        if any(_string(kind).lower().endswith(_ARTICLES) for kind in named):
            yield loaded
        for inner in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles(loaded.get(inner), depth + 1)


def _headline(root: Element, linked: Fields, meta: Mapping[str, str], site: str) -> str:
    """The page's own heading where its head names it too; titles lose the site's name."""
    titles = [_string(linked.get("headline")), meta.get("og:title", "")]
    titles += [_without_site(text_of(title), site) for title in root.iter("title")]
    given = [title for title in (" ".join(each.split()) for each in titles) if title]
    headings = [text for text in map(text_of, root.iter("h1")) if text]
    for heading in headings:
        if any(fold(heading) in fold(title) for title in given):
            return heading
    if given:
        return _without_site(given[0], site)
    return headings[0] if len(headings) == 1 else ""


def _without_site(title: str, site: str) -> str:
    for mark in _PARTING:
        head, found, tail = title.rpartition(mark)
        if found and head and (fold(tail) == fold(site) or mark == " | "):
            return head.strip()
    return title


def _byline(root: Element, linked: Fields, meta: Mapping[str, str]) -> str:
    """Who wrote the story; addresses of pages and mailboxes are no names."""
    authors = linked.get("author")
    names = [_name(each) for each in (authors if isinstance(authors, list) else [authors])]
    if not any(names):
        names = [meta.get("author", "") or meta.get("article:author", "")]
    if not any(names):
        marked = (e for e in root.iter("*") if "author" in (e.get("rel"), e.get("itemprop")))
        names = [text_of(next(marked, None))]
    return ", ".join(n for n in dict.fromkeys(names) if n and "://" not in n and "@" not in n)


def _sent(root: Element, linked: Fields, meta: Mapping[str, str]) -> str:
    given = [_string(linked.get("datePublished")), *(meta.get(name, "") for name in _DATES)]
    given += [element.get("datetime", "") for element in root.iter("time")][:1]
    return next(filter(None, map(iso_moment, filter(None, given))), "")


def _language(root: Element, linked: Fields, meta: Mapping[str, str]) -> str:
    html = next(root.iter("html"), root)
    return html.get("lang", "") or _string(linked.get("inLanguage")) or meta.get("og:locale", "")


def _canonical(root: Element) -> str:
    links = (e for e in root.iter("link") if e.get("rel", "").lower() == "canonical")
    return next((href for link in links if (href := link.get("href", "").strip())), "")


def _name(value: Any) -> str:
    """The name of a person or an organisation, given as an object or as text."""
    named = value[0] if isinstance(value, list) and value else value
    return _string(named.get("name")) if isinstance(named, dict) else _string(named)


def _string(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""
