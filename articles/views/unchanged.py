"""Answering "not modified" before a page is made.

What a page shows follows from the archive's edition, its reader, its address and
the program. Its ETag names these, so it is known at the cost of one short
question, and the page is only made for those who do not have it yet.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from hashlib import blake2b
from typing import Any, TypeAlias

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control

from ..edition import one_edition
from ..querysets import Reader, is_editor

View: TypeAlias = Callable[..., HttpResponseBase]
_PROGRAM = ("articles", "newsarchive", "templates", "requirements.txt")


def unless_unchanged(view: View) -> View:
    """``view``, a page that only reads the archive; 304 where the reader has it already.

    Browsers may keep what they are given, but have to ask whether it still holds.
    While trying out, templates change under a running program, and pages are always made.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if settings.DEBUG or request.method not in ("GET", "HEAD"):
            return view(request, *args, **kwargs)
        with one_edition() as edition:
            etag = page_etag(request, edition)
            known = get_conditional_response(request, etag=etag)
            response = known or view(request, *args, **kwargs)
        if response.status_code in (200, 304):
            response["ETag"] = etag
            own = {"private": True} if request.user.is_authenticated else {}
            patch_cache_control(response, no_cache=True, **own)
        return response

    return answer


def page_etag(request: HttpRequest, edition: str) -> str:
    known = (program(), edition, _as_read_by(request.user, request), request.get_full_path())
    return f'"{_digest(repr(known).encode())}"'


@cache
def program() -> str:
    """What makes pages out of rows: our files, the libraries, the names of static files."""
    written = [
        path.read_bytes()
        for name in _PROGRAM
        for path in sorted([settings.BASE_DIR / name, *(settings.BASE_DIR / name).rglob("*")])
        if path.suffix in {".py", ".html", ".xml", ".txt"}
    ]
    told = [settings.TIME_ZONE, getattr(staticfiles_storage, "manifest_hash", "")]
    return _digest(*written, repr(told).encode())


def _as_read_by(reader: Reader, request: HttpRequest) -> tuple[Any, ...]:
    """What a page shows differently to this reader.

    Signed-in readers' pages carry a token in their forms. It is another one each
    time, but good for as long as their browser keeps the cookie that it was made from.
    """
    if not reader.is_authenticated:
        return ()
    return reader.pk, is_editor(reader), request.META.get("CSRF_COOKIE")


def _digest(*parts: bytes) -> str:
    hashed = blake2b(digest_size=16)
    for part in parts:
        hashed.update(part)
    return hashed.hexdigest()
