"""What came in, and what became of it: a record that nobody rewrites."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..models import ImportBatch, ImportItem, Original, Revision
from ..sentences import term
from .agencies import AgencyInUseFilter
from .record import RecordMixin

SHOWN_OF_ORIGINAL = 100_000


@admin.register(Original)
class OriginalAdmin(RecordMixin, admin.ModelAdmin):
    list_display = ["__str__", "format", "size", "received_at"]
    list_filter = ["format"]
    date_hierarchy = "received_at"
    search_fields = ["name", "sha256"]
    fields = ["name", "format", "size", "sha256", "received_at", "as_received"]
    show_full_result_count = False

    @admin.display(description=_("as received"))
    def as_received(self, original: Original) -> SafeString:
        """The beginning of the bytes, as far as they are UTF-8."""
        shown = original.read(0, SHOWN_OF_ORIGINAL).decode(errors="replace")
        return format_html('<pre class="copy" dir="auto" tabindex="0">{}</pre>', shown)


class ImportItemInline(RecordMixin, admin.TabularInline):
    model = ImportItem
    fields = ["position", "headline", "state", "why", "article"]
    readonly_fields = ["why"]
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportItem]:
        items = super().get_queryset(request).select_related("article", "batch")
        return items.defer("article__body", "trace")


@admin.register(ImportBatch)
class ImportBatchAdmin(RecordMixin, admin.ModelAdmin):
    list_display = ["label", "story_count", "source", "received_at", "made_by", "on_the_desk"]
    list_select_related = ["source", "made_by"]
    list_filter = [("source", AgencyInUseFilter), "items__state"]
    date_hierarchy = "created_at"
    search_fields = ["label", "items__headline"]
    fields = ["label", "source", "received_at", "as_read", "made_by", "on_the_desk"]
    inlines = [ImportItemInline]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ImportBatch]:
        return super().get_queryset(request).annotate(stories=Count("items", distinct=True))

    @admin.display(description=_("stories"), ordering="stories")
    def story_count(self, batch: ImportBatch) -> int:
        return batch.stories  # type: ignore[attr-defined]

    @admin.display(description=_("desk"))
    def on_the_desk(self, batch: ImportBatch) -> SafeString:
        return format_html(
            '<a href="{}">{}</a>',
            reverse("admin:import_batch", args=[batch.pk]),
            gettext("on the desk"),
        )


@admin.register(ImportItem)
class ImportItemAdmin(RecordMixin, admin.ModelAdmin):
    list_display = ["__str__", "state", "why", "article", "batch"]
    list_select_related = ["article", "batch"]
    list_filter = ["state"]
    search_fields = ["headline", "reason"]
    exclude = ["reason"]
    readonly_fields = ["why"]
    show_full_result_count = False


@admin.register(Revision)
class RevisionAdmin(RecordMixin, admin.ModelAdmin):
    list_display = ["article", "number", "reason", "noted", "made_by", "created_at"]
    list_select_related = ["article", "made_by"]
    list_filter = ["reason", ("made_by", admin.RelatedOnlyFieldListFilter)]
    date_hierarchy = "created_at"
    search_fields = ["article__headline", "note"]
    fields = [
        "article",
        "number",
        "reason",
        "noted",
        "made_by",
        "created_at",
        "original",
        "as_held",
    ]
    show_full_result_count = False

    @admin.display(description=_("what it held"))
    def as_held(self, revision: Revision) -> SafeString:
        """The texts of that state, as they were."""
        held = [(name, value) for name, value in revision.held.items() if value]
        rows = format_html_join("", '<dt>{}</dt><dd dir="auto">{}</dd>', _in_words(held))
        return format_html('<dl class="held">{}</dl>', rows)


def _in_words(held: list[tuple[str, Any]]) -> list[tuple[str, str]]:
    """Lists on lines of their own; of a quote its words and its speaker."""
    return [
        (
            term(name),
            "\n".join(map(_entry, value)) if isinstance(value, list) else str(value),
        )
        for name, value in held
    ]


def _entry(value: Any) -> str:
    if not isinstance(value, dict):
        return str(value)
    return f"“{value.get('text', '')}” ({value.get('speaker__name') or value.get('mention')})"
