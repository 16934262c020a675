"""The preview's forms: a story's facts, its quotes, and an agency that is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Source, Speaker, Topic
from .fields import AgencyField, LinesField, OneLineField, SlipForm, check_day


@dataclass(frozen=True, slots=True)
class TopicBox:
    """A topic to tick; ``words`` are the story's words that led to it."""

    code: str
    name: str
    ticked: bool
    words: str = ""


class StoryForm(SlipForm):
    """A story's facts in the preview. ``reading`` tells which reading they came from."""

    source = AgencyField(
        to_field_name="code", required=False, empty_label=_("None found: choose one")
    )
    headline = OneLineField(
        label=_("Headline"), widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"})
    )
    byline = OneLineField(
        label=_("Byline"), required=False, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    dateline = OneLineField(
        label=_("Dateline"), required=False, widget=forms.TextInput(attrs={"dir": "auto"})
    )
    published_on = forms.DateField(
        label=_("Date"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        validators=[check_day],
    )
    topics = forms.MultipleChoiceField(label=_("Topics"), required=False)
    reading = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, found_words: dict[str, str], **kwargs: Any) -> None:
        """``found_words``: the words that led to each topic found, by its code."""
        super().__init__(*args, **kwargs)
        self.all_topics = list(Topic.objects.all())
        known = {topic.code for topic in self.all_topics}
        self.found_words = {code: found_words[code] for code in found_words if code in known}
        self.initial["topics"] = list(self.found_words)
        self.fields["topics"].choices = [(t.code, t.title) for t in self.all_topics]  # type: ignore[attr-defined]

    @property
    def found_topics(self) -> list[TopicBox]:
        return [self._box(topic) for topic in self.all_topics if topic.code in self.found_words]

    @property
    def other_topics(self) -> Iterator[tuple[str, list[TopicBox]]]:
        """The topics not found, under the names of their top topics."""
        by_pk = {topic.pk: topic for topic in self.all_topics}
        groups: dict[str, list[TopicBox]] = defaultdict(list)
        for topic in self.all_topics:
            top = topic
            while top.parent_id in by_pk and top.parent_id != top.pk:
                top = by_pk[top.parent_id]
            if topic.code not in self.found_words:
                groups[top.title].append(self._box(topic))
        yield from sorted(groups.items())

    def _box(self, topic: Topic) -> TopicBox:
        ticked = topic.code in (self["topics"].value() or ())
        return TopicBox(topic.code, topic.title, ticked, self.found_words.get(topic.code, ""))


class QuoteForm(SlipForm):
    """A quote's speaker, and whether it is one at all."""

    speaker = OneLineField(
        label=_("Speaker"),
        required=False,
        max_length=Speaker._meta.get_field("name").max_length,
        widget=forms.TextInput(attrs={"list": "speakers", "autocomplete": "off", "dir": "auto"}),
    )
    rejected = forms.BooleanField(label=_("Not a quote"), required=False)


class NewAgencyForm(forms.ModelForm):
    """An agency that the archive does not know yet, filled in with what its copy says."""

    make = forms.BooleanField(label=_("Make this agency on saving"), required=False)

    class Meta:
        model = Source
        fields = ["code", "name", "languages", "dateline_names", "sign_offs"]
        field_classes = dict.fromkeys(["languages", "dateline_names", "sign_offs"], LinesField)
        widgets = dict.fromkeys(
            ["languages", "dateline_names", "sign_offs"], forms.Textarea(attrs={"rows": 2})
        )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self.prefix = "agency"
        self.use_required_attribute = False


def known_speakers(first: Iterable[str], limit: int = 200) -> list[str]:
    """Names to offer for a speaker: those of the story, then the archive's last quoted."""
    archive = Speaker.objects.filter(merged_into=None).order_by("-role_seen_at", "name")
    return list(dict.fromkeys([*first, *(str(speaker) for speaker in archive[:limit])]))
