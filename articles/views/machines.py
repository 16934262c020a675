"""What browsers and search engines read: robots.txt and the search's description."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse


def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may fetch, and where the sitemap is.

    Lists in other formats say nothing that the pages don't, at many times the cost.
    """
    lines = ["User-agent: *"]
    if settings.SEARCH_ENGINES:
        closed = ("/admin/", "/account/", reverse("saved-searches"), "/*format=")
        lines += [f"Disallow: {path}" for path in closed]
        lines += ["", f"Sitemap: {request.build_absolute_uri(reverse('sitemap-index'))}"]
    else:
        lines.append("Disallow: /")
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain")


def opensearch(request: HttpRequest) -> HttpResponse:
    """OpenSearch 1.1: lets a browser search the archive from its address bar."""
    facts = {
        "stories": request.build_absolute_uri(reverse("story-list")),
        "root": request.build_absolute_uri("/"),
    }
    kind = "application/opensearchdescription+xml"
    return render(request, "opensearch.xml", facts, content_type=kind)
