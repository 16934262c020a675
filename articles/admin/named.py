"""Names for those who hear a form: of fields that Django's own pages show without a label."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.admin.options import InlineModelAdmin
from django.contrib.admin.widgets import AdminSplitDateTime, RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

HALVES = (_("Date"), _("Time"))


class NamedMixin:
    """The fields of a table's rows say what column they are, the halves of a moment which."""

    class Media:
        js = [forms.Script("choosers.js", type="module")]

    def formfield_for_dbfield(
        self, db_field: models.Field, request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        widget = getattr(field, "widget", None)
        if isinstance(widget, RelatedFieldWidgetWrapper):
            widget = widget.widget
        if isinstance(widget, AdminSplitDateTime):
            for half, name in zip(widget.widgets, HALVES, strict=True):
                half.attrs["aria-label"] = f"{field.label}: {name}"
        elif widget and isinstance(self, InlineModelAdmin):
            widget.attrs["aria-label"] = field.label
        return field


class NamedRows(forms.BaseInlineFormSet):
    """Rows whose box for deleting them is no mere box."""

    def add_fields(self, form: forms.ModelForm, index: int | None) -> None:
        super().add_fields(form, index)
        if box := form.fields.get(forms.formsets.DELETION_FIELD_NAME):
            box.widget.attrs["aria-label"] = box.label
