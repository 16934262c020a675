"""What a story's copy is known again by: numbers that like stories share.

A story has a key for its headline, its slugline and its opening, each among its
agency's stories, and one for each band of its text's sketch, whoever sent it.
Only stories of the same days are versions of each other, so all keys are told
apart by the four weeks that a story is from; what is asked for may lie in two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from itertools import chain

from django.utils.timezone import localdate

from ...models.article import headline_slug
from ...search import folded_words
from ...wire import ParsedStory
from .likeness import Sketch, sketch

# Agencies replace a story within days; what comes after a week is the next week's report.
DAYS = 6
_PERIOD = 28


def sketch_of(headline: str, body: str) -> Sketch:
    """The sketch of a story; short ones are told apart by their headlines alone."""
    return sketch(f"{headline}\n{body}")


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys under which a story is kept, and those of which one within the days around
    shares one, if it is like this one."""

    kept: tuple[int, ...]
    near: tuple[int, ...]


def keys_of(story: ParsedStory, published_at: datetime) -> Keys:
    """The story's keys, for which all of it is gone through once."""
    named = list(_named(story))
    keys = {
        period: tuple(_key(period, *one) for one in named) for period in _periods(published_at)
    }
    own = localdate(published_at).toordinal() // _PERIOD
    return Keys(keys[own], tuple(chain.from_iterable(keys.values())))


def keys_named(agency: str, name: str, moment: datetime) -> list[int]:
    """The keys of an agency's stories whose headline or slugline is ``name``."""
    named = [("headline", agency, headline_slug(name)), ("slugline", agency, name)]
    return [_key(period, *one) for period in _periods(moment) for one in named]


def opening_key(text: str) -> str:
    """The first sixty folded characters of a lede, headline or teaser; "" if it has too few."""
    key = " ".join(folded_words(text[:400]))[:60].strip()
    return key if len(key) >= 30 else ""


def _named(story: ParsedStory) -> Iterator[tuple[str, str, str]]:
    agency = story.source or ""
    if story.headline:
        yield "headline", agency, headline_slug(story.headline)
    if story.slugline:
        yield "slugline", agency, story.slugline
    if opening := opening_key(story.lede or ""):
        yield "opening", agency, opening
    for band in sketch_of(story.headline or "", story.body).bands():
        yield "band", "", str(band)


def _periods(moment: datetime) -> range:
    day = localdate(moment).toordinal()
    return range((day - DAYS) // _PERIOD, (day + DAYS) // _PERIOD + 1)


def _key(period: int, kind: str, agency: str, words: str) -> int:
    held = "\n".join([str(period), kind, agency, words])
    return int.from_bytes(blake2b(held.encode(), digest_size=8).digest(), "big", signed=True)
