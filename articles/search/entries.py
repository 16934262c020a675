"""What is written down of a story and its quotes to find them by.

Tags stand for what a row is filed under, one word each:

    s7 agency · t12 topic, with the broader ones above it · p40 speaker ·
    len language · kdirect kind of quote · x not usable · all every row
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from ..models import Article, ArticleTopic, Quote
from ..querysets import TOPIC_DEPTH
from .analysis import LONGEST_TERM, pieces, stems
from .places import place_of, place_of_quote

ALL, UNUSABLE = "all", "x"
# PostgreSQL keeps no position beyond this, and no more than so many of one term. What
# goes beyond is found, though not in phrases, and so that both databases agree in neither.
MOST_PLACED, MOST_OF_ONE = 16_000, 255
# Where a heading or a first paragraph would take up too much of that.
_LONGEST_HEAD, _LONGEST_LEDE = 1_000, 5_000
# Stands for a term in the order of terms where that term has no place any more.
UNPLACED = "_"
_OF_QUOTE = ("article", "text", "kind", "speaker")
_WITH_BROADER = ["topic" + "__parent" * steps for steps in range(TOPIC_DEPTH)]


@dataclass(frozen=True, slots=True)
class Field:
    """A field's terms as they stand, and those of its words that stemming changed.

    The second are for beginnings of words: "minister*" must find "ministers", kept as "minist".
    """

    terms: Sequence[str] = ()
    forms: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class StoryWords:
    """A story's words by where they stand; ``tail`` are terms that have no place in phrases."""

    key: int
    place: int
    tags: str
    headline: Field
    lede: Field
    body: Field
    other: Field
    said: Sequence[Field]
    tail: Sequence[str]


@dataclass(frozen=True, slots=True)
class QuoteWords:
    key: int
    place: int
    tags: str
    words: Field


@dataclass(frozen=True, slots=True)
class Entries:
    """A story's entry and those of its quotes."""

    story: StoryWords
    quotes: tuple[QuoteWords, ...]


def entries_of(articles: Iterable[Article]) -> Iterator[Entries]:
    """The entries of ``articles``; asks the database twice, however many they are."""
    stories = list(articles)
    keys = [story.pk for story in stories]
    quotes: dict[int, list[Quote]] = defaultdict(list)
    standing = Quote.objects.exclude(review=Quote.Review.REJECTED).filter(article__in=keys)
    for quote in standing.only(*_OF_QUOTE).order_by("article", "start", "position"):
        quotes[quote.article_id].append(quote)
    filed: dict[int, set[int]] = defaultdict(set)
    topics = ArticleTopic.objects.filter(article__in=keys).values_list("article", *_WITH_BROADER)
    for article, *topic_and_broader in topics:
        filed[article].update(filter(None, topic_and_broader))
    for story in stories:
        yield _entries(story, quotes[story.pk], sorted(filed[story.pk]))


def language_tag(code: str) -> str:
    """The tag of a language, whatever country's it is: "lpt" of "pt-BR"."""
    return "l" + re.split(r"[^a-z]", code.lower())[0]


def _entries(story: Article, quotes: list[Quote], topics: list[int]) -> Entries:
    common = _common_tags(story, topics)
    words = [_field(quote.text, story.language) for quote in quotes]
    in_marks = [at for at, quote in enumerate(quotes) if quote.kind != Quote.Kind.INDIRECT]
    speakers = {key for at in in_marks if (key := quotes[at].speaker_id)}
    tags = [*common, *(f"p{key}" for key in sorted(speakers))]
    return Entries(
        _story_words(story, [words[at] for at in in_marks], " ".join(tags)),
        tuple(map(_quote_words, repeat(story), quotes, words, repeat(common))),
    )


def _common_tags(story: Article, topics: list[int]) -> list[str]:
    """The tags that a story and its quotes share."""
    tags = [ALL, f"s{story.source_id}", *(f"t{key}" for key in topics)]
    if story.language:
        tags.append(language_tag(story.language))
    if story.pub_status != Article.PubStatus.USABLE:
        tags.append(UNUSABLE)
    return tags


def _story_words(story: Article, quotes: list[Field], tags: str) -> StoryWords:
    language = story.language
    rest = story.body.removeprefix(story.lede) if story.lede else story.body
    texts = (story.headline, story.lede, _other(story), rest)
    fields, tail = _placed(
        [_field(text, language) for text in texts],
        [_LONGEST_HEAD, _LONGEST_LEDE, _LONGEST_HEAD, MOST_PLACED],
    )
    headline, lede, other, body = fields
    said, _ = _placed(quotes, repeat(MOST_PLACED))
    return StoryWords(
        key=story.pk,
        place=place_of(story.published_at, story.pk),
        tags=tags,
        headline=headline,
        lede=lede,
        body=body,
        other=other,
        said=said,
        tail=tail,
    )


def _quote_words(story: Article, quote: Quote, words: Field, common: list[str]) -> QuoteWords:
    tags = [*common, f"k{quote.kind}"]
    if quote.speaker_id:
        tags.append(f"p{quote.speaker_id}")
    (placed,), _ = _placed([words], [MOST_PLACED])
    return QuoteWords(
        key=quote.pk,
        place=place_of_quote(story.published_at, quote.pk),
        tags=" ".join(tags),
        words=placed,
    )


def _other(story: Article) -> str:
    return "\n".join([story.byline, story.dateline, story.slugline])


def _field(text: str, language: str) -> Field:
    words = pieces(text, language)
    found = stems(words, language)
    changed = {
        word[:LONGEST_TERM] for word, stem in zip(words, found, strict=True) if word != stem
    }
    return Field(found, sorted(changed))


def _placed(fields: Sequence[Field], most: Iterable[int]) -> tuple[list[Field], list[str]]:
    """The fields with as many terms as have a place, ``most`` in each, and the terms without."""
    if sum(len(one.terms) for one in fields) <= MOST_OF_ONE:
        return list(fields), []
    left = MOST_PLACED
    placed: list[Field] = []
    tail: set[str] = set()
    counts: Counter[str] = Counter()
    for field, longest in zip(fields, most, strict=False):
        cut = min(left, longest)
        terms, beyond = field.terms[:cut], field.terms[cut:]
        left -= len(terms)
        tail.update(beyond)
        counts.update(terms)
        placed.append(replace(field, terms=terms))
    often = {term for term, count in counts.items() if count > MOST_OF_ONE}
    return (_thinned(placed, often) if often else placed), sorted(tail)


def _thinned(fields: Sequence[Field], often: set[str]) -> list[Field]:
    """The fields with what stands beyond its 255th place taken out of its place."""
    seen: Counter[str] = Counter()
    thinned = []
    for field in fields:
        terms = []
        for term in field.terms:
            seen[term] += term in often
            terms.append(UNPLACED if seen[term] > MOST_OF_ONE else term)
        thinned.append(replace(field, terms=terms))
    return thinned
