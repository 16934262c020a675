"""ninjs, the IPTC's news in JSON, 1.x to 3.x, and the feeds that wrap it.

    {"uri": "urn:newsml:…", "type": "text", "version": "2",
     "pubstatus": "usable", "headline": "Ferry stays in port",
     "byline": "Ada Lind", "body_html": "<p>TELLMAR, June 3 (Reuters) - …</p>"}

Versions differ in the spelling of a name (``versioncreated``,
``versionCreated``) and in where the text is (``body_html``, or ``bodies`` with a
role each), so names are compared without case and underscores. A feed has its
items under "items", "item" or "data". Fields: IPTC ninjs 1.6, 2.2 and 3.1;
``guid``, ``source``, ``sign_off`` and codes as ``qcode`` are what Superdesk adds,
``bylines`` what AP does. Belga's archive has ``newsObjects`` made of
``newsComponents`` (title, lead, body).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from articles.wire.agencies import AgencyProfile
from articles.wire.dateline import dateline_names
from articles.wire.encoding import decode
from articles.wire.formats.filed import FiledStory
from articles.wire.formats.items import nothing, result
from articles.wire.formats.ninjs_text import item_paragraphs, plain_line
from articles.wire.formats.refusals import Reason, Refusal
from articles.wire.formats.signed import signed
from articles.wire.story import ParseResult

FORMAT = "ninjs"

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*+(?:\[\s*+)?\{\s*+"')
_WRAPPERS = ("items", "item", "data", "collection", "newsobjects")
_NO_TEXT = frozenset("picture photo graphic image audio video event planning link".split())
_ITEM_FIELDS = ("body", "bodies", "headline", "renditions", "eventdetails")
_WITHIN_NAMES = str.maketrans("", "", "_- ")
_DEEPEST_WRAPPER = 4
_FIELDS_NAMED = 5

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
        loaded = json.loads(decoded.text, strict=False)
    except ValueError as error:
        return nothing(file, FORMAT, Refusal.BROKEN_JSON.format(problem=error))
    except RecursionError:
        return nothing(file, FORMAT, Refusal.DEEP_JSON)
    items = list(_items(loaded))
    if not items:
        return nothing(file, FORMAT, _no_item(loaded))
    names = dateline_names(agencies)
    filed = ((signed(story, names), _refusal(i, story)) for i in items for story in [_filed(i)])
    return result(file, FORMAT, filed, agencies, received)


def _no_item(loaded: Any) -> str:
    """Says what a document without a news item holds instead, by its fields."""
    first = loaded[0] if isinstance(loaded, list) and loaded else loaded
    fields = list(first)[:_FIELDS_NAMED] if isinstance(first, dict) else []
    if not fields:
        return Refusal.NO_ITEM
    return Refusal.OTHER_FIELDS.format(columns=", ".join(fields))


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
    return name.lower().translate(_WITHIN_NAMES)


def _is_item(item: Item) -> bool:
    if "uri" in item or "guid" in item:
        return "type" in item or any(name.startswith(_ITEM_FIELDS) for name in item)
    return any(name.startswith(("body", "bodies", "headline")) for name in item)


def _refusal(item: Item, story: FiledStory) -> str:
    """Why an item is no story, or ""."""
    kind = "event" if "eventdetails" in item else _text(item, "type", "assettype").lower()
    if kind in _NO_TEXT:
        return Reason.NO_STORY.format(kind=kind)
    if story.paragraphs:
        return ""
    if kind == "composite":
        return Reason.PACKAGE
    renditions = item.get("renditions")
    linked = _objects(renditions, *renditions) if isinstance(renditions, dict) else ()
    if any(_text(each, "type") == "text" for each in linked):
        return Reason.LINKED
    return Reason.WITHOUT_TEXT


def _filed(item: Item) -> FiledStory:
    return FiledStory(
        headline=_headline(item),
        paragraphs=item_paragraphs(_texts(item, "body", "bodies"))
        or item_paragraphs(_texts(item, "description", "descriptions"))
        or _components(item),
        slugline=_text(item, "slugline", "slug"),
        byline=_text(item, "byline", "by") or _authors(item),
        dateline=_text(item, "dateline")
        or _inner(item, "dateline", "text")
        or _text(item, "located"),
        providers=tuple(_providers(item)),
        sign_off=_sign_off(item),
        language=_text(item, "language"),
        legal=tuple(filter(None, (_text(item, "copyrightnotice"), _text(item, "usageterms")))),
        notes=(_text(item, "ednote"),),
        pub_status=_text(item, "pubstatus"),
        embargo=_text(item, "embargoed") or _inner(item, "schedulesettings", "utcembargo"),
        urgency=_text(item, "urgency"),
        guid=_text(item, "guid", "uri", "id", "newsobjectid"),
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


def _inner(item: Item, name: str, inner: str) -> str:
    """A text inside the object of a field: ``{"dateline": {"text": "Marna (dpa) - "}}``."""
    return next((_text(each, inner) for each in _objects(item, name)), "")


def _headline(item: Item) -> str:
    found = _text(item, "headline", "headlinemain", "title")
    listed = {_text(each, "role"): _text(each, "value") for each in _objects(item, "headlines")}
    return plain_line(listed.get("main") or next(iter(listed.values()), "") or found)


def _texts(item: Item, prefix: str, listed: str) -> Iterator[tuple[str, str]]:
    """The texts of an item, each with what tells its kind: the field's name
    (``body_xhtml``) or the role and content type given with it."""
    for name, value in item.items():
        if name.startswith(prefix) and _is_body(name):
            texts = value if isinstance(value, list) else [value]  # a list in Google's forms
            yield from ((name, text) for text in texts if isinstance(text, str))
    for each in _objects(item, listed):
        yield _text(each, "role") + _text(each, "contenttype"), _text(each, "value")


def _is_body(name: str) -> bool:
    """Whether a field's text is the story's own; AP gives captions and summaries beside it."""
    return not any(other in name for other in ("caption", "creditline", "summary"))


def _authors(item: Item) -> str:
    """Who wrote the story, by AP's list of bylines or by people with that role."""
    signed = [_text(each, "by", "byline") for each in _objects(item, "bylines")]
    roles = {"author", "writer", "byline"}
    people = _objects(item, "people", "person", "authors")
    written = (_named(p) for p in people if _text(p, "role", "rel").lower() in roles)
    return ", ".join(filter(None, signed or written))


def _named(person: Item) -> str:
    """A person's name; Superdesk puts the role there, and the name below it."""
    name = _text(person, "name")
    below = name.lower() == _text(person, "role").lower()
    return _text(person, "sublabel") if below else name


def _components(item: Item) -> tuple[str, ...]:
    """The paragraphs of Belga's lead and body."""
    parts = {_text(each, "assettype").lower(): each for each in _objects(item, "newscomponents")}
    found: list[str] = []
    for part in filter(None, map(parts.get, ("lead", "body"))):
        given = (("", _text(each, "varchardata")) for each in _objects(part, "proxies"))
        lines = "\n".join(item_paragraphs(given)).split("\n")
        found += filter(None, map(str.strip, lines))
    return tuple(found)


def _sign_off(item: Item) -> str:
    """An editor's initials; some desks sign with an address, which is for nobody else."""
    found = _text(item, "signoff")
    return "" if "@" in found else found


def _providers(item: Item) -> Iterator[str]:
    yield _text(item, "source", "provider")
    for info in _objects(item, "infosources", "infosource", "provider"):
        yield _text(info, "name", "literal", "uri", "code")
    yield _text(item, "copyrightholder")
    yield _text(item, "uri", "guid")
    yield _text(item, "by", "byline")


def _codes(item: Item) -> Iterator[str]:
    for subject in _objects(item, "subjects", "subject"):
        names = ("code", "qcode", "uri", "literal")
        yield from filter(None, (_text(subject, name) for name in names))
