"""Forms that know what their editor saw.

A kill or an update may come while a page is open. The page would put back
every field as it was shown, the story's status among them; so it carries the
number of the newest revision it was made from and what editors had said of the
quotes by then, and is refused if either is no longer so.
"""

from __future__ import annotations

import hashlib
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext

from ..importer import hold
from ..models import Article, Quote, Revision


class SeenForm(forms.ModelForm):
    """A form over a story or a quote of it."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, label="")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        revisions = Revision.objects.filter(article=_story_of(self.instance))
        self.newest = revisions.defer("held", "segments").order_by("-number").first()
        self.settled = _settled(_story_of(self.instance))
        self.initial["seen"] = f"{self.newest.number if self.newest else 0}.{self.settled}"

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        number, _, settled = self.cleaned_data.get("seen", "").partition(".")
        if self.newest and number != str(self.newest.number):
            raise ValidationError(_changed_meanwhile(self.newest))
        if self.newest and settled != self.settled:
            raise ValidationError(_meanwhile(gettext("a quote was settled")))
        return cleaned


class SeenMixin(admin.ModelAdmin):
    """Shows and checks what the editor saw; while a form is saved no import comes between."""

    form = SeenForm

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        (title, options), *rest = super().get_fieldsets(request, obj)
        if not self.has_change_permission(request, obj):
            return [(title, options), *rest]
        return [(title, {**options, "fields": [*options["fields"], "seen"]}), *rest]

    def get_object(self, request: HttpRequest, object_id: str, from_field: Any = None) -> Any:
        """The row; to be saved, it is read again once its story is held."""
        row = super().get_object(request, object_id, from_field)
        if row is None or request.method != "POST":
            return row
        hold(_story_of(row))
        return super().get_object(request, object_id, from_field)


def _story_of(row: Article | Quote) -> int:
    return row.article_id if isinstance(row, Quote) else row.pk


def _settled(article_id: int) -> str:
    """A short name for what editors have said of a story's quotes; other words, another name."""
    quotes = Quote.objects.filter(article=article_id).order_by("pk")
    said = quotes.exclude(review=Quote.Review.MACHINE).values_list("pk", "review", "speaker")
    return hashlib.sha256(repr(list(said)).encode()).hexdigest()[:16]


def _changed_meanwhile(newest: Revision) -> str:
    moment = date_format(timezone.localtime(newest.created_at), "DATETIME_FORMAT")
    return _meanwhile(f"{newest.get_reason_display()}, {moment}")


def _meanwhile(what: str) -> str:
    said = gettext(
        "This story was changed while the page was open (%(what)s). Nothing was saved. What you "
        "typed is still here: open the story anew beside it and enter it there."
    )
    return said % {"what": what}
