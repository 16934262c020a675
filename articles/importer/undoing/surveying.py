"""What undoing an import, or redoing it, would do: counted before anyone says yes."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from ...models import ImportBatch, ImportItem, Quote, RelatedTeaser, Revision
from .orphans import made_by, needless
from .worked_on import BROUGHT, worked_on

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
    worked: tuple[tuple[ImportItem, str], ...]

    @property
    def stories(self) -> int:
        return self.new + self.changed


def survey_undo(batch: ImportBatch) -> Survey:
    """What undoing the batch takes back, stories that were worked on included."""
    items = list(undoable(batch).select_related("article__source").defer("article__body"))
    why = worked_on(items)
    new = {item.article_id for item in items if item.trace["before"] is None}
    changed = {item.article_id for item in items} - new
    own = Revision.objects.filter(article__in=new | changed)
    made = RelatedTeaser.objects.filter(target__in=new).exclude(article__in=new)
    return Survey(
        new=len(new),
        changed=len(changed),
        revisions=own.filter(pk__in=[item.trace["revision"] for item in items]).count(),
        quotes=Quote.objects.in_marks().filter(article__in=new).count(),
        speakers=needless(made_by(batch), leaving=new).count(),
        teasers=made.count(),
        worked=tuple((item, why[item.article_id]) for item in items if item.article_id in why),
    )


def undoable(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The batch's items whose doing still stands and can be taken back."""
    return batch.items.filter(_TRACED, state__in=BROUGHT, article__isnull=False)


def redoable(batch: ImportBatch) -> QuerySet[ImportItem]:
    """The batch's items that were undone."""
    return batch.items.filter(_TRACED, state=State.UNDONE)
