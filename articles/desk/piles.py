"""A batch's items in piles: what wants an eye first, and how many lie on each."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Case, Count, Q, QuerySet, Value, When
from django.utils.translation import gettext_lazy as _

from ..models import ImportBatch, ImportItem
from .trays import OPEN, items_of, next_of, open_ones

State = ImportItem.State
CHECK, SURE = "check", "sure"
# A story that waits with a reason is to be checked; one without is sure.
_DOUBTED = Q(state=State.WAITING) & ~Q(reason="")
_SURE = Q(state=State.WAITING, reason="")
_LABELS = {
    CHECK: _("to check"),
    SURE: _("sure, waiting to be saved"),
    **{state.value: state.label for state in State},
}
ORDER = (
    State.FAILED.value,
    State.REVIEW.value,
    CHECK,
    State.UNREAD.value,
    State.QUEUED.value,
    SURE,
    State.REFUSED.value,
    State.REVISION.value,
    State.STORED.value,
    State.UNCHANGED.value,
    State.UNDONE.value,
)
_PILE = Case(
    When(_DOUBTED, then=Value(CHECK)),
    When(_SURE, then=Value(SURE)),
    default="state",
)


@dataclass(frozen=True, slots=True)
class Pile:
    """Items of one kind; ``key`` is its name in addresses and styles."""

    key: str
    label: str
    count: int


def piles_of(batch: ImportBatch) -> list[Pile]:
    """The piles that have items, those that want an eye first."""
    counted = batch.items.order_by().annotate(pile=_PILE).values_list("pile")
    counts = dict(counted.annotate(count=Count("pk")))
    return [Pile(key, str(_LABELS[key]), counts[key]) for key in ORDER if key in counts]


def sorted_items(batch: ImportBatch, key: str = "") -> QuerySet[ImportItem]:
    """The batch's items, or those of one pile, with the name of their ``pile``."""
    urgency = Case(*(When(pile=one, then=at) for at, one in enumerate(ORDER)))
    items = items_of(batch).annotate(pile=_PILE)
    chosen = items.filter(pile=key) if key else items
    return chosen.order_by(urgency, "original_id", "position")


def sure_ones(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The stories that wait and of which nothing is in doubt."""
    return batch.items.filter(_SURE, position__gt=0).order_by("original_id", "position")


def next_to_look_at(batch: ImportBatch, after: ImportItem) -> ImportItem | None:
    """The story to go on with: behind one that was in doubt the next that is, else the next."""
    doubted = to_check(batch).exclude(pk=after.pk) if after.reason else to_check(batch).none()
    return next_of(doubted, after) or next_of(open_ones(batch), after)


def to_check(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The stories that wait for an editor's eye, in their order."""
    waiting = batch.items.filter(state__in=OPEN, position__gt=0).exclude(_SURE)
    return waiting.order_by("original_id", "position")
