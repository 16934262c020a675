from __future__ import annotations

from typing import Any

from django.http import Http404
from django.views.generic import TemplateView

from ..folio import NEWEST_STORY_FIRST, open_folio
from ..models import Article
from ..search import Finding, Query
from ..topic_tree import Branch, counted, path_to, topic_tree
from .formats import Found
from .reading import ListMixin, ReaderMixin


class TopicList(ReaderMixin, TemplateView):
    section = "topics"
    template_name = "topics.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            tree=counted(topic_tree(self.reader), self.reader), **kwargs
        )


class TopicPage(ListMixin, TemplateView):
    """Stories about a topic or one below it. A topic without any has no page."""

    section = "topics"
    template_name = "topic.html"

    def path(self) -> tuple[Branch, ...]:
        """The topics from a top term to the one of this page."""
        slug = self.kwargs["slug"]
        path = path_to(slug, topic_tree(self.reader))
        if not path:
            raise Http404(f"The archive shows no story about “{slug}”.")
        return path

    def found(self) -> Found:
        topic = self.path()[-1].topic
        return Found(Finding(Query(topic=topic), self.reader), f"Stories about {topic.name}")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        path = self.path()
        slug = self.kwargs["slug"]
        (branch,) = counted(path[-1:], self.reader, deepest=path[-1].depth + 1)
        stories = Article.objects.visible_to(self.reader).about([slug]).for_list(self.reader)
        return super().get_context_data(
            branch=branch,
            broader=path[:-1],
            folio=open_folio(stories, NEWEST_STORY_FIRST, self.request.GET),
            **kwargs,
        )
