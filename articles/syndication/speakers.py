"""Speakers as other programs take them: facts, a table, plain text.

Rows know their ``quote_count`` and ``newest``, the role last given to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .exports import table_lines
from .facts import Link

COLUMNS = ("name", "kind", "role", "quotes", "address")


def speaker_facts(speaker: Any, link: Link) -> dict[str, Any]:
    facts = {
        "uri": link(speaker.get_absolute_url()),
        "name": speaker.name,
        "kind": speaker.kind,
        "role": _role(speaker),
        "quotes": speaker.quote_count,
    }
    return {name: value for name, value in facts.items() if value != ""}


def speaker_table(speakers: Iterable[Any], link: Link) -> Iterator[str]:
    return table_lines(COLUMNS, (_cells(speaker, link) for speaker in speakers))


def speaker_lines(speakers: Iterable[Any], link: Link) -> Iterator[str]:
    """A line for each: name, role, quotes, address."""
    for speaker in speakers:
        who = ", ".join(filter(None, [speaker.name, _role(speaker)]))
        yield f"{who} ({speaker.quote_count}) {link(speaker.get_absolute_url())}\n"


def _cells(speaker: Any, link: Link) -> tuple[str, ...]:
    count, address = str(speaker.quote_count), link(speaker.get_absolute_url())
    return speaker.name, speaker.kind, _role(speaker), count, address


def _role(speaker: Any) -> str:
    """As a single line: copy breaks its lines anywhere."""
    return " ".join(speaker.newest["role"].split()) if speaker.newest else ""
