"""The tree of topics, and the stories about each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext
from django.views.generic import TemplateView

from ..models import Article
from ..movement import recent
from ..querysets import ArticleQuerySet
from ..search import Finding, Query
from ..topic_tree import Branch, path_to, topic_tree
from .formats import Found
from .pictures import AGENCY, SPEAKER, TOPIC, Listing, Part, over_time, picture
from .reading import ListMixin, ReaderMixin, collapsed, open_leaf


class TopicList(ReaderMixin, TemplateView):
    section = "topics"
    template_name = "topics.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        moving = recent(self.reader)
        tree = topic_tree(self.reader)
        return super().get_context_data(
            tree=[(branch, moving.trend(f"t{branch.topic.pk}").bars) for branch in tree], **kwargs
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

    def rows(self, keys: Sequence[int]) -> ArticleQuerySet:
        stories = Article.objects.visible_to(self.reader).filter(pk__in=keys)
        return stories.for_list(self.reader)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        path = self.path()
        branch = path[-1]
        finding = Finding(Query(topic=branch.topic), self.reader)
        listing = Listing("story-list", {"topic": branch.topic.slug})
        known = frozenset(f"t{one.topic.pk}" for one in (*path, *branch.walk()))
        return super().get_context_data(
            branch=branch,
            broader=path[:-1],
            folio=collapsed(open_leaf(finding, self.request.GET, self.rows)),
            picture=picture(
                Part(gettext("Who is quoted"), finding.tally, SPEAKER, listing.under(SPEAKER)),
                Part(gettext("In whose copy"), finding.tally, AGENCY, listing.under(AGENCY)),
                Part(gettext("Also about"), finding.tally, TOPIC, topic_address, known),
            ),
            timeline=over_time(finding.tally, listing),
            **kwargs,
        )


def topic_address(slug: str) -> str:
    return reverse("topic", args=[slug])
