"""What is written down of a story and its quotes to find them by.

Tags stand for what a row is filed under, one word each:

    s7 agency · t12 topic, with the broader ones above it · p40 speaker ·
    len language · kdirect kind of quote · e1831 under embargo once, story 1831 ·
    x not usable · all every row
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ..models import Article, ArticleTopic, Quote, Topic
from .analysis import pieces, stems
from .places import place_of, place_of_quote

ALL, UNUSABLE = "all", "x"
# PostgreSQL keeps no position beyond this; later words are found, though not in phrases.
MOST_WORDS = 16_000


@dataclass(frozen=True, slots=True)
class StoryWords:
    """A story's terms by where they stand; ``forms`` are words that stemming changed."""

    key: int
    place: int
    tags: str
    headline: Sequence[str]
    lede: Sequence[str]
    body: Sequence[str]
    other: Sequence[str]
    said: Sequence[Sequence[str]]
    tail: Sequence[str]
    forms: Sequence[str]


@dataclass(frozen=True, slots=True)
class QuoteWords:
    key: int
    place: int
    tags: str
    words: Sequence[str]
    forms: Sequence[str]


@dataclass(frozen=True, slots=True)
class Entries:
    """A story's entry and those of its quotes."""

    story: StoryWords
    quotes: tuple[QuoteWords, ...]


def entries_of(articles: Iterable[Article]) -> Iterator[Entries]:
    """The entries of ``articles``; asks the database three times, however many they are."""
    stories = list(articles)
    keys = [story.pk for story in stories]
    quotes: dict[int, list[Quote]] = defaultdict(list)
    standing = Quote.objects.exclude(review=Quote.Review.REJECTED)
    for quote in standing.filter(article__in=keys).order_by("article", "start", "position"):
        quotes[quote.article_id].append(quote)
    filed: dict[int, list[int]] = defaultdict(list)
    topics = ArticleTopic.objects.filter(article__in=keys).values_list("article", "topic")
    for article, topic in topics:
        filed[article].append(topic)
    broader = dict(Topic.objects.values_list("pk", "parent")) if filed else {}
    for story in stories:
        yield _entries(story, quotes[story.pk], _with_broader(filed[story.pk], broader))


def language_tag(code: str) -> str:
    """The tag of a language, whatever country's it is: "lpt" of "pt-BR"."""
    return "l" + re.split(r"[^a-z]", code.lower())[0]


def _entries(story: Article, quotes: list[Quote], topics: list[int]) -> Entries:
    common = _common_tags(story, topics)
    in_marks = [quote for quote in quotes if quote.kind != Quote.Kind.INDIRECT]
    speakers = sorted({quote.speaker_id for quote in in_marks if quote.speaker_id})
    tags = [*common, *(f"p{key}" for key in speakers)]
    return Entries(
        _story_words(story, in_marks, " ".join(tags)),
        tuple(_quote_words(story, quote, common, story.published_at) for quote in quotes),
    )


def _common_tags(story: Article, topics: list[int]) -> list[str]:
    """The tags that a story and its quotes share."""
    tags = [ALL, f"s{story.source_id}", *(f"t{key}" for key in topics)]
    if story.language:
        tags.append(language_tag(story.language))
    if story.pub_status != Article.PubStatus.USABLE:
        tags.append(UNUSABLE)
    if story.embargoed_until:
        tags.append(f"e{story.pk}")
    return tags


def _story_words(story: Article, quotes: list[Quote], tags: str) -> StoryWords:
    language = story.language
    rest = story.body.removeprefix(story.lede) if story.lede else story.body
    texts = [story.headline, story.lede, rest, _other(story)]
    words = [pieces(text, language) for text in texts]
    found = [stems(row, language) for row in words]
    cut = max(0, MOST_WORDS - sum(len(row) for row in found[:2]) - len(found[3]))
    return StoryWords(
        key=story.pk,
        place=place_of(story.published_at, story.pk),
        tags=tags,
        headline=found[0],
        lede=found[1],
        body=found[2][:cut],
        other=found[3],
        said=[stems(pieces(quote.text, language), language) for quote in quotes],
        tail=sorted(set(found[2][cut:])),
        forms=_forms(words, found),
    )


def _quote_words(story: Article, quote: Quote, common: list[str], moment: datetime) -> QuoteWords:
    words = pieces(quote.text, story.language)
    found = stems(words, story.language)
    tags = [*common, f"k{quote.kind}"]
    if quote.speaker_id:
        tags.append(f"p{quote.speaker_id}")
    return QuoteWords(
        key=quote.pk,
        place=place_of_quote(moment, quote.pk),
        tags=" ".join(tags),
        words=found[:MOST_WORDS],
        forms=_forms([words], [found]),
    )


def _other(story: Article) -> str:
    return "\n".join([story.byline, story.dateline, story.slugline])


def _forms(words: list[list[str]], found: list[list[str]]) -> list[str]:
    """The words as they stand that are not their own stems, for beginnings of words."""
    pairs = zip((w for row in words for w in row), (s for row in found for s in row), strict=True)
    return sorted({word[:60] for word, stem in pairs if word != stem})


def _with_broader(topics: list[int], broader: dict[int, int | None]) -> list[int]:
    found: set[int] = set()
    for topic in topics:
        above: int | None = topic
        while above is not None and above not in found:
            found.add(above)
            above = broader.get(above)
    return sorted(found)
