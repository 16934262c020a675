"""Corrections that come as a notice: what to read otherwise in another item, not the item anew.

    In Tellmar item headlined "FERRY AGROUND" please read …
    In today's London story +MILL OUTPUT UP+ please read in first paragraph …
    Please read at end of first para of item "COMET SEEN" …
    In story headlined FERRY AGROUND OFF OSK, in second paragraph please read …
    In der Meldung „Komet gesehen“ muss es im zweiten Absatz richtig heißen …
    Dans la dépêche « Comète vue », prière de lire …

Reuters sent them so in 1987, with the headline in marks, in plus signs or bare.
"""

from __future__ import annotations

import re

_THING = r"(?:item|story|meldung|beitrag|bericht|dépêche|despacho|noticia|dispaccio|lancio)"
_NAMED = r"(?:headlined|titled|entitled|slugged|intitulée|titulad[ao]|mit dem titel)"
_READ = re.compile(
    r"\bplease (?:read|reverse|correct|change|delete|add)\b|\bshould read\b|"
    r"\b(?:richtig|korrekt) (?:heißen|heissen|lauten)\b|\bmuss es .{0,60}(?:heißen|lauten)\b|"
    r"\bprière de lire\b|\blire\b|\bléase\b|\bleggasi\b",
    re.IGNORECASE,
)
_ITEM = re.compile(rf"\b{_THING}\b,?+\s*+(?P<named>{_NAMED}\b)?,?+\s*+", re.IGNORECASE)
_MARKED = re.compile(r"[\"“„«+/]++\s*+(?P<headline>[^\n\"“”«»+]{3,150})")
_BARE = re.compile(r"(?P<headline>[^\n\"“]{3,150}?)(?:,? please\b|,\s|\.{2,})", re.IGNORECASE)
# A notice is short, and names its item in its first sentence.
_LONGEST, _HEAD = 1_500, 240


def item_to_correct(text: str) -> str | None:
    """The headline of the item that the notice ``text`` corrects; None where it is no notice."""
    if len(text) > _LONGEST or not _READ.search(text):
        return None
    for item in _ITEM.finditer(text, 0, _HEAD):
        named = _MARKED.match(text, item.end())
        if named is None and item["named"]:
            named = _BARE.match(text, item.end())
        if named:
            return " ".join(named["headline"].split()).strip(" ,./")
    return None
