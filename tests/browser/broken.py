"""The site's addresses, and some at which it fails, so that its pages of errors can be seen."""

from __future__ import annotations

from http import HTTPStatus

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path


def refuse(request: HttpRequest) -> HttpResponse:
    raise SuspiciousOperation


def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError


def take_too_long(request: HttpRequest) -> HttpResponse:
    """As `newsarchive.statements` answers."""
    return render(request, "503.html", status=HTTPStatus.SERVICE_UNAVAILABLE)


urlpatterns = [
    path("broken/400/", refuse),
    path("broken/500/", fail),
    path("broken/503/", take_too_long),
    path("", include("newsarchive.urls")),
]
