"""Form fields that explain themselves when what was asked makes no sense."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import Q
from django.utils.text import slugify

from ..models import Speaker
from ..querysets import SpeakerQuerySet


class DayField(forms.DateField):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"invalid": "“%(value)s” is not a date. Write it as 2025-07-03."}
    default_validators = [
        MinValueValidator(date(1800, 1, 1), "No agency sent copy before 1800."),
        MaxValueValidator(date(2199, 12, 31), "No copy is dated after 2199."),
    ]

    def to_python(self, value: Any) -> date | None:
        try:
            return super().to_python(value)
        except ValidationError as error:
            error.params = {"value": value}
            raise


class SpeakerField(forms.CharField):
    """A speaker, by name or by the slug of the speaker's page; gives the Speaker."""

    def __init__(self, *, speakers: SpeakerQuerySet, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.speakers = speakers

    def clean(self, value: Any) -> Speaker | None:
        typed = super().clean(value)
        if not typed:
            return None
        slug = slugify(typed, allow_unicode=True)
        called = list(self.speakers.filter(Q(slug=slug) | Q(name__iexact=typed)))
        named = [speaker for speaker in called if speaker.slug == typed] or called
        if not named:
            raise ValidationError(
                "Nobody called “%(name)s” is quoted here.", params={"name": typed}
            )
        if len(named) > 1:
            raise ValidationError(
                "Several speakers are called “%(name)s”. Choose one on the speakers’ page.",
                params={"name": typed},
            )
        return named[0]


class PeriodForm(forms.Form):
    """The form of every list: a period must not end before it begins."""

    def clean(self) -> dict[str, Any]:
        asked = self.cleaned_data
        first, last = asked.get("from"), asked.get("to")
        if first and last and first > last:
            self.add_error("to", "The last day lies before the first.")
        return asked
