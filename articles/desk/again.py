"""Copy read again: first said what that drops, then done, for one file or a whole batch."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.generic import TemplateView

from ..importer import QUEUE, ImportProblem, open_batch, read_batch
from ..models import ImportBatch, ImportItem, Original, Source
from ..sentences import spoken
from .doors import DeskScreen, to_batch, to_done, to_story
from .drafts import is_typed
from .trays import OPEN, SETTLED

State = ImportItem.State
# What was stored can be undone, and what was undone redone, by these items alone.
ON_RECORD = SETTLED | {State.UNDONE}
NOT_NOW = gettext_noop("Nothing waits to be read again, or workers are still at it.")
_READ_AGAIN = gettext_noop("Read again.")


@dataclass(frozen=True, slots=True)
class Dropped:
    """What editors have done to copy that waits, and what reading it again does away with."""

    marked: list[Original]
    typed: list[ImportItem]

    def __bool__(self) -> bool:
        return bool(self.marked or self.typed)


def dropped(batch: ImportBatch, originals: Collection[Original]) -> Dropped:
    """What of the batch would be dropped if ``originals`` were read again."""
    waiting = batch.items.filter(original__in=originals, state__in=OPEN)
    marked = set(waiting.filter(start__isnull=False).values_list("original", flat=True))
    begun = waiting.exclude(draft={}).order_by("original_id", "position")
    return Dropped(
        marked=[one for one in originals if one.pk in marked],
        typed=[item for item in begun if is_typed(item.draft)],
    )


def waiting_files(batch: ImportBatch) -> list[Original]:
    """The batch's files with stories that wait for an editor, and none for a worker."""
    held = batch.items.filter(state__in=QUEUE).values("original")
    waiting = batch.items.filter(state__in=OPEN).exclude(original__in=held)
    return list(Original.objects.filter(pk__in=waiting.values("original")).order_by("pk"))


def read_as(
    batch: ImportBatch, originals: Collection[Original], source: Source | None, user: User
) -> ImportBatch:
    """The same copy read again as ``source``'s, or found anew where it is None.

    It is a batch of its own, as another agency's copy may hold other stories;
    what was stored from ``batch`` stays on record there. What is large is left to
    the workers, as when it came in. Raises ImportProblem where one of ``originals``
    waits no longer: another desk, or a button pressed twice, may have been first.
    """
    with transaction.atomic():
        _hold(batch, originals)
        again = open_batch(
            originals,
            received_at=batch.received_at,
            label=(len(originals) == 1 and next(iter(originals)).name) or batch.label,
            user=user,
            source=source,
        )
        for original in originals:
            _make_way(batch, original)
        if not batch.items.exists():
            batch.delete()
    if sum(original.size for original in originals) <= settings.IMPORT_AT_ONCE_BYTES:
        read_batch(again)
    return again


def _hold(batch: ImportBatch, originals: Collection[Original]) -> None:
    """Lock the batch and the items of ``originals``: somebody may be storing one of them."""
    list(ImportBatch.objects.select_for_update(of=("self",)).filter(pk=batch.pk))
    items = batch.items.filter(original__in=originals).order_by("pk").only("pk")
    list(items.select_for_update(of=("self",)))
    if not set(originals) <= set(waiting_files(batch)):
        raise ImportProblem(NOT_NOW)


def _make_way(batch: ImportBatch, original: Original) -> None:
    """Let nothing of the original wait in the batch any more; what is on record stays."""
    read_before = batch.items.filter(original=original)
    if read_before.filter(state__in=ON_RECORD).exists():
        read_before.filter(state__in=OPEN).update(state=State.REFUSED, reason=_READ_AGAIN)
    else:
        read_before.delete()


def read_one_again(
    request: HttpRequest, item: ImportItem, source: Source | None, user: User
) -> HttpResponseRedirect:
    """Read the item's file again, and go where its story was; asks first if that drops anything.

    None as ``source`` finds the agency anew.
    """
    if item.original not in waiting_files(item.batch):
        return _not_now(request, item.batch)
    if dropped(item.batch, [item.original]):
        asked = urlencode({"of": str(item.pk), "source": source.code if source else ""})
        where = reverse("admin:import_again", args=[item.batch_id])
        return HttpResponseRedirect(f"{where}?{asked}")
    try:
        again = read_as(item.batch, [item.original], source, user)
    except ImportProblem:
        return _not_now(request, item.batch)
    same = again.items.filter(position=item.position).first()
    return to_batch(again) if same is None else to_story(same)


def _not_now(request: HttpRequest, batch: ImportBatch) -> HttpResponseRedirect:
    """To the batch's page, or where all copy waits, if nothing is left of the batch."""
    messages.info(request, spoken(NOT_NOW))
    there = ImportBatch.objects.filter(pk=batch.pk).exists()
    return to_done(batch) if there else HttpResponseRedirect(reverse("admin:import_copy"))


class ReadAgain(DeskScreen, TemplateView):
    """Says what reading copy again drops, and does it when told to."""

    template_name = "admin/desk/again.html"

    @cached_property
    def item(self) -> ImportItem | None:
        """The story whose file alone is meant; None for all files of the batch that wait."""
        of = self.request.GET.get("of") or self.request.POST.get("of")
        if not of:
            return None
        items = ImportItem.objects.filter(batch=self.kwargs["pk"]).select_related("original")
        return get_object_or_404(items, pk=of if of.isdecimal() else 0)

    @cached_property
    def originals(self) -> list[Original]:
        waiting = waiting_files(self.batch())
        return [one for one in waiting if not self.item or one == self.item.original]

    @property
    def source(self) -> Source | None:
        given = self.request.GET.get("source") or self.request.POST.get("source")
        return Source.objects.filter(code=given or "").first()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        batch = self.batch()
        return super().get_context_data(
            title=_("Read the copy again?"),
            batch=batch,
            item=self.item,
            source=self.source,
            originals=self.originals,
            dropped=dropped(batch, self.originals),
            **kwargs,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        batch = self.batch()
        if not self.originals:
            return _not_now(request, batch)
        if "sure" not in request.POST and dropped(batch, self.originals):
            return self.get(request, **kwargs)
        try:
            return to_batch(read_as(batch, self.originals, self.source, self.editor))
        except ImportProblem:
            return _not_now(request, batch)


urlpatterns = [path("<int:pk>/again/", ReadAgain.as_view(), name="import_again")]
