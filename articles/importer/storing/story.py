"""Writing a story: article, quotes, teasers, topics and revision, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DatabaseError, DataError, OperationalError, transaction
from django.utils.translation import gettext_noop

from ... import search
from ...models import Article, ImportItem, Revision, Source
from ...wire import ParsedStory, find_statements
from ..fields import article_fields, publication
from ..matching import fingerprint, group, plan, remember, set_teaser_keys
from ..outcome import Action, Decision, ImportProblem, Mended, Plan, Reading
from ..revisions import add_revision
from .parts import link_teasers, write_quotes, write_teasers, write_topics
from .traces import Trace, rows_of

_REASONS = {
    Action.STORE: Revision.Reason.FIRST,
    Action.UPDATE: Revision.Reason.UPDATE,
    Action.CORRECTION: Revision.Reason.CORRECTION,
    Action.KILL: Revision.Reason.KILL,
    Action.HOLD: Revision.Reason.UPDATE,
    Action.EARLIER: Revision.Reason.EARLIER,
    Action.NOTICE: Revision.Reason.NOTICE,
}
_STATES = dict.fromkeys(Action, ImportItem.State.REVISION) | {
    Action.STORE: ImportItem.State.STORED,
    Action.UNCHANGED: ImportItem.State.UNCHANGED,
}
_TO_STORE = {
    ImportItem.State.QUEUED,
    ImportItem.State.WAITING,
    ImportItem.State.REVIEW,
    ImportItem.State.FAILED,
}
_AS_READ = Mended()
_CANNOT_HOLD = gettext_noop("The archive cannot hold this story.")
_TOO_LONG = gettext_noop(
    "This story has {length} characters; one may have {limit} (IMPORT_MAX_STORY_LENGTH). "
    "Its copy is kept."
)
_LATE = gettext_noop("Version {version}, which came after version {later}.")
# SQLSTATE's class "program limit exceeded", such as a name too long for its index.
_LIMIT_EXCEEDED = "54"


def store_item(
    item: ImportItem,
    reading: Reading,
    *,
    user: User | None = None,
    mended: Mended = _AS_READ,
    decided: Decision | None = None,
) -> ImportItem:
    """Store the item's story with what the editor mended, in one transaction.

    Where it is not clear what the story is to the archive, and nobody has ``decided``,
    nothing is stored and the item says what to decide. Raises ImportProblem, and
    changes nothing, where the story lacks what an archive needs or holds what its
    database can't. An item that is stored already is left as it is.
    """
    try:
        with transaction.atomic():
            return _store(item, reading, user, mended, decided)
    except (DataError, OperationalError, UnicodeError, OverflowError) as problem:
        if isinstance(problem, OperationalError) and not exceeds_limit(problem):
            raise  # the database's trouble, not the story's
        raise ImportProblem(f"{_CANNOT_HOLD} {problem}") from problem


def exceeds_limit(problem: OperationalError) -> bool:
    """Whether the database could not have stored this story at any time."""
    return sqlstate(problem).startswith(_LIMIT_EXCEEDED)


def sqlstate(problem: DatabaseError) -> str:
    """PostgreSQL's five letters for what is wrong; "" on SQLite, which has none."""
    return getattr(problem.__cause__, "sqlstate", None) or ""


def _store(
    item: ImportItem,
    reading: Reading,
    user: User | None,
    mended: Mended,
    decided: Decision | None,
) -> ImportItem:
    held = ImportItem.objects.select_for_update().filter(pk=item.pk).first()
    if held is None:  # its copy was read again meanwhile
        raise ImportProblem(gettext_noop("This story waits no longer; nothing was changed."))
    item = held
    if item.state not in _TO_STORE:
        return item
    check_length(reading.story)
    source = _source_of(reading.story, mended)
    reading = replace(reading, story=replace(reading.story, source=source.code))
    planned = plan(reading, received_at=item.batch.received_at, decided=decided)
    if planned.asks:
        item.state, item.reason = ImportItem.State.REVIEW, planned.asks
        item.save()
        return item
    article = planned.target or Article(source=source)
    if planned.action != Action.UNCHANGED:
        trace = Trace(before=rows_of(article) if planned.target else None)
        notes = _apply(article, planned, item, reading.story, mended, user, trace)
        revision = _record(article, planned, item, reading, notes, user)
        item.trace = trace.as_left(revision, settled=bool(planned.target or mended != _AS_READ))
    item.article, item.state, item.reason = article, _STATES[planned.action], str(planned)
    item.headline = article.headline
    item.save()
    return item


def check_length(story: ParsedStory) -> None:
    """Raise ImportProblem for a story so long that it can only be many, taken for one."""
    length, limit = len(story.body), settings.IMPORT_MAX_STORY_LENGTH
    if length > limit:
        raise ImportProblem(_TOO_LONG.format(length=f"{length:,}", limit=f"{limit:,}"))


def _apply(
    article: Article,
    planned: Plan,
    item: ImportItem,
    story: ParsedStory,
    mended: Mended,
    user: User | None,
    trace: Trace,
) -> list[str]:
    """Bring the article to what is planned; returns what its revision should note."""
    if planned.action == Action.EARLIER:
        return [_LATE.format(version=story.version, later=article.version)]
    if planned.target and planned.action.is_about_another:
        if planned.action.takes_down:
            _take_down(article, str(story.pub_status))
        return [story.body]
    lost = write_story(article, story, item.batch.received_at, mended, user, trace)
    if planned.alike:
        group(article, planned.alike)
    return [story.editors_note or "", *lost]


def _source_of(story: ParsedStory, mended: Mended) -> Source:
    """The agency, locked: stories of one agency are stored one after another.

    Two imports of the same copy at once would otherwise both find it new.
    """
    code = mended.source or story.source
    if not code:
        raise ImportProblem(
            gettext_noop("Which agency sent this? Its copy does not say; please choose one.")
        )
    source = Source.objects.select_for_update().filter(code=code).first()
    if source is None:
        raise ImportProblem(
            gettext_noop("There is no agency with the code “{code}”; please choose one.").format(
                code=code
            )
        )
    return source


def write_story(
    article: Article,
    story: ParsedStory,
    received_at: datetime,
    mended: Mended,
    user: User | None,
    trace: Trace,
) -> list[str]:
    """Bring the article to what the story says, but for what editors set.

    What that does to others' rows is left in ``trace``. Returns a sentence for
    each quote that an editor settled and that is gone.
    """
    edited = _mended_fields(mended)
    kept = set(article.edited_fields) - set(edited)
    if "body" in kept:
        kept.add("lede")
    if article.pub_status == Article.PubStatus.CANCELED:
        kept.add("pub_status")  # a kill is final until an editor lifts it
    received = article_fields(story) | publication(story, received_at, mended)
    for name, value in (received | edited).items():
        if name not in kept:
            setattr(article, name, value)
    if not article.headline:
        raise ImportProblem(gettext_noop("The story has no headline. Please give it one."))
    if not (article.body or article.lede):
        raise ImportProblem(gettext_noop("The story has no text of its own that could be read."))
    article.edited_fields = sorted({*article.edited_fields, *edited, *_mended_beside(mended)})
    set_teaser_keys(article)
    article.save()
    remember(article, story)
    statements = find_statements(story.body, story.language)
    lost = write_quotes(article, [*story.quotes, *statements], mended, trace)
    write_teasers(article, story.teasers)
    if mended.topics is not None or "topics" not in kept:
        write_topics(article, story.topics, mended.topics, user)
    link_teasers(article)
    search.index(article)
    return lost


def _take_down(article: Article, pub_status: str) -> None:
    """Cancel or withhold the story spoken of; its text stays as it was, and a kill a kill."""
    if article.pub_status != Article.PubStatus.CANCELED:
        article.pub_status = pub_status
        article.save()
        search.index(article)


def _record(
    article: Article,
    planned: Plan,
    item: ImportItem,
    reading: Reading,
    notes: list[str],
    user: User | None,
) -> Revision:
    return add_revision(
        article,
        reason=_REASONS[planned.action],
        note="\n".join(note for note in notes if note),
        original_id=item.original_id,
        segments=[[str(s.kind), s.start, s.end] for s in reading.story.segments],
        fingerprint=fingerprint(reading),
        user=user,
        sent=None if planned.action.is_about_another and planned.target else reading.story,
        shown=planned.action != Action.EARLIER,
    )


def _mended_fields(mended: Mended) -> dict[str, object]:
    """Text fields that the editor set, by the article's names."""
    given = {
        "headline": mended.headline,
        "byline": mended.byline,
        "dateline": mended.dateline,
    }
    return {name: value for name, value in given.items() if value is not None}


def _mended_beside(mended: Mended) -> set[str]:
    """What else the editor set: fields that are worked out from it, or rows beside."""
    beside = set()
    if mended.published_on:
        beside |= {"published_at", "published_precision", "published_from"}
    if mended.topics is not None:
        beside.add("topics")
    return beside
