"""What an editor does in the admin, and what a browser would send for it."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from articles.models import (
    Article,
)


def page_of(model: type, page: str, *args: object) -> str:
    return reverse(f"admin:articles_{model._meta.model_name}_{page}", args=args)


def as_shown(page: HttpResponse) -> dict[str, object]:
    """What a browser would post if nothing was changed: text boxes with CRLF."""
    fields = {}
    sets = [inline.formset for inline in page.context["inline_admin_formsets"]]
    forms = [page.context["adminform"].form]
    for formset in sets:
        forms += [formset.management_form, *formset.forms]
    for form in forms:
        for bound in form:
            fields |= _posted(bound)
    return {name: value for name, value in fields.items() if value is not None}


def _posted(bound) -> dict[str, object]:
    value = bound.field.widget.format_value(bound.value())
    widget = bound.field.widget
    if hasattr(widget, "widgets"):
        parts = widget.decompress(bound.value())
        return {
            f"{bound.html_name}{suffix}": part.format_value(shown)
            for suffix, part, shown in zip(
                widget.widgets_names, widget.widgets, parts, strict=True
            )
        }
    if isinstance(value, list | tuple):
        value = value[0] if value else ""
    if isinstance(value, str):
        value = value.replace("\n", "\r\n")
    if bound.field.widget.__class__.__name__ == "CheckboxInput":
        value = "on" if bound.value() else None
    return {bound.html_name: value}


def edit(chief: Client, story: Article, **changed: object) -> HttpResponse:
    where = page_of(Article, "change", story.pk)
    answer = chief.post(where, as_shown(chief.get(where)) | changed)
    if answer.status_code != 302:
        pytest.fail(str(answer.context["errors"]))
    story.refresh_from_db()
    return answer
