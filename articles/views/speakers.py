"""The list of speakers, and each speaker's roles and quotes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import CharField, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext
from django.views.generic import DetailView

from ..addresses import address
from ..edition import while_it_lasts
from ..filters import SpeakerNameFilter, speakers_called
from ..folio import BY_NAME, open_folio
from ..models import Quote, Speaker
from ..prepared import Prepared
from ..querysets import Reader, SpeakerQuerySet, is_editor
from ..search import MOST_COUNTED, Finding, Query, fold
from .formats import Found
from .pictures import AGENCY, SPEAKER, TOPIC, Listing, Part, counted, over_time, picture
from .quotes import LINES
from .reading import FilteredList, ListMixin, open_leaf
from .speaker_formats import FORMATS, Roll

# Roles are gathered from so many of a speaker's newest quotes.
ROLES_LOOKED_AT = 200
ROLE = ("role", "article__language", "article__published_at")


def _roles(keys: Sequence[Any], reader: Reader) -> Any:
    given = Quote.objects.visible_to(reader).filter(pk__in=keys).exclude(role="")
    return given.newest_first().values_list(*ROLE)


def _called(slugs: Sequence[Any], reader: Reader) -> SpeakerQuerySet:
    return Speaker.objects.visible_to(reader).filter(slug=slugs[0]).order_by()


ROLES = Prepared(_roles, ROLES_LOOKED_AT)
CALLED = Prepared(_called, field=CharField())


class SpeakerList(FilteredList):
    section = "speakers"
    template_name = "speakers.html"
    formats = FORMATS

    @cached_property
    def filterset(self) -> SpeakerNameFilter:
        speakers = Speaker.objects.visible_to(self.reader)
        return SpeakerNameFilter(self.request.GET, speakers, request=self.request)

    def found(self) -> Roll:
        valid = self.filterset.is_valid()
        rows = self.filterset.qs if valid else Speaker.objects.none()
        called = self.filterset.form.cleaned_data["name"] if valid else ""
        count = count_speakers(self.reader, called, editor=is_editor(self.reader)) if valid else 0
        title = f"Speakers {self.filterset.heading()}".strip()
        capped = count > MOST_COUNTED
        return Roll(title, self.with_roles(rows), min(count, MOST_COUNTED), capped)

    def with_roles(self, rows: SpeakerQuerySet) -> SpeakerQuerySet:
        """Each with quotes counted and the role in the newest story that the reader may read.

        ``Speaker.role`` may come from a story that the public doesn't see. Of the quotes stored
        last, since PostgreSQL would look for each speaker in story after story.
        """
        stored = Quote.objects.filter(speaker=OuterRef(OuterRef("pk"))).exclude(role="")
        last = stored.order_by("-pk").values("pk")[:ROLES_LOOKED_AT]
        own = Quote.objects.visible_to(self.reader).filter(pk__in=last).newest_first()
        given = JSONObject(role="role", language="article__language")
        newest = Subquery(own.values(given=given)[:1])
        return rows.with_quote_counts(self.reader).annotate(newest=newest)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        roll = self.found()
        return super().get_context_data(
            folio=open_folio(roll.lines, BY_NAME, self.request.GET),
            count=roll.count,
            capped=roll.capped,
            **kwargs,
        )


class SpeakerPage(ListMixin, DetailView):
    section = "speakers"
    template_name = "speaker.html"
    context_object_name = "speaker"
    object: Speaker

    def get_object(self, queryset: Any = None) -> Speaker:
        for speaker in CALLED.ask([self.kwargs["slug"]], self.reader):
            return speaker
        raise Http404("The archive shows no such speaker.")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The page; a speaker that was merged into another leads to the other."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            speakers = Speaker.objects.visible_to(self.reader)
            other = speakers.filter(merged__slug=kwargs["slug"]).first()
            if other is None:
                raise
            asked = f"?{request.GET.urlencode()}" if request.GET else ""
            return HttpResponseRedirect(other.get_absolute_url() + asked)

    def found(self) -> Found:
        speaker = self.get_object()
        query = Query(speakers=(speaker,))
        return Found(Finding(query, self.reader, quotes=True), f"Quotes of {speaker.name}")

    def rows(self, keys: Sequence[int]) -> list[Quote]:
        return LINES.ask(keys, self.reader)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        query = Query(speakers=(self.object,))
        quotes, stories = (Finding(query, self.reader, quotes=of) for of in (True, False))
        own = frozenset({f"p{self.object.pk}"})
        listing = Listing("quote-list", {"speaker": self.object.slug})
        return super().get_context_data(
            roles=roles_in(quotes.leaf(ROLES_LOOKED_AT).keys, self.reader),
            folio=open_leaf(quotes, self.request.GET, self.rows),
            count=counted(quotes.tally),
            story_count=counted(stories.tally),
            picture=picture(
                Part(gettext("On what"), quotes.tally, TOPIC, listing.under(TOPIC)),
                Part(gettext("Quoted beside"), stories.tally, SPEAKER, speaker_address, own),
                Part(gettext("In whose copy"), quotes.tally, AGENCY, listing.under(AGENCY)),
            ),
            timeline=over_time(quotes.tally, listing),
            **kwargs,
        )


def speaker_address(slug: str) -> str:
    return address("speaker", slug)


@while_it_lasts
def count_speakers(reader: Reader, called: str, *, editor: bool) -> int:
    """How many speakers the reader may see, or are ``called`` so, up to one more than is told.

    A reader may cease to be an ``editor`` without anything of the archive changing.
    """
    rows = Speaker.objects.visible_to(reader)
    rows = speakers_called(rows, called) if called else rows
    return rows.order_by()[: MOST_COUNTED + 1].count()


def roles_in(quotes: Sequence[int], reader: Reader) -> list[dict[str, Any]]:
    """Each role the quotes give their speaker and when it was last given, newest first.

    Roles that differ in case, accents or an article alone are shown once.
    """
    known: dict[str, dict[str, Any]] = {}
    for row in ROLES.ask_values(quotes, reader):
        known.setdefault(fold(row[0]).removeprefix("the "), dict(zip(ROLE, row, strict=True)))
    return list(known.values())
