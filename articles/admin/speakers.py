"""Speakers, with the names that stories know them by."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from ..importer import alias_key
from ..models import Speaker, SpeakerAlias
from ..search import fold


class AliasForm(forms.ModelForm):
    """A name, folded as it is looked up."""

    class Meta:
        model = SpeakerAlias
        fields = ["name"]

    def clean_name(self) -> str:
        """Two speakers of one name could not be told apart; a name has one speaker."""
        name: str = self.cleaned_data["name"]
        self.instance.folded = alias_key(name)
        known = SpeakerAlias.objects.filter(folded=self.instance.folded)
        other = known.exclude(speaker=self.instance.speaker_id).select_related("speaker").first()
        if other:
            raise ValidationError(f"{other.speaker} is known by this name.")
        return name


class AliasInline(admin.TabularInline):
    model = SpeakerAlias
    form = AliasForm
    extra = 1


@admin.register(Speaker)
class SpeakerAdmin(admin.ModelAdmin):
    list_display = ["name", "kind", "role", "quote_count"]
    list_filter = ["kind"]
    search_fields = ["name", "aliases__folded"]
    search_help_text = "Any name by which stories know the speaker."
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["role_seen_at"]
    inlines = [AliasInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speaker]:
        return super().get_queryset(request).annotate(quoted=Count("quotes", distinct=True))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Speaker], search_term: str
    ) -> tuple[QuerySet[Speaker], bool]:
        """Names are held folded, so that "erdogan" finds one with any accents."""
        return super().get_search_results(request, queryset, fold(search_term))

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """The speaker's own name is one of the names to be known by."""
        super().save_related(request, form, formsets, change)
        speaker: Speaker = form.instance
        SpeakerAlias.objects.get_or_create(
            speaker=speaker, folded=alias_key(speaker.name), defaults={"name": speaker.name}
        )

    @admin.display(description="quotes", ordering="quoted")
    def quote_count(self, speaker: Speaker) -> int:
        return speaker.quoted  # type: ignore[attr-defined]
