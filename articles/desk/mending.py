"""From a reading to the preview's forms, and from the forms to what was mended."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext

from ..forms import NewAgencyForm, QuoteForm, StoryForm, known_speakers
from ..importer import Mended
from ..models import Quote, Source
from ..wire import ParsedQuote, ParsedStory, PubStatus

# Copy with more quotes than this is no news story; the admin mends the rest.
MENDABLE_QUOTES = 300


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """A quote of the preview, by its number, with the form that mends it."""

    number: int
    quote: ParsedQuote
    form: QuoteForm

    @property
    def certainty(self) -> str:
        return str(Quote.Certainty(self.quote.certainty).label)

    @property
    def how(self) -> str:
        return str(Quote.How(self.quote.how).label)


class Mending:
    """The preview's forms over one story, empty of posted data until an editor saves."""

    def __init__(
        self, story: ParsedStory, received_at: datetime, posted: QueryDict | None = None
    ) -> None:
        self.story = story
        self.reading = reading_key(story)
        found = {topic.code: ", ".join(topic.terms) for topic in story.topics}
        initial = _initial(story, received_at) | {"reading": self.reading}
        self.form = StoryForm(posted, initial=initial, found_words=found)
        self.form.fields["published_on"].help_text = self.date_origin
        # A kill or a hold may be its order alone; the story it names has the headline.
        self.form.fields["headline"].required = story.pub_status == PubStatus.USABLE
        made = posted if posted and "agency-make" in posted else None
        self.new_agency = NewAgencyForm(made, initial=_agency_seen(story))
        self.cards = [
            QuoteCard(number, quote, _quote_form(number, quote, posted))
            for number, quote in enumerate(story.quotes[:MENDABLE_QUOTES], 1)
        ]

    @property
    def date_origin(self) -> str:
        """Where the date comes from, in words."""
        if self.story.sent:
            return gettext("As the file gives it.")
        if self.story.dateline and self.story.dateline.date:
            return gettext("As the dateline gives it.")
        return gettext("The day of receipt; the copy gives none.")

    @property
    def speakers(self) -> list[str]:
        """Names to offer: those of this story first."""
        return known_speakers(quote.speaker for quote in self.story.quotes if quote.speaker)

    @property
    def how_sure(self) -> str:
        """How many quotes are how sure: "3 sure, 1 please check"."""
        counts = Counter(str(quote.certainty) for quote in self.story.quotes)
        return ", ".join(
            f"{counts[state]} {label}" for state, label in Quote.Certainty.choices if counts[state]
        )

    @property
    def more_quotes(self) -> int:
        return max(0, len(self.story.quotes) - MENDABLE_QUOTES)

    def is_valid(self, *, may_add_agency: bool) -> bool:
        """Check all forms; says what is missing on the form that lacks it."""
        valid = all([self.form.is_valid(), *[card.form.is_valid() for card in self.cards]])
        if valid and self.form.cleaned_data["reading"] != self.reading:
            self.form.add_error(
                None,
                gettext(
                    "The copy reads differently than when this page was opened: an agency’s entry "
                    "was changed or a line labelled meanwhile. Please check again."
                ),
            )
            # What is shown now is this reading: saved once more, it has been checked.
            self.form.data = _with(self.form.data, "reading", self.reading)
        if self._wants_new_agency(may_add_agency):
            valid = self.new_agency.is_valid() and valid
        elif valid and not self.form.cleaned_data["source"]:
            self.form.add_error(
                "source",
                gettext("Which agency sent this? Its copy does not say; please choose one."),
            )
        return valid and self.form.is_valid()

    def mended(self) -> Mended:
        """What the editor changed. Makes the new agency, if one was named."""
        facts, changed = self.form.cleaned_data, set(self.form.changed_data)
        fields: dict[str, Any] = {
            name: facts[name]
            for name in ("headline", "byline", "dateline", "published_on")
            if name in changed
        }
        if "topics" in changed:
            fields["topics"] = tuple(facts["topics"])
        return Mended(
            source=self._agency().code,
            speakers={
                card.number: card.form.cleaned_data["speaker"]
                for card in self.cards
                if "speaker" in card.form.changed_data
            },
            rejected=frozenset(
                card.number for card in self.cards if card.form.cleaned_data["rejected"]
            ),
            **fields,
        )

    def _wants_new_agency(self, allowed: bool) -> bool:
        """An agency chosen from the list wins."""
        chosen = self.form.cleaned_data.get("source")
        return allowed and not chosen and self.new_agency.is_bound

    def _agency(self) -> Source:
        chosen: Source | None = self.form.cleaned_data["source"]
        return chosen or self.new_agency.save()


def reading_key(story: ParsedStory) -> str:
    """A short name for this reading of the story: other facts, words or quotes, another name."""
    dateline = story.dateline and story.dateline.text
    quotes = [[quote.start, quote.text, quote.speaker] for quote in story.quotes]
    topics = [topic.code for topic in story.topics]
    facts = [story.headline, story.byline, dateline, str(story.sent), story.body]
    held = json.dumps([*facts, quotes, topics], ensure_ascii=True)
    return hashlib.sha256(held.encode()).hexdigest()[:16]


def _agency_seen(story: ParsedStory) -> dict[str, Any]:
    """What the copy shows of its agency, to start a new one with.

    A sign-off that does not name the agency may be its writer's initials.
    """
    printed = (story.dateline and story.dateline.source) or ""
    sign_off = story.sign_off or ""
    return {
        "code": printed if re.fullmatch(r"[\w-]+", printed, re.ASCII) else "",
        "name": printed,
        "languages": [story.language] if story.language else [],
        "dateline_names": [printed] if printed else [],
        "sign_offs": [sign_off] if printed and printed in sign_off else [],
    }


def _initial(story: ParsedStory, received_at: datetime) -> dict[str, Any]:
    return {
        "source": story.source,
        "headline": _one_line(story.headline),
        "byline": _one_line(story.byline),
        "dateline": _one_line(story.dateline.text if story.dateline else None),
        "published_on": _day(story, received_at),
    }


def _day(story: ParsedStory, received_at: datetime) -> date:
    if story.sent:
        return timezone.localdate(story.sent)
    return (story.dateline and story.dateline.date) or timezone.localdate(received_at)


def _quote_form(number: int, quote: ParsedQuote, posted: QueryDict | None) -> QuoteForm:
    initial = {"speaker": _one_line(quote.speaker), "rejected": False}
    return QuoteForm(posted, initial=initial, prefix=f"q{number}")


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _with(posted: Mapping[str, Any], name: str, value: str) -> QueryDict:
    again = QueryDict(mutable=True)
    again.update(posted)
    again[name] = value
    return again
