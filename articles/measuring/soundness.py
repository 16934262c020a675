"""What must hold of any paste, however broken.

Nothing is raised; the stories' segments, in order, are the paste, character for
character; every quote is a span of its story's body, and so is who it names.
As copy comes in files too, every fourth mutation is read as bytes, in one of
several encodings and cut in the middle of a letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType

from articles.measuring.mutations import mutation
from articles.wire import ParsedStory, ParseResult, parse, read

_RECEIVED = datetime(2026, 1, 1, tzinfo=UTC)
_AS_BYTES = 4
_ENCODINGS = ("utf-8", "utf-16", "cp1252", "utf-8-sig")


@dataclass(frozen=True, slots=True)
class Failure:
    """The number of a mutation, and what did not hold of it."""

    number: int
    why: str


class _Named:
    """Puts the mutation's number on whatever is raised, and lets it pass."""

    def __init__(self, seed: int, number: int) -> None:
        self.name = f"On reading mutation {number} of seed {seed}."

    def __enter__(self) -> None:
        return None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is not None:
            error.add_note(self.name)


def failures(stories: Sequence[str], seed: int, numbers: Iterable[int]) -> Iterator[Failure]:
    """What does not hold of the mutations ``numbers``.

    A mutation on which the parser raises ends it: that is a fault to mend, not
    to count. The error then carries the mutation's number.
    """
    for number in numbers:
        with _Named(seed, number):
            paste = mutation(stories, seed, number)
            for why in wrong(paste, number):
                yield Failure(number, why)


def wrong(paste: str, number: int = 1) -> Iterator[str]:
    """What does not hold of ``paste``; ``number`` says in what form it is read."""
    result = _read(paste, number)
    if number % _AS_BYTES and result.text != paste:
        yield "The text is not the paste."
    if result.stories and "".join(_segments(result)) != result.text:
        yield "The segments do not make up the paste."
    for story in result.stories:
        yield from _wrong_quotes(story)


def _read(paste: str, number: int) -> ParseResult:
    received = _RECEIVED if number % 2 else None
    if number % _AS_BYTES:
        return parse(paste, received)
    data = paste.encode(_ENCODINGS[number // _AS_BYTES % len(_ENCODINGS)], errors="replace")
    return read(data[: len(data) - number % 3], received)


def _segments(result: ParseResult) -> Iterator[str]:
    return (result.text[s.start : s.end] for story in result.stories for s in story.segments)


def _wrong_quotes(story: ParsedStory) -> Iterator[str]:
    for quote in story.quotes:
        if story.body[quote.start : quote.end] != quote.text or not quote.text:
            yield f"A quote is no span of the body: {quote.start} to {quote.end}."
        span = quote.mention_span
        if span and span.of(story.body) != quote.mention:
            yield f"A mention is no span of the body: {span.start} to {span.end}."
