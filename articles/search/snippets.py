"""Which words of a story or quote to show a reader, and where in it they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..models import Article, Quote
from ..prepared import Prepared
from ..querysets import Reader
from .marking import Hit, Run, Sought, runs

WIDTH = 200  # characters of a story's text beside its headline
LONGEST_QUOTE = 480
_SPACE = re.compile(r"\s+")
_PART = 400  # characters of a body that are looked through at once, at least
_NEAR = 40  # a beginning so near is not worth cutting off
_WORD_BEGINS = re.compile(r"(?<=\s)\S")
_BREAK = re.compile(r"\n\s*\n")
_LAST_SPACE = re.compile(r"\s+\S*\Z")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A story's headline and best passage, marked; "" says where neither matched.

    ``where`` names a passage that is no plain text of the story: "byline", "quote".
    ``speaker`` is whose quote it is, "" where the archive doesn't know.
    """

    headline: tuple[Run, ...]
    passage: tuple[Run, ...] = ()
    where: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """Where in its story's body a quote stands, and whose it is."""

    start: int
    end: int
    speaker: str


def _said(keys: Sequence[Any], reader: Reader) -> Any:
    quotes = Quote.objects.visible_to(reader).in_marks().filter(article__pk__in=keys)
    fields = ("article", "start", "end", "speaker__name", "mention")
    return quotes.order_by("start").values_list(*fields)


SAID = Prepared(_said, most=25)


def story_snippets(
    stories: Sequence[Article], sought: Sought, reader: Reader
) -> dict[int, Snippet]:
    """A snippet for each story, by key. Asks the database once, for a leaf's quotes."""
    said: dict[int, list[Said]] = {story.pk: [] for story in stories}
    for story, start, end, name, mention in SAID.ask_values(list(said), reader):
        said[story].append(Said(start, end, name or mention))
    return {story.pk: _snippet(story, said[story.pk], sought, reader) for story in stories}


def quote_runs(quote: Quote, sought: Sought) -> tuple[Run, ...]:
    """A quote's words, marked, and cut to the best of them where they are very many."""
    hits = sought.hits(quote.text, quote.article.language, ("", "quote"))
    if len(quote.text) <= LONGEST_QUOTE:
        return runs(quote.text, hits)
    return _cut(quote.text, _best(hits, LONGEST_QUOTE), LONGEST_QUOTE)


def _snippet(story: Article, said: list[Said], sought: Sought, reader: Reader) -> Snippet:
    language = story.language
    in_headline = sought.hits(story.headline, language, ("", "headline"))
    found = Snippet(runs(story.headline, in_headline))
    if not story.readable_by(reader):
        return replace(found, passage=_passage(story.lede, language, sought))
    if window := _window(story, said, sought):
        passage = _cut(story.body, window, WIDTH)
        quote = next((one for one in said if _holds_all(one, window)), None)
        if quote is None:
            return replace(found, passage=passage)
        return replace(found, passage=passage, where="quote", speaker=quote.speaker)
    return found if in_headline else _elsewhere(story, sought, found)


def _window(story: Article, said: Iterable[Said], sought: Sought) -> list[Hit]:
    """The hits to show of a body, which is read until a part of it holds everything sought."""
    best = _best(_spoken(story, said, sought), WIDTH)
    for start, part in _parts(story.body):
        if _worth(best)[0] == sought.size:
            break
        hits = sought.hits(part, story.language, [""])
        moved = (replace(hit, start=hit.start + start, end=hit.end + start) for hit in hits)
        best = max(best, _best(moved, WIDTH), key=_worth)
    return best


def _parts(body: str) -> Iterator[tuple[int, str]]:
    """The body in parts of some paragraphs, each with its place."""
    start = 0
    while start < len(body):
        found = _BREAK.search(body, start + _PART)
        end = found.end() if found else len(body)
        yield start, body[start:end]
        start = end


def _elsewhere(story: Article, sought: Sought, found: Snippet) -> Snippet:
    """A lede apart from the body, the byline, dateline or slugline, where nothing else matched."""
    for field in ("lede", "byline", "dateline", "slugline"):
        if passage := _passage(getattr(story, field), story.language, sought):
            return replace(found, passage=passage, where="" if field == "lede" else field)
    return found


def _spoken(story: Article, said: Iterable[Said], sought: Sought) -> Iterator[Hit]:
    """What must stand in a quote, looked for in each."""
    if not sought.in_quotes:
        return
    for one in said:
        for hit in sought.hits(story.body[one.start : one.end], story.language, ["quote"]):
            yield Hit(hit.start + one.start, hit.end + one.start, hit.number)


def _holds_all(quote: Said, hits: Sequence[Hit]) -> bool:
    return quote.start <= hits[0].start and max(hit.end for hit in hits) <= quote.end


def _passage(text: str, language: str, sought: Sought) -> tuple[Run, ...]:
    window = _best(sought.hits(text, language, [""]), WIDTH)
    return _cut(text, window, WIDTH) if window else ()


def _best(hits: Iterable[Hit], width: int) -> list[Hit]:
    """Hits that lie within ``width``: the most different ones, then the most, then the first."""
    row = sorted(hits, key=lambda hit: (hit.start, hit.end))
    best: list[Hit] = []
    last = 0
    for first, hit in enumerate(row):
        last = max(last, first + 1)
        while last < len(row) and row[last].end <= hit.start + width:
            last += 1
        best = max(best, row[first:last], key=_worth)
    return best


def _worth(hits: Sequence[Hit]) -> tuple[int, int]:
    return len({hit.number for hit in hits}), len(hits)


def _cut(text: str, hits: Sequence[Hit], width: int) -> tuple[Run, ...]:
    """The stretch of ``text`` around ``hits``, in whole words, on one line."""
    start, end = _stretch(text, hits, width)
    inside = [replace(hit, start=hit.start - start, end=hit.end - start) for hit in hits]
    cut = [Run(_SPACE.sub(" ", run.text), run.hit) for run in runs(text[start:end], inside)]
    before = [Run("… ")] if start and text[:start].strip() else []
    after = [Run(" …")] if text[end:].strip() else []
    return (*before, *cut, *after)


def _stretch(text: str, hits: Sequence[Hit], width: int) -> tuple[int, int]:
    """Where the stretch begins and ends: about ``width`` long, but never within a hit."""
    first = hits[0].start if hits else 0
    last = max((hit.end for hit in hits), default=0)
    room = max(0, width - (last - first))
    start = first - room // 3
    if start <= _NEAR:
        start = 0
    elif begins := _WORD_BEGINS.search(text, start, first + 1):
        start = begins.start()
    else:
        start = first
    for found in _BREAK.finditer(text, max(0, start - _NEAR), first):
        start = found.end()
    end = max(last, start + width)
    if len(text) - end <= _NEAR:
        return start, len(text)
    if cut := _LAST_SPACE.search(text, last, end + 1):
        return start, cut.start()
    return start, last
