"""What the page of a list says."""

from __future__ import annotations

import re

from lxml import html

HEADING = re.compile(r"(?:More than )?([\d,]+) ")


def count_of(page: str) -> int:
    """How many rows there are, by its heading: "1,204 stories about Shipping", "No stories"."""
    heading = " ".join(html.fromstring(page).findtext(".//h1").split())
    if heading.startswith("No "):
        return 0
    told = HEADING.match(heading)
    assert told, heading
    return int(told[1].replace(",", ""))
