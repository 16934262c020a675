"""The desk's trays: what waits, what was pasted before, what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_noop

from ..importer import (
    QUEUE,
    Found,
    ImportProblem,
    Reading,
    as_came,
    doubts_of,
    found_in,
    plan,
    put_in_queue,
    queued,
    read_copy,
    store_item,
)
from ..models import ImportBatch, ImportItem, Original, Source
from ..models.batch import in_states
from ..wire import ParseResult

State = ImportItem.State
# A story that failed in the command is mended here as one that waits.
OPEN = frozenset({State.WAITING, State.REVIEW, State.FAILED})
BROUGHT = frozenset({State.STORED, State.REVISION})
SETTLED = BROUGHT | {State.UNCHANGED}
# Stories of a long batch that a preview lists before its own, and as many behind it.
NEAR = 50
_LEFT_OUT = gettext_noop("Left out by {name}.")


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The items around one of a batch, and how many more there are on either side."""

    items: list[ImportItem]
    before: int
    behind: int


class Paste:
    """An item's copy, read anew once, and all the batch's items in their order."""

    def __init__(self, batch: ImportBatch, item: ImportItem) -> None:
        self.batch = batch
        self.original = item.original
        self.items = items_of(batch)
        self._item = item
        item.batch = batch

    @cached_property
    def came(self) -> ParseResult:
        """The copy as it was read, whatever editors say of its lines."""
        return as_came(self._item)

    @cached_property
    def result(self) -> ParseResult:
        return read_copy(self._item, self.came)

    @cached_property
    def found(self) -> Found:
        return found_in(self.result, self._item)

    def reading(self, item: ImportItem) -> Reading:
        """Raises ImportProblem where an agency's changed entry made fewer stories of it."""
        return self.found.at(item)

    @cached_property
    def count(self) -> int:
        return self.items.count()

    @cached_property
    def open_count(self) -> int:
        return self.items.filter(state__in=OPEN).count()

    def around(self, item: ImportItem) -> Neighbours:
        """Some hundred items with ``item`` among them; in its middle where there are more."""
        before = self.place(item) - 1
        first = max(0, min(before - NEAR, self.count - 2 * NEAR - 1))
        shown = list(self.items[first : first + 2 * NEAR + 1])
        return Neighbours(shown, before=first, behind=self.count - first - len(shown))

    def beside(self, item: ImportItem, step: int) -> ImportItem | None:
        """The story that stands right before (-1) or behind (1) the item in the batch."""
        place = self.place(item) - 1 + step
        found = self.items[place : place + 1] if place >= 0 else ()
        return next((one for one in found if one.position), None)

    def place(self, item: ImportItem) -> int:
        """The item's place among the batch's, from 1."""
        return self.items.exclude(_from(item)).count() + 1


def items_of(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The batch's items, without the copy: thousands of rows would each bring all of it."""
    items = batch.items.select_related("article__source", "original")
    return items.defer("article__body", "trace").order_by("original_id", "position")


def open_count(batch: ImportBatch) -> int:
    """How many stories of the batch wait for an editor."""
    return batch.items.filter(state__in=OPEN).count()


def _from(item: ImportItem) -> Q:
    """The item and those behind it."""
    same = Q(original_id=item.original_id, position__gte=item.position)
    return same | Q(original_id__gt=item.original_id)


def waiting_batches(limit: int = 20) -> QuerySet[ImportBatch]:
    """The newest batches with stories that wait for an editor or a worker.

    Counted as ``open_count`` and ``queue_count`` of ``story_count``.
    """
    waiting = ImportItem.objects.filter(in_states(State.WAITING, State.REVIEW, State.FAILED))
    either = waiting.order_by().values("batch").union(queued().order_by().values("batch"))
    batches = ImportBatch.objects.filter(pk__in=either).select_related("made_by")
    return batches.annotate(
        open_count=_number(waiting),
        queue_count=_number(queued()),
        story_count=_number(ImportItem.objects.all()),
    )[:limit]


def _number(items: QuerySet[ImportItem]) -> Coalesce:
    """How many of ``items`` are of the batch that is asked about."""
    own = items.filter(batch=OuterRef("pk")).order_by().values("batch")
    return Coalesce(Subquery(own.annotate(number=Count("pk")).values("number")), 0)


def earlier_batch(original: Original, source: Source | None) -> ImportBatch | None:
    """The batch that the same bytes made before, if it still stands as it was left.

    One that was left out, whose stories are no longer in the archive, or that
    was read as another agency's than ``source`` makes way for a new batch.
    """
    batch = ImportBatch.objects.filter(items__original=original).order_by("-pk").first()
    if batch is None or source not in {None, batch.source}:
        return None
    items = list(batch.items.filter(original=original).values_list("state", "article"))
    if any(state in OPEN | QUEUE for state, _ in items):
        return batch
    kept = [article for state, article in items if state in SETTLED]
    return batch if kept and all(kept) else None


def words_for_known(batch: ImportBatch) -> str:
    pasted = date_format(timezone.localtime(batch.created_at), "DATETIME_FORMAT")
    if batch.items.filter(state__in=OPEN | QUEUE).exists():
        said = gettext("This very copy came in on %(moment)s already and still waits here.")
    else:
        said = gettext("This very copy came in on %(moment)s already. Nothing was changed.")
    return said % {"moment": pasted}


def words_for_stored(item: ImportItem) -> str:
    if item.state == State.UNCHANGED:
        said = gettext("In the archive already, nothing was changed: %(headline)s")
    else:
        said = gettext("Saved: %(headline)s")
    return said % {"headline": item.headline}


def words_for_settled(item: ImportItem) -> str:
    said = gettext("Settled before (%(state)s), nothing was changed: %(story)s")
    return said % {"state": item.get_state_display(), "story": item}


def reasons_for_nothing(batch: ImportBatch) -> str:
    """Why no item of ``batch`` is a story; "" if one is."""
    items = list(batch.items.all())
    if any(item.state != State.REFUSED for item in items):
        return ""
    return " ".join(dict.fromkeys(item.reason for item in items))


def next_open(batch: ImportBatch) -> ImportItem | None:
    """The first story that waits."""
    return open_ones(batch).first()


def next_of(items: QuerySet[ImportItem], after: ImportItem) -> ImportItem | None:
    """The first of ``items`` behind ``after``, else the first of all."""
    return items.filter(_from(after)).exclude(pk=after.pk).first() or items.first()


def open_ones(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The stories of the batch that wait for an editor, in their order."""
    waiting = batch.items.filter(state__in=OPEN, position__gt=0)
    return waiting.order_by("original_id", "position")


def save_now(batch: ImportBatch, user: User) -> None:
    """Store every story of the batch that waits, as it was read.

    Those that can't be wait on, and so do those that an editor has begun with.
    """
    for paste, item in _with_their_copy(batch, open_ones(batch).filter(draft={})):
        try:
            store_item(item, paste.reading(item), user=user)
        except ImportProblem as problem:
            _keep_open(item, str(problem))


def save_sure(batch: ImportBatch, sure: QuerySet[ImportItem], user: User) -> int:
    """Store ``sure`` stories of the batch, but those that are so no more.

    What came in since they were read may have made a new story an update, or an
    order find its story. Returns how many this changed the archive by: not those that
    another press stored in the meantime, nor those that it has already.
    """
    saved = 0
    for paste, item in _with_their_copy(batch, sure):
        try:
            reading = paste.reading(item)
            doubts = doubts_of(reading.story, plan(reading, received_at=batch.received_at))
            if doubts:
                _keep_open(item, doubts)
                continue
            saved += _stored_now(item, reading, user)
        except ImportProblem as problem:
            _keep_open(item, str(problem))
    return saved


@transaction.atomic
def _stored_now(item: ImportItem, reading: Reading, user: User) -> bool:
    """Store the item's story; returns whether it was this that stored it."""
    still_open = ImportItem.objects.select_for_update().filter(pk=item.pk, state__in=OPEN)
    return bool(still_open) and store_item(item, reading, user=user).state in BROUGHT


def _with_their_copy(
    batch: ImportBatch, items: QuerySet[ImportItem]
) -> Iterator[tuple[Paste, ImportItem]]:
    """Each of ``items`` with its original, which is read once for all of its stories."""
    ordered = items.order_by("original_id", "position").select_related("original")
    for _, of_one in groupby(ordered, lambda item: (item.original_id, item.begins)):
        read_together = list(of_one)
        paste = Paste(batch, read_together[0])
        yield from ((paste, item) for item in read_together)


def _keep_open(item: ImportItem, why: str) -> None:
    ImportItem.objects.filter(pk=item.pk, state__in=OPEN).update(reason=why)


def queue_up(items: QuerySet[ImportItem]) -> None:
    """Have workers store, as they were read, stories that no editor has begun with."""
    put_in_queue(items.filter(state__in=OPEN, position__gt=0, draft={}), State.QUEUED)


def save_by_workers(batch: ImportBatch) -> None:
    """Have workers store what waits in the batch as it was read, and what is still unread."""
    ImportBatch.objects.filter(pk=batch.pk).update(as_read=True)
    queue_up(batch.items.all())
    read_again_later(batch)


def read_again_later(batch: ImportBatch) -> None:
    """Have workers try the batch's files once more that could not be read."""
    put_in_queue(batch.items.filter(state=State.FAILED, position=0), State.UNREAD)


def leave_out(item: ImportItem, user: User) -> None:
    """Settle a story that an editor does not want in the archive; its copy is kept.

    One that was saved just now, at another desk, stays saved.
    """
    still_open = ImportItem.objects.filter(pk=item.pk, state__in=OPEN)
    still_open.update(state=State.REFUSED, reason=_LEFT_OUT.format(name=user.get_username()))
