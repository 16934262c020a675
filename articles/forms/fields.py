"""What the forms have in common: fields of copy, lines and days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelChoiceIterator, ModelChoiceIteratorValue
from django.utils import timezone
from django.utils.functional import Promise, lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..alphabet import by_name
from ..models import Source

EARLIEST = date(1900, 1, 1)


def check_day(value: date) -> None:
    """Refuse a day or moment that no copy is from: what a slip of the keys makes of a year.

    Copy of tomorrow is let through: it is tomorrow already where some agencies write.
    """
    day = value.date() if isinstance(value, datetime) else value
    if not EARLIEST <= day <= timezone.localdate() + timedelta(days=1):
        raise ValidationError(_("Give a day from 1900 to tomorrow."))


class SlipForm(forms.Form):
    """A form of the desk: labels without a colon behind them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class OneLineField(forms.CharField):
    """Words on one line: every run of white space becomes a space."""

    def to_python(self, value: Any) -> str:
        return " ".join((super().to_python(value) or "").split())


class _ByName(ModelChoiceIterator):
    """The rows to choose from as their reader looks for them; databases sort otherwise."""

    def __iter__(self) -> Iterator[tuple[ModelChoiceIteratorValue | str, str]]:
        if self.field.empty_label is not None:
            yield "", str(self.field.empty_label)
        yield from (self.choice(row) for row in by_name(self.queryset.order_by()))


class AgencyField(forms.ModelChoiceField):
    """One of the agencies; ``to_field_name`` where they are told by their codes."""

    iterator = _ByName

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"queryset": Source.objects.all(), "label": _("Agency"), **kwargs})


class CopyField(forms.CharField):
    """A stretch of copy, kept to the letter; browsers' CRLF line ends become LF again.

    A body with other line ends would be another body, and its quotes' places wrong.
    """

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{**kwargs, "strip": False})

    def to_python(self, value: Any) -> str:
        return (super().to_python(value) or "").replace("\r\n", "\n")


def _with_advice(help_text: str | Promise) -> str:
    advice = gettext("One to a line.")
    return f"{help_text} {advice}".strip()


_one_to_a_line = lazy(_with_advice, str)


class LinesField(forms.JSONField):
    """A JSON list of words, shown and edited one to a line. Empty lines are dropped."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, *, help_text: str | Promise = "", **kwargs: Any) -> None:
        super().__init__(help_text=_one_to_a_line(help_text), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def bound_data(self, data: Any, initial: Any) -> Any:
        return data

    def to_python(self, value: Any) -> list[str]:  # type: ignore[override]
        lines = value if isinstance(value, list) else str(value or "").splitlines()
        return [line.strip() for line in lines if line.strip()]

    def has_changed(self, initial: Any, data: Any) -> bool:
        return self.to_python(initial) != self.to_python(data)
