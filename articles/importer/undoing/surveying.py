"""What undoing an import, or redoing it, would do: counted before anyone says yes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import BigIntegerField, Exists, OuterRef, Q, QuerySet
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from ...models import ImportBatch, ImportItem, Quote, RelatedTeaser, Revision
from ..pieces import in_pieces
from .orphans import made_by, needless
from .worked_on import BROUGHT, worked_on

State = ImportItem.State
_TRACED = Q(trace__has_key="revision")
_REVISION = Cast(KT("trace__revision"), BigIntegerField())


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
    worked: tuple[tuple[ImportItem, str], ...]

    @property
    def stories(self) -> int:
        return self.new + self.changed


def survey_undo(batch: ImportBatch) -> Survey:
    """What undoing the batch takes back, stories that were worked on included.

    What may be as long as the import is asked for within the database.
    """
    standing = undoable(batch).order_by().annotate(revision=_REVISION)
    new = standing.filter(trace__before=None)
    gone = new.values("article")
    made = RelatedTeaser.objects.filter(target__in=gone)
    return Survey(
        new=_stories_of(new),
        changed=_stories_of(standing) - _stories_of(new),
        revisions=Revision.objects.filter(pk__in=standing.values("revision")).count(),
        quotes=Quote.objects.in_marks().filter(article__in=gone).count(),
        speakers=len(needless(made_by(batch), leaving=new)),
        teasers=made.exclude(Exists(new.filter(article=OuterRef("article")))).count(),
        worked=tuple(sorted(_worked_on(standing), key=lambda left: _place(left[0]))),
    )


def _stories_of(items: QuerySet[ImportItem]) -> int:
    return items.values("article").distinct().count()


def _worked_on(standing: QuerySet[ImportItem]) -> Iterator[tuple[ImportItem, str]]:
    """Those of the items whose stories were worked on since, each with the reason.

    Few are, so the database is asked first for those that may have been: `worked_on`
    goes through all that is known of a story.
    """
    settled = Quote.objects.exclude(review=Quote.Review.MACHINE)
    revised = Revision.objects.exclude(reason=Revision.Reason.REREAD)
    own = OuterRef("article")
    touched = standing.filter(
        Exists(settled.filter(article=own).order_by())
        | Exists(revised.filter(article=own, pk__gt=OuterRef("revision")).order_by())
    )
    for some in in_pieces(sorted(set(touched.values_list("article", flat=True)))):
        rows = standing.filter(article__in=some).select_related("article__source")
        items = list(rows.defer("article__body"))
        why = worked_on(items)
        yield from ((item, why[item.article_id]) for item in items if item.article_id in why)


def _place(item: ImportItem) -> tuple[int, int]:
    return item.original_id, item.position


def undoable(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The batch's items whose doing still stands and can be taken back."""
    return batch.items.filter(_TRACED, state__in=BROUGHT, article__isnull=False)


def redoable(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The batch's items that were undone."""
    return batch.items.filter(_TRACED, state=State.UNDONE)
