"""What undoing an import, or redoing it, would do: counted before anyone says yes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db.models import Q, QuerySet

from ...models import ImportBatch, ImportItem, Quote, RelatedTeaser, Revision
from ..pieces import rows_in_pieces
from .orphans import made_by, needless
from .worked_on import BROUGHT, Left, worked_on

State = ImportItem.State
_TRACED = Q(trace__has_key="revision")


@dataclass(frozen=True, slots=True)
class Survey:
    """An import's doing that still stands; ``worked`` are the stories that were worked on since,
    each with the reason."""

    new: int
    changed: int
    revisions: int
    quotes: int
    speakers: int
    teasers: int
    worked: tuple[Left, ...]

    @property
    def stories(self) -> int:
        return self.new + self.changed


def survey_undo(batch: ImportBatch) -> Survey:
    """What undoing the batch takes back, stories that were worked on included."""
    standing = undoable(batch).order_by()
    brought: dict[int, set[int]] = defaultdict(set)
    for article, revision in standing.values_list("article", "trace__revision"):
        brought[article].add(revision)
    new = set(standing.filter(trace__before=None).values_list("article", flat=True))
    own = frozenset(chain.from_iterable(brought.values()))
    announcing = rows_in_pieces(RelatedTeaser.objects.all(), "target", new)
    teasers = chain.from_iterable(some.values_list("article", flat=True) for some in announcing)
    return Survey(
        new=len(new),
        changed=len(brought) - len(new),
        revisions=_count(Revision.objects.all(), "pk", own),
        quotes=_count(Quote.objects.in_marks(), "article", new),
        speakers=len(needless(made_by(batch), leaving=new)),
        teasers=sum(article not in new for article in teasers),
        worked=tuple(sorted(_worked_on(standing, brought), key=_place)),
    )


def _count(rows: QuerySet[Any], name: str, keys: Collection[int]) -> int:
    return sum(some.count() for some in rows_in_pieces(rows, name, keys))


def _worked_on(standing: QuerySet[ImportItem], brought: Mapping[int, set[int]]) -> Iterator[Left]:
    """Those of the items whose stories were worked on since, each with the reason.

    ``brought`` are the stories and the revisions that the import made of them. Only of
    the few that have others, or a quote that an editor settled, are all items read.
    """
    settled = Quote.objects.exclude(review=Quote.Review.MACHINE)
    revised = Revision.objects.exclude(reason=Revision.Reason.REREAD)
    maybe = set[int]()
    for quotes in rows_in_pieces(settled, "article", brought):
        maybe.update(quotes.values_list("article", flat=True))
    for revisions in rows_in_pieces(revised, "article", brought):
        rows = revisions.values_list("article", "pk")
        maybe.update(article for article, key in rows if key not in brought[article])
    for some in rows_in_pieces(standing, "article", maybe):
        items = list(some.select_related("article__source").defer("article__body"))
        why = worked_on(items)
        yield from ((item, why[item.article_id]) for item in items if item.article_id in why)


def _place(left: Left) -> tuple[int, int]:
    item, _ = left
    return item.original_id, item.position


def undoable(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The batch's items whose doing still stands and can be taken back."""
    return batch.items.filter(_TRACED, state__in=BROUGHT, article__isnull=False)


def redoable(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The batch's items that were undone."""
    return batch.items.filter(_TRACED, state=State.UNDONE)
