"""Stories, with their topics, quotes, teasers and revisions."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget, AdminTextInputWidget
from django.contrib.auth.models import User
from django.db import models
from django.db.models import Count, Q, QuerySet
from django.forms import BaseModelFormSet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from .. import search
from ..forms import CopyField, OneLineField, check_day
from ..importer import edit_article, rematch, settle
from ..models import Article, ArticleTopic, Quote, RelatedTeaser, Revision
from ..sentences import spoken, term
from .agencies import AgencyInUseFilter
from .named import NamedMixin, NamedRows
from .record import RecordMixin
from .seen import SeenMixin

# The newest so many matches are listed.
MOST_FOUND = 1_000
ROWS = {"lede": 4, "body": 24, "legal_notice": 4, "editors_note": 4}


class TopicInline(NamedMixin, admin.TabularInline):
    model = ArticleTopic
    formset = NamedRows
    fields = ["topic", "origin", "found_in"]
    readonly_fields = ["origin", "found_in"]
    autocomplete_fields = ["topic"]
    verbose_name = _("topic")
    verbose_name_plural = _("topics")
    extra = 1

    @admin.display(description=_("because of"))
    def found_in(self, row: ArticleTopic) -> str:
        return ", ".join(row.words)


class QuoteInline(NamedMixin, admin.StackedInline):
    model = Quote
    fields = ["text", "speaker", ("mention", "role"), ("certainty", "review"), "place"]
    readonly_fields = ["text", "place"]
    autocomplete_fields = ["speaker"]
    formfield_overrides = {
        models.TextField: {"form_class": OneLineField, "widget": AdminTextInputWidget}
    }
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=_("characters"))
    def place(self, quote: Quote) -> str:
        return f"{quote.start}–{quote.end}"


class TeaserInline(NamedMixin, admin.TabularInline):
    model = RelatedTeaser
    fk_name = "article"
    verbose_name_plural = _("teasers (empty the target of one that is matched to a wrong story)")
    fields = ["text", "target"]
    readonly_fields = ["text"]
    raw_id_fields = ["target"]
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class RevisionInline(RecordMixin, admin.TabularInline):
    model = Revision
    fields = ["number", "reason", "noted", "made_by", "created_at"]
    readonly_fields = ["number", "reason", "noted", "made_by", "created_at"]
    show_change_link = True
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return super().get_queryset(request).select_related("made_by").defer("held", "segments")


@admin.register(Article)
class ArticleAdmin(NamedMixin, SeenMixin):
    list_display = ["headline", "source", "published_at", "language", "pub_status", "quote_count"]
    list_select_related = ["source"]
    list_filter = [
        "pub_status",
        ("source", AgencyInUseFilter),
        "language",
        ("embargoed_until", admin.EmptyFieldListFilter),
        ("topics", admin.RelatedOnlyFieldListFilter),
    ]
    date_hierarchy = "published_at"
    search_fields = ["headline"]
    search_help_text = _("Words of the story; the beginning of a word will do.")
    inlines = [TopicInline, QuoteInline, TeaserInline, RevisionInline]
    readonly_fields = ["dateline_places", "published_precision", "published_from", "fields_set"]
    formfield_overrides = {models.TextField: {"form_class": CopyField}}
    save_on_top = True
    show_full_result_count = False
    fieldsets = [
        (None, {"fields": ["headline", "source", "byline", "dateline", "lede", "body"]}),
        (
            _("May it be shown"),
            {"fields": ["pub_status", "embargoed_until", "status", "urgency"]},
        ),
        (
            _("When and where"),
            {
                "fields": [
                    "published_at",
                    ("published_precision", "published_from"),
                    "dateline_date",
                    "dateline_places",
                    "language",
                ]
            },
        ),
        (
            _("What came with it"),
            {
                "classes": ["collapse"],
                "fields": [
                    "slugline",
                    "sign_off",
                    "legal_notice",
                    "editors_note",
                    "credit",
                    ("guid", "version"),
                    "fields_set",
                ],
            },
        ),
    ]

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """As many lines as a field's words take; a day that copy can be from."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(db_field, models.TextField):
            field.widget = AdminTextareaWidget({"rows": ROWS.get(db_field.name, 2), "dir": "auto"})
        if field and db_field.name == "published_at":
            field.validators.append(check_day)
        return field

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return (
            super()
            .get_queryset(request)
            .annotate(quote_count=Count("quotes", filter=~Q(quotes__kind=Quote.Kind.INDIRECT)))
        )

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Article], search_term: str
    ) -> tuple[QuerySet[Article], bool]:
        """The archive's own search, over the whole text of every story."""
        if not search_term.strip():
            return queryset, False
        found = search.Finding(search.Query(text=search_term), request.user).leaf(MOST_FOUND)
        return queryset.filter(pk__in=found.keys), False

    def add_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A story comes from copy, which is kept with it: by way of the desk."""
        return HttpResponseRedirect(reverse("admin:import_copy"))

    def change_view(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        kwargs["extra_context"] = {
            **(kwargs.get("extra_context") or {}),
            "show_save_and_add_another": False,
        }
        return super().change_view(request, *args, **kwargs)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The archive cancels a story, it loses none."""
        return False

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Nothing yet: the importer saves the story once its topics and quotes are (below)."""

    def save_formset(
        self, request: HttpRequest, form: Any, formset: BaseModelFormSet, change: bool
    ) -> None:
        if formset.model is Quote:
            formset.save(commit=False)
            for quote, changed in formset.changed_objects:
                settle(quote, changed)
            return
        for row_form in formset.forms:
            row = row_form.instance
            if isinstance(row, ArticleTopic) and row_form.has_changed():
                row.origin, row.added_by = ArticleTopic.Origin.EDITOR, _editor(request)
            if isinstance(row, RelatedTeaser) and "target" in row_form.changed_data:
                rematch(row, row_form.initial.get("target"))
        formset.save()

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Topics, quotes and teasers, then the story as a revision with the editor's name."""
        super().save_related(request, form, formsets, change)
        article, changed = form.instance, set(form.changed_data)
        if "published_at" in changed:
            article.published_from = Article.DateOrigin.EDITOR
            changed |= {"published_from", "published_precision"}
        changed |= {_name(formset) for formset in formsets if formset.has_changed()}
        if not changed:
            return
        for sentence in edit_article(article, changed=changed, user=_editor(request)):
            messages.warning(request, spoken(sentence))

    @admin.display(description=_("edited fields"))
    def fields_set(self, article: Article) -> str:
        return ", ".join(map(term, article.edited_fields))

    @admin.display(description=_("quotes"), ordering="quote_count")
    def quote_count(self, article: Article) -> int:
        return article.quote_count  # type: ignore[attr-defined]


def _name(formset: BaseModelFormSet) -> str:
    if formset.model is ArticleTopic:
        return "topics"
    return "quotes" if formset.model is Quote else "teasers"


def _editor(request: HttpRequest) -> User:
    return cast("User", request.user)  # the admin's gate lets nobody else in
