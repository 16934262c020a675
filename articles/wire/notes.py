"""Notes that agencies send to editors, never to readers.

Eds: ADDS details in 3rd graf          (ATTN: ADDS photo, byline)
(Recasts, adds minister's quote)       Updates the previous version
*** TRANSLATED ***                     between asterisks, in mid-text too
Eds: For release at 12:01 a.m. Monday  End Adv for Jan. 21
Sperrfrist: 30.11.2026, 10.00 Uhr      AMBARGOLU: 30 Kasım, saat 10.00'a kadar
Ny rubrik, delvis omskriven ingress.   N i e u w bericht, vervangt: …
This story has been corrected to say … (below it)
"""

from __future__ import annotations

import re

_NOTE = re.compile(
    r"\(?(?:eds?|editors)\.?(?: note)?s?:|\(?editor['’]?s?['’]? notes?\b|"
    r"\(?notes? to editors\b|\(?attn\b|attention[ -]{1,3}(?:editors|eds|news)|"
    r"\((?:adds|recasts|rewrites|updates|corrects|refiles|repeats|releads|restores|clarifies|"
    r"fixes|edits|ajoute|actualisé|corrige|neu|aktualisiert|berichtigt|ergänzt|korrigiert)\b|"
    r"ny rubrik\b|noe utvidet|oppdatert\b|complemented throughout|berichtigt wird\b|"
    r"n ?i ?e ?u ?w bericht\b|for immediate release\Z|"
    r"(?:this|the following) (?:press |news )?release corrects\b|"
    r"le communiqué suivant corrige\b|updates the previous version|end adv\b|"
    r"\^?ap (?:photo|graphic|video)\b|"
    r"\*{3} ?(?:disclaimer|translated)",
    re.IGNORECASE,
)
_DAY = (
    r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"(?:jan|feb|mar|apr|may|ju|aug|sep|oct|nov|dec))"
)
# Only with the words that hold a story back: "Embargo on fish lifted" is a headline.
_UNTIL = r"(?:until|till?|for release|hasta|até|fino|bis|tot|do|до)\b|jusqu|(?:to|for)\s\d|\d"
_HELD = rf"(?: copy)?(?::|\s?\Z|\s[-–—]|\s(?:{_UNTIL}))"
_EMBARGO = re.compile(
    rf"(?<!\w)(?:for release (?:(?:at|on|after|in)\b|{_DAY})|adv(?:ance)?\.? for\b|"
    r"not (?:for release|to be (?:used|published)) before|hold for release|sperrfrist|"
    r"sous embargo|onder embargo|julkaisuvapaa|klausul(?:ert)?(?::| til\b)|"
    rf"(?:محظور|حظر) النشر|(?:embarg(?:o(?:ed)?|ado)|ambargo(?:lu)?|эмбарго){_HELD})",
    re.IGNORECASE,
)

_SHORT = 400
# Below a story, AP's behind a "___".
_BELOW = re.compile(
    r"\(?end (?:of )?adv(?:ance)?\b|\(?(?:eds?|editors)\.?(?: note)?s?:|"
    r"\(?(?:an earlier|a previous) (?:version|report|headline) of this (?:story|article|report)\b|"
    r"\(?this (?:[a-z]{3,9}\.? \d{1,2}(?:, \d{4})? )?(?:story|version|article|item|report) "
    r"(?:(?:has been|was|is) (?:corrected|updated|edited|first published)|"
    r"corrects|adds|updates|deletes|fixes)\b|"
    r"this report by [\w ]{2,40} was first published\b|view source version on \w|"
    r"follow (?:[A-Z][\w.'’-]+ ){1,4}(?:on (?:x|twitter|facebook|instagram)\b|at http|at @)|"
    r"(?:[A-Z][\w.'’-]+ ){1,4}is (?:at|on twitter at|on x at) (?:https?:|@)|"
    r"(?:online|more ap [\w ]{1,30}|ap (?:news|\w+ coverage|coverage)): ?https?:",
    re.IGNORECASE,
)


_BANNER = re.compile(r"\*{3}[^*\n]{3,120}\*{3}")


def cut_banners(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` without what stands between asterisks (STT: "*** TRANSLATED ***"), and that."""
    if "***" not in text:
        return text, ()
    return _BANNER.sub(" ", text).strip(), tuple(_BANNER.findall(text))


def banner_before(raw: str) -> int:
    """How much of a paragraph is a banner before its own text; 0 for none, or nothing else."""
    match = _BANNER.match(raw) if raw.startswith("***") else None
    return match.end() if match and raw[match.end() :].strip() else 0


def is_note(text: str) -> bool:
    return _NOTE.match(text.lstrip("^")) is not None or is_embargo(text)


def is_note_below(text: str) -> bool:
    """Whether a paragraph at the end of a story is about the story, not of it."""
    return len(text) < _SHORT and _BELOW.match(text) is not None


def is_embargo(text: str) -> bool:
    """Whether a line holds a story until some moment: "EMBARGOED UNTIL …", "(Adv for …"."""
    return _EMBARGO.match(text.removeprefix("Eds: ").lstrip("(")) is not None


def embargo_in(note: str) -> str | None:
    """A note from the words on that hold its story: "Eds: With photos. For release at …"."""
    match = _EMBARGO.search(note)
    return note[match.start() :] if match else None
