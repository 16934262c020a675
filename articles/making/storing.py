"""Invented stories into the database: what the importer would write, without reading any copy.

They have no originals and no revisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import timedelta

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from ..importer import alias_key
from ..importer.matching import opening_key
from ..models import (
    Article,
    ArticleTopic,
    Quote,
    RelatedTeaser,
    Source,
    Speaker,
    SpeakerAlias,
    Topic,
)
from ..models.article import headline_slug
from ..search import fold, index_new
from .facts import DAYS, FIRST_DAY
from .people import Invented, everyone
from .stories import PREFIX, MadeStory, guid_of


def last_number() -> int:
    """The number of the last story made in this archive; 0 if there is none."""
    made = Article.objects.filter(guid__startswith=PREFIX)
    last: str | None = made.aggregate(last=Max("guid"))["last"]
    return int(last.removeprefix(PREFIX)) if last else 0


def holds_others() -> bool:
    """Whether the archive has stories that were not made here."""
    return Article.objects.exclude(guid__startswith=PREFIX).exists()


@transaction.atomic
def close_some(codes: Sequence[str]) -> None:
    """Give the public excerpts alone of some agencies, and nothing of others."""
    access = Source.PublicAccess
    for shown, some in ((access.EXCERPT, codes[4::10]), (access.NONE, codes[9::10])):
        Source.objects.filter(code__in=some).update(public_access=shown)


class Store:
    """Where invented stories go; knows the keys of the rows that they refer to."""

    def __init__(self) -> None:
        self._sources = dict(Source.objects.values_list("code", "pk"))
        self._topics = dict(Topic.objects.values_list("code", "pk"))
        self._speakers = _speaker_keys()

    @transaction.atomic
    def add(self, stories: Sequence[MadeStory]) -> None:
        """Write stories whose numbers are free, all or none."""
        articles = Article.objects.bulk_create(self._article(story) for story in stories)
        made = list(zip(stories, articles, strict=True))
        Quote.objects.bulk_create(self._quotes(made))
        ArticleTopic.objects.bulk_create(
            ArticleTopic(article=article, topic_id=self._topics[code])
            for story, article in made
            for code in story.topics
        )
        RelatedTeaser.objects.bulk_create(_teasers(made))
        index_new(articles)

    def _article(self, story: MadeStory) -> Article:
        columns = story.columns
        return Article(
            source_id=self._sources[story.agency],
            slug=headline_slug(columns["headline"]),
            opening_key=opening_key(columns["lede"]),
            headline_key=opening_key(columns["headline"]),
            **columns,
        )

    def _quotes(self, made: Iterable[tuple[MadeStory, Article]]) -> Iterator[Quote]:
        for story, article in made:
            for position, quote in enumerate(story.quotes, 1):
                columns = asdict(quote)
                speaker = columns.pop("speaker")
                yield Quote(
                    article=article,
                    position=position,
                    speaker_id=self._speakers[speaker] if speaker else None,
                    **columns,
                )


def _teasers(made: Sequence[tuple[MadeStory, Article]]) -> Iterator[RelatedTeaser]:
    """Each tied to its story, which is in the archive already or among these."""
    told = {guid_of(number) for story, _ in made for number, _ in story.teasers}
    keys = dict(Article.objects.filter(guid__in=told).values_list("guid", "pk"))
    for story, article in made:
        for position, (number, text) in enumerate(story.teasers, 1):
            yield RelatedTeaser(
                article=article,
                position=position,
                text=text,
                opening_key=opening_key(text),
                target_id=keys.get(guid_of(number)),
            )


@transaction.atomic
def _speaker_keys() -> dict[int, int]:
    """The key of each invented speaker's row by its number; rows are made where missing."""
    people = {_slug(one): one for one in everyone()}
    known = set(Speaker.objects.filter(slug__in=people).values_list("slug", flat=True))
    seen = FIRST_DAY + timedelta(days=DAYS)
    made = Speaker.objects.bulk_create(
        Speaker(slug=slug, name=one.name, kind=one.kind, role=one.role, role_seen_at=seen)
        for slug, one in people.items()
        if slug not in known
    )
    SpeakerAlias.objects.bulk_create(
        SpeakerAlias(speaker=row, name=row.name, folded=alias_key(row.name)) for row in made
    )
    rows = Speaker.objects.filter(slug__in=people).values_list("slug", "pk")
    return {people[slug].number: key for slug, key in rows}


def _slug(one: Invented) -> str:
    """Its number keeps it apart from the speakers of other stories."""
    return f"{slugify(fold(one.name))[:100]}-made-{one.number}"
