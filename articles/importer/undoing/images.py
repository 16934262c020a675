"""What stories are, written down on the items that made them so, and made true again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, TypeAlias

from ... import search
from ...models import Article, ImportItem, RelatedTeaser, Revision, Speaker
from ..speakers import ROLE
from ..storing import (
    point_again,
    put_back,
    role_of,
    rows_of_each,
    set_back,
    with_their_own,
    written_down,
)
from .groups import gather_again, groups_of

# A speaker's key, the role and moment that it has (see `role_of`), and those that it gets.
Turn: TypeAlias = tuple[int, list[str | None], list[str | None]]


def brought_new(item: ImportItem) -> bool:
    return item.trace["before"] is None


def steps_of(items: Iterable[ImportItem]) -> Iterator[list[ImportItem]]:
    """Items that brought new stories, as many as follow each other, and others one by one.

    A change hangs on what was before it; new stories hang on nothing.
    """
    for is_new, following in groupby(items, key=brought_new):
        some = list(following)
        yield from [some] if is_new else ([item] for item in some)


def write_down(items: Sequence[ImportItem]) -> None:
    """Keep on each item what its story now is, by which what the item did can be done again."""
    articles = Article.objects.in_bulk([item.article_id for item in items])
    images, groups = rows_of_each(articles), groups_of(articles.values())
    revisions: dict[int, list[Revision]] = {key: [] for key in articles}
    for revision in Revision.objects.filter(article__in=articles).order_by("pk"):
        revisions[revision.article_id].append(revision)
    for item in items:
        key = item.article_id or 0
        own = [one for one in revisions[key] if one.pk >= item.trace["revision"]]
        item.trace["after"] = images[key] | {
            "article": key,
            "state": item.state,
            "reason": item.reason,
            "revisions": written_down([own]),
            "group": groups[key],
        }


def take_back(item: ImportItem) -> None:
    """Let the story that the item changed become what it was."""
    article = Article.objects.get(pk=item.trace["after"]["article"])
    article.revisions.filter(pk__gte=item.trace["revision"]).delete()
    _become(article, item.trace["before"])
    item.trace["after"]["newest"] = newest_revision(article.pk)


def do_again(items: list[ImportItem], renamed: dict[int, int]) -> list[ImportItem]:
    """Do again what items did, all of which brought new stories, or one a change."""
    after = {item.pk: item.trace.pop("after") for item in items}
    for image in after.values():
        for row in image["rows"]:
            if row["model"] == "articles.quote":
                speaker = row["fields"]["speaker"]
                row["fields"]["speaker"] = renamed.get(speaker, speaker)
        gather_again(image["group"])
    put_back(
        row
        for item in items
        if brought_new(item)
        for row in [*after[item.pk]["rows"], *after[item.pk]["revisions"]]
    )
    articles = Article.objects.in_bulk([image["article"] for image in after.values()])
    for item in items:
        image = after[item.pk]
        article = articles[image["article"]]
        if brought_new(item):
            point_again(article, image["pointing"])
        else:
            _become(article, image)
            put_back(image["revisions"])
        item.state, item.reason, item.article = image["state"], image["reason"], article
    return items


def _become(article: Article, image: dict[str, Any]) -> None:
    """Make a story that is there, and what hangs on it, what it was (see `rows_of`)."""
    story, *hanging = image["rows"]
    _, *hangs = with_their_own(Article.objects.filter(pk=article.pk), but=(Revision,))
    for rows in filter(None, hangs):
        type(rows[0])._base_manager.filter(pk__in=[row.pk for row in rows]).delete()
    set_back(story)
    put_back(hanging)
    article.refresh_from_db()
    _untie_teasers(article, image["pointing"])
    point_again(article, image["pointing"])
    search.index(article)


def _untie_teasers(article: Article, pointing: dict[str, list[int]]) -> None:
    """Let go teasers that were tied for words which the story no longer has."""
    tied = pointing.get("articles.RelatedTeaser.target", [])
    newer = RelatedTeaser.objects.filter(target=article).exclude(pk__in=tied)
    keys = {article.opening_key, article.headline_key} - {""}
    newer.exclude(opening_key__in=keys).update(target=None)


def turn_roles(turns: Iterable[Turn]) -> None:
    """Give speakers other roles, one turn after the other, where they have those to be changed."""
    turns = list(turns)
    keys = {key for key, _, _ in turns}
    locked = Speaker.objects.filter(pk__in=keys).select_for_update().order_by("pk")
    speakers = {speaker.pk: speaker for speaker in locked}
    turned = {}
    for key, now, then in turns:
        speaker = speakers.get(key)
        if speaker and role_of(speaker) == now:
            role, seen_at = then
            speaker.role = role or ""
            speaker.role_seen_at = datetime.fromisoformat(seen_at) if seen_at else None
            turned[key] = speaker
    Speaker.objects.bulk_update(turned.values(), ROLE)


def newest_revision(article_id: int) -> int | None:
    newest = Revision.objects.filter(article=article_id).order_by("-pk")
    return newest.values_list("pk", flat=True).first()
