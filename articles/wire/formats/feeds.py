"""RSS, Atom and WordPress's export (WXR, an RSS with the texts): every entry is a story.

    <rss version="2.0"><channel><title>Northcoast Press Agency</title><language>en</language>
    <item><title>Ferry stays in port</title><guid>npa:1</guid><dc:creator>Ada Lind</dc:creator>
      <pubDate>Tue, 03 Jun 2025 09:41:00 +0200</pubDate>
      <content:encoded><![CDATA[<p>TELLMAR (NPA) - …</p>]]></content:encoded></item>

feedparser knows the many spellings of the fields (RSS 0.9 to 2.0, Atom 0.3 and
1.0, Dublin Core). It is given what the hardened reader has parsed, written anew,
so that it never meets a document type or an entity, and fetches nothing.
What WordPress holds besides posts (pages, attachments, menus) is refused, and
what it has not published is withheld.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, TypeAlias

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import Item, nothing, xml_result
from articles.wire.formats.markup import html_paragraphs, text_paragraphs
from articles.wire.formats.moments import iso_moment
from articles.wire.formats.providers import agency_names
from articles.wire.formats.refusals import Kind, Reason, Refusal
from articles.wire.formats.signed import signed
from articles.wire.formats.xml import Element, decoded, root_name, texts
from articles.wire.story import ParseResult

FORMAT = "feed"

Entry: TypeAlias = Mapping[str, Any]

_NAMESPACE = re.compile(rb"""xmlns(?::[\w.-]{1,60}+)?\s{0,9}=\s{0,9}["']([^"']{0,200}+)""")
_MOST_NAMESPACES = 100  # feedparser's time grows with their square
_OF_RDF_FEEDS = b"purl.org/rss/1."
# WordPress keeps a text's line ends, and makes paragraphs of them when it shows it.
_TAG_OR_LINE_END = re.compile(r"(<[^<>]*+>)|\s*\n\s*")
_UNPUBLISHED = frozenset({"draft", "auto-draft", "pending", "private", "future"})
_POSTS = frozenset({"", "post"})
_NO_PEOPLE = frozenset({"admin", "administrator", "editor", "webmaster"})


def matches(data: bytes) -> bool:
    """Whether the first element of ``data`` is a feed's."""
    name = root_name(data)
    return name in {"rss", "feed"} or (name == "RDF" and _OF_RDF_FEEDS in data)


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a feed; an entry without a text is refused by name."""
    if len(set(_NAMESPACE.findall(data))) > _MOST_NAMESPACES:
        return nothing(decoded(data), FORMAT, Refusal.NAMESPACES)
    names = agency_names(agencies)

    def items(root: Element) -> Iterator[Item]:
        return ((signed(story, names), why) for story, why in _items(root))

    return xml_result(data, FORMAT, items, agencies, received)


def _items(root: Element) -> Iterator[Item]:
    import feedparser
    from lxml import etree

    again = BytesIO(etree.tostring(root, encoding="utf-8", xml_declaration=True))
    found = feedparser.parse(again, sanitize_html=False, resolve_relative_uris=False)
    people = _people(root)
    for entry in found.entries:
        story = _filed(entry, found.feed, people)
        yield story, _refusal(entry, story)


def _people(root: Element) -> dict[str, str]:
    """Who WordPress's logins stand for."""
    logins = texts(root, "author/author_login")
    names = texts(root, "author/author_display_name")
    return dict(zip(logins, names, strict=False)) if len(logins) == len(names) else {}


def _refusal(entry: Entry, story: FiledStory) -> str:
    """Why an entry is no story, or ""."""
    kind = _text(entry, "wp_post_type")
    if kind not in _POSTS:
        return Reason.NO_STORY.format(kind=kind.replace("_", " "))
    if _text(entry, "wp_status") == "trash":
        return Reason.NO_STORY.format(kind=Kind.THROWN_AWAY)
    if story.paragraphs:
        return ""
    enclosed = {str(each.get("type", "")).partition("/")[0] for each in _listed(entry, "links")}
    media = sorted(enclosed & {"audio", "video", "image"})
    return Reason.NO_STORY.format(kind=", ".join(media)) if media else Reason.WITHOUT_TEXT


def _filed(entry: Entry, feed: Entry, people: Mapping[str, str]) -> FiledStory:
    content = next((each for each in _contents(entry) if each.get("value", "").strip()), {})
    return FiledStory(
        headline=_line(entry, "title"),
        paragraphs=_paragraphs(content, "wp_post_id" in entry),
        byline=_byline(entry, people),
        providers=_providers(entry, feed),
        language=str(content.get("language") or "") or _text(feed, "language"),
        legal=tuple(filter(None, (_line(entry, "rights") or _line(feed, "rights"),))),
        pub_status=_pub_status(entry),
        guid=_text(entry, "id") or _text(entry, "link"),
        sent=_sent(entry),
        codes=tuple(_codes(entry)),
    )


def _contents(entry: Entry) -> Iterator[Entry]:
    """The whole text before its summary."""
    yield from _listed(entry, "content")
    yield from (entry[name] for name in ("summary_detail",) if name in entry)


def _paragraphs(content: Entry, from_wordpress: bool) -> tuple[str, ...]:
    text = str(content.get("value", ""))
    if from_wordpress:
        return html_paragraphs(_TAG_OR_LINE_END.sub(_with_breaks, text))
    if content.get("type") == "application/xhtml+xml":
        return html_paragraphs(text)
    return text_paragraphs(text)


def _with_breaks(match: re.Match[str]) -> str:
    return match[1] or "<br><br>"


def _byline(entry: Entry, people: Mapping[str, str]) -> str:
    """The people who wrote the story, without their addresses.

    feedparser cuts long addresses wrongly ("desk@npa.exam", "ple"), so that a single
    author is taken as sent.
    """
    given = [_text(each, "name") for each in _listed(entry, "authors")]
    if len(given) == 1:
        given = [_text(entry, "author")]
    names = (people.get(name, name) for name in map(_without_address, given))
    return ", ".join(dict.fromkeys(n for n in names if n and n.lower() not in _NO_PEOPLE))


def _without_address(author: str) -> str:
    """ "Ada Lind" of "desk@npa.example (Ada Lind)"."""
    words = (word for word in author.split() if "@" not in word)
    return " ".join(words).strip("()<> ")


def _providers(entry: Entry, feed: Entry) -> tuple[str, ...]:
    source = entry.get("source")
    return (
        _text(source, "title") if isinstance(source, Mapping) else "",
        _text(entry, "publisher"),
        _text(feed, "publisher"),
        _text(feed, "title"),
        _text(entry, "link"),
        _text(feed, "link"),
    )


def _pub_status(entry: Entry) -> str:
    hidden = _text(entry, "wp_status") in _UNPUBLISHED or _text(entry, "wp_post_password")
    return "withheld" if hidden else ""


def _sent(entry: Entry) -> str:
    """The moment of this version, with its zone if the feed gives it in a usual way."""
    for name in ("updated", "published"):
        if name not in entry:  # else feedparser warns and gives the other
            continue
        found = iso_moment(_text(entry, name))
        parsed = entry.get(f"{name}_parsed")
        if found:
            return found
        if parsed:
            return datetime.fromtimestamp(calendar.timegm(parsed), UTC).isoformat()
    return ""


def _codes(entry: Entry) -> Iterator[str]:
    for tag in _listed(entry, "tags"):
        term, scheme = _text(tag, "term"), _text(tag, "scheme")
        yield term
        yield f"{scheme.rstrip(':/')}:{term}"


def _line(found: Entry, name: str) -> str:
    """A field on one line, without the markup that its type allows."""
    detail = found.get(f"{name}_detail")
    text = _text(found, name)
    marked = isinstance(detail, Mapping) and detail.get("type") != "text/plain"
    return " ".join(" ".join(html_paragraphs(text)).split()) if marked else text


def _text(found: Entry, name: str) -> str:
    value = found.get(name)
    return value.strip() if isinstance(value, str) else ""


def _listed(entry: Entry, name: str) -> Iterator[Entry]:
    value = entry.get(name)
    yield from (
        (each for each in value if isinstance(each, Mapping)) if isinstance(value, list) else ()
    )
