"""Which agency a file's fields name: "AFP", "nprov:dpa", "tag:reuters.com,2014:…"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from articles.wire.agencies import AgencyProfile
from articles.wire.text import fold

_SHORTEST_NAME = 2  # letters
_PARTS = re.compile(r"[\s:/,;|()<>\"]+")


def agency_code(fields: Iterable[str], agencies: Sequence[AgencyProfile]) -> str | None:
    """The code of the agency that the first telling field names, or None.

    A field names an agency whole ("The Associated Press"), or by a part of it:
    a qcode's value, the host of a URL or a URN ("urn:newsml:dpa.com:…"), were it
    an older one ("belga.be").
    """
    names = agency_names(agencies)
    for field in fields:
        whole = fold(field)
        if whole in names:
            return names[whole]
        for part in _PARTS.split(whole):
            host = part.removeprefix("www.")
            code = names.get(part) or names.get(host) or names.get(_own_name(host))
            if code:
                return code
    return None


def _own_name(host: str) -> str:
    """ "belga" of "belga.be"; two letters name too many things ("pa.gov")."""
    name, dot, _ = host.partition(".")
    return name if dot and len(name) > _SHORTEST_NAME else ""


def agency_names(agencies: Sequence[AgencyProfile]) -> dict[str, str]:
    """Folded name, code or host → code; of two agencies with one name the first."""
    found: dict[str, str] = {}
    for agency in agencies:
        host = (urlsplit(agency.website).hostname or "").removeprefix("www.")
        for name in (agency.code, agency.name, *agency.dateline_names, host):
            if name:
                found.setdefault(fold(name), agency.code)
    return found
