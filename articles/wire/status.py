"""Status words: what kind of sending a story is, and whether it may run.

    URGENT                    KILL KILL KILL            HOLD HOLD HOLD
    1st Ld-Writethru          2ND LEAD                  (Achtung)
    UPDATE 2-Ferry aground    CORRECTED - Mill output   (LEAD) Talks resume
    Urgency: 2                FLASH

A status stands on a line of its own, or before the headline in capitals with a
dash or in brackets; words of a headline's own sentence are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.wire.story import PubStatus
from articles.wire.text import fold

_ORDINAL = r"(?:1st|2nd|3rd|[4-9]th|1\dth)"
_WORD = (
    r"(?:hold|kill|urgent|flash|bulletin|alert|apnewsalert|extra|refile|summary|roundup|advisory|"
    r"correction|corrective|corrected|correct|repeat|rpt|updated?|withdrawn|story withdrawn|"
    r"embargoed|exclusive|retransmission|take|add|achtung|eilmeldung|berichtigung|korrektur|"
    r"situation|"
    r"rättelse|urgente|correctif|rectificatif|acil|son dakika|düzeltme|عاجل)"
)
_LINE = re.compile(
    rf"[(*]*+(?:{_WORD}(?: ?\(?\d{{1,2}}\)?)?(?:,? {_WORD}){{0,3}}|"
    rf"{_ORDINAL} ?(?:ld|lead|add|net|update|writethru)(?: ?- ?writethru)?|lead|ld)[)*]*+[:.!]?",
    re.IGNORECASE,
)
_TAG = (
    r"(?:UPDATE|WRAPUP|REFILE|CORRECTED|CORRECTION|RPT|REPEAT|URGENT|EXCLUSIVE|ANALYSIS|FACTBOX|"
    r"PRECIOUS|FLASH|BULLETIN|ALERT|KILL|(?:STORY )?WITHDRAWN|EMBARGOED|TAKE|ADVISORY)"
    r"(?: \d{1,2})?"
)
_PREFIX = re.compile(
    rf"{_TAG}(?: ?-{{1,2}} ?|: )|\((?:{_TAG}|{_ORDINAL} (?:LD|LEAD)|LEAD|LD)\)(?: ?- ?| )",
)
_IN_SLUG = re.compile(
    rf"[, ](?P<lead>{_ORDINAL} ?Ld(?: ?- ?Writethru)?)\b|\((?P<update>UPDATE \d{{1,2}})\b",
    re.IGNORECASE,
)
_TAKE = re.compile(r"more(?:-more)*\Z|take\b|(?:\d\w\w )?add\b")
_URGENCY = re.compile(r"(?:urgency|priority|dringlichkeit): ?(?P<number>[1-9])", re.IGNORECASE)
# ANPA's order of priorities.
_URGENCIES = {"flash": 1, "bulletin": 2, "urgent": 3}
_ALERTS = frozenset(("flash", "bulletin", "urgent", "alert", "apnewsalert", "عاجل"))


def is_status(text: str) -> bool:
    """Whether a line says nothing but a status or an urgency."""
    return len(text) < 60 and bool(_LINE.fullmatch(text) or _URGENCY.fullmatch(text))


def status_prefix(headline: str) -> int:
    """How many characters of a headline are its status ("UPDATE 2-"); 0 for none."""
    at = 0
    while match := _PREFIX.match(headline, at):
        at = match.end()
    return at if at < len(headline) else 0


def status_in_slug(slugline: str) -> str | None:
    """ "1st Ld-Writethru" in AP's "BC-Marna-Ferry, 1st Ld-Writethru,466", and
    "UPDATE 1" in Reuters' "MARNA-FERRY/INQUIRY (UPDATE 1, PIX)"."""
    match = _IN_SLUG.search(slugline)
    return match["lead"] or match["update"] if match else None


def status_words(parts: Iterable[str]) -> str | None:
    """The status as sent, without marks and repeats: "KILL KILL KILL" is "KILL"."""
    found: dict[str, None] = {}
    for part in parts:
        if _URGENCY.fullmatch(part):
            continue
        words = part.strip("()*-:.! ").split(" ")
        found[words[0] if len(set(words)) == 1 else " ".join(words)] = None
    return ", ".join(filter(None, found)) or None


def pub_status(status: str | None) -> PubStatus:
    """A kill cancels a story, a hold withholds it."""
    words = set(fold(status or "").replace(",", " ").split())
    if words & {"kill", "withdrawn"}:
        return PubStatus.CANCELED
    return PubStatus.WITHHELD if "hold" in words else PubStatus.USABLE


def is_take(mark: str) -> bool:
    """Whether a status or sign-off says that the story goes on in another take."""
    return _TAKE.match(fold(mark).strip("(). ")) is not None


def urgency(parts: Iterable[str]) -> int | None:
    """1 (most) to 9, as an "Urgency:" line says, or by FLASH, BULLETIN, URGENT."""
    texts = list(parts)
    given = next((m for text in texts if (m := _URGENCY.fullmatch(text))), None)
    if given:
        return int(given["number"])
    words = _words(" ".join(texts))
    return min((number for word, number in _URGENCIES.items() if word in words), default=None)


def is_alert(status: str | None) -> bool:
    """Whether copy of this status may come without a headline."""
    return bool(_ALERTS & _words(status or ""))


def _words(text: str) -> set[str]:
    return set(fold(text).replace("-", " ").replace(",", " ").split())
