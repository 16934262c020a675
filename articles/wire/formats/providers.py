"""Which agency a file's fields name: "AFP", "nprov:dpa", "tag:reuters.com,2014:…"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from articles.wire.agencies import AgencyProfile
from articles.wire.text import fold

_PARTS = re.compile(r"[\s:/,;|()<>\"]+")


def agency_code(fields: Iterable[str], agencies: Sequence[AgencyProfile]) -> str | None:
    """The code of the agency that the first telling field names, or None.

    A field names an agency whole ("The Associated Press"), or by a part of it:
    a qcode's value, the host of a URL or a URN ("urn:newsml:dpa.com:…").
    """
    names = _names(agencies)
    for field in fields:
        whole = fold(field)
        if whole in names:
            return names[whole]
        for part in _PARTS.split(whole):
            code = names.get(part) or names.get(part.removeprefix("www."))
            if code:
                return code
    return None


def _names(agencies: Sequence[AgencyProfile]) -> dict[str, str]:
    """Folded name, code or host → code; of two agencies with one name the first."""
    found: dict[str, str] = {}
    for agency in agencies:
        host = (urlsplit(agency.website).hostname or "").removeprefix("www.")
        for name in (agency.code, agency.name, *agency.dateline_names, host):
            if name:
                found.setdefault(fold(name), agency.code)
    return found
