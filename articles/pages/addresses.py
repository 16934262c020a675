"""Where pages are."""

from __future__ import annotations

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address_of(page: str, *named_by: object) -> str:
    """The address of the page of this name; ``named_by`` stands in it."""
    return _address(get_script_prefix(), page, *named_by)


@lru_cache(10_000)
def _address(prefix: str, page: str, *named_by: object) -> str:
    """Every page has the same dozen. The site's ``prefix`` may be another for each request."""
    return reverse(page, args=named_by)
