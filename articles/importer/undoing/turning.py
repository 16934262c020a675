"""Taking back what an import did, and doing it again.

Undoing follows the traces that storing left on the batch's items, last story
first: a story that it brought is deleted, one that it changed becomes what it
was, and speakers whom nothing else quotes go. All that is taken away is kept on
the items, keys and moments too, so that redoing gives every page its address
again. Originals stay for ever. Some hundred stories are one transaction; what
was broken off is taken up by undoing once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from ... import search
from ...models import Article, ImportBatch, ImportItem, Source
from ..outcome import ImportProblem
from ..pieces import in_pieces
from ..queue import queued
from ..storing import write_items
from .groups import leave_groups
from .images import brought_new, do_again, steps_of, take_back, turn_roles, write_down
from .in_the_way import in_the_way
from .orphans import bring_back_speakers, take_away, take_speakers_away
from .worked_on import BROUGHT, Left, worked_on

State = ImportItem.State
AT_ONCE = 200
_UNDONE_BY = gettext_noop("By {name}, {moment}.")


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
    words = _UNDONE_BY.format(
        name=user.get_username() if user else "command", moment=_now_in_words()
    )
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
        raise ImportProblem(
            gettext_noop("This import is still running. It can be undone once it is done.")
        )


def _steps(
    batch: ImportBatch, states: frozenset[State], *, last_first: bool
) -> Iterator[Sequence[int]]:
    """The keys of the batch's items in the order in which they were stored, or against it."""
    items = batch.items.filter(state__in=states, trace__has_key="revision").order_by()
    order = sorted(items.values_list("trace__revision", "pk"), reverse=last_first)
    return in_pieces([key for _, key in order], AT_ONCE)


def _locked(keys: Sequence[int], states: frozenset[State]) -> list[ImportItem]:
    """The items that still are in such a state, in the order of ``keys``."""
    items = ImportItem.objects.filter(pk__in=keys, state__in=states)
    rows = {item.pk: item for item in items.select_for_update(of=("self",))}
    return [rows[key] for key in keys if key in rows]


def _hold(agencies: Iterable[int]) -> None:
    """Let imports of these agencies' stories wait until the transaction ends."""
    held = Source.objects.select_for_update(of=("self",)).filter(pk__in=set(agencies))
    list(held.order_by("pk"))


@transaction.atomic
def _undo_some(keys: Sequence[int], words: str, these_too: bool) -> Turned:
    _hold(Article.objects.filter(import_items__in=keys).values_list("source", flat=True))
    items = _locked(keys, BROUGHT)
    worked = {} if these_too else worked_on(items)
    left = [(item, worked[item.article_id]) for item in items if item.article_id in worked]
    going = [item for item in items if item.article_id and item.article_id not in worked]
    for some in steps_of(going):
        write_down(some)
        if not brought_new(some[0]):
            take_back(some[0])
    turn_roles((k, now, then) for one in going for k, then, now in reversed(one.trace["roles"]))
    new = [item.trace["after"]["article"] for item in going if brought_new(item)]
    Article.objects.filter(pk__in=new).delete()
    leave_groups(item.trace["after"]["group"] for item in going)
    take_away(going)
    for item in going:
        item.state, item.reason, item.article = State.UNDONE, words, None
    write_items(going)
    return Turned(len(going), tuple(left))


@transaction.atomic
def _redo_some(keys: Sequence[int], renamed: dict[int, int]) -> Turned:
    items = _locked(keys, frozenset({State.UNDONE}))
    _hold(item.trace["after"]["rows"][0]["fields"]["source"] for item in items)
    left, done = list[Left](), list[ImportItem]()
    for some in steps_of(items):
        why = in_the_way(some)
        left += [(item, why[item.pk]) for item in some if item.pk in why]
        done += do_again([item for item in some if item.pk not in why], renamed)
    turn_roles((renamed.get(k, k), *roles) for one in done for k, *roles in one.trace["roles"])
    write_items(done)
    search.index_many(list(Article.objects.filter(import_items__in=done).distinct()))
    return Turned(len(done), tuple(left))


def _now_in_words() -> str:
    return f"{timezone.localtime():%Y-%m-%d %H:%M}"
