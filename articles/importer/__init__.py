"""The one writer of stories.

Bytes are received before anything reads them (`receiving`), read again by the
pure parser whenever a screen or the store needs them, and stored one story a
transaction (`storing`). Nothing else in the project creates or changes a story.
"""

from .editing import edit_article, hold
from .moving import merge_speakers, split_speaker, undo_move
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
from .rereading import Reread, reread
from .settling import review_quote, settle
from .speakers import alias_key, known_by
from .storing import store_item

__all__ = [
    "ImportProblem",
    "Mended",
    "Plan",
    "Reading",
    "Reread",
    "alias_key",
    "edit_article",
    "hold",
    "import_original",
    "known_by",
    "merge_speakers",
    "open_batch",
    "plan",
    "read_batch",
    "read_item",
    "readings",
    "receive",
    "reread",
    "review_quote",
    "settle",
    "split_speaker",
    "store_item",
    "undo_move",
]
