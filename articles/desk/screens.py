"""The desk's pages, mounted in the admin at ``articles/import/``.

Whatever is posted is kept before anything can go wrong with it, and every
post that stores something ends in a redirect, so that reloading stores nothing
twice.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.views.generic import FormView, TemplateView, View

from ..figures import in_figures
from ..forms import PasteForm
from ..importer import (
    ImportProblem,
    is_markable,
    open_batch,
    plan,
    queued,
    read_batch,
    receive,
    store_item,
)
from ..models import ImportItem, Source
from ..sentences import spoken
from ..wire import ParsedStory
from . import trays
from .again import read_one_again
from .checking import KINDS, act_on_copy, keep_typed
from .deciding import decision_in, question
from .doors import DeskScreen, to_batch, to_done
from .drafts import over_again
from .mending import Mending
from .preview import accounted_for, blocks, doubts, marked
from .trays import OPEN, Paste


class ImportCopy(DeskScreen, FormView):
    """Where copy is pasted, and where what still waits is found again."""

    template_name = "admin/desk/paste.html"
    form_class = PasteForm

    def form_valid(self, form: PasteForm) -> HttpResponse:
        facts = form.cleaned_data
        moment: datetime = facts["received_at"]
        originals = [receive(data, received_at=moment, name=name) for name, data in form.pieces()]
        known = trays.earlier_batch(originals[0], facts["source"]) if len(originals) == 1 else None
        if known is not None:
            messages.info(self.request, trays.words_for_known(known))
            return to_batch(known)
        batch = open_batch(
            originals,
            received_at=moment,
            label=form.label,
            user=self.editor,
            source=facts["source"],
        )
        if form.size > settings.IMPORT_AT_ONCE_BYTES:
            return to_done(batch)
        read_batch(batch)
        reasons = trays.reasons_for_nothing(batch)
        if reasons:
            batch.delete()
            said = gettext("No story could be read from this copy.")
            form.add_error(None, f"{said} {spoken(reasons)}")
            return self.form_invalid(form)
        return to_batch(batch)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            title=gettext("Import agency copy"), waiting=trays.waiting_batches(), **kwargs
        )


class BatchDoor(DeskScreen, View):
    """The batch's address: leads to the first story that waits, else to what became of all."""

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        batch = self.batch()
        return to_done(batch) if queued(batch).exists() else to_batch(batch)


class StoryPreview(DeskScreen, TemplateView):
    """One story of a batch beside its copy: look, mend, store."""

    template_name = "admin/desk/preview.html"
    mending: Mending | None = None

    @cached_property
    def paste(self) -> Paste:
        return Paste(self.batch(), self.item)

    @cached_property
    def item(self) -> ImportItem:
        items = ImportItem.objects.filter(batch=self.kwargs["pk"], position__gt=0)
        return get_object_or_404(items.select_related("article__source"), pk=self.kwargs["key"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            self.paste.reading(self.item)
        except ImportProblem:
            return to_done(self.paste.batch)  # refused, or gone since an agency's entry changed
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        batch, text = self.paste.batch, self.paste.result.text
        reading = self.paste.reading(self.item)
        shown = blocks(text, reading.story, self.item.labels)
        waits = self.item.state in OPEN
        planned = plan(reading, received_at=batch.received_at) if waits else None
        can_mark = waits and is_markable(self.paste.result)
        return super().get_context_data(
            title=self.title(),
            paste=self.paste,
            can_mark=can_mark,
            kinds=KINDS,
            before=self.paste.beside(self.item, -1),
            behind=self.paste.beside(self.item, 1),
            item=self.item,
            place=self.paste.place(self.item),
            others=self.paste.around(self.item),
            story=reading.story,
            blocks=shown,
            marked=marked(shown),
            doubts=doubts(text, reading.story, shown),
            accounted=accounted_for(self.paste.result),
            length=len(text),
            plan=planned,
            question=question(planned, reading.story) if planned else None,
            decided=decision_in(self.request.POST),
            mending=self.mending or (self.forms(reading.story) if waits else None),
            may_add_agency=self.request.user.has_perm("articles.add_source"),
            **kwargs,
        )

    def forms(self, story: ParsedStory) -> Mending:
        """The forms over the story as it was read, with what an editor has typed before."""
        received_at, draft = self.paste.batch.received_at, self.item.draft
        forms = Mending(story, received_at)
        return Mending(story, received_at, over_again(forms, draft)) if draft else forms

    def title(self) -> str:
        if self.paste.count == 1:
            return gettext("Import agency copy")
        place = self.paste.place(self.item)
        said = gettext("Import agency copy: %(number)s of %(all)s")
        return said % {"number": in_figures(place), "all": in_figures(self.paste.count)}

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if self.item.state not in OPEN:
            messages.info(request, trays.words_for_settled(self.item))
            return to_batch(self.paste.batch)
        acted = act_on_copy(request, self.paste, self.item)
        if acted is not None:
            return acted
        if "keep" in request.POST:
            keep_typed(self.paste, self.item, request.POST)
            return HttpResponseRedirect(reverse("admin:import_copy"))
        if "read_again" in request.POST:
            return self.read_again()
        if "leave_out" in request.POST:
            trays.leave_out(self.item, self.editor)
            return to_batch(self.paste.batch, after=self.item)
        return self.save()

    def save(self) -> HttpResponse:
        try:
            reading = self.paste.reading(self.item)
        except ImportProblem as problem:
            messages.error(self.request, spoken(str(problem)))
            return to_done(self.paste.batch)
        self.mending = Mending(reading.story, self.paste.batch.received_at, self.request.POST)
        may_add_agency = self.request.user.has_perm("articles.add_source")
        if not self.mending.is_valid(may_add_agency=may_add_agency):
            return self.render_to_response(self.get_context_data())
        try:
            with transaction.atomic():
                mended = self.mending.mended()
                stored = store_item(
                    self.item,
                    reading,
                    user=self.editor,
                    mended=mended,
                    decided=decision_in(self.request.POST),
                )
        except ImportProblem as problem:
            self.mending.form.add_error(None, spoken(str(problem)))
            return self.render_to_response(self.get_context_data())
        if stored.state == ImportItem.State.REVIEW:
            self.item = stored
            self.mending.form.add_error(None, spoken(stored.reason))
            return self.render_to_response(self.get_context_data())
        messages.success(self.request, trays.words_for_stored(stored))
        return to_batch(self.paste.batch, after=self.item)

    def read_again(self) -> HttpResponse:
        """Read the story's file as copy of the agency chosen; none chosen finds it anew."""
        keep_typed(self.paste, self.item, self.request.POST)
        source = Source.objects.filter(code=self.request.POST.get("source", "")).first()
        return read_one_again(self.request, self.item, source, self.editor)


urlpatterns = [
    path("", ImportCopy.as_view(), name="import_copy"),
    path("<int:pk>/", BatchDoor.as_view(), name="import_batch"),
    path("<int:pk>/<int:key>/", StoryPreview.as_view(), name="import_story"),
]
