"""Finding stories, quotes and speakers.

`index` is called by the one writer of stories; `Finding` answers a `Query` with
leaves of rows, counts and tallies. Both databases store the terms that
`analysis` makes and give the same rows; `sqlite` and `postgresql` are the two
ways of keeping them.
"""

from .answers import Answers
from .counts import held, held_by_source
from .finding import MOST_COUNTED, MOST_RANKED, Finding, Leaf, Query
from .folding import fold, folded_words
from .marking import Run, Sought
from .places import day_at, second_of
from .query import Asked, day_from, read_search
from .slips import Remedy, remedies
from .snippets import Snippet, quote_runs, story_snippets
from .store import database_index, index, index_many, index_new, rebuild
from .tallies import Tally

__all__ = [
    "MOST_COUNTED",
    "MOST_RANKED",
    "Answers",
    "Asked",
    "Finding",
    "Leaf",
    "Query",
    "Remedy",
    "Run",
    "Snippet",
    "Sought",
    "Tally",
    "database_index",
    "day_at",
    "day_from",
    "fold",
    "folded_words",
    "held",
    "held_by_source",
    "index",
    "index_many",
    "index_new",
    "quote_runs",
    "read_search",
    "rebuild",
    "remedies",
    "second_of",
    "story_snippets",
]
