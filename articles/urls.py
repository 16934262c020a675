from django.urls import URLPattern, path, register_converter
from django.urls.converters import StringConverter

from . import views


class UnicodeSlug(StringConverter):
    """A slug in any script: speakers are called what they are called."""

    regex = r"[-\w]+"


register_converter(UnicodeSlug, "unicode_slug")

urlpatterns: list[URLPattern] = [
    path("", views.FrontPage.as_view(), name="front"),
    path("stories/", views.StoryList.as_view(), name="story-list"),
    path("stories/<int:pk>/", views.StoryPage.as_view()),
    path("stories/<int:pk>/<str:slug>/", views.StoryPage.as_view(), name="story"),
    path("quotes/", views.QuoteList.as_view(), name="quote-list"),
    path("quotes/<int:pk>/", views.QuotePage.as_view(), name="quote"),
    path("topics/", views.TopicList.as_view(), name="topic-list"),
    path("topics/<slug:slug>/", views.TopicPage.as_view(), name="topic"),
    path("sources/", views.SourceList.as_view(), name="source-list"),
    path("sources/<slug:code>/", views.SourcePage.as_view(), name="source"),
    path("speakers/", views.SpeakerList.as_view(), name="speaker-list"),
    path("speakers/<unicode_slug:slug>/", views.SpeakerPage.as_view(), name="speaker"),
]
