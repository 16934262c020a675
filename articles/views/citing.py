"""A story or quote as a file for programs that keep references: ``?format=bibtex``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from django.http import HttpResponse

from ..syndication import Citation, bibtex, csl_json, ris


class CitedAs(NamedTuple):
    """A format of references; ``ending`` is that of its files' names."""

    label: str
    media_type: str
    ending: str
    write: Callable[[Citation], str]


CITED_AS = {
    "bibtex": CitedAs("BibTeX", "application/x-bibtex", "bib", bibtex),
    "ris": CitedAs("RIS", "application/x-research-info-systems", "ris", ris),
    "csl": CitedAs("CSL-JSON", "application/vnd.citationstyles.csl+json", "json", csl_json),
}


def cited(citation: Citation, asked: str) -> HttpResponse:
    """The citation as a file in the format of this name, one of `CITED_AS`."""
    wanted = CITED_AS[asked]
    return HttpResponse(
        wanted.write(citation),
        content_type=f"{wanted.media_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{citation.key}.{wanted.ending}"'},
    )
