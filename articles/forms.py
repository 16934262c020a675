"""The desk's and the admin's forms: what editors type, checked and cleaned.

Nothing here reads copy. The desk fills a form with what the parser found; a
field that an editor left alone is told from one that was changed by Django's
own ``changed_data``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone

from .models import Source, Speaker, Topic

MAX_COPY_BYTES = 10 * 2**20
TOO_LONG = "This is more than 10 MB. Import it with the import_wire command."
MINUTE = "%Y-%m-%dT%H:%M"
EARLIEST = date(1900, 1, 1)


def check_day(value: date) -> None:
    """Refuse a day or moment that no copy is from: what a slip of the keys makes of a year.

    Copy of tomorrow is let through: it is tomorrow already where some agencies write.
    """
    day = value.date() if isinstance(value, datetime) else value
    if not EARLIEST <= day <= timezone.localdate() + timedelta(days=1):
        raise ValidationError("Give a day from 1900 to tomorrow.")


class SlipForm(forms.Form):
    """A form of the desk: labels without a colon behind them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class OneLineField(forms.CharField):
    """Words on one line: every run of white space becomes a space."""

    def to_python(self, value: Any) -> str:
        return " ".join((super().to_python(value) or "").split())


class CopyField(forms.CharField):
    """A stretch of copy, kept to the letter; browsers' CRLF line ends become LF again.

    A body with other line ends would be another body, and its quotes' places wrong.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "strip": False})

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n")


class LinesField(forms.JSONField):
    """A JSON list of words, shown and edited one to a line. Empty lines are dropped."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, *, help_text: str = "", **kwargs: Any) -> None:
        super().__init__(help_text=f"{help_text} One to a line.".strip(), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def bound_data(self, data: Any, initial: Any) -> Any:
        return data

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        lines = value if isinstance(value, list) else str(value or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)


class PasteForm(SlipForm):
    """Agency copy as it comes in: pasted, or as a file."""

    copy = forms.CharField(
        label="Copy",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false", "dir": "auto"}),
        help_text="Paste one story or many, just as they came.",
        error_messages={
            "null_characters_not_allowed": (
                "The copy holds null characters, which no agency sends. Choose it as a file."
            )
        },
    )
    file = forms.FileField(
        label="or a file",
        required=False,
        help_text="As the agency sends it: text, e-mail, IPTC 7901, NITF, NewsML, ninjs.",
        allow_empty_file=True,
    )
    source = forms.ModelChoiceField(
        label="Agency",
        queryset=Source.objects.all(),
        required=False,
        empty_label="Find it from the copy",
    )
    received_at = forms.DateTimeField(
        label="Received",
        widget=forms.DateTimeInput(format=MINUTE, attrs={"type": "datetime-local"}),
        error_messages={"invalid": "Give a day and a time, such as 2025-07-03T14:30."},
        validators=[check_day],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        zone = timezone.get_current_timezone_name()
        self.fields["received_at"].help_text = f"Newsroom time ({zone})."
        self.fields["received_at"].initial = timezone.now

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        file: UploadedFile | None = cleaned.get("file")
        typed = str(cleaned.get("copy", ""))
        if self.errors:
            return cleaned
        if file and typed.strip():
            raise ValidationError("There is a file and a text. Send one of the two.")
        if file is None and not typed.strip():
            raise ValidationError("There is no copy here yet. Paste it, or choose a file.")
        cleaned["data"] = self._data(file, typed)
        return cleaned

    @staticmethod
    def _data(file: UploadedFile | None, typed: str) -> bytes:
        """The bytes to keep: a file's own, or the posted text as UTF-8, nothing mended."""
        if file is None:
            data = typed.encode()
        elif (file.size or 0) > MAX_COPY_BYTES:
            raise ValidationError(TOO_LONG)
        else:
            data = file.read()
        if len(data) > MAX_COPY_BYTES:
            raise ValidationError(TOO_LONG)
        if not data.strip():
            raise ValidationError("The file is empty.")
        return data

    @property
    def label(self) -> str:
        """What the import is called on the desk: the file's name, or the first line."""
        file: UploadedFile | None = self.cleaned_data["file"]
        if file is not None:
            return str(file.name)
        first = next(line for line in self.cleaned_data["copy"].splitlines() if line.strip())
        return first.strip()[:120]


@dataclass(frozen=True, slots=True)
class TopicBox:
    """A topic to tick; ``words`` are the story's words that led to it."""

    code: str
    name: str
    ticked: bool
    words: str = ""


class StoryForm(SlipForm):
    """A story's facts in the preview. ``reading`` tells which reading they came from."""

    source = forms.ModelChoiceField(
        label="Agency",
        queryset=Source.objects.all(),
        to_field_name="code",
        required=False,
        empty_label="None found: choose one",
    )
    headline = OneLineField(widget=forms.Textarea(attrs={"rows": 2, "dir": "auto"}))
    byline = OneLineField(required=False, widget=forms.TextInput(attrs={"dir": "auto"}))
    dateline = OneLineField(required=False, widget=forms.TextInput(attrs={"dir": "auto"}))
    published_on = forms.DateField(
        label="Date",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        validators=[check_day],
    )
    topics = forms.MultipleChoiceField(required=False)
    reading = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, found_words: dict[str, str], **kwargs: Any) -> None:
        """``found_words``: the words that led to each topic found, by its code."""
        super().__init__(*args, **kwargs)
        self.all_topics = list(Topic.objects.all())
        known = {topic.code for topic in self.all_topics}
        self.found_words = {code: found_words[code] for code in found_words if code in known}
        self.initial["topics"] = list(self.found_words)
        self.fields["topics"].choices = [(t.code, t.name) for t in self.all_topics]  # type: ignore[attr-defined]

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
                groups[top.name].append(self._box(topic))
        yield from sorted(groups.items())

    def _box(self, topic: Topic) -> TopicBox:
        ticked = topic.code in (self["topics"].value() or ())
        return TopicBox(topic.code, topic.name, ticked, self.found_words.get(topic.code, ""))


class QuoteForm(SlipForm):
    """A quote's speaker, and whether it is one at all."""

    speaker = OneLineField(
        required=False,
        max_length=Speaker._meta.get_field("name").max_length,
        widget=forms.TextInput(attrs={"list": "speakers", "autocomplete": "off", "dir": "auto"}),
    )
    rejected = forms.BooleanField(label="Not a quote", required=False)


class NewAgencyForm(forms.ModelForm):
    """An agency that the archive does not know yet, filled in with what its copy says."""

    make = forms.BooleanField(label="Make this agency", required=False)

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
