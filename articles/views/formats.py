"""Lists in other formats than a page: ``?format=`` and the list's own query.

A feed has the newest rows, JSON one leaf, and an export all of them to the end,
written while they are read: its memory does not grow with the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import Any
from urllib.parse import quote

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..folio import LEAF
from ..models import Article, Quote
from ..search import Finding
from ..syndication import (
    Feed,
    atom,
    csv_lines,
    json_feed,
    quote_entry,
    quote_facts,
    story_entry,
    story_ninjs,
    text_lines,
)

NEWEST_IN_FEED = 50
ROWS_READ_AT_ONCE = 500
LINES_SENT_AT_ONCE = 100
OF_THE_PAGE = ("before", "after", "format")


@dataclass(frozen=True, slots=True)
class Found:
    """What a list's page shows, for other ways of writing it down."""

    finding: Finding
    title: str
    notes: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return "quotes" if self.finding.quotes else "stories"

    def rows(self, keys: Any) -> list[Any]:
        """The rows with these keys, in their order, that the reader may still see."""
        model: Any = Quote if self.finding.quotes else Article
        seen = model.objects.visible_to(self.finding.reader)
        found = {row.pk: row for row in seen.filter(pk__in=keys).for_syndication()}
        return [found[key] for key in keys if key in found]

    def newest_first(self) -> Finding:
        """Feeds and exports go by date, whatever the page is ordered by."""
        return self.finding.asking(replace(self.finding.query, best_first=False))

    def leaves(self) -> Iterator[list[Any]]:
        """All rows, some hundred at a time."""
        finding = self.newest_first()
        leaf = finding.leaf(ROWS_READ_AT_ONCE)
        yield self.rows(leaf.keys)
        while leaf.after:
            leaf = finding.leaf(ROWS_READ_AT_ONCE, after=leaf.after)
            if leaf.broken:  # what was left has been withdrawn meanwhile
                return
            yield self.rows(leaf.keys)


@dataclass(frozen=True, slots=True)
class Format:
    """A way of giving a list; ``is_feed`` for what feed readers look for."""

    label: str | Promise
    media_type: str
    answer: Callable[[HttpRequest, Any], HttpResponseBase]
    is_feed: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A list in one format, as its page links to it."""

    label: str
    media_type: str
    address: str
    is_feed: bool


def answer_in_format(
    request: HttpRequest, found: Callable[[], Any], formats: Mapping[str, Format]
) -> HttpResponseBase:
    """The list in the format that the address names; 404 where there is no such format."""
    wanted = formats.get(request.GET["format"])
    if wanted is None:
        raise Http404("The archive gives lists in no such format.")
    return wanted.answer(request, found())


def offers(request: HttpRequest, formats: Mapping[str, Format]) -> list[Offer]:
    """The formats of the list at this address, from its first leaf on."""
    return [
        Offer(str(one.label), one.media_type, address_of(request, format=name), one.is_feed)
        for name, one in formats.items()
    ]


def address_of(request: HttpRequest, **asked: str) -> str:
    """The path of this list with its own query and ``asked``."""
    query = request.GET.copy()
    for name in OF_THE_PAGE:
        query.pop(name, None)
    query.update(asked)
    path = quote(request.path)
    return f"{path}?{query.urlencode()}" if query else path


def _feed(request: HttpRequest, found: Found) -> Feed:
    link = request.build_absolute_uri
    rows = found.rows(found.newest_first().leaf(NEWEST_IN_FEED).keys)
    reader = found.finding.reader
    return Feed(
        title=f"{found.title} · newsarchive",
        page=link(address_of(request)),
        address=link(address_of(request, format=request.GET["format"])),
        entries=[
            quote_entry(row, link)
            if isinstance(row, Quote)
            else story_entry(row, link, whole=row.readable_by(reader))
            for row in rows
        ],
    )


def _atom(request: HttpRequest, found: Found) -> HttpResponse:
    return HttpResponse(atom(_feed(request, found)), content_type=FORMATS["atom"].media_type)


def _json_feed(request: HttpRequest, found: Found) -> HttpResponse:
    kind = FORMATS["jsonfeed"].media_type
    return JsonResponse(json_feed(_feed(request, found)), content_type=kind)


def _json(request: HttpRequest, found: Found) -> HttpResponse:
    finding, link = found.finding, request.build_absolute_uri
    asked = request.GET
    leaf = finding.leaf(LEAF, asked.get("before", ""), asked.get("after", ""))
    beside = {
        name: link(address_of(request, format="json", **{cursor: at}))
        for name, cursor, at in (("prev", "before", leaf.before), ("next", "after", leaf.after))
        if at
    }
    return JsonResponse(
        {
            "title": found.title,
            "page": link(address_of(request)),
            "count": min(finding.count, finding.most),
            "capped": finding.capped,
            "notes": found.notes,
            **beside,
            "items": [_item(row, request) for row in found.rows(leaf.keys)],
        }
    )


def _item(row: Any, request: HttpRequest) -> dict[str, Any]:
    """A row of a list: a quote with its story, or a story without its text."""
    link = request.build_absolute_uri
    if isinstance(row, Quote):
        return quote_facts(row, link) | {"story": quoted_story(row, link)}
    return story_ninjs(row, link, whole=False)


def quoted_story(row: Quote, link: Callable[[str], str]) -> dict[str, Any]:
    """What a quote by itself says of its story."""
    story = row.article
    return {
        "address": link(story.get_absolute_url()),
        "headline": story.headline,
        "language": story.language,
        "contentCreated": story.published_at.isoformat(),
        "source": {"code": story.source.code, "name": story.source.name},
    }


def _csv(request: HttpRequest, found: Found) -> StreamingHttpResponse:
    finding, link = found.finding, request.build_absolute_uri
    rows = _all_rows(found)
    lines = csv_lines(rows, link, finding.reader, quotes=finding.quotes)
    return download(lines, f"{found.kind}.csv")


def _text(request: HttpRequest, found: Found) -> StreamingHttpResponse:
    lines = text_lines(_all_rows(found), request.build_absolute_uri, found.finding.reader)
    return download(lines, f"{found.kind}.txt")


def _all_rows(found: Found) -> Iterator[Any]:
    """The rows, the first of them read at once: what fails then is still an error page."""
    leaves = found.leaves()
    first = next(leaves)
    return chain(first, chain.from_iterable(leaves))


def download(lines: Iterator[str], name: str) -> StreamingHttpResponse:
    """A file that is written while it is sent; ``name`` ends with its format."""
    return StreamingHttpResponse(
        _in_blocks(lines),
        content_type=f"{FORMATS[name.rpartition('.')[2]].media_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _in_blocks(lines: Iterator[str]) -> Iterator[str]:
    """Some hundred lines at a time: each piece goes to the network by itself."""
    while block := "".join(islice(lines, LINES_SENT_AT_ONCE)):
        yield block


FORMATS = {
    "atom": Format("Atom", "application/atom+xml", _atom, is_feed=True),
    "jsonfeed": Format("JSON Feed", "application/feed+json", _json_feed, is_feed=True),
    "json": Format("JSON", "application/json", _json),
    "csv": Format("CSV", "text/csv", _csv),
    "txt": Format(_("plain text"), "text/plain", _text),
}
