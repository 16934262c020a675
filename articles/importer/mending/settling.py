"""What an editor says of a quote: whose words it is, or that it is none."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext_noop

from ... import search
from ...models import Quote, Speaker
from ..outcome import ImportProblem
from ..speakers import speaker_named
from .editing import hold


def settle(quote: Quote, changed: Collection[str]) -> None:
    """Save the fields named in ``changed``, marked so that no later reading overwrites them.

    Only those: where its words stand is the importer's, and it may just have moved them.
    """
    fields = {*changed, "review"}
    if "speaker" in changed:
        fields |= {"certainty", "why"}
        quote.certainty = Quote.Certainty.SURE if quote.speaker else Quote.Certainty.UNKNOWN
        quote.why = gettext_noop("An editor set the speaker.")
    if changed and "review" not in changed:
        quote.review = Quote.Review.MENDED
    if changed:
        quote.save(update_fields=fields)
        search.index(quote.article)


@transaction.atomic
def review_quote(quote_id: int, *, verdict: str, speaker: Speaker | str = "") -> Quote:
    """Settle a quote that waits for an editor: ``speaker`` is its speaker's full name.

    ``verdict`` is "confirmed" or "rejected"; with any other the quote is given to
    ``speaker``, a row or a full name. Raises ImportProblem where the quote is
    gone, somebody has settled it meanwhile, or no name is given.
    """
    waiting = Quote.objects.select_related("speaker", "article").filter(pk=quote_id)
    found = waiting.first()
    if found is None:
        raise ImportProblem(
            gettext_noop("This quote is no longer in its story; a newer copy came in.")
        )
    hold(found.article_id)
    quote = waiting.filter(review=Quote.Review.MACHINE).first()
    if quote is None:
        raise ImportProblem(gettext_noop("This quote was settled already, at another desk."))
    if verdict in {Quote.Review.CONFIRMED, Quote.Review.REJECTED}:
        quote.review = verdict
        settle(quote, ["review"])
        return quote
    if isinstance(speaker, str):
        if not speaker.strip():
            raise ImportProblem(
                gettext_noop("Whose words are these? Please give the speaker’s full name.")
            )
        speaker = speaker_named(speaker)
    quote.speaker = speaker
    settle(quote, ["speaker"])
    return quote
