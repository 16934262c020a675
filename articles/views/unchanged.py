"""Answering "not modified" before a page is made, and making a page once for all readers.

What a page shows follows from the archive's edition, its reader, its language, its
address and the program. Its ETag names these, so it is known at the cost of one short
question at most. Whoever has the page is not sent it again; who has not is given the
public's page as it was made for the first to ask, if that is still at hand.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, wraps
from gzip import compress
from hashlib import blake2b
from typing import Any, TypeAlias

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language

from ..edition import one_edition
from ..querysets import Reader, is_editor

View: TypeAlias = Callable[..., HttpResponseBase]
Answer: TypeAlias = Callable[[HttpRequest], HttpResponseBase]
LARGEST_KEPT = 100_000  # bytes; lists have some 40 KB, feeds of long stories many more
_PROGRAM = ("articles", "newsarchive", "templates", "requirements.txt")


def unless_unchanged(view: View) -> View:
    """``view``, a page that only reads the archive; 304 where the reader has it already.

    Browsers may keep what they are given, but have to ask whether it still holds.
    While trying out, templates change under a running program, and pages are always made.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not _reads(request):
            return view(request, *args, **kwargs)
        with one_edition(heard=not _may_be_signed_in(request)) as edition:
            etag = page_etag(request, edition)
            known = _at_hand(request, etag) or _kept(request, etag)
            response = known or view(request, *args, **kwargs)
        if response.status_code not in (200, 304):
            return response
        if known is None and not _may_be_signed_in(request):
            _keep_when_made(request, etag, response)
        return _named(response, etag, request)

    return answer


def answer_who_has_the_page(get_response: Answer) -> Answer:
    """304 to the public before the middleware that only the making of a page needs.

    No address need be looked up: an ETag of this edition was given for a page of it.
    """

    def middleware(request: HttpRequest) -> HttpResponseBase:
        asks = "If-None-Match" in request.headers and _reads(request)
        if not asks or _may_be_signed_in(request):
            return get_response(request)
        with one_edition(heard=True) as edition:
            etag = page_etag(request, edition)
            at_hand = _at_hand(request, etag)
            return _named(at_hand, etag, request) if at_hand else get_response(request)

    return middleware


def _reads(request: HttpRequest) -> bool:
    return not settings.DEBUG and request.method in ("GET", "HEAD")


def _named(response: HttpResponseBase, etag: str, request: HttpRequest) -> HttpResponseBase:
    """With what tells a browser how long the page holds, and for whom."""
    own = _may_be_signed_in(request)
    response["ETag"] = etag
    response["Cache-Control"] = "no-cache, private" if own else "no-cache"
    response["Vary"] = "Cookie, Accept-Language, Accept-Encoding"
    return response


def _at_hand(request: HttpRequest, etag: str) -> HttpResponse | None:
    """The answer to a reader who has the page; "*" asks whether there is any, which we know
    only when it is made."""
    if request.headers.get("If-None-Match") == "*":
        return None
    return get_conditional_response(request, etag=etag)


def page_etag(request: HttpRequest, edition: str) -> str:
    reader = _as_read_by(request.user, request) if _may_be_signed_in(request) else ()
    address = request.scheme, request.get_host(), request.get_full_path()
    told = program(), edition, reader, get_language(), address
    # Weak: it is the same page compressed and as it is.
    return f'W/"{_digest(repr(told).encode())}"'


def _may_be_signed_in(request: HttpRequest) -> bool:
    """Told from the cookie: to ask the session takes longer than all else of a known page."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def _kept(request: HttpRequest, etag: str) -> HttpResponse | None:
    if _may_be_signed_in(request) or not (page := caches["pages"].get(_name(request, etag))):
        return None
    content, headers = page
    return HttpResponse(content, headers=headers)


def _keep_when_made(request: HttpRequest, etag: str, response: Any) -> None:
    if response.streaming:
        return
    if hasattr(response, "add_post_render_callback"):
        response.add_post_render_callback(lambda made: _keep(request, etag, made))
    else:
        _keep(request, etag, response)


def _keep(request: HttpRequest, etag: str, response: HttpResponse) -> None:
    """As it is sent: to compress a page takes longer than all else of giving it again."""
    if len(response.content) > LARGEST_KEPT:
        return
    if _takes_compressed(request):
        response.content = compress(response.content)
        response["Content-Encoding"] = "gzip"
    caches["pages"].set(_name(request, etag), (response.content, dict(response.headers)))


def _name(request: HttpRequest, etag: str) -> str:
    return f"{etag}gzip" if _takes_compressed(request) else etag


def _takes_compressed(request: HttpRequest) -> bool:
    return "gzip" in request.headers.get("Accept-Encoding", "")


@cache
def program() -> str:
    """What makes pages out of rows: our files, the libraries, the names of static files."""
    written = [
        path.read_bytes()
        for name in _PROGRAM
        for path in sorted([settings.BASE_DIR / name, *(settings.BASE_DIR / name).rglob("*")])
        if path.suffix in {".py", ".html", ".xml", ".txt", ".mo"}
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
