"""The speakers' list in other formats than a page. It has no dates, so it is no feed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, JsonResponse, StreamingHttpResponse
from django.utils.translation import gettext_lazy as _

from ..folio import BY_NAME, all_rows, open_folio
from ..querysets import SpeakerQuerySet
from ..syndication import speaker_facts, speaker_lines, speaker_table
from .formats import ROWS_READ_AT_ONCE, Format, address_of, download


@dataclass(frozen=True, slots=True)
class Roll:
    """The speakers that a list found; ``lines`` are the same, with what a line shows of each."""

    title: str
    lines: SpeakerQuerySet
    count: int
    capped: bool


def _json(request: HttpRequest, roll: Roll) -> JsonResponse:
    link = request.build_absolute_uri
    folio = open_folio(roll.lines, BY_NAME, request.GET)
    beside: dict[str, Any] = {
        name: link(address_of(request, format="json", **{cursor: at}))
        for name, cursor, at in (("prev", "before", folio.before), ("next", "after", folio.after))
        if at
    }
    return JsonResponse(
        {
            "title": roll.title,
            "page": link(address_of(request)),
            "count": roll.count,
            "capped": roll.capped,
            **beside,
            "items": [speaker_facts(speaker, link) for speaker in folio.rows],
        }
    )


def _csv(request: HttpRequest, roll: Roll) -> StreamingHttpResponse:
    speakers = all_rows(roll.lines, BY_NAME, ROWS_READ_AT_ONCE)
    return download(speaker_table(speakers, request.build_absolute_uri), "speakers.csv")


def _text(request: HttpRequest, roll: Roll) -> StreamingHttpResponse:
    speakers = all_rows(roll.lines, BY_NAME, ROWS_READ_AT_ONCE)
    return download(speaker_lines(speakers, request.build_absolute_uri), "speakers.txt")


FORMATS = {
    "json": Format("JSON", "application/json", _json),
    "csv": Format("CSV", "text/csv", _csv),
    "txt": Format(_("plain text"), "text/plain", _text),
}
