"""Comma-separated values: a list for a spreadsheet or a calendar, not copy.

    "Subject","Start Date","Description"
    "Ferry figures, June","3/9/2025",""

Read as text it would be one story of many rows, so it is refused by its columns.
"""

from __future__ import annotations

import csv
import re
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.encoding import decode
from articles.wire.formats.items import nothing
from articles.wire.formats.refusals import Refusal
from articles.wire.story import ParseResult

FORMAT = "csv"

# Three rows of quoted fields; copy may quote, but not with commas between the marks.
_ROW = r'[ \t]*+"[^"\r\n]{0,300}"(?>(?:,(?:"[^"\r\n]{0,300}")?){2,40})[ \t]*+\r?\n'
_FILE = re.compile(rf"(?:\xef\xbb\xbf)?(?:{_ROW}){{3}}".encode("latin-1"))
_COLUMNS_NAMED = 4


def matches(data: bytes) -> bool:
    """Whether the file opens with rows of quoted fields and commas."""
    return _FILE.match(data) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """No stories, and why."""
    decoded = decode(data)
    first = decoded.text.lstrip("\ufeff").partition("\n")[0]
    columns = next(csv.reader([first.strip()]), [])[:_COLUMNS_NAMED]
    why = Refusal.TABLE.format(columns=", ".join(columns))
    return nothing((decoded.text, decoded.encoding), FORMAT, why)
