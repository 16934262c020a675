"""The list of stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..filters import StoryFilter
from ..models import Article
from ..querysets import ArticleQuerySet
from ..search import Sought, story_snippets
from .reading import FoundList


class StoryList(FoundList):
    section = "stories"
    template_name = "stories.html"
    filterset_class = StoryFilter

    def rows(self, keys: Sequence[int]) -> ArticleQuerySet:
        stories = Article.objects.visible_to(self.reader).filter(pk__in=keys)
        listed = stories.for_list(self.reader)
        return listed.defer(None) if self.filterset.words_typed else listed

    def mark(self, rows: Sequence[Any], sought: Sought) -> None:
        snippets = story_snippets(rows, sought, self.reader)
        for story in rows:
            story.snippet = snippets[story.pk]
