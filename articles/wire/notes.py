"""Notes that agencies send to editors, never to readers.

Eds: ADDS details in 3rd graf          (ATTN: ADDS photo, byline)
(Recasts, adds minister's quote)       Updates the previous version
Eds: For release at 12:01 a.m. Monday  End Adv for Jan. 21
"""

from __future__ import annotations

import re

_NOTE = re.compile(
    r"\(?(?:eds?|editors)\.?(?: note)?s?:|\(?editor['’]?s?['’]? notes?\b|"
    r"\(?notes? to editors\b|\(?attn\b|attention[ -]{1,3}(?:editors|eds|news)|"
    r"\((?:adds|recasts|rewrites|updates|corrects|refiles|repeats|releads|restores|clarifies|"
    r"fixes|edits|ajoute|actualisé)\b|"
    r"updates the previous version|end adv\b|\^?ap (?:photo|graphic|video)\b|"
    r"\*{3} ?(?:disclaimer|translated)",
    re.IGNORECASE,
)
_EMBARGO = re.compile(
    r"(?:eds: )?\(?(?:for release (?:at|on|after|in)\b|not for release before|"
    r"adv(?:ance)?\.? for\b|embargo(?:ed)?\b|hold for release|sperrfrist|sous embargo|embargado)",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    return _NOTE.match(text) is not None or is_embargo(text)


def is_embargo(text: str) -> bool:
    """Whether a note holds a story until some moment."""
    return _EMBARGO.match(text) is not None
