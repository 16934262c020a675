"""Merging speakers that are one, telling apart two of one name, and undoing either."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Count, Min, Q
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext, ngettext
from django.views.generic import TemplateView, View

from ..figures import in_figures
from ..folio import NEWEST_QUOTE_FIRST, open_folio
from ..importer import ImportProblem, merge_speakers, split_speaker, undo_move
from ..models import Quote, Speaker, SpeakerMove
from ..sentences import spoken
from .doors import DeskScreen

MERGED_AT_ONCE = 50


def whole_numbers(texts: list[str]) -> list[int]:
    """The row keys among ``texts``; what is none is left out."""
    return [int(t) for t in texts if t.isascii() and t.isdecimal() and len(t) < 19]


class SpeakerScreen(DeskScreen):
    permission_required = "articles.change_speaker"


class MergeSpeakers(SpeakerScreen, TemplateView):
    """Which of the speakers chosen is the one that the others become."""

    template_name = "admin/desk/merge.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = whole_numbers(self.request.GET.get("ids", "").split(","))[:MERGED_AT_ONCE]
        standing = Speaker.objects.filter(pk__in=asked, merged_into=None)
        speakers = standing.annotate(said=Count("quotes")).order_by("-said", "name")
        return super().get_context_data(
            title=gettext("Merge speakers"),
            speakers=speakers.prefetch_related("aliases"),
            **kwargs,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        target = Speaker.objects.filter(
            pk__in=whole_numbers(request.POST.getlist("target"))
        ).first()
        others = Speaker.objects.filter(pk__in=whole_numbers(request.POST.getlist("speaker")))
        if target is None or not others.exclude(pk=target.pk).exists():
            messages.error(
                request, gettext("Choose the speaker that remains, and one that becomes it.")
            )
            return HttpResponseRedirect(request.get_full_path())
        for origin in others.exclude(pk=target.pk):
            try:
                move = merge_speakers(origin, target, user=self.editor)
            except ImportProblem as problem:
                messages.error(request, spoken(str(problem)))
            else:
                messages.success(request, _moved(move))
        return to_speaker(target.pk)


class SplitSpeaker(SpeakerScreen, TemplateView):
    """Which quotes are another person's of the same name, by their roles or one by one."""

    template_name = "admin/desk/split.html"

    @cached_property
    def speaker(self) -> Speaker:
        return get_object_or_404(Speaker, pk=self.kwargs["pk"], merged_into=None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        quotes = Quote.objects.in_marks().filter(speaker=self.speaker)
        roles = quotes.exclude(role="").order_by().values("role")
        roles = roles.annotate(said=Count("pk"), language=Min("article__language"))
        return super().get_context_data(
            title=gettext("Tell two apart: %(name)s") % {"name": self.speaker},
            speaker=self.speaker,
            roles=roles.order_by("-said", "role"),
            folio=open_folio(quotes.for_list(), NEWEST_QUOTE_FIRST, self.request.GET),
            **kwargs,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        asked = request.POST
        chosen = Quote.objects.filter(
            Q(role__in=[role for role in asked.getlist("role") if role])
            | Q(pk__in=whole_numbers(asked.getlist("quote")))
        )
        try:
            move = split_speaker(
                self.speaker,
                chosen,
                name=asked.get("name", "").strip() or self.speaker.name,
                distinction=asked.get("distinction", ""),
                user=self.editor,
            )
        except ImportProblem as problem:
            messages.error(request, spoken(str(problem)))
            return self.render_to_response(self.get_context_data(asked=asked))
        messages.success(request, _moved(move))
        return to_speaker(move.target_id)


class UndoMove(SpeakerScreen, View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        move = get_object_or_404(SpeakerMove, pk=self.kwargs["pk"])
        try:
            undo_move(move, user=self.editor)
        except ImportProblem as problem:
            messages.error(request, spoken(str(problem)))
        else:
            messages.success(request, gettext("Undone: %(what)s.") % {"what": move})
        return to_speaker(move.origin_id)


def _moved(move: SpeakerMove) -> str:
    """What was moved, with how many quotes."""
    count = len(move.quotes)
    said = ngettext("%(what)s: %(number)s quote.", "%(what)s: %(number)s quotes.", count)
    return said % {"what": move, "number": in_figures(count)}


def to_speaker(key: int) -> HttpResponseRedirect:
    """To the speaker's page in the admin, where moves can be undone."""
    return HttpResponseRedirect(reverse("admin:articles_speaker_change", args=[key]))


urlpatterns = [
    path("merge/", MergeSpeakers.as_view(), name="speaker_merge"),
    path("<int:pk>/split/", SplitSpeaker.as_view(), name="speaker_split"),
    path("moves/<int:pk>/undo/", UndoMove.as_view(), name="speaker_undo"),
]
