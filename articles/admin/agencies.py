"""Agencies, with what their copy looks like, and media topics."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db import models
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..alphabet import by_name
from ..forms import LinesField
from ..models import Source, Topic


class AgencyFilter(admin.RelatedFieldListFilter):
    """The agencies to choose from, by their names."""

    def field_choices(
        self, field: Any, request: HttpRequest, model_admin: admin.ModelAdmin
    ) -> list[tuple[str, Any]]:
        choices = super().field_choices(field, request, model_admin)
        return by_name(choices, lambda choice: str(choice[1]))


class AgencyInUseFilter(AgencyFilter, admin.RelatedOnlyFieldListFilter):
    """Of the agencies those of which there are rows."""


@admin.register(Source)
class SourceAdmin(admin.ModelAdmin):
    formfield_overrides = {models.JSONField: {"form_class": LinesField}}
    list_display = ["name", "code", "languages_known", "public_access", "story_count"]
    list_filter = ["public_access", "trailing_teasers"]
    search_fields = ["name", "code", "website"]
    fieldsets = [
        (None, {"fields": ["code", "name", "languages", "website", "time_zone"]}),
        (_("What others may do with its copy"), {"fields": ["public_access", "mining_allowed"]}),
        (
            _("What its copy looks like"),
            {
                "description": _("The parser reads the agency’s next copy by these."),
                "fields": [
                    "dateline_names",
                    "sign_offs",
                    "legal_markers",
                    "teaser_labels",
                    "trailing_teasers",
                ],
            },
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Source]:
        return super().get_queryset(request).annotate(stories=Count("articles"))

    @admin.display(description=_("languages"))
    def languages_known(self, source: Source) -> str:
        return ", ".join(source.languages)

    @admin.display(description=_("stories"), ordering="stories")
    def story_count(self, source: Source) -> int:
        return source.stories  # type: ignore[attr-defined]


@admin.register(Topic)
class TopicAdmin(admin.ModelAdmin):
    list_display = ["called", "code", "parent", "story_count"]
    list_select_related = ["parent"]
    list_filter = [("parent", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["name", "code"]
    autocomplete_fields = ["parent"]
    prepopulated_fields = {"slug": ["name"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Topic]:
        return super().get_queryset(request).annotate(stories=Count("articles"))

    @admin.display(description=_("name"), ordering="name")
    def called(self, topic: Topic) -> str:
        return str(topic)

    @admin.display(description=_("stories"), ordering="stories")
    def story_count(self, topic: Topic) -> int:
        return topic.stories  # type: ignore[attr-defined]
