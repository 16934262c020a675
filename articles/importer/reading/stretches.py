"""A long text read a stretch at a time, so that nobody need hold all of it.

A stretch ends where a story begins, by the parser's own word. Only plain text can be read
so: a file of XML or JSON is one thing, and is refused where it is too large to be held.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from django.conf import settings
from django.utils.translation import gettext_noop

from ...models import Original
from ...wire import ParseResult, reads_as_plain

# Bytes; a worker holds a stretch's text and all that was read in it, and the desk reads one
# for each story that it shows.
STRETCH = 2**17
_LONGER = 4
# What a stretch is read with: bytes, and whether they are the text's beginning.
Reader: TypeAlias = Callable[[bytes, bool], ParseResult]


_TOO_LARGE = gettext_noop(
    "These {size} MB have to be read as one piece, and one may have {limit} MB "
    "(IMPORT_MAX_WHOLE_MB). Send them in parts. The copy is kept."
)


def read_from(original: Original, begins: int, read: Reader) -> tuple[ParseResult, int | None]:
    """The stories from ``begins`` on, as many as are read at one go, and where to go on.

    None is where the file ends.
    """
    for data in _stretches(original, begins):
        if begins == 0 and not reads_as_plain(data):
            break
        result = read(data, begins == 0)
        number, length = _whole_stories(data, result)
        if number:
            return replace(result, stories=result.stories[:number]), begins + length
    return _read_whole(original, begins, read), None


def _stretches(original: Original, begins: int) -> Iterator[bytes]:
    """Ever longer stretches, while they leave something over and may be held at all."""
    length = STRETCH
    while begins + length < original.size and length <= settings.IMPORT_MAX_WHOLE_BYTES:
        data = original.read(begins, begins + length)
        yield data[: data.rfind(b"\n") + 1]
        length *= _LONGER


def _read_whole(original: Original, begins: int, read: Reader) -> ParseResult:
    size, limit = original.size - begins, settings.IMPORT_MAX_WHOLE_BYTES
    if size > limit:
        mb = 2**20
        return ParseResult(
            "",
            format=original.format,
            refused=(_TOO_LARGE.format(size=f"{size / mb:,.1f}", limit=f"{limit / mb:,g}"),),
        )
    return read(original.read(begins, original.size), begins == 0)


def _whole_stories(data: bytes, result: ParseResult) -> tuple[int, int]:
    """How many stories of a stretch are sure to be whole, and in how many bytes they are.

    The last one may go on behind the stretch. Bytes are told from characters by lines,
    since a text that was decoded wrongly on its way has been put right.
    """
    text = result.text
    if result.encoding.startswith(("utf-16", "utf-32")) or data.count(b"\n") != text.count("\n"):
        return 0, 0
    for number in range(len(result.stories) - 1, 0, -1):
        start = result.stories[number].segments[0].start
        if text[start - 1] == "\n":
            lines = data.split(b"\n", text.count("\n", 0, start))
            return number, len(data) - len(lines[-1])
    return 0, 0
