"""The site with a bare page beside it, for which everything but a page's own work is done."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def hello(request: HttpRequest) -> HttpResponse:
    return HttpResponse("hello")


urlpatterns = [path("hello/", hello), path("", include("newsarchive.urls"))]
