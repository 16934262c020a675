"""The admin of the archive: Django's, with the import desk in it.

It lives here and not in `articles.admin`, which registers its pages with it
when it is imported: the site must be there first.
"""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from .again import urlpatterns as again_urls
from .batches import urlpatterns as batch_urls
from .review import urlpatterns as review_urls
from .screens import urlpatterns as desk_urls
from .speakers import urlpatterns as speaker_urls

DESK = {
    "import": [*desk_urls, *batch_urls, *again_urls],
    "review": review_urls,
    "speaker": speaker_urls,
}


class ArchiveAdminSite(admin.AdminSite):
    site_title = _("newsarchive desk")
    site_header = "newsarchive"
    index_title = _("The desk")
    enable_nav_sidebar = False

    def get_app_list(
        self, request: HttpRequest, app_label: str | None = None
    ) -> list[dict[str, Any]]:
        """The archive's own rows first."""
        apps = super().get_app_list(request, app_label)
        return sorted(apps, key=lambda app: app["app_label"] != "articles")

    def get_urls(self) -> list[URLResolver | URLPattern]:
        """The desk's pages before the admin's own, behind the same sign-in."""
        desk = [
            path(f"articles/{place}/{url.pattern}", self.admin_view(url.callback), name=url.name)
            for place, urls in DESK.items()
            for url in urls
        ]
        return [*desk, *super().get_urls()]
