"""Many stories stored at one go: what is plainly new row by row, the rest as it comes.

Asking and writing for each story alone costs ten times what its rows cost. So the rows of
stories that are new are written together, a table at a time, and leave the archive as `story`
would have, one story after the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db import DataError, IntegrityError, OperationalError, connection, transaction

from ... import search
from ...models import (
    Article,
    ArticleTopic,
    ImportItem,
    Quote,
    RelatedTeaser,
    Revision,
    Source,
    Topic,
)
from ..matching import key_rows, plan
from ..outcome import Action, ImportProblem, Plan, Reading
from ..revisions import SENT, held_as_written
from .cast import Cast
from .parts import link_teasers, numbered, quote_row, teaser_rows, topic_rows
from .ready import Ready
from .sifting import Novelty, novelties
from .story import exceeds_limit, sqlstate, store_item
from .traces import Trace, write_items

State = ImportItem.State
Story = tuple[ImportItem, Ready]
_DEADLOCK = "40P01"


@dataclass(slots=True)
class New:
    """A new story while its rows are written."""

    article: Article
    item: ImportItem
    ready: Ready
    quotes: list[Quote] = field(default_factory=list)
    teasers: list[RelatedTeaser] = field(default_factory=list)
    topics: list[ArticleTopic] = field(default_factory=list)
    trace: Trace = field(default_factory=Trace)

    def revision(self) -> Revision:
        """Its first, when all else is written."""
        story = self.ready.story
        held = held_as_written(self.article, self.quotes, self.teasers, self.topics)
        return Revision(
            article=self.article,
            number=1,
            reason=Revision.Reason.FIRST,
            note=story.editors_note or "",
            held=held | {SENT: {"headline": story.headline or "", "body": story.body}},
            segments=[[str(s.kind), s.start, s.end] for s in story.segments],
            fingerprint=self.ready.fingerprint,
            original_id=self.item.original_id,
            made_by=self.item.batch.made_by,
        )

    def settle(self, revision: Revision) -> None:
        """Say on the item what became of it."""
        self.item.article, self.item.headline = self.article, self.article.headline
        self.item.state, self.item.reason = State.STORED, str(Plan(Action.STORE))
        self.item.trace = self.trace.as_left(revision, settled=False)


@transaction.atomic
def store_together(stories: Sequence[Story]) -> list[ImportItem]:
    """Store stories as they were read, all or none; returns their items in the same order.

    Their items must be locked. A story that cannot be stored is marked as failed. Raises
    what the database raises where it refuses one of those that are written together: then
    each has to be stored alone.
    """
    sources = _locked_sources(stories)
    told = novelties([ready for _, ready in stories], sources)
    new: list[Story] = []
    alone: dict[int, ImportItem] = {}
    for (item, ready), novelty in zip(stories, told, strict=True):
        if novelty == Novelty.BEFORE:
            _write(new, sources)
            new = []
        if novelty == Novelty.NEW or _turns_out_new(item, ready, sources):
            new.append((item, ready))
        else:
            alone[item.pk] = store_or_fail(item, ready.reading)
    _write(new, sources)
    return [alone.get(item.pk, item) for item, _ in stories]


def _turns_out_new(item: ImportItem, ready: Ready, sources: Mapping[str, Source]) -> bool:
    """Whether the story, which shares something with others, is held to be none of them."""
    if not (ready.may_be_new and ready.story.source in sources):
        return False
    return plan(ready.reading, received_at=item.batch.received_at) == Plan(Action.STORE)


def settled_alone(problem: Exception) -> bool:
    """Whether storing each alone will do: what failed is one story, or two imports crossed."""
    if isinstance(problem, OperationalError):
        return exceeds_limit(problem) or sqlstate(problem) == _DEADLOCK
    return isinstance(problem, (DataError, IntegrityError, UnicodeError, OverflowError))


def store_or_fail(item: ImportItem, reading: Reading | ImportProblem) -> ImportItem:
    """Store the item's story alone, or say on the item why that failed."""
    try:
        if isinstance(reading, ImportProblem):
            raise reading
        return store_item(item, reading, user=item.batch.made_by)
    except ImportProblem as problem:
        item.state, item.reason = State.FAILED, str(problem)
        item.save(update_fields=["state", "reason"])
        return item


def _locked_sources(stories: Sequence[Story]) -> dict[str, Source]:
    """The stories' agencies by code, locked, lest two imports of a story both find it new."""
    codes = {ready.story.source for _, ready in stories}
    locked = Source.objects.select_for_update().filter(code__in=codes - {None}).order_by("pk")
    return {source.code: source for source in locked}


def _write(stories: Sequence[Story], sources: dict[str, Source]) -> None:
    """Write stories that are new, table by table."""
    if not stories:
        return
    articles = Article.objects.bulk_create(
        Article(source=sources[ready.story.source or ""], **ready.columns) for _, ready in stories
    )
    new = [New(article, *story) for article, story in zip(articles, stories, strict=True)]
    _quote(new)
    _file(new)
    for one in new:
        one.teasers = teaser_rows(one.article, one.ready.story.teasers)
    RelatedTeaser.objects.bulk_create(teaser for one in new for teaser in one.teasers)
    _link(new)
    _keep_keys(new)
    search.index_new(articles)
    revisions = Revision.objects.bulk_create(one.revision() for one in new)
    for one, revision in zip(new, revisions, strict=True):
        one.settle(revision)
    write_items(one.item for one in new)


def _keep_keys(new: Sequence[New]) -> None:
    """Keep the stories under their keys: a dozen rows each, too many for instances."""
    keys = list(key_rows({one.article.pk: one.ready.keys for one in new}))
    # COPY's errors become Django's, as those of what Django itself executes do.
    with connection.wrap_database_errors, connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy("COPY articles_storykey (key, article_id) FROM STDIN") as keeping:
                for key in keys:
                    keeping.write_row(key)
        else:
            cursor.executemany(
                "INSERT INTO articles_storykey (key, article_id) VALUES (%s, %s)", keys
            )


def _quote(new: Sequence[New]) -> None:
    """Write who says what in the stories."""
    cast = Cast([one.ready.spoken for one in new])
    for one in new:
        who = cast.of(one.ready.spoken, one.trace)
        rows = [quote_row(one.article, q, who.get(q.speaker or "")) for q in one.ready.spoken]
        cast.note_roles(rows, one.article.published_at, one.trace)
        one.quotes = numbered(one.article, rows)
    cast.save()
    Quote.objects.bulk_create(quote for one in new for quote in one.quotes)


def _file(new: Sequence[New]) -> None:
    """File the stories under their topics."""
    codes = {topic.code for one in new for topic in one.ready.story.topics}
    known = list(Topic.objects.filter(code__in=codes))
    for one in new:
        own = {topic.code for topic in one.ready.story.topics}
        topics = [topic for topic in known if topic.code in own]
        one.topics = topic_rows(one.article, one.ready.story.topics, topics)
    ArticleTopic.objects.bulk_create(topic for one in new for topic in one.topics)


def _link(new: Sequence[New]) -> None:
    """Link teasers and their stories; few stories have any, or are in any that waits."""
    keys = {key for one in new for key in (one.article.opening_key, one.article.headline_key)}
    waiting = RelatedTeaser.objects.filter(target=None, opening_key__in=keys - {""})
    awaited = set(waiting.values_list("opening_key", flat=True))
    for one in new:
        if one.teasers or awaited & {one.article.opening_key, one.article.headline_key}:
            link_teasers(one.article)
