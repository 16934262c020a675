"""Rows that are a record of what happened: to be read, never written by hand."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


class RecordMixin:
    """Looking is all that the admin offers."""

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
