"""Form fields that explain themselves when what was asked makes no sense."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db.models import QuerySet
from django.forms.renderers import Jinja2
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from ..models import Speaker, SpeakerAlias
from ..querysets import SpeakerQuerySet
from ..search import folded_words

LONGEST_NAME = 200


class DayField(forms.DateField):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    default_error_messages = {"invalid": _("“%(value)s” is not a date. Write it as 2025-07-03.")}
    default_validators = [
        MinValueValidator(date(1800, 1, 1), _("No agency sent copy before 1800.")),
        MaxValueValidator(date(2199, 12, 31), _("No copy is dated after 2199.")),
    ]

    def to_python(self, value: Any) -> date | None:
        try:
            return super().to_python(value)
        except ValidationError as error:
            error.params = {"value": value}
            raise


class SpeakerField(forms.CharField):
    """A speaker, by name or by the slug of the speaker's page; gives the Speaker."""

    def __init__(self, *, speakers: Callable[[], SpeakerQuerySet], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.speakers = speakers

    def clean(self, value: Any) -> Speaker | None:
        typed = super().clean(value)
        if not typed:
            return None
        slug = slugify(typed, allow_unicode=True)
        folded = " ".join(folded_words(typed))
        # Each by its own index: an OR over both tables would read all speakers.
        by_slug = Speaker.objects.filter(slug=slug).values_list("pk")
        by_alias = SpeakerAlias.objects.filter(folded=folded).values_list("speaker")
        known = by_slug.order_by().union(by_alias.order_by())
        called = list(self.speakers().filter(pk__in=known))
        named = [speaker for speaker in called if speaker.slug == typed] or called
        if not named:
            raise ValidationError(
                _("Nobody called “%(name)s” is quoted here."), params={"name": typed}
            )
        if len(named) > 1:
            raise ValidationError(
                _("Several speakers are called “%(name)s”. Choose one on the speakers’ page."),
                params={"name": typed},
            )
        return named[0]


class NamedField(forms.CharField):
    """A row by the name that addresses give it. The form keeps it, and doesn't show it."""

    widget = forms.HiddenInput

    def __init__(
        self, *, rows: Callable[[], QuerySet], named_by: str, unknown: str, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.rows, self.named_by, self.unknown = rows, named_by, unknown

    def clean(self, value: Any) -> Any:
        name = super().clean(value)
        if not name:
            return None
        row = self.rows().filter(**{self.named_by: name}).first()
        if row is None:
            raise ValidationError(self.unknown, params={"value": name})
        return row


class LanguageField(forms.CharField):
    """A language's code, of two letters or three; "pt-BR" asks for "pt", whatever country's."""

    widget = forms.HiddenInput
    default_validators = [
        RegexValidator(r"\A[a-z]{2,3}\Z", _("“%(value)s” is no code of a language, such as “tr”."))
    ]

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").lower().replace("_", "-").partition("-")[0]


class PeriodForm(forms.Form):
    """The form of every list: a period must not end before it begins."""

    # As the page around it. One for all: each compiles the fields' templates for itself.
    default_renderer = Jinja2()

    def clean(self) -> dict[str, Any]:
        asked = self.cleaned_data
        first, last = asked.get("from"), asked.get("to")
        if first and last and first > last:
            self.add_error("to", _("The last day lies before the first."))
        return asked
