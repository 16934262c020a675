"""Moments as files give them: ISO 8601, basic or extended.

    2025-06-03T04:38:34+0000    20250603T074100Z    2025-06-03

One without a zone is on the clock of the agency that sent it.

A moment in a year that no story has ("0001-01-01T00:00:00" and "9999-12-31" are
how some systems write "none" and "never") is none, and the editor is told.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from email.utils import parsedate_to_datetime

from articles.wire.dates import FIRST_YEAR, is_plausible
from articles.wire.defects import defect
from articles.wire.story import Defect


def moment(text: str, clock: tzinfo | None = None) -> datetime | None:
    """The aware moment that ``text`` gives, else None.

    Without a zone it is on ``clock``, or in UTC where that is not known. A date
    alone is its midnight.
    """
    found = _given(text, clock)
    return found if found and is_plausible(found) else None


def iso_moment(text: str) -> str:
    """The moment of a mail or a feed ("Tue, 03 Jun 2025 09:41:00 +0200") in ISO 8601; ""
    for none."""
    if _given(text):
        return text.strip()
    try:
        return parsedate_to_datetime(text).isoformat()
    except (TypeError, ValueError, OverflowError):  # "1 Jan 99999999999"
        return ""


def has_zone(text: str) -> bool:
    """Whether ``text`` is a moment that names its zone."""
    try:
        return datetime.fromisoformat(text.strip()).tzinfo is not None
    except (ValueError, OverflowError):
        return False


def moment_doubts(*texts: str) -> tuple[Defect, ...]:
    """A defect for each of ``texts`` that gives a moment in no plausible year."""
    given = filter(None, map(_given, texts))
    return tuple(
        defect("moment-implausible", 1, found.isoformat())
        for found in given
        if not is_plausible(found)
    )


def is_never(text: str) -> bool:
    """Whether ``text`` gives a moment so late that it means "never"."""
    found = _given(text)
    return found is not None and not is_plausible(found) and found.year > FIRST_YEAR


def _given(text: str, clock: tzinfo | None = None) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.strip())
    except (ValueError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=clock or UTC)
