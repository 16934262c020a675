"""What browsers, search engines and miners read first: what they may do, and how to search."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse

from ..models import Source


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


def mining_policy(request: HttpRequest) -> JsonResponse:
    """The right to mine the archive's texts, as the W3C's TDMRep has it.

    Reserved as a whole if one agency reserves it: lists hold copy of all. The page of a
    story says what holds for its own.
    """
    reserved = Source.objects.filter(mining_allowed=False).exists()
    # A list by the specification, which has no other form.
    return JsonResponse([{"location": "/", "tdm-reservation": int(reserved)}], safe=False)


def opensearch(request: HttpRequest) -> HttpResponse:
    """OpenSearch 1.1: lets a browser search the archive from its address bar."""
    facts = {
        "stories": request.build_absolute_uri(reverse("story-list")),
        "root": request.build_absolute_uri("/"),
    }
    kind = "application/opensearchdescription+xml"
    return render(request, "opensearch.xml", facts, content_type=kind)
