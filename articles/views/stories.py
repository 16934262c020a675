"""The list of stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..filters import StoryFilter
from ..folio import LEAF
from ..models import Article
from ..prepared import Prepared
from ..querysets import ArticleQuerySet, Reader
from ..search import Sought, story_snippets
from .reading import FoundList


def _lines(keys: Sequence[Any], reader: Reader, whole: bool) -> ArticleQuerySet:
    """What lines show of stories; with their ``whole`` texts, in which a search is marked."""
    stories = Article.objects.visible_to(reader).filter(pk__in=keys).order_by()
    return stories.for_list(reader).defer(None) if whole else stories.for_list(reader)


LINES = Prepared(_lines, LEAF)


class StoryList(FoundList):
    section = "stories"
    template_name = "stories.html"
    filterset_class = StoryFilter

    def rows(self, keys: Sequence[int]) -> list[Article]:
        return LINES.ask(keys, self.reader, self.filterset.words_typed)

    def mark(self, rows: Sequence[Any], sought: Sought) -> None:
        snippets = story_snippets(rows, sought, self.reader)
        for story in rows:
            story.snippet = snippets[story.pk]
