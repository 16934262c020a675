"""Orders to editors: which other item is to be killed, held or withdrawn.

    Please kill item dpa 157 "Ferry crews stay ashore".     the order, then the item
    KILL story slugged BC-Ferry                             by its slug
    The story headlined "Comet seen" is withdrawn.          the item, then the order
    Bitte ziehen Sie die Meldung „Komet gesehen“ zurück.    German, likewise
    Prière d'annuler la dépêche « Comète vue ».             French, Spanish, Italian
    “Kuyruklu yıldız” başlıklı haberimiz iptal edilmiştir.  Turkish: the verb comes last

An order is one sentence at the start of a line or behind another sentence, so
what the next one says of a story that stands is not taken for it.
"""

from __future__ import annotations

import re

_START = r"(?:\A|(?<=[\n(])|(?<=[.!?:–-]\s))"
# Inside one sentence and outside of marks; "No. 157" ends none.
_GAP = r"(?:[^\n.!?\"“”„«»]|\.(?!\s)|(?<=\b[Nn][or])\.)"
_THING = (
    r"(?:item|story|stories|article|copy|dispatch|advisory|take|meldung|bericht|beitrag|artikel)"
)
_QUOTED = r"[\"“”„«»](?P<headline>[^\n\"“”„«»]{3,150})[\"“”«»]"
_SLUGGED = r"\bslug(?:ged|line)?:?\s(?P<slug>[^\W_][\w/-]{2,60}+)"
_NUMBERED = (
    rf"\b(?:{_THING}|n[or]\.?|number|nummer)\s"
    r"(?P<number>(?:[a-z]{2,8}[ -])?[a-z]{0,3}\d{2,6})\b(?!\s(?:gmt|utc|uhr)\b)"
)
_ORDER = re.compile(
    rf"{_START}(?:please |editors,? |bitte |prière d['’]|merci d['’]|veuillez |rogamos )*"
    r"(?:(?:kill|hold|withhold|withdraw|disregard|delete|spike|replace)|"
    r"(?:streichen|löschen|sperren|stornieren) sie|annule[rz]|anul(?:en|ar)|annullate)\b",
    re.IGNORECASE,
)
# A headline is surer than a slug, and that surer than a number.
_TARGETS = tuple(
    re.compile(rf"{_GAP}{{0,80}}?{target}", re.IGNORECASE)
    for target in (_QUOTED, _SLUGGED, _NUMBERED)
)
_PASSIVE = (
    r"\b(?:is|are|was|were|has been|have been|must be|should be|wird|ist|wurde)"
    r"(?: hereby| hiermit| now)? "
    r"(?:withdrawn|killed|cancell?ed|retracted|on hold|zurückgezogen|gestrichen|gesperrt)"
)
_BRACKET = (
    r"\b(?:zurück(?:ziehen|zuziehen)?|nicht(?: mehr)?(?: (?:zu )?verwenden)?|streichen|löschen)"
)
_CLOSED = tuple(
    re.compile(
        rf"{_START}{opening}{_GAP}{{0,80}}?{target}{_GAP}{{0,80}}?{closing}\b", re.IGNORECASE
    )
    for opening, closing in (
        (rf"(?:the|our|die|der|unsere?)\s{_GAP}{{0,40}}?{_THING}\b", _PASSIVE),
        (r"(?:bitte|(?:ziehen|verwenden) sie)\b", _BRACKET),
        (r"", r"\b(?:iptal edil|geri çekil)\w{2,10}"),
    )
    for target in (_QUOTED, _SLUGGED)
)


# Without one of these no order is given. Nearly all copy has none, and so needs no reading.
_VERBS = (
    "kill", "hold", "withdraw", "disregard", "delete", "spike", "replace", "cancel", "retract",
    "streich", "strich", "lösch", "sperr", "stornier", "zurück", "nicht", "annul", "anul", "iptal",
    "geri çek",
)  # fmt: skip


def other_item(text: str) -> str | None:
    """The headline, slug or number of the item that an order in ``text`` is about.

    None where ``text`` orders nothing, or doesn't say about which item.
    """
    folded = text.casefold()
    if not any(map(folded.__contains__, _VERBS)):
        return None
    for order in _ORDER.finditer(text):
        found = (target.match(text, order.end()) for target in _TARGETS)
        named = next(filter(None, found), None)
        if named:
            return _name(named)
    closed = next(filter(None, (pattern.search(text) for pattern in _CLOSED)), None)
    return _name(closed) if closed else None


def _name(match: re.Match[str]) -> str:
    """Whatever the target's one group holds, without the sentence's comma."""
    return (match[1] or "").strip(" \u00a0,.")
