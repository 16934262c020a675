"""The sitemap: every page that the public may read, in files of some thousand.

A file holds the rows of a range of keys. It is read over the primary key
however far down it lies, and old ones stay what they are when stories arrive.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.sitemaps import Sitemap
from django.core.paginator import Page, Paginator
from django.utils.functional import cached_property

from .models import Article, Source, Speaker, Topic
from .topic_tree import topic_tree, walk_tree

PUBLIC = AnonymousUser()


class KeyRanges(Paginator):
    """Pages of ``per_page`` keys each, whether or not all of them are still there."""

    object_list: Any

    @cached_property
    def count(self) -> int:
        """The highest key."""
        return self.object_list.order_by("-pk").values_list("pk", flat=True).first() or 0

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        last = number * self.per_page
        rows = self.object_list.filter(pk__gt=last - self.per_page, pk__lte=last)
        return Page(rows.order_by("pk"), number, self)


class PublicPages(Sitemap):
    """Of whoever asks, only what the public may read is told."""

    limit = 5_000

    def items(self) -> Any:
        """The rows, in no order."""
        raise NotImplementedError

    @property
    def paginator(self) -> Paginator:
        return KeyRanges(self.items(), self.limit)

    def get_latest_lastmod(self) -> None:
        """None: to know it, every row would have to be read."""


class StorySitemap(PublicPages):
    def items(self) -> Any:
        return Article.objects.visible_to(PUBLIC).only("slug", "updated_at")

    def lastmod(self, story: Article) -> datetime:
        return story.updated_at


class SpeakerSitemap(PublicPages):
    def items(self) -> Any:
        return Speaker.objects.visible_to(PUBLIC).only("slug")


class SourceSitemap(PublicPages):
    def items(self) -> Any:
        return Source.objects.visible_to(PUBLIC).only("code")


class TopicSitemap(Sitemap):
    """The topics that the public finds stories at; there are never thousands."""

    def items(self) -> list[Topic]:
        return [branch.topic for branch in walk_tree(topic_tree(PUBLIC))]


SITEMAPS = {
    "stories": StorySitemap,
    "speakers": SpeakerSitemap,
    "topics": TopicSitemap,
    "sources": SourceSitemap,
}
