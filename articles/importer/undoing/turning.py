"""Taking back what an import did, and doing it again.

Undoing follows the traces that storing left on the batch's items, last story
first: a story that it brought is deleted, one that it changed becomes what it
was, and speakers whom nothing else quotes go. All that is taken away is kept on
the items, keys and moments too, so that redoing gives every page its address
again. Originals stay for ever. Some hundred stories are one transaction; what
was broken off is taken up by undoing once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from ... import search
from ...models import Article, ImportBatch, ImportItem, RelatedTeaser, Revision, Source, Speaker
from ..outcome import ImportProblem
from ..queue import queued
from ..storing import (
    point_again,
    put_back,
    role_of,
    rows_of,
    set_back,
    with_their_own,
    written_down,
)
from .groups import gather_again, group_of, leave_groups
from .orphans import bring_back_speakers, take_speakers_away
from .worked_on import BROUGHT, worked_on

State = ImportItem.State
AT_ONCE = 200
Left = tuple[ImportItem, str]


@dataclass(frozen=True, slots=True)
class Turned:
    """How many stories were undone or redone, and which were left, each with the reason."""

    done: int
    left: tuple[Left, ...]


def undo(batch: ImportBatch, *, user: User | None = None, these_too: bool = False) -> Turned:
    """Take back all that the batch did to the archive; ``user`` is None for the command.

    Stories that were worked on since are left, unless ``these_too`` go. Raises
    ImportProblem while workers are still at the batch.
    """
    check_at_rest(batch)
    words = f"By {user.get_username() if user else 'command'}, {_now_in_words()}."
    done, left = 0, list[Left]()
    for keys in _steps(batch, BROUGHT, last_first=True):
        turned = _undo_some(keys, words, these_too)
        done, left = done + turned.done, [*left, *turned.left]
    take_speakers_away(batch)
    return Turned(done, tuple(left))


def redo(batch: ImportBatch) -> Turned:
    """Do again what `undo` took back, but for stories that something stands in the way of."""
    check_at_rest(batch)
    renamed = bring_back_speakers(batch)
    done, left = 0, list[Left]()
    for keys in _steps(batch, frozenset({State.UNDONE}), last_first=False):
        turned = _redo_some(keys, renamed)
        done, left = done + turned.done, [*left, *turned.left]
    take_speakers_away(batch)
    return Turned(done, tuple(left))


def check_at_rest(batch: ImportBatch) -> None:
    if queued(batch).exists():
        raise ImportProblem("This import is still running. It can be undone once it is done.")


def _steps(
    batch: ImportBatch, states: frozenset[State], *, last_first: bool
) -> Iterator[list[int]]:
    """The keys of the batch's items in the order in which they were stored, or against it."""
    items = batch.items.filter(state__in=states, trace__has_key="revision").order_by()
    order = sorted(items.values_list("trace__revision", "pk"), reverse=last_first)
    keys = [key for _, key in order]
    yield from (keys[at : at + AT_ONCE] for at in range(0, len(keys), AT_ONCE))


def _locked(keys: list[int], states: frozenset[State]) -> list[ImportItem]:
    """The items that still are in such a state, in the order of ``keys``."""
    items = ImportItem.objects.filter(pk__in=keys, state__in=states)
    rows = {item.pk: item for item in items.select_for_update(of=("self",))}
    return [rows[key] for key in keys if key in rows]


def _hold(agencies: Iterable[int]) -> None:
    """Let imports of these agencies' stories wait until the transaction ends."""
    held = Source.objects.select_for_update(of=("self",)).filter(pk__in=set(agencies))
    list(held.order_by("pk"))


@transaction.atomic
def _undo_some(keys: list[int], words: str, these_too: bool) -> Turned:
    _hold(Article.objects.filter(import_items__in=keys).values_list("source", flat=True))
    items = _locked(keys, BROUGHT)
    worked = {} if these_too else worked_on(items)
    left = [(item, worked[item.article_id]) for item in items if item.article_id in worked]
    going = [item for item in items if item.article_id and item.article_id not in worked]
    for item in going:
        _take_back(item)
        item.state, item.reason, item.article = State.UNDONE, words, None
    new = [item.trace["after"]["article"] for item in going if item.trace["before"] is None]
    Article.objects.filter(pk__in=new).delete()
    leave_groups(item.trace["after"]["group"] for item in going)
    ImportItem.objects.bulk_update(going, ["state", "reason", "article", "trace"])
    return Turned(len(going), tuple(left))


def _take_back(item: ImportItem) -> None:
    """Undo what the item did, but for deleting its story; keeps on it what redoing needs."""
    trace, article = item.trace, Article.objects.get(import_items=item)
    revisions = article.revisions.filter(pk__gte=trace["revision"]).order_by("pk")
    trace["after"] = rows_of(article) | {
        "article": article.pk,
        "state": item.state,
        "reason": item.reason,
        "revisions": written_down([revisions]),
        "group": group_of(article),
    }
    if trace["before"] is not None:
        revisions.delete()
        _become(article, trace["before"])
        trace["after"]["newest"] = _newest_revision(article.pk)
    for key, before, after in reversed(trace["roles"]):
        _turn_role(key, after, before)


@transaction.atomic
def _redo_some(keys: list[int], renamed: dict[int, int]) -> Turned:
    left, done = [], []
    items = _locked(keys, frozenset({State.UNDONE}))
    _hold(item.trace["after"]["rows"][0]["fields"]["source"] for item in items)
    for item in items:
        why = _in_the_way(item)
        if why:
            left.append((item, why))
            continue
        _do_again(item, renamed)
        done.append(item)
    ImportItem.objects.bulk_update(done, ["state", "reason", "article", "trace"])
    search.index_many(list(Article.objects.filter(import_items__in=done).distinct()))
    return Turned(len(done), tuple(left))


def _do_again(item: ImportItem, renamed: dict[int, int]) -> None:
    after = item.trace.pop("after")
    for row in after["rows"]:
        if row["model"] == "articles.quote":
            speaker = row["fields"]["speaker"]
            row["fields"]["speaker"] = renamed.get(speaker, speaker)
    gather_again(after["group"])
    if item.trace["before"] is None:
        put_back([*after["rows"], *after["revisions"]])
        article = Article.objects.get(pk=after["article"])
        point_again(article, after["pointing"])
    else:
        article = Article.objects.get(pk=after["article"])
        _become(article, after)
        put_back(after["revisions"])
    for key, before, set_to in item.trace["roles"]:
        _turn_role(renamed.get(key, key), before, set_to)
    item.state, item.reason, item.article = after["state"], after["reason"], article


def _in_the_way(item: ImportItem) -> str:
    """Why the item cannot be done again, in words; "" if nothing is in the way."""
    after = item.trace["after"]
    if item.trace["before"] is None:
        prints = {row["fields"]["fingerprint"] for row in after["revisions"]} - {""}
        if Revision.objects.filter(fingerprint__in=prints).exists():
            return "The same copy was imported again since."
    elif not Article.objects.filter(pk=after["article"]).exists():
        return "The story that it changed is no longer in the archive."
    elif _newest_revision(after["article"]) != after["newest"]:
        return "The story that it changed was changed again since."
    if not Source.objects.filter(pk=after["rows"][0]["fields"]["source"]).exists():
        return "Its agency is no longer in the archive."
    return ""


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


def _turn_role(key: int, now: list[str | None], then: list[str | None]) -> None:
    """Give the speaker another role, if the role is still the one that is to be changed."""
    speaker = Speaker.objects.filter(pk=key).first()
    if speaker and role_of(speaker) == now:
        Speaker.objects.filter(pk=key).update(role=then[0], role_seen_at=then[1])


def _newest_revision(article_id: int) -> int | None:
    newest = Revision.objects.filter(article=article_id).order_by("-pk")
    return newest.values_list("pk", flat=True).first()


def _now_in_words() -> str:
    return date_format(timezone.localtime(), "j F Y, H:i")
