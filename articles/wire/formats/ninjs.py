"""ninjs, the IPTC's news in JSON, 1.x to 3.x, and the feeds that wrap it.

    {"uri": "urn:newsml:…", "type": "text", "version": "2",
     "pubstatus": "usable", "headline": "Ferry stays in port",
     "byline": "Ada Lind", "body_html": "<p>TELLMAR, June 3 (Reuters) - …</p>"}

Versions differ in the spelling of a name (``versioncreated``,
``versionCreated``) and in where the text is (``body_html``, or ``bodies`` with a
role each), so names are compared without case and underscores. A feed has its
items under "items", "item" or "data". Fields: IPTC ninjs 1.6, 2.2 and 3.1;
``guid``, ``source``, ``embargoed`` and ``extra`` are what Superdesk adds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from articles.wire.agencies import AgencyProfile
from articles.wire.encoding import decode
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import nothing, result
from articles.wire.formats.markup import html_paragraphs
from articles.wire.story import ParseResult

FORMAT = "ninjs"

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*+(?:\[\s*+)?\{\s*+"')
_WRAPPERS = ("items", "item", "data", "collection")
_NO_TEXT = frozenset("picture photo graphic image audio video event planning link".split())
_DEEPEST_WRAPPER = 4
_MARKUP = re.compile(r"</?[a-z][a-z0-9]{0,12}+[\s/>]", re.IGNORECASE)

Item = Mapping[str, Any]


def matches(data: bytes) -> bool:
    """Whether ``data`` opens as a JSON object, or an array of them."""
    return _OBJECT.match(data) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a ninjs item or feed; what is no story is refused by name."""
    decoded = decode(data)
    file = (decoded.text, decoded.encoding)
    try:
        loaded = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        return nothing(file, FORMAT, f"The JSON is broken: {error}.")
    return result(file, FORMAT, _filed_items(loaded), agencies, received)


def _filed_items(loaded: Any) -> Iterator[tuple[FiledStory, str]]:
    for item in _items(loaded):
        story = _filed(item)
        yield story, _refusal(item, story)


def _items(loaded: Any, depth: int = 0) -> Iterator[Item]:
    """The news items of a document, taken out of a feed's wrappers."""
    if depth > _DEEPEST_WRAPPER:
        return
    if isinstance(loaded, list):
        for each in loaded:
            yield from _items(each, depth + 1)
    elif isinstance(loaded, dict):
        item = {_plain(key): value for key, value in loaded.items()}
        if _is_item(item):
            yield item
            return
        for wrapper in _WRAPPERS:
            yield from _items(item.get(wrapper), depth + 1)


def _plain(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def _is_item(item: Item) -> bool:
    text = any(name.startswith(("body", "headline")) for name in item)
    return text or ("type" in item and ("uri" in item or "guid" in item))


def _refusal(item: Item, story: FiledStory) -> str:
    """Why an item is no story, or ""."""
    kind = _text(item, "type").lower()
    if kind in _NO_TEXT:
        return f"no story ({kind})"
    if story.paragraphs:
        return ""
    return "a package without a text of its own" if kind == "composite" else "without a text"


def _filed(item: Item) -> FiledStory:
    return FiledStory(
        headline=_headline(item),
        paragraphs=_paragraphs(item),
        slugline=_text(item, "slugline", "slug"),
        byline=_text(item, "byline", "by") or _authors(item),
        dateline=_text(item, "dateline", "located"),
        providers=tuple(_providers(item)),
        language=_text(item, "language"),
        legal=tuple(filter(None, (_text(item, "copyrightnotice"), _text(item, "usageterms")))),
        notes=(_text(item, "ednote"),),
        pub_status=_text(item, "pubstatus"),
        embargo=_text(item, "embargoed"),
        urgency=_text(item, "urgency"),
        guid=_text(item, "guid", "uri"),
        version=_text(item, "version"),
        sent=_text(item, "versioncreated", "contentcreated", "firstcreated"),
        codes=tuple(_codes(item)),
    )


def _text(item: Item, *names: str) -> str:
    """The first of the fields that has a text; a list's texts a line each."""
    for name in names:
        value = item.get(name)
        values = value if isinstance(value, list) else [value]
        texts = [str(each).strip() for each in values if _is_scalar(each)]
        if any(texts):
            return "\n".join(filter(None, texts))
    return ""


def _is_scalar(value: Any) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _objects(item: Item, *names: str) -> Iterator[Item]:
    """The objects in the lists (or alone) under ``names``, their keys plain."""
    for name in names:
        value = item.get(name)
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield {_plain(key): found for key, found in each.items()}


def _headline(item: Item) -> str:
    found = _text(item, "headline", "headlinemain", "title")
    listed = {_text(each, "role"): _text(each, "value") for each in _objects(item, "headlines")}
    return _one_line(listed.get("main") or next(iter(listed.values()), "") or found)


def _one_line(text: str) -> str:
    """A field's text without the markup that some desks leave in it."""
    plain = " ".join(html_paragraphs(text)) if _MARKUP.search(text) else text
    return " ".join(plain.split())


def _paragraphs(item: Item) -> tuple[str, ...]:
    """The text: marked up before plain, the body before its summary."""
    bodies = [str(v) for k, v in item.items() if k.startswith("body") and isinstance(v, str)]
    bodies += [_text(each, "value") for each in _objects(item, "bodies")]
    summary = [_text(each, "value") for each in _objects(item, "descriptions")]
    for texts in (bodies, [_text(item, "descriptiontext"), *summary]):
        for text in sorted(filter(None, texts), key=lambda text: not _MARKUP.search(text)):
            found = html_paragraphs(text) if _MARKUP.search(text) else (text.strip(),)
            if any(found):
                return found
    return ()


def _authors(item: Item) -> str:
    roles = {"author", "writer", "byline"}
    people = _objects(item, "people", "person", "authors")
    return ", ".join(_text(p, "name") for p in people if _text(p, "role", "rel") in roles)


def _providers(item: Item) -> Iterator[str]:
    yield _text(item, "source", "provider")
    for info in _objects(item, "infosources", "infosource", "provider"):
        yield _text(info, "name", "literal", "uri", "code")
    yield _text(item, "copyrightholder")
    yield _text(item, "uri", "guid")
    yield _text(item, "by", "byline")


def _codes(item: Item) -> Iterator[str]:
    for subject in _objects(item, "subjects", "subject"):
        yield from filter(None, (_text(subject, name) for name in ("code", "uri", "literal")))
