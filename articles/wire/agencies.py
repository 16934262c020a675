"""What one agency's copy looks like, as data.

The profiles come from ``fixtures/sources.json`` or from the archive's Source
rows; adding an agency is adding a row, never code.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

FIXTURE = Path(__file__).resolve().parents[2] / "fixtures" / "sources.json"


@dataclass(frozen=True, slots=True)
class AgencyProfile:
    """How to recognise one agency's copy.

    ``time_zone`` is the IANA name of the zone its desk writes moments in
    ("America/New_York"), empty where that is not known; ``dateline_names`` are
    the agency as its datelines print it ("AP", "TASS");
    ``sign_offs`` what closes a story ("(ILKHA)"); ``legal_markers`` the words
    that open its legal notice; ``teaser_labels`` those above teasers;
    ``trailing_teasers`` whether paragraphs after the legal notice or sign-off
    are other stories even without a label.
    """

    code: str
    name: str
    languages: tuple[str, ...] = ()
    website: str = ""
    time_zone: str = ""
    dateline_names: tuple[str, ...] = ()
    sign_offs: tuple[str, ...] = ()
    legal_markers: tuple[str, ...] = ()
    teaser_labels: tuple[str, ...] = ()
    trailing_teasers: bool = False

    @property
    def clock(self) -> ZoneInfo | None:
        """The zone of its moments; None where ``time_zone`` names none."""
        try:
            return ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None  # OSError: a folder of zones ("America")

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> AgencyProfile:
        """A profile from a row of ``sources.json``; keys it doesn't know are left out."""
        known = {f.name: row[f.name] for f in fields(cls) if f.name in row}
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in known.items()
        }
        return cls(**values)


def profiles(rows: Iterable[Mapping[str, Any]]) -> tuple[AgencyProfile, ...]:
    """Profiles of ``rows``, in their order."""
    return tuple(AgencyProfile.from_dict(row) for row in rows)


@cache
def default_agencies() -> tuple[AgencyProfile, ...]:
    """The agencies that come with the program."""
    return profiles(json.loads(FIXTURE.read_text(encoding="utf-8")))
