"""Addresses of pages, each worked out once.

Django takes some ten millionths of a second for one, and a story's page names fifty,
most of them over and over: its agency, its topics, its speakers.
"""

from __future__ import annotations

from functools import lru_cache

from django.urls import get_script_prefix, reverse

_KEPT = 10_000


def address(page: str, *named_by: object) -> str:
    """Where a ``page`` is, which is ``named_by`` a key, a slug or both."""
    return _address(get_script_prefix(), page, *named_by)


@lru_cache(_KEPT)
def _address(prefix: str, page: str, *named_by: object) -> str:
    """The site's ``prefix`` may be another for each request."""
    return reverse(page, args=named_by)
