"""Quotes to look through and settle, and the teasers of other stories."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..importer import settle
from ..models import Quote, RelatedTeaser
from ..sentences import spoken
from .agencies import AgencyFilter
from .record import RecordMixin
from .seen import SeenMixin

# Set by the rules; an editor settles whose words they are, and whether they are a quote.
AS_READ = ["text", "start", "end", "cue", "kind", "how", "because"]


@admin.register(Quote)
class QuoteAdmin(SeenMixin):
    list_display = ["__str__", "said_by", "certainty", "review", "kind", "article"]
    list_select_related = ["speaker", "article"]
    list_filter = ["review", "certainty", "kind", "how", ("article__source", AgencyFilter)]
    date_hierarchy = "article__published_at"
    search_fields = ["text", "mention", "speaker__name"]
    autocomplete_fields = ["speaker"]
    readonly_fields = ["article", "position", *AS_READ]
    fields = [
        "article",
        "text",
        "speaker",
        "mention",
        "role",
        "certainty",
        "review",
        ("kind", "how", "cue"),
        "because",
        ("start", "end"),
    ]
    actions = ["confirm", "reject"]
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What is no quote is rejected: a deleted one would come back with the next reading."""
        return False

    def save_model(self, request: HttpRequest, obj: Quote, form: Any, change: bool) -> None:
        settle(obj, form.changed_data)

    @admin.display(description=_("speaker"), ordering="speaker__name")
    def said_by(self, quote: Quote) -> str:
        return quote.said_by

    @admin.display(description=_("why"))
    def because(self, quote: Quote) -> str:
        return spoken(quote.why)

    @admin.action(description=_("Confirm the quotes chosen"), permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        self._review(request, queryset, Quote.Review.CONFIRMED)

    @admin.action(description=_("Mark as not a quote"), permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Quote]) -> None:
        self._review(request, queryset, Quote.Review.REJECTED)

    def _review(self, request: HttpRequest, queryset: QuerySet[Quote], state: str) -> None:
        count = queryset.update(review=state)
        said = gettext("%(number)s marked: %(state)s.")
        told = {"number": count, "state": Quote.Review(state).label}
        self.message_user(request, said % told)


@admin.register(RelatedTeaser)
class RelatedTeaserAdmin(RecordMixin, admin.ModelAdmin):
    list_display = ["__str__", "article", "target"]
    list_select_related = ["article", "target"]
    list_filter = [("target", admin.EmptyFieldListFilter), ("article__source", AgencyFilter)]
    search_fields = ["text", "article__headline"]
    show_full_result_count = False
