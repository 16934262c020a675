"""The archive's rows, in the order in which they depend on each other."""

from .source import Source
from .topic import Topic
from .speaker import Speaker, SpeakerAlias, SpeakerMove
from .original import Original, OriginalPart
from .group import StoryGroup
from .article import Article, ArticleTopic, direction_of
from .known import StoryKey
from .revision import Revision
from .quote import Quote
from .teaser import CutMatch, RelatedTeaser
from .batch import ImportBatch, ImportItem
from .search import QuoteEntry, StoryEntry, TagCount
from .saved import SavedSearch

__all__ = [
    "Article",
    "ArticleTopic",
    "CutMatch",
    "ImportBatch",
    "ImportItem",
    "Original",
    "OriginalPart",
    "Quote",
    "QuoteEntry",
    "RelatedTeaser",
    "Revision",
    "SavedSearch",
    "Source",
    "Speaker",
    "SpeakerAlias",
    "SpeakerMove",
    "StoryEntry",
    "StoryGroup",
    "StoryKey",
    "TagCount",
    "Topic",
    "direction_of",
]
