"""Notes that agencies send to editors, never to readers.

Eds: ADDS details in 3rd graf          (ATTN: ADDS photo, byline)
(Recasts, adds minister's quote)       Updates the previous version
*** TRANSLATED ***                     between asterisks, in mid-text too
Eds: For release at 12:01 a.m. Monday  End Adv for Jan. 21
This story has been corrected to say … (below it)
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

_SHORT = 400
# Below a story, AP's behind a "___".
_BELOW = re.compile(
    r"\(?end (?:of )?adv(?:ance)?\b|\(?(?:eds?|editors)\.?(?: note)?s?:|"
    r"\(?(?:an earlier|a previous) (?:version|report|headline) of this (?:story|article|report)\b|"
    r"\(?this (?:story|version|article|item|report) (?:(?:has been|was|is) "
    r"(?:corrected|updated|edited|first published)|corrects|adds|updates|deletes|fixes)\b|"
    r"this report by [\w ]{2,40} was first published\b|view source version on \w|"
    r"follow (?:[A-Z][\w.'’-]+ ){1,4}(?:on (?:x|twitter|facebook|instagram)\b|at http|at @)|"
    r"(?:online|more ap [\w ]{1,30}|ap (?:news|\w+ coverage|coverage)): ?https?:",
    re.IGNORECASE,
)


_BANNER = re.compile(r"\*{3}[^*\n]{3,120}\*{3}")


def cut_banners(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` without what stands between asterisks (STT: "*** TRANSLATED ***"), and that."""
    if "***" not in text:
        return text, ()
    return _BANNER.sub(" ", text).strip(), tuple(_BANNER.findall(text))


def is_note(text: str) -> bool:
    return _NOTE.match(text) is not None or is_embargo(text)


def is_note_below(text: str) -> bool:
    """Whether a paragraph at the end of a story is about the story, not of it."""
    return len(text) < _SHORT and _BELOW.match(text) is not None


def is_embargo(text: str) -> bool:
    """Whether a note holds a story until some moment."""
    return _EMBARGO.match(text) is not None
