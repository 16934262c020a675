"""The review queue: quotes in doubt, newest first, each in its paragraph.

An editor confirms, mends or rejects a quote with one press; it leaves the
queue, and no later reading overwrites what was said of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from ..folio import NEWEST_QUOTE_FIRST, open_folio
from ..forms import known_speakers
from ..galley import Paragraph, set_galley
from ..importer import ImportProblem, review_quote
from ..models import Quote, Speaker
from ..sentences import spoken
from .doors import DeskScreen
from .speakers import whole_numbers

COUNTED = 1_000
# As many as there are keys from 1 to 9.
OFFERED = 9
_SAID = {
    Quote.Review.CONFIRMED: _("Confirmed"),
    Quote.Review.MENDED: _("Mended"),
    Quote.Review.REJECTED: _("Marked as not a quote"),
}


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A quote, the paragraphs it stands in and the one before, and whose words it may be."""

    quote: Quote
    paragraphs: tuple[Paragraph, ...]
    speakers: list[Speaker]


class ReviewQueue(DeskScreen, TemplateView):
    """The quotes that wait for an editor's eye."""

    permission_required = "articles.change_quote"
    template_name = "admin/desk/review.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waiting = Quote.objects.to_review()
        folio = open_folio(waiting.for_list(), NEWEST_QUOTE_FIRST, self.request.GET)
        counted = waiting.order_by()[: COUNTED + 1].count()
        return super().get_context_data(
            title=gettext("Quotes to check"),
            folio=folio,
            doubtful=_beside_their_stories(folio.rows),
            count=min(counted, COUNTED),
            more=counted > COUNTED,
            known=known_speakers([]),
            **kwargs,
        )

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Settle one quote and come back to the same place of the queue."""
        asked = request.POST
        known = Speaker.objects.filter(pk__in=whole_numbers(asked.getlist("known"))).first()
        try:
            quote = review_quote(
                next(iter(whole_numbers(asked.getlist("quote"))), 0),
                verdict=asked.get("verdict", ""),
                speaker=known or asked.get("speaker", ""),
            )
        except ImportProblem as problem:
            messages.error(request, spoken(str(problem)))
        else:
            messages.success(request, f"{_SAID[Quote.Review(quote.review)]}: “{quote}”")
        return HttpResponseRedirect(f"{reverse('admin:review_queue')}?{request.GET.urlencode()}")


def _beside_their_stories(quotes: Iterable[Quote]) -> list[Doubtful]:
    """Each quote set in its story, with the speakers of that story to choose from."""
    quotes = list(quotes)
    stories = [quote.article_id for quote in quotes]
    named = Quote.objects.filter(article__in=stories, speaker__isnull=False)
    said: dict[int, dict[int, Speaker]] = defaultdict(dict)
    for quote in named.select_related("speaker").order_by("start"):
        if quote.speaker:
            said[quote.article_id][quote.speaker.pk] = quote.speaker
    return [
        Doubtful(
            quote,
            _around(set_galley(quote.article.body, [quote]), quote.position),
            list(said[quote.article_id].values())[:OFFERED],
        )
        for quote in quotes
    ]


def _around(galley: tuple[Paragraph, ...], position: int) -> tuple[Paragraph, ...]:
    """The paragraphs that hold the quote, from the one before, which may name the speaker."""
    holding = [
        index for index, one in enumerate(galley) if any(run.quote == position for run in one.runs)
    ]
    return galley[max(0, holding[0] - 1) : holding[-1] + 1] if holding else galley[:1]


urlpatterns = [path("", ReviewQueue.as_view(), name="review_queue")]
