"""The pages of a whole batch: what became of it, saving many at once, undoing it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.utils.translation import gettext, ngettext
from django.views.generic import TemplateView, View

from ..figures import in_figures
from ..importer import (
    ImportProblem,
    Turned,
    progress_of,
    queued,
    redo,
    redoable,
    survey_undo,
    undo,
    undoable,
)
from ..sentences import spoken
from . import piles, trays
from .doors import DeskScreen, to_done
from .headway import Headway
from .trays import OPEN, SETTLED

# Items of a long batch that its page lists: those that want an eye come first.
LISTED = 500


class BatchDone(DeskScreen, TemplateView):
    """How far a batch has come, and what became of its stories, with links to their pages."""

    template_name = "admin/desk/done.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        batch = self.batch()
        headway = Headway(progress_of(batch))
        all_piles = piles.piles_of(batch)
        asked = self.request.GET.get("pile", "")
        chosen = next((pile for pile in all_piles if pile.key == asked), None)
        items = list(piles.sorted_items(batch, chosen.key if chosen else "")[:LISTED])
        total = chosen.count if chosen else headway.progress.total
        counts = {pile.key: pile.count for pile in all_piles}
        return super().get_context_data(
            title=_title(headway.progress.running, counts),
            batch=batch,
            headway=headway,
            piles=all_piles,
            chosen=chosen,
            items=items,
            not_listed=total - len(items),
            open_states=OPEN,
            settled_states=SETTLED,
            waiting=trays.open_count(batch),
            sure=counts.get(piles.SURE, 0),
            to_check=piles.to_check(batch).first(),
            next_open=trays.next_open(batch),
            undoable=not headway.progress.running and undoable(batch).exists(),
            redoable=not headway.progress.running and redoable(batch).exists(),
            **kwargs,
        )


class BatchProgress(DeskScreen, View):
    """The batch's progress for the script that keeps its page up to date."""

    def get(self, request: HttpRequest, **kwargs: Any) -> JsonResponse:
        answer = JsonResponse(Headway(progress_of(self.batch())).as_dict())
        answer["Cache-Control"] = "no-store"
        return answer


class SaveAll(DeskScreen, View):
    """Store every story of a batch that waits, as it was read: many by the workers."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        batch = self.batch()
        waiting = batch.items.filter(state__in=OPEN).count()
        if waiting > settings.IMPORT_AT_ONCE_STORIES or queued(batch).exists():
            trays.save_by_workers(batch)
        else:
            trays.save_now(batch, self.editor)
            trays.read_again_later(batch)
        return to_done(batch)


class SaveSure(DeskScreen, View):
    """Store the stories of which nothing is in doubt; what is to be checked waits."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        batch = self.batch()
        sure = piles.sure_ones(batch)
        if sure.count() > settings.IMPORT_AT_ONCE_STORIES or queued(batch).exists():
            trays.queue_up(sure)
        else:
            saved = trays.save_sure(batch, sure, self.editor)
            said = ngettext("Saved %(number)s story.", "Saved %(number)s stories.", saved)
            messages.success(request, said % {"number": in_figures(saved)})
        return to_done(batch)


class TurnBatch(DeskScreen, TemplateView):
    """A page that says what it would do to a whole batch, and does it when told to."""

    permission_required = ("articles.add_article", "articles.change_article")

    def told(self, count: int) -> str:
        """What was done to so many stories, in words."""
        raise NotImplementedError

    def turn(self) -> Turned:
        raise NotImplementedError

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        try:
            turned = self.turn()
        except ImportProblem as problem:
            messages.error(request, spoken(str(problem)))
            return to_done(self.batch())
        if turned.done or not turned.left:
            messages.success(request, self.told(turned.done))
        for item, why in turned.left[:LISTED]:
            said = gettext("Left as it is: %(story)s. %(why)s")
            messages.warning(request, said % {"story": item, "why": spoken(why)})
        return to_done(self.batch())


class UndoBatch(TurnBatch):
    template_name = "admin/desk/undo.html"

    def told(self, count: int) -> str:
        said = ngettext("Undone: %(number)s story.", "Undone: %(number)s stories.", count)
        return said % {"number": in_figures(count)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        batch = self.batch()
        going = undoable(batch).select_related("article__source").defer("trace", "article__body")
        return super().get_context_data(
            title=gettext("Undo this import?"),
            batch=batch,
            survey=survey_undo(batch),
            running=queued(batch).exists(),
            items=going[:LISTED],
            not_listed=max(0, going.count() - LISTED),
            **kwargs,
        )

    def turn(self) -> Turned:
        return undo(self.batch(), user=self.editor, these_too="these_too" in self.request.POST)


class RedoBatch(TurnBatch):
    template_name = "admin/desk/redo.html"

    def told(self, count: int) -> str:
        said = ngettext("Done again: %(number)s story.", "Done again: %(number)s stories.", count)
        return said % {"number": in_figures(count)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        batch = self.batch()
        back = redoable(batch).defer("trace")
        return super().get_context_data(
            title=gettext("Do this import again?"),
            batch=batch,
            items=back[:LISTED],
            count=back.count(),
            not_listed=max(0, back.count() - LISTED),
            **kwargs,
        )

    def turn(self) -> Turned:
        return redo(self.batch())


def _title(running: bool, counts: dict[str, int]) -> str:
    if running:
        return gettext("Importing")
    waiting = piles.CHECK in counts or piles.SURE in counts
    return gettext("To be checked") if waiting else gettext("Imported")


urlpatterns = [
    path("<int:pk>/all/", SaveAll.as_view(), name="import_all"),
    path("<int:pk>/sure/", SaveSure.as_view(), name="import_sure"),
    path("<int:pk>/done/", BatchDone.as_view(), name="import_done"),
    path("<int:pk>/progress/", BatchProgress.as_view(), name="import_progress"),
    path("<int:pk>/undo/", UndoBatch.as_view(), name="import_undo"),
    path("<int:pk>/redo/", RedoBatch.as_view(), name="import_redo"),
]
