"""The filters of stories and of quotes."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

import django_filters as filters
from django.utils.translation import get_language_info

from ..models import Quote, Source, Speaker, Topic
from ..search import Asked, Query, read_search
from .fields import LONGEST_TEXT, DayField, LanguageField, NamedField, SpeakerField
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
NAMES_DJANGO_LACKS = {"ku": "Kurdî", "ps": "پښتو", "zh": "中文"}


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
        "speaker": "quoting {}",
        "topic": "about {}",
        "source": "from {}",
        "language": "in {}",
        "text": "with “{}”",
        "from": "since {}",
        "to": "until {}",
    }

    text = filters.CharFilter(
        label="Words",
        help_text="Or “a phrase”, -without, ferr* for ferry and ferries, speaker:name.",
        max_length=LONGEST_TEXT,
    )
    speaker = SpeakerFilter(
        label="Speaker",
        help_text="The name of somebody quoted.",
        max_length=LONGEST_TEXT,
    )
    topic = NamedFilter(
        label="Topic", named_by="slug", unknown="The archive shows no topic “%(value)s”."
    )
    source = NamedFilter(
        label="Agency", named_by="code", unknown="The archive shows no agency “%(value)s”."
    )
    language = LanguageFilter(label="Language")

    @classmethod
    def get_filters(cls) -> dict[str, filters.Filter]:
        """With the period, whose "from" is no name that Python lets a class give."""
        period = {
            "from": DayFilter(label="From", help_text="First day."),
            "to": DayFilter(label="To", help_text="Last day."),
        }
        return super().get_filters() | period

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("topic", rows=Topic.objects.all())
        self.offer("source", rows=Source.objects.visible_to(self.reader))
        self.offer("speaker", speakers=Speaker.objects.visible_to(self.reader))

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
        return language_name(said) if name == "language" else said


class StoryFilter(CopyFilter):
    pass


class QuoteFilter(CopyFilter):
    phrases = CopyFilter.phrases | {"speaker": "by {}", "kind": "({})"}

    kind = filters.ChoiceFilter(
        label="Kind",
        help_text="Quotes without marks only when asked for.",
        empty_label="in quotation marks",
        choices=Quote.Kind.choices,
        error_messages={"invalid_choice": "The archive shows no kind of quote “%(value)s”."},
    )


def language_name(code: str) -> str:
    """What speakers of a language call it ("Türkçe"), or its code."""
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return NAMES_DJANGO_LACKS.get(code, code)
