"""What is answered or added around every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

Answer: TypeAlias = Callable[[HttpRequest], HttpResponse]


def answer_health_checks(get_response: Answer) -> Answer:
    """``/healthz``: the process answers. ``/readyz``: so does the database, else 503.

    The first of all middleware: whoever probes knows neither the site's name
    nor its certificate, so no host is checked and nothing redirected to HTTPS.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path == "/healthz":
            return _plain("ok")
        if request.path == "/readyz":
            return _plain("ok") if _database_answers() else _plain("no database", status=503)
        return get_response(request)

    return middleware


def forbid_device_features(get_response: Answer) -> Answer:
    """Pages of text need none of a reader's devices."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()"
        return response

    return middleware


def keep_from_search_engines(get_response: Answer) -> Answer:
    """Where search engines are not wanted, every answer says so, not robots.txt alone."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if not settings.SEARCH_ENGINES:
            response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return middleware


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM django_migrations LIMIT 1")
            return cursor.fetchone() is not None
    except DatabaseError:
        return False


def _plain(text: str, status: int = 200) -> HttpResponse:
    return HttpResponse(
        text, status=status, content_type="text/plain", headers={"Cache-Control": "no-store"}
    )
