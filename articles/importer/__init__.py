"""The one writer of stories.

Bytes are received before anything reads them (`receiving`), read again by the
pure parser whenever a screen or the store needs them, and stored one story a
transaction (`storing`). Nothing else in the project creates or changes a story.
"""

from .editing import edit_article, hold
from .outcome import ImportProblem, Mended, Plan, Reading
from .planning import plan
from .receiving import (
    import_original,
    open_batch,
    read_batch,
    read_item,
    readings,
    receive,
)
from .settling import review_quote, settle
from .speakers import alias_key
from .storing import store_item

__all__ = [
    "ImportProblem",
    "Mended",
    "Plan",
    "Reading",
    "alias_key",
    "edit_article",
    "hold",
    "import_original",
    "open_batch",
    "plan",
    "read_batch",
    "read_item",
    "readings",
    "receive",
    "review_quote",
    "settle",
    "store_item",
]
