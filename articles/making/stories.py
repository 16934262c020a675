"""Invented stories, each one told by its number alone, whatever was made before it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from random import Random
from typing import Any

from .facts import Agency, byline, dateline, held_back, moment_of, published
from .languages import LANGUAGES
from .people import speakers
from .words import Ranked
from .writing import MadeQuote, Writer

PREFIX = "made:"
_SPREAD, _MEDIAN = 0.6, 270  # of a story's number of words, whose logarithm is normal
_LENGTHS = 40, 4_000
_SHARES = {"en": 0.76, "tr": 0.19, "de": 0.05}
_QUOTELESS = 0.1
_TOPIC_WORDS, _OWN_WORDS = 40, 8


@dataclass(frozen=True, slots=True)
class MadeStory:
    """A story as values: ``columns`` by their names, what hangs on it by number and code.

    ``teasers`` are ``(number, text)`` of the stories that it tells of behind its own text.
    """

    number: int
    agency: str
    columns: dict[str, Any]
    quotes: Sequence[MadeQuote]
    topics: Sequence[str]
    teasers: Sequence[tuple[int, str]]


def guid_of(number: int) -> str:
    """Its digits make the order of the texts that of the numbers."""
    return f"{PREFIX}{number:09}"


class Stories:
    """The stories of these agencies, the busiest first, and topics."""

    def __init__(self, agencies: Iterable[Agency], topics: Iterable[str]) -> None:
        known = list(agencies)
        self._agencies = {
            language: Ranked((one for one in known if language in one.languages), offset=2)
            for language in LANGUAGES
        }
        # In the order of their codes they would leave one branch of the tree with all stories.
        codes = list(topics)
        self._topics = Ranked(Random("topics").sample(codes, len(codes)), offset=3)

    def made(self, numbers: Iterable[int]) -> list[MadeStory]:
        return [self._made(number) for number in numbers]

    def _made(self, number: int) -> MadeStory:
        story = self._without_teasers(number)
        random = Random(f"teasers {number}")
        if random.random() > 0.06 or number == 1:
            return story
        told = {random.randint(max(1, number - 2_000), number - 1) for _ in range(2)}
        teasers = [(one, self._without_teasers(one).columns["lede"]) for one in sorted(told)]
        return MadeStory(number, story.agency, story.columns, story.quotes, story.topics, teasers)

    def _without_teasers(self, number: int) -> MadeStory:
        random = Random(f"story {number}")
        language = random.choices(list(_SHARES), list(_SHARES.values()))[0]
        lexicon = LANGUAGES[language]
        agency = self._agencies[language].one(random)
        topics = self._topics.several(random, random.choice((2, 2, 3, 3, 4)))
        own = random.sample(_words_of(topics[0], language), _OWN_WORDS)
        cast = speakers(language).several(random, random.choice((1, 1, 2, 2, 3)))
        writer = Writer(random, lexicon, own, cast)
        moment = moment_of(random)
        columns = {
            "headline": writer.headline(),
            "lede": writer.write(_length(random), quoting=random.random() > _QUOTELESS),
            "body": writer.body,
            "language": language,
            "guid": guid_of(number),
            "version": "1",
            "sign_off": agency.sign_off,
            "slugline": f"{own[0]}-{own[1]}".upper(),
            "byline": byline(random, lexicon, writer.word("W")),
            **dateline(lexicon, agency, writer.word("G"), moment),
            **published(random, moment),
            **held_back(random, moment),
        }
        return MadeStory(number, agency.code, columns, writer.quotes, topics, ())


@lru_cache(maxsize=2_000)
def _words_of(topic: str, language: str) -> list[str]:
    """The nouns that stories about the topic share: neither the commonest nor the rarest."""
    nouns = LANGUAGES[language].words["N"].things
    return Random(f"{topic} {language}").sample(nouns[20:2_000], _TOPIC_WORDS)


def _length(random: Random) -> int:
    shortest, longest = _LENGTHS
    return min(max(int(random.lognormvariate(log(_MEDIAN), _SPREAD)), shortest), longest)
