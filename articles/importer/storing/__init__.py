"""Stories written, whole or not at all.

`story` stores one in a transaction, with what hangs on it (`parts`); `together` stores
many that are plainly new (`ready`, `sifting`, `cast`). Each item keeps a trace of what
storing it changed (`traces`, over `rows`), by which it can be undone.
"""

from .parts import link_teasers, refind, replace_quotes
from .ready import Ready, make_ready
from .rows import (
    each_with_its_own,
    point_again,
    put_back,
    set_back,
    with_their_own,
    written_down,
)
from .story import store_item, write_story
from .together import settled_alone, store_or_fail, store_together
from .traces import Trace, role_of, rows_of, rows_of_each, write_items

__all__ = [
    "Ready",
    "Trace",
    "each_with_its_own",
    "link_teasers",
    "make_ready",
    "point_again",
    "put_back",
    "refind",
    "replace_quotes",
    "role_of",
    "rows_of",
    "rows_of_each",
    "set_back",
    "settled_alone",
    "store_item",
    "store_or_fail",
    "store_together",
    "with_their_own",
    "write_items",
    "write_story",
    "written_down",
]
