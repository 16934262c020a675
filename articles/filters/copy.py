"""The filters of stories and of quotes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import django_filters as filters
from django.db.models import QuerySet
from django.utils.timezone import make_aware
from django.utils.translation import get_language_info

from ..models import Article, Quote, Source, Speaker
from ..querysets import ArticleQuerySet, QuoteQuerySet
from ..search import matching
from ..topic_tree import topic_tree, walk_tree
from .fields import DayField, SpeakerField
from .listing import Listing
from .words import LONGEST_TEXT, holding_words

NAMES_DJANGO_LACKS = {"ku": "Kurdî", "ps": "پښتو", "zh": "中文"}


class DayFilter(filters.Filter):
    field_class = DayField


class SpeakerFilter(filters.Filter):
    field_class = SpeakerField


def unknown(kind: str) -> dict[str, str]:
    return {"invalid_choice": f"The archive shows no {kind} “%(value)s”."}


class CopyFilter(Listing):
    """The filters that stories and quotes share.

    ``moment`` is the lookup of the story's date, ``story`` of its key.
    """

    moment = "published_at"
    story = "pk"
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
        method="holding_words",
    )
    topic = filters.ChoiceFilter(
        label="Topic",
        help_text="With the narrower topics below it.",
        empty_label="any",
        method="about_topic",
        error_messages=unknown("topic"),
    )
    source = filters.ChoiceFilter(
        label="Agency",
        help_text="Who sent the copy.",
        empty_label="any",
        method="from_agency",
        error_messages=unknown("agency"),
    )
    speaker = SpeakerFilter(
        label="Speaker",
        help_text="The name of somebody quoted.",
        max_length=LONGEST_TEXT,
        method="quoting_speaker",
    )

    @classmethod
    def get_filters(cls) -> dict[str, filters.Filter]:
        """With the period, whose "from" is no name that Python lets a class give."""
        period = {
            "from": DayFilter(label="From", help_text="First day.", method="since_day"),
            "to": DayFilter(label="To", help_text="Last day.", method="until_day"),
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

    def about_topic(self, rows: QuerySet[Any], name: str, slug: str) -> QuerySet[Any]:
        stories = Article.objects.about([slug])
        return rows.filter(**{f"{self.story}__in": stories.values("pk")})

    def since_day(self, rows: QuerySet[Any], name: str, day: date) -> QuerySet[Any]:
        return rows.filter(**{f"{self.moment}__gte": _midnight(day)})

    def until_day(self, rows: QuerySet[Any], name: str, day: date) -> QuerySet[Any]:
        return rows.filter(**{f"{self.moment}__lt": _midnight(day + timedelta(days=1))})


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

    def holding_words(self, rows: ArticleQuerySet, name: str, text: str) -> ArticleQuerySet:
        return matching(rows, text, self.reader)

    def from_agency(self, rows: ArticleQuerySet, name: str, code: str) -> ArticleQuerySet:
        return rows.from_source(code)

    def quoting_speaker(
        self, rows: ArticleQuerySet, name: str, speaker: Speaker
    ) -> ArticleQuerySet:
        return rows.quoting(speaker.slug, self.reader)


class QuoteFilter(CopyFilter):
    moment = "article__published_at"
    story = "article"
    phrases = CopyFilter.phrases | {"speaker": "by {}", "kind": "({})"}

    kind = filters.ChoiceFilter(
        label="Kind",
        help_text="Quotes without marks only when asked for.",
        empty_label="in quotation marks",
        choices=Quote.Kind.choices,
        error_messages=unknown("kind of quote"),
        method="of_kind",
    )

    def filter_queryset(self, queryset: QuoteQuerySet) -> QuoteQuerySet:
        rows = super().filter_queryset(queryset)
        return rows if self.form.cleaned_data.get("kind") else rows.in_marks()

    def of_kind(self, rows: QuoteQuerySet, name: str, kind: str) -> QuoteQuerySet:
        return rows.filter(kind=kind)

    def holding_words(self, rows: QuoteQuerySet, name: str, text: str) -> QuoteQuerySet:
        return holding_words(rows, "text", text)

    def from_agency(self, rows: QuoteQuerySet, name: str, code: str) -> QuoteQuerySet:
        return rows.filter(article__source__code=code)

    def quoting_speaker(self, rows: QuoteQuerySet, name: str, speaker: Speaker) -> QuoteQuerySet:
        return rows.filter(speaker=speaker)


def language_name(code: str) -> str:
    """What speakers of a language call it ("Türkçe"), or its code."""
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return NAMES_DJANGO_LACKS.get(code, code)


def _midnight(day: date) -> datetime:
    return make_aware(datetime.combine(day, time.min))
