"""The filters of stories and of quotes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

import django_filters as filters
from django.core.validators import MaxLengthValidator
from django.utils.text import Truncator
from django.utils.translation import get_language_info, gettext
from django.utils.translation import gettext_lazy as _

from ..models import Quote, Source, Speaker, Topic
from ..search import Asked, Query, read_search
from .fields import LONGEST_NAME, DayField, LanguageField, NamedField, SpeakerField
from .listing import Listing
from .narrowing import narrowed

# The part of a query that a filter sets.
FIELDS = {
    "text": "text",
    "topic": "topic",
    "source": "source",
    "speaker": "speakers",
    "language": "language",
    "kind": "kind",
    "from": "since",
    "to": "until",
}
# Letters of what is typed: what the longest address has room for, and what a heading says of it.
LONGEST_TYPED, LONGEST_SAID = 8_000, 100
NAMES_DJANGO_LACKS = {"ku": _("Kurdish"), "ps": _("Pashto"), "zh": _("Chinese")}


class DayFilter(filters.Filter):
    field_class = DayField


class SpeakerFilter(filters.Filter):
    field_class = SpeakerField


class NamedFilter(filters.Filter):
    field_class = NamedField


class LanguageFilter(filters.Filter):
    field_class = LanguageField


class CopyFilter(Listing):
    """The filters that stories and quotes share.

    Here they are only named and checked; narrowing is the search's work, by `query`.
    Topic, agency and language are chosen beside the list (`facets`), not in the form.
    """

    phrases = {
        "speaker": _("quoting {}"),
        "topic": _("about {}"),
        "source": _("from {}"),
        "language": _("in {}"),
        "text": _("with “{}”"),
        "from": _("since {}"),
        "to": _("until {}"),
    }

    text = filters.CharFilter(
        label=_("Words"),
        help_text=_("Or “a phrase”, -without, ferr* for ferry and ferries, speaker:name."),
        # No max_length, by which a browser would cut a paste in the middle of a word.
        validators=[MaxLengthValidator(LONGEST_TYPED)],
    )
    speaker = SpeakerFilter(
        label=_("Speaker"),
        help_text=_("The name of somebody quoted."),
        max_length=LONGEST_NAME,
    )
    topic = NamedFilter(
        label=_("Topic"), named_by="slug", unknown=_("The archive shows no topic “%(value)s”.")
    )
    source = NamedFilter(
        label=_("Agency"), named_by="code", unknown=_("The archive shows no agency “%(value)s”.")
    )
    language = LanguageFilter(label=_("Language"))

    @classmethod
    def get_filters(cls) -> dict[str, filters.Filter]:
        """With the period, whose "from" is no name that Python lets a class give."""
        period = {
            "from": DayFilter(label=_("From"), help_text=_("First day.")),
            "to": DayFilter(label=_("To"), help_text=_("Last day.")),
        }
        return super().get_filters() | period

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Most lists are asked for none of them; to write these queries takes a tenth of a list.
        self.offer("topic", rows=Topic.objects.all)
        self.offer("source", rows=lambda: Source.objects.visible_to(self.reader))
        self.offer("speaker", speakers=lambda: Speaker.objects.visible_to(self.reader))

    @cached_property
    def asked(self) -> Asked:
        """The words typed, as they were understood."""
        return read_search(self.form.cleaned_data.get("text") or "")

    @property
    def words_typed(self) -> bool:
        """Whether there is anything to mark in what is found, or to call a match good by."""
        return self.asked.node is not None

    @property
    def best_first(self) -> bool:
        """Whether the best matches shall come first, not the newest."""
        return self.data.get("order") == "best" and self.words_typed

    def query(self) -> Query:
        """What was asked for, with what the words typed narrow it to themselves."""
        return self._narrowed

    @cached_property
    def _narrowed(self) -> Query:
        return narrowed(self._given(), self.asked, self.reader)

    def between(self, start: date, end: date) -> str:
        """The list's query string for a span, as far as it lies within the reader's own period."""
        asked = self.query()
        first, last = max(start, asked.since or start), min(end, asked.until or end)
        return self.asking({"from": first.isoformat(), "to": last.isoformat()})

    def query_without(self, name: str) -> Query:
        """What was asked for, one filter left out; with the words goes what they narrow to."""
        field = FIELDS[name]
        whole = self._given() if name == "text" else self.query()
        return replace(whole, **{field: getattr(Query(), field), "best_first": False})

    def _given(self) -> Query:
        asked = self.form.cleaned_data
        return Query(
            text=asked.get("text") or "",
            topic=asked.get("topic"),
            source=asked.get("source"),
            speakers=tuple(filter(None, [asked.get("speaker")])),
            language=asked.get("language") or "",
            kind=asked.get("kind") or "",
            since=asked.get("from"),
            until=asked.get("to"),
            best_first=self.best_first,
        )

    def _in_words(self, name: str) -> str:
        said = super()._in_words(name)
        if name == "text":
            return Truncator(said).chars(LONGEST_SAID)
        if name == "topic" and name not in self.errors:
            return gettext(said)
        return language_name(said) if name == "language" else said


class StoryFilter(CopyFilter):
    pass


class QuoteFilter(CopyFilter):
    phrases = CopyFilter.phrases | {"speaker": _("by {}"), "kind": _("({})")}

    kind = filters.ChoiceFilter(
        label=_("Kind"),
        help_text=_("Quotes without marks only when asked for."),
        empty_label=_("in quotation marks"),
        choices=Quote.Kind.choices,
        error_messages={"invalid_choice": _("The archive shows no kind of quote “%(value)s”.")},
    )


def language_name(code: str) -> str:
    """A language's name in the reader's own: "Turkish", "Türkçe"; or its code."""
    try:
        return gettext(get_language_info(code)["name"])
    except KeyError:
        return str(NAMES_DJANGO_LACKS.get(code, code))
