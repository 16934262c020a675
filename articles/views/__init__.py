"""The public pages. They only read, set no cookie, and ask `visible_to` what to show."""

from .front import FrontPage
from .quotes import QuoteList, QuotePage
from .sources import SourceList, SourcePage
from .speakers import SpeakerList, SpeakerPage
from .stories import StoryList, StoryPage
from .topics import TopicList, TopicPage

__all__ = [
    "FrontPage",
    "QuoteList",
    "QuotePage",
    "SourceList",
    "SourcePage",
    "SpeakerList",
    "SpeakerPage",
    "StoryList",
    "StoryPage",
    "TopicList",
    "TopicPage",
]
