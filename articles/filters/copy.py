"""The filters of stories and of quotes."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import django_filters as filters
from django.utils.translation import get_language_info

from ..models import Article, Quote, Source, Speaker, Topic
from ..search import Asked, Query, read_search
from ..topic_tree import topic_tree, walk_tree
from .fields import DayField, SpeakerField
from .listing import Listing
from .narrowing import narrowed
from .words import LONGEST_TEXT

NAMES_DJANGO_LACKS = {"ku": "Kurdî", "ps": "پښتو", "zh": "中文"}


class DayFilter(filters.Filter):
    field_class = DayField


class SpeakerFilter(filters.Filter):
    field_class = SpeakerField


def unknown(kind: str) -> dict[str, str]:
    return {"invalid_choice": f"The archive shows no {kind} “%(value)s”."}


class CopyFilter(Listing):
    """The filters that stories and quotes share.

    Here they are only named and checked; narrowing is the search's work, by `query`.
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
        help_text="All of them must occur.",
        max_length=LONGEST_TEXT,
    )
    topic = filters.ChoiceFilter(
        label="Topic",
        help_text="With the narrower topics below it.",
        empty_label="any",
        error_messages=unknown("topic"),
    )
    source = filters.ChoiceFilter(
        label="Agency",
        help_text="Who sent the copy.",
        empty_label="any",
        error_messages=unknown("agency"),
    )
    speaker = SpeakerFilter(
        label="Speaker",
        help_text="The name of somebody quoted.",
        max_length=LONGEST_TEXT,
    )

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
        topics = [
            (branch.topic.slug, "\u2003" * branch.depth + branch.topic.name)
            for branch in walk_tree(topic_tree(self.reader))
        ]
        agencies = (
            Source.objects.visible_to(self.reader).order_by("name").values_list("code", "name")
        )
        self.offer("topic", choices=topics)
        self.offer("source", choices=list(agencies))
        self.offer("speaker", speakers=Speaker.objects.visible_to(self.reader))

    @cached_property
    def asked(self) -> Asked:
        """The words typed, as they were understood."""
        return read_search(self.form.cleaned_data.get("text") or "")

    def query(self) -> Query:
        """What was asked for, with what the words typed narrow it to themselves."""
        asked = self.form.cleaned_data
        given = Query(
            text=asked.get("text") or "",
            topic=_row(Topic, slug=asked.get("topic")),
            source=_row(Source, code=asked.get("source")),
            speakers=tuple(filter(None, [asked.get("speaker")])),
            language=asked.get("language") or "",
            kind=asked.get("kind") or "",
            since=asked.get("from"),
            until=asked.get("to"),
        )
        return narrowed(given, self.asked, self.reader)


class StoryFilter(CopyFilter):
    language = filters.ChoiceFilter(
        label="Language",
        help_text="Of the copy.",
        empty_label="any",
        field_name="language",
        error_messages=unknown("story in"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        codes = (
            Article.objects.visible_to(self.reader)
            .exclude(language="")
            .order_by("language")
            .values_list("language", flat=True)
            .distinct()
        )
        self.offer("language", choices=[(code, language_name(code)) for code in codes])


class QuoteFilter(CopyFilter):
    phrases = CopyFilter.phrases | {"speaker": "by {}", "kind": "({})"}

    kind = filters.ChoiceFilter(
        label="Kind",
        help_text="Quotes without marks only when asked for.",
        empty_label="in quotation marks",
        choices=Quote.Kind.choices,
        error_messages=unknown("kind of quote"),
    )


def _row(model: Any, **named: str | None) -> Any:
    """The row of this name, which the form has checked; None where none was chosen."""
    return model.objects.get(**named) if all(named.values()) else None


def language_name(code: str) -> str:
    """What speakers of a language call it ("Türkçe"), or its code."""
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return NAMES_DJANGO_LACKS.get(code, code)
