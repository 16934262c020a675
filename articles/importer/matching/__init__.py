"""Whether a story is in the archive already, and which one copy speaks of.

`planning` asks in the order in which it is sure: the same copy, the agency's own
identifier, then what is like it (`neighbours`, by `keys` and `likeness`) and whether that
is the same story (`versions`). Kills, holds and notices name another story (`spoken_of`).
"""

from .keys import keys_of, opening_key
from .neighbours import group, key_rows, remember
from .planning import fingerprint, plan, set_teaser_keys

__all__ = [
    "fingerprint",
    "group",
    "key_rows",
    "keys_of",
    "opening_key",
    "plan",
    "remember",
    "set_teaser_keys",
]
