"""AAP's telex: lines that begin with a mark, then the copy, from ZCZC to NNNN.

    ZCZC AAP                     service
    %A                           routing; also "YY TDR"
    #Ferry_BC1                   keyword: the slugline
    $Ferry stays in Marna port   headline; of one letter, a category
    ^FERRY: Ferry stays          headline
    :(MARNA)                     take key, a place, or the keyword where there is no "#"
    =Round 23                    take key
    *07000000 · +15084000        subject code; "*X", "*T" text or table
    &A · ~AM Service · @NSW      level or author, genre, state

The desks differ: racing copy puts its title behind ":" ("``:POTTED :Marna market``"),
results behind "#", and a press release has none but its own first line. Lines may
end in a bare carriage return.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from articles.wire.agencies import AgencyProfile
from articles.wire.formats.telegram import Envelope, Telegram, read_telegrams
from articles.wire.story import ParseResult

FORMAT = "zczc"

_END = r"[ \t]*+(?:\r\n?|\n)"
_TAGGED = (
    r"[%#$^:=*+&~@](?!\s)[^\r\n]{0,120}|[%#$^:=*+&~@]|[A-Z]{2} [A-Z][A-Za-z]{1,5}(?: [A-Z]{2,5})?"
)
_OPENING = rf"\s*+ZCZC\b[^\r\n]{{0,40}}{_END}"
_FILE = re.compile(rf"{_OPENING}(?:{_TAGGED}){_END}".encode())
_MESSAGE = re.compile(r"^[ \t]*+ZCZC\b(?=[^\r\n]{0,40}(?:\r|\n))", re.MULTILINE)
_HEADER = re.compile(rf"{_OPENING}(?>(?:(?:{_TAGGED}){_END})*)")
_LINES = re.compile(r"[^\r\n]++")
_TRAILER = re.compile(r"[ \t]*+NNNN\s*+\Z")
# Between the races of one comment, and below the last.
_TAKE_MARKS = re.compile(
    r"(?<![^\r\n])[ \t]*+(?:Ends [A-Z][\w '’-]{3,60}|more)[ \t]*+(?=[\r\n]|\Z)"
)
_POTTED = re.compile(r"POTTED ?: ?")
_CODE = re.compile(r"\d{8}")


def matches(data: bytes) -> bool:
    """Whether the file opens with ZCZC and a marked line."""
    return _FILE.match(data) is not None


def read(
    data: bytes, received: datetime | None, agencies: tuple[AgencyProfile, ...]
) -> ParseResult:
    """The stories of a file of telex messages, one a message."""
    return read_telegrams(data, FORMAT, received, agencies, _envelope, _telegrams)


def _telegrams(text: str) -> Iterator[Telegram]:
    """The messages of a file, in order; together they cover it."""
    starts = [match.start() for match in _MESSAGE.finditer(text)][1:]
    for start, end in zip([0, *starts], [*starts, len(text)], strict=True):
        header = _HEADER.match(text, start, end)
        copy_start = header.end() if header else start
        trailer = _TRAILER.search(text, max(copy_start, text.rfind("NNNN", start, end) - 1), end)
        copy_end = trailer.start() if trailer else end
        yield Telegram(
            start,
            copy_start,
            copy_end,
            end,
            header=text[start:copy_start],
            copy=_TAKE_MARKS.sub(_blank, text[copy_start:copy_end]),
            trailer=text[copy_end:end],
        )


def _blank(mark: re.Match[str]) -> str:
    return " " * len(mark.group())


def _envelope(telegram: Telegram) -> Envelope:
    lines = _LINES.findall(telegram.header)
    tagged: dict[str, list[str]] = {}
    for line in lines[1:]:
        tagged.setdefault(line[0], []).append(line[1:].strip())
    keys = [key for key in tagged.get(":", []) if key]
    place = next((key.strip("()") for key in keys if key.startswith("(")), "")
    names = [_POTTED.sub("", key, count=1) for key in keys if not key.startswith("(")]
    slug = next(iter(tagged.get("#", [])), "") or next(iter(names), "")
    return Envelope(
        headline=_headline(tagged, names),
        place=place,
        codes=tuple(c for mark in "*+" for c in tagged.get(mark, []) if _CODE.fullmatch(c)),
        slugline=slug or None,
        provider=lines[0],
    )


def _headline(tagged: dict[str, list[str]], names: list[str]) -> str:
    """The line marked as such, else the title; a press release ("$K") has neither."""
    given = [line for mark in "^$" for line in tagged.get(mark, []) if len(line) > 1]
    if given:
        return given[0]
    title = next(iter(tagged.get("#", [])), "")
    if title:
        return next((name for name in names if name.startswith(title)), title)
    return "" if "$" in tagged else next(iter(names), "")
