"""What every page of the desk shares, and the ways from one to the next."""

from __future__ import annotations

from typing import Any, cast

from django.contrib import admin
from django.contrib.auth.mixins import PermissionRequiredMixin
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.generic.base import ContextMixin

from ..models import ImportBatch, ImportItem
from . import piles, trays


class DeskScreen(PermissionRequiredMixin, ContextMixin):
    """A page of the desk: for those who may add stories, dressed as the admin."""

    permission_required: str | tuple[str, ...] = "articles.add_article"
    raise_exception = True
    request: HttpRequest
    kwargs: dict[str, Any]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**admin.site.each_context(self.request), **kwargs)

    @property
    def editor(self) -> User:
        return cast("User", self.request.user)  # the admin's gate lets nobody else in

    def batch(self) -> ImportBatch:
        batches = ImportBatch.objects.select_related("source", "made_by")
        return get_object_or_404(batches, pk=self.kwargs["pk"])


def to_batch(batch: ImportBatch, after: ImportItem | None = None) -> HttpResponseRedirect:
    """To the next story of ``batch`` that waits, or to what became of them all."""
    item = piles.next_to_look_at(batch, after) if after else trays.next_open(batch)
    return to_done(batch) if item is None else to_story(item)


def to_done(batch: ImportBatch) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:import_done", args=[batch.pk]))


def to_story(item: ImportItem) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("admin:import_story", args=[item.batch_id, item.pk]))
