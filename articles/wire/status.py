"""Status words: what kind of sending a story is, and whether it may run.

    URGENT                    KILL KILL KILL            HOLD HOLD HOLD
    1st Ld-Writethru          2ND LEAD                  (Achtung)
    UPDATE 2-Ferry aground    CORRECTED - Mill output   (LEAD) Talks resume
    DÜZELTME - Feribot …      (Ampliación) El ferri …   2. Zusammenfassung - Fähre …
    Un ferry … (CORRECTIF)    Veerboot weer vlot (2)    عاجل / جنوح عبارة
    Urgency: 2                FLASH                     FERRY AGROUND =2 MARNA

A status stands on a line of its own, or before the headline in capitals with a
dash or in brackets, or behind it in brackets; words of a headline's own sentence
are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.wire.story import PubStatus
from articles.wire.text import fold

_ORDINAL = r"(?:1st|2nd|3rd|[4-9]th|1\dth)"
_WORDS = """
hold kill urgent flash bulletin alert apnewsalert extra refile summary roundup advisory correction
corrective corrected correct repeat rpt update updated withdrawn story_withdrawn embargoed
exclusive retransmission take add situation securite
mandatory_kill story_removed annulation annulé anulación annullamento anulação iptal stornierung
zurückgezogen отмена إلغاء
achtung eilmeldung berichtigung korrektur zusammenfassung neufassung
rättelse retting rettelse korjaus pilne korekta spoed
urgente urgent alerte correctif rectificatif corrección ampliación última_hora rettifica correção
acil son_dakika düzeltme срочно молния исправление терміново виправлення عاجل تصحيح فوری
速報 訂正 快讯 急 更正 속보 긴급 정정
""".split()
_WORD = "(?:" + "|".join(sorted((w.replace("_", " ") for w in _WORDS), reverse=True)) + ")"
_OPEN, _SHUT = r"[(\[【]", r"[)\]】]"
_LINE = re.compile(
    rf"[(*\[【]*+(?:{_WORD}(?: ?\(?\d{{1,2}}\)?)?(?:,? {_WORD}){{0,3}}|"
    rf"{_ORDINAL} ?(?:ld|lead|add|net|update|writethru)(?: ?- ?writethru)?|lead|ld)"
    r"[)*\]】]*+[:.!]?",
    re.IGNORECASE,
)
# What _LINE and _URGENCY open with, ordinals apart: a word added there belongs here.
_FIRST_WORD = re.compile(r"[(*\[]*+([A-Za-z]++)")
_FIRST_WORDS = frozenset(
    word.partition("_")[0]
    for word in (*_WORDS, "lead", "ld", "urgency", "priority", "dringlichkeit")
)
_TAG = (
    r"(?:UPDATE|WRAPUP|REFILE|CORRECTED|CORRECTION(?: ET MISE À JOUR)?|RPT|REPEAT|"
    r"URGENT|EXCLUSIVE|ANALYSIS|FACTBOX|"
    r"PRECIOUS|FLASH|BULLETIN|ALERT|KILL|(?:STORY )?WITHDRAWN|EMBARGOED|TAKE|ADVISORY|BRIEF|"
    r"ROUNDUP|WDH|EILMELDUNG|KORREKTUR|BERICHTIGUNG|CORRECTIF|RECTIFICATIF|URGENTE|CORRECCIÓN|"
    r"AMPLIACIÓN|ACİL|SON DAKİKA|DÜZELTME|СРОЧНО|عاجل)(?: \d{1,2})?"
)
_PREFIX = re.compile(
    rf"{_TAG}(?: ?-{{1,2}} ?|: | ?/ ?)|\d\. (?:Zusammenfassung|Neufassung|Lead) ?- |"
    rf"{_OPEN}(?:(?i:{_WORD}|{_ORDINAL} (?:LD|LEAD))(?: \d{{1,2}})?|{_TAG}|LEAD|LD){_SHUT}"
    r"(?: ?- ?| )?",
)
# "(2)" is ANP's count of versions.
_SUFFIX = re.compile(rf"\s\((?:{_WORD}(?: \d{{1,2}})?|[2-9])\)(?=\s*+=?\Z)", re.IGNORECASE)
_LONGEST_SUFFIX = 30
_IN_SLUG = re.compile(
    rf"[, ](?P<lead>{_ORDINAL} ?Ld(?: ?- ?Writethru)?)\b|\((?P<update>UPDATE \d{{1,2}})\b|"
    r", ?(?P<kind>Bjt|Adv ?\d{1,2}|Glance|Box|HFR|CORRECTIVE)\b|"
    r"[, ](?P<list>Digest|Budget|Advisory)\b",
    re.IGNORECASE,
)
# Sendings that are for editors, and no articles.
_LISTS = frozenset("digest budget advisory".split())
# What cancels a story, as each agency's desk says it.
_CANCELLING = """
kill withdrawn removed annulation annulé anulación annullamento anulação iptal stornierung
zurückgezogen отмена إلغاء
"""
_KILLS = frozenset(map(fold, _CANCELLING.split()))
_TAKE = re.compile(r"more(?:-more)*\Z|take\b|(?:\d\w\w )?add\b|=\d")
_TAKE_IN_HEADLINE = re.compile(r"(?<=\s)=\d{1,2}(?=\s|\Z)")
_URGENCY = re.compile(r"(?:urgency|priority|dringlichkeit): ?(?P<number>[1-9])", re.IGNORECASE)
# ANPA's order of priorities.
_URGENCIES = {"flash": 1, "bulletin": 2} | dict.fromkeys(
    map(fold, ("urgent", "срочно", "терміново", "عاجل", "速報", "快讯", "속보", "긴급")), 3
)
_ALERTS = frozenset(("flash", "bulletin", "urgent", "alert", "apnewsalert", *_URGENCIES))


def is_status(text: str) -> bool:
    """Whether a line says nothing but a status or an urgency."""
    if len(text) >= 60 or not _may_be_status(text):
        return False
    return bool(_LINE.fullmatch(text) or _URGENCY.fullmatch(text))


def _may_be_status(text: str) -> bool:
    """Whether a line's first word opens a status: told fast, and of ASCII alone."""
    first = _FIRST_WORD.match(text) if text.isascii() else None
    return first is None or first[1].lower() in _FIRST_WORDS


def status_prefix(headline: str) -> int:
    """How many characters of a headline are its status ("UPDATE 2-"); 0 for none."""
    at = 0
    while match := _PREFIX.match(headline, at):
        at = match.end()
    return at if at < len(headline) else 0


def status_suffix(headline: str) -> int | None:
    """Where the status in brackets starts that ends a headline ("… (CORRECTIF)")."""
    if ")" not in headline[-3:]:
        return None
    match = _SUFFIX.search(headline, max(0, len(headline) - _LONGEST_SUFFIX))
    return match.start() if match else None


def status_in_slug(slugline: str) -> str | None:
    """ "1st Ld-Writethru" in AP's "BC-Marna-Ferry, 1st Ld-Writethru,466", "Bjt" of its
    budget, and "UPDATE 1" in Reuters' "MARNA-FERRY/INQUIRY (UPDATE 1, PIX)"."""
    found = (match[match.lastgroup or 0] for match in _IN_SLUG.finditer(slugline))
    return ", ".join(found) or None


def take_in_headline(headline: str) -> str | None:
    """ "=2" in Reuters' "FERRY AGROUND OFF MARNA =2 MARNA", the second take."""
    match = _TAKE_IN_HEADLINE.search(headline)
    return match.group() if match else None


def is_list(status: str | None) -> bool:
    """Whether a status says that the copy is for editors: a digest, a budget, an advisory."""
    return bool(_LISTS & _words(status or ""))


def status_words(parts: Iterable[str]) -> str | None:
    """The status as sent, without marks and repeats: "KILL KILL KILL" is "KILL"."""
    found: dict[str, None] = {}
    for part in parts:
        if _URGENCY.fullmatch(part):
            continue
        words = part.strip("()[]【】*-:.!/ ").split(" ")
        found[words[0] if len(set(words)) == 1 else " ".join(words)] = None
    return ", ".join(filter(None, found)) or None


def pub_status(status: str | None) -> PubStatus:
    """A kill cancels a story, a hold withholds it."""
    words = set(fold(status or "").replace(",", " ").split())
    if words & _KILLS:
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
