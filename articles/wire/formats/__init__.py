"""The formats that agencies send, found from the bytes, never from a file's name.

A format is a module with ``FORMAT`` (its name), ``matches(data)`` (whether the
bytes are in it) and ``read(data, received, agencies)`` (its stories). To add
one: write the module, and put it into ``FORMATS`` before every format that
would take its files too. Plain text takes anything, so it stays last.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from articles.wire.agencies import AgencyProfile, default_agencies
from articles.wire.encoding import as_utf_8, wide_markup
from articles.wire.formats import (
    anpa,
    asianet,
    binary,
    csv_table,
    feeds,
    iptc7901,
    jimi,
    mail,
    newsml,
    newsmlg2,
    ninjs,
    nitf,
    plain,
    racing,
    release,
    ritzau,
    unread,
    webpage,
    zczc,
)
from articles.wire.printable import one_line
from articles.wire.story import ParseResult


class Format(Protocol):
    """What the registry asks of a format's module."""

    FORMAT: str

    def matches(self, data: bytes) -> bool: ...

    def read(
        self, data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
    ) -> ParseResult: ...


FORMATS: tuple[Format, ...] = (
    binary,
    ninjs,
    nitf,
    newsmlg2,
    newsml,
    feeds,
    ritzau,
    release,
    jimi,
    iptc7901,
    anpa,
    zczc,
    asianet,
    racing,
    csv_table,
    webpage,
    mail,
    unread,
    plain,
)


def format_of(data: bytes) -> Format:
    """The format that ``data`` is in."""
    return next(format_ for format_ in FORMATS if format_.matches(data))


def read(
    data: bytes,
    received: datetime | None = None,
    agencies: Iterable[AgencyProfile] | None = None,
) -> ParseResult:
    """The stories of a file in any format; never raises, whatever the bytes.

    ``received`` (an aware moment) settles dates without a year; ``agencies``
    defaults to those that come with the program.
    """
    profiles = default_agencies() if agencies is None else tuple(agencies)
    wide = wide_markup(data)
    if wide:
        data = as_utf_8(wide.text)
    found = format_of(data).read(data, received, profiles)
    if wide:
        found = replace(found, encoding=wide.encoding)
    if wide and found.format != plain.FORMAT:  # a paste's text may have been put right
        found = replace(found, text=wide.text)
    return replace(found, refused=tuple(map(one_line, found.refused)))


def reads_as_plain(data: bytes) -> bool:
    """Whether a file that opens with ``data`` is text and nothing else."""
    return wide_markup(data) is None and format_of(data) is plain
