"""From bytes to stories: files become the items of their batch.

`items` reads what is kept, long files by `stretches`; what an editor says of lines
and borders (`marking`) holds whenever they are read again (`marks`). `doubting` says
what wants an eye.
"""

from .doubting import doubts_of
from .items import Found, as_came, found_in, read_batch, read_copy, read_in, read_item
from .marking import OPEN, Label, Place, join_with_above, keep_draft, label_lines, split_item
from .marks import is_markable

__all__ = [
    "OPEN",
    "Found",
    "Label",
    "Place",
    "as_came",
    "doubts_of",
    "found_in",
    "is_markable",
    "join_with_above",
    "keep_draft",
    "label_lines",
    "read_batch",
    "read_copy",
    "read_in",
    "read_item",
    "split_item",
]
