"""The desk's pages, mounted in the admin at ``articles/import/``.

Whatever is posted is kept before anything can go wrong with it, and every
post that stores something ends in a redirect, so that reloading stores nothing
twice.
"""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin, messages
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.auth.models import User
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.views.generic import FormView, TemplateView, View
from django.views.generic.base import ContextMixin

from ..forms import PasteForm
from ..importer import ImportProblem, open_batch, plan, receive, store_item
from ..models import ImportBatch, ImportItem, Source
from . import trays
from .mending import Mending
from .preview import accounted_for, blocks, doubts, marked
from .trays import OPEN, Paste

# So that a long batch ends before a server's patience does; the rest waits for the next press.
SAVED_AT_ONCE = 500


class DeskScreen(PermissionRequiredMixin, ContextMixin):
    """A page of the desk: for those who may add stories, dressed as the admin."""

    permission_required = "articles.add_article"
    raise_exception = True
    request: HttpRequest
    kwargs: dict[str, Any]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dress = admin.site.each_context(self.request) | {"is_nav_sidebar_enabled": False}
        return super().get_context_data(**dress, **kwargs)

    @property
    def editor(self) -> User:
        return cast("User", self.request.user)  # the admin's gate lets nobody else in

    def batch(self) -> ImportBatch:
        batches = ImportBatch.objects.select_related("original", "source", "made_by")
        return get_object_or_404(batches, pk=self.kwargs["pk"], original__isnull=False)


class ImportCopy(DeskScreen, FormView):
    """Where copy is pasted, and where what still waits is found again."""

    template_name = "admin/desk/paste.html"
    form_class = PasteForm

    def form_valid(self, form: PasteForm) -> HttpResponse:
        facts = form.cleaned_data
        original = receive(
            facts["data"],
            received_at=facts["received_at"],
            name=facts["file"].name if facts["file"] else "",
        )
        known = trays.earlier_batch(original, facts["source"])
        if known is not None:
            messages.info(self.request, trays.words_for_known(known))
            return to_batch(known)
        batch = open_batch(
            original,
            received_at=facts["received_at"],
            label=form.label,
            user=self.editor,
            source=facts["source"],
        )
        reasons = trays.reasons_for_nothing(batch)
        if reasons:
            batch.delete()
            form.add_error(None, f"No story could be read from this copy. {reasons}")
            return self.form_invalid(form)
        return to_batch(batch)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            title="Import agency copy", waiting=trays.waiting_batches(), **kwargs
        )


class BatchDoor(DeskScreen, View):
    """The batch's address: leads to the first story that waits, else to what became of all."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return to_batch(self.batch())


class StoryPreview(DeskScreen, TemplateView):
    """One story of a batch beside its copy: look, mend, store."""

    template_name = "admin/desk/preview.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.mending: Mending | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        paste, item = self.opened()
        reading = paste.reading(item)
        shown = blocks(paste.result.text, reading.story)
        waits = item.state in OPEN
        return super().get_context_data(
            title=_title(paste, item),
            paste=paste,
            item=item,
            story=reading.story,
            blocks=shown,
            marked=marked(shown),
            doubts=doubts(paste.result.text, reading.story, shown),
            accounted=accounted_for(paste.result),
            length=len(paste.result.text),
            plan=plan(reading, received_at=paste.batch.received_at) if waits else None,
            mending=self.mending
            or (Mending(reading.story, paste.batch.received_at) if waits else None),
            may_add_agency=self.request.user.has_perm("articles.add_source"),
            **kwargs,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        paste, item = self.opened()
        if item.state not in OPEN:
            return to_batch(paste.batch)
        if "read_again" in request.POST:
            return self.read_again(paste, item)
        if "leave_out" in request.POST:
            trays.leave_out(item, self.editor)
            return to_batch(paste.batch, after=item)
        return self.save(paste, item)

    def save(self, paste: Paste, item: ImportItem) -> HttpResponse:
        reading = paste.reading(item)
        self.mending = Mending(reading.story, paste.batch.received_at, self.request.POST)
        may_add_agency = self.request.user.has_perm("articles.add_source")
        if not self.mending.is_valid(may_add_agency=may_add_agency):
            return self.render_to_response(self.get_context_data())
        try:
            with transaction.atomic():
                mended = self.mending.mended()
                stored = store_item(item, reading, user=self.editor, mended=mended)
        except ImportProblem as problem:
            self.mending.form.add_error(None, str(problem))
            return self.render_to_response(self.get_context_data())
        messages.success(self.request, trays.words_for_stored(stored))
        return to_batch(paste.batch, after=item)

    def read_again(self, paste: Paste, item: ImportItem) -> HttpResponse:
        """Read the whole batch as copy of the agency chosen; none chosen finds it anew."""
        source = Source.objects.filter(code=self.request.POST.get("source", "")).first()
        again = trays.read_as(paste, source, self.editor)
        same = again.items.filter(position=item.position).first()
        return to_batch(again) if same is None else to_story(same)

    def opened(self) -> tuple[Paste, ImportItem]:
        paste = Paste(self.batch())
        item = next((i for i in paste.items if i.position == self.kwargs["position"]), None)
        if item is None or item.position > len(paste.readings):
            raise Http404("The copy holds no such story.")
        return paste, item


class SaveAll(DeskScreen, View):
    """Store every story of a batch that waits, as it was read."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        paste = Paste(self.batch())
        for item in [i for i in paste.items if i.state in OPEN][:SAVED_AT_ONCE]:
            try:
                store_item(item, paste.reading(item), user=self.editor)
            except ImportProblem as problem:
                ImportItem.objects.filter(pk=item.pk, state__in=OPEN).update(reason=str(problem))
        return redirect("admin:import_done", paste.batch.pk)


class BatchDone(DeskScreen, TemplateView):
    """What became of a batch's stories, with links to their pages."""

    template_name = "admin/desk/done.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        batch = self.batch()
        items = trays.items_of(batch)
        return super().get_context_data(
            title="Imported",
            batch=batch,
            items=items,
            open_states=OPEN,
            open_count=sum(item.state in OPEN for item in items),
            **kwargs,
        )


def _title(paste: Paste, item: ImportItem) -> str:
    several = f": {item.position} of {len(paste.items)}" if len(paste.items) > 1 else ""
    return f"Import agency copy{several}"


def to_batch(batch: ImportBatch, after: ImportItem | None = None) -> HttpResponseRedirect:
    """To the next story of ``batch`` that waits, or to what became of them all."""
    item = trays.next_open(batch, after)
    if item is None:
        return HttpResponseRedirect(reverse("admin:import_done", args=[batch.pk]))
    return to_story(item)


def to_story(item: ImportItem) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:import_story", args=[item.batch_id, item.position]))


urlpatterns = [
    path("", ImportCopy.as_view(), name="import_copy"),
    path("<int:pk>/", BatchDoor.as_view(), name="import_batch"),
    path("<int:pk>/<int:position>/", StoryPreview.as_view(), name="import_story"),
    path("<int:pk>/all/", SaveAll.as_view(), name="import_all"),
    path("<int:pk>/done/", BatchDone.as_view(), name="import_done"),
]
