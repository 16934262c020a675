"""The public pages. They only read, set no cookie, and ask `visible_to` what to show.

What is signed-in readers' own, their saved searches, stands apart in `saved`.
"""

from .archive import ArchivePage, DayPage, MonthPage, YearPage
from .front import FrontPage
from .machines import mining_policy, opensearch, robots
from .quotes import QuoteList, QuotePage
from .received import ReceivedPage
from .revisions import RevisionPage
from .saved import SavedSearches, delete_search, open_search, rename_search
from .search import SearchHelp
from .sources import SourceList, SourcePage
from .speakers import SpeakerList, SpeakerPage
from .stories import StoryList
from .story import StoryPage
from .topics import TopicList, TopicPage
from .unchanged import unless_unchanged
from .versions import VersionsPage

__all__ = [
    "ArchivePage",
    "DayPage",
    "FrontPage",
    "MonthPage",
    "QuoteList",
    "QuotePage",
    "ReceivedPage",
    "RevisionPage",
    "SavedSearches",
    "SearchHelp",
    "SourceList",
    "SourcePage",
    "SpeakerList",
    "SpeakerPage",
    "StoryList",
    "StoryPage",
    "TopicList",
    "TopicPage",
    "VersionsPage",
    "YearPage",
    "delete_search",
    "mining_policy",
    "open_search",
    "opensearch",
    "rename_search",
    "robots",
    "unless_unchanged",
]
