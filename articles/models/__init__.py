"""The archive's rows, in the order in which they depend on each other."""

from .source import Source
from .topic import Topic
from .speaker import Speaker, SpeakerAlias, SpeakerMove
from .original import Original
from .article import Article, ArticleTopic
from .revision import Revision
from .quote import Quote
from .teaser import RelatedTeaser
from .batch import ImportBatch, ImportItem
from .search import QuoteEntry, StoryEntry, TagCount
from .saved import SavedSearch

__all__ = [
    "Article",
    "ArticleTopic",
    "ImportBatch",
    "ImportItem",
    "Original",
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
    "TagCount",
    "Topic",
]
