from datetime import date
from typing import Any

from django.contrib.sitemaps import views as sitemaps
from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from . import views
from .days import FIRST_YEAR, LAST_YEAR
from .sitemaps import SITEMAPS


class UnicodeSlug(StringConverter):
    """A slug in any script: speakers are called what they are called."""

    regex = r"[-\w]+"


class YearConverter:
    """The first day of the period that an address names: "2025"."""

    regex = r"[0-9]{4}"
    written = "%Y"

    def to_python(self, value: str) -> date:
        """Raises ValueError, which is 404, for what is in no calendar of the archive."""
        year, month, day = (*map(int, value.split("/")), 1, 1)[:3]
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(value)
        return date(year, month, day)

    def to_url(self, value: date) -> str:
        return value.strftime(self.written)


class MonthConverter(YearConverter):
    regex = r"[0-9]{4}/[0-9]{2}"
    written = "%Y/%m"


class DayConverter(YearConverter):
    regex = r"[0-9]{4}/[0-9]{2}/[0-9]{2}"
    written = "%Y/%m/%d"


register_converter(UnicodeSlug, "unicode_slug")
register_converter(YearConverter, "year")
register_converter(MonthConverter, "month")
register_converter(DayConverter, "day")


def page(route: str, view: Any, *args: Any, **kwargs: Any) -> URLPattern:
    """A page that only reads the archive."""
    return path(route, views.unless_unchanged(view), *args, **kwargs)


urlpatterns: list[URLPattern] = [
    page("", views.FrontPage.as_view(), name="front"),
    page("stories/", views.StoryList.as_view(), name="story-list"),
    page("stories/<int:pk>/", views.StoryPage.as_view(), name="story-by-number"),
    page("stories/<int:pk>/<str:slug>/", views.StoryPage.as_view(), name="story"),
    page("versions/<int:pk>/", views.VersionsPage.as_view(), name="versions"),
    page("received/<int:pk>/", views.ReceivedPage.as_view(), name="received"),
    page("revisions/<int:pk>/", views.RevisionPage.as_view(), name="revisions"),
    page("quotes/", views.QuoteList.as_view(), name="quote-list"),
    page("quotes/<int:pk>/", views.QuotePage.as_view(), name="quote"),
    page("topics/", views.TopicList.as_view(), name="topic-list"),
    page("topics/<slug:slug>/", views.TopicPage.as_view(), name="topic"),
    page("sources/", views.SourceList.as_view(), name="source-list"),
    page("sources/<slug:code>/", views.SourcePage.as_view(), name="source"),
    page("speakers/", views.SpeakerList.as_view(), name="speaker-list"),
    page("speakers/<unicode_slug:slug>/", views.SpeakerPage.as_view(), name="speaker"),
    page("search/help/", views.SearchHelp.as_view(), name="search-help"),
    page("archive/", views.ArchivePage.as_view(), name="archive"),
    page("archive/<year:start>/", views.YearPage.as_view(), name="archive-year"),
    page("archive/<month:start>/", views.MonthPage.as_view(), name="archive-month"),
    page("archive/<day:start>/", views.DayPage.as_view(), name="archive-day"),
    page(
        "sitemap.xml",
        sitemaps.index,
        {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap"},
        name="sitemap-index",
    ),
    page("sitemap-<section>.xml", sitemaps.sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("saved/", views.SavedSearches.as_view(), name="saved-searches"),
    path("saved/<int:pk>/", views.open_search, name="saved-search"),
    path("saved/<int:pk>/rename/", views.rename_search, name="rename-search"),
    path("saved/<int:pk>/delete/", views.delete_search, name="delete-search"),
    path("robots.txt", views.robots),
    path(".well-known/tdmrep.json", views.mining_policy),
    path("opensearch.xml", views.opensearch, name="opensearch"),
]
