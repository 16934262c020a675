"""Speakers, with the names that stories know them by."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..desk.speakers import whole_numbers
from ..importer import alias_key
from ..models import Quote, Speaker, SpeakerAlias, SpeakerMove
from ..search import fold
from .named import NamedMixin, NamedRows


class AliasForm(forms.ModelForm):
    """A name, folded as it is looked up."""

    class Meta:
        model = SpeakerAlias
        fields = ["name"]

    def clean_name(self) -> str:
        """A name has one speaker, unless something tells this one from the others."""
        name: str = self.cleaned_data["name"]
        self.instance.folded = alias_key(name)
        known = SpeakerAlias.objects.filter(folded=self.instance.folded)
        other = known.exclude(speaker=self.instance.speaker_id).select_related("speaker").first()
        told = Speaker.objects.filter(pk=self.instance.speaker_id).exclude(distinction="")
        if other and not told.exists():
            raise ValidationError(
                _("%(speaker)s is known by this name."), params={"speaker": other.speaker}
            )
        return name


class AliasInline(NamedMixin, admin.TabularInline):
    model = SpeakerAlias
    formset = NamedRows
    form = AliasForm
    extra = 1


@admin.register(Speaker)
class SpeakerAdmin(admin.ModelAdmin):
    list_display = ["__str__", "kind", "role", "quote_count"]
    list_filter = ["kind"]
    search_fields = ["name", "aliases__folded"]
    search_help_text = _("Any name by which stories know the speaker.")
    prepopulated_fields = {"slug": ["name"]}
    readonly_fields = ["role_seen_at"]
    inlines = [AliasInline]
    actions = ["merge"]
    change_form_template = "admin/desk/speaker.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[Speaker]:
        """Without those that were merged into another, which the moves keep."""
        standing = super().get_queryset(request).filter(merged_into=None)
        return standing.annotate(
            quoted=Count("quotes", filter=~Q(quotes__kind=Quote.Kind.INDIRECT), distinct=True)
        )

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """With what was merged into the speaker or told from it, newest first."""
        moves = SpeakerMove.objects.filter(
            Q(origin_id__in=whole_numbers([object_id]))
            | Q(target_id__in=whole_numbers([object_id]))
        ).select_related("origin", "target", "made_by")
        context = {**(extra_context or {}), "moves": moves}
        return super().change_view(request, object_id, form_url, context)

    @admin.action(description=_("Merge the speakers chosen"), permissions=["change"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Speaker]) -> HttpResponse:
        """To the page that asks which of them remains."""
        keys = ",".join(str(key) for key in queryset.values_list("pk", flat=True))
        return HttpResponseRedirect(f"{reverse('admin:speaker_merge')}?ids={keys}")

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

    @admin.display(description=_("quotes"), ordering="quoted")
    def quote_count(self, speaker: Speaker) -> int:
        return speaker.quoted  # type: ignore[attr-defined]
