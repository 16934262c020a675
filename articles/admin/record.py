"""Rows that are a record of what happened: to be read, never written by hand."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from ..sentences import spoken


class RecordMixin:
    """Looking is all that the admin offers; stored sentences are said in the editor's language."""

    @admin.display(description=_("reason"))
    def why(self, row: Any) -> str:
        return spoken(row.reason)

    @admin.display(description=_("note"))
    def noted(self, row: Any) -> str:
        return spoken(row.note)

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
