"""Whether what reads as a dateline is one, or only the start of a sentence.

MARNA, Feb 26 - Two mills                      a dateline
In Marna, Jan 3 - the day of the storm - began opens with a preposition
Marna, May 3 – the day of the storm – is kept  goes on in small letters
Marna Pilots (AP) – the union of pilots        so does this
The Harbour Union (HU) - a group               an abbreviation no agency has
Jan 3 (NPSD) - Results for the league          an agency nobody has told us of
Thursday, January 4 (WET/GMT) Rovers v United  a clock, of a list of fixtures
"""

from __future__ import annotations

import re

from articles.wire.calendar_words import WEEKDAYS, plain
from articles.wire.dateline_tokens import Tokens, has_capitals
from articles.wire.zones import is_zone

_MOST_SMALL_WORDS = 3
_DOMAIN = re.compile(r"[\w-]+\.[a-z]{2,4}\Z", re.IGNORECASE)

# A sentence that opens so is no place, whatever follows.
_OPENERS = frozenset(
    "on in at by from since until after before during for as while when if this that these it he "
    "she they we i his her their our but and dans depuis après avant seit nach vor am im en desde "
    "w v с в на".split()
)
_ARTICLES = frozenset("the a an le la les l der die das el los las il lo i gli de het".split())
_ORGANISATION = frozenset(
    "agency press news agence ajansı agentur agenzia agencia service party union authority "
    "ministry association organisation organization company movement army group".split()
)


def is_convincing(tokens: Tokens, printed: str, follows: str) -> bool:
    """Whether ``printed``, read as ``tokens``, is a dateline of the text that ``follows``."""
    if tokens.code is None and any(map(is_zone, (tokens.agency or "").split("/"))):
        return False
    if not tokens.places:
        return _of_no_place(tokens, printed)
    place = tokens.places[0]
    words = [word.strip(".").casefold() for word in place.split()]
    if words[0] in _OPENERS or (len(words) == 1 and words[0] in _ARTICLES):
        return False
    goes_on = follows.lstrip()[:1].islower()
    if tokens.printed is not None:
        if tokens.figures and tokens.code is None:
            return False  # "SALES UP 2.2 PCT (JAN FALL 2.2 PCT) - OFFICIAL"
        if tokens.agency is None and goes_on and printed[-1] in "–—" and not place.isupper():
            return False  # "Marna, May 3 – the day of the storm – is kept"
        # Small letters by mistake ("dodge city, april 7 -"): a short name only.
        return has_capitals(place) or len(words) <= _MOST_SMALL_WORDS
    if not has_capitals(place) or _ORGANISATION.intersection(words):
        return False
    if goes_on and not place.isupper():
        return False  # "Marna Pilots (AP) – the union of harbour pilots"
    return tokens.code is not None or _unknown_agency(tokens, follows)


def _of_no_place(tokens: Tokens, printed: str) -> bool:
    """A known agency, or one in capitals and brackets behind a date, before a dash."""
    if tokens.code is not None:
        return tokens.bracketed or tokens.printed is not None or printed[-1] == "_"
    name = tokens.agency or ""
    named = len(name) > 1 and name.isalpha() and name.isupper() and plain(name) not in WEEKDAYS
    return named and tokens.printed is not None and printed.rstrip()[-1] in "-–—_"


def _unknown_agency(tokens: Tokens, follows: str) -> bool:
    """Without a date only "LOS ANGELES (Variety.com) -", and no line of a table."""
    agency = tokens.agency or ""
    return _DOMAIN.match(agency) is not None or (
        tokens.places[0].isupper()
        and len(tokens.places[0].split()) <= _MOST_SMALL_WORDS
        and agency.isalpha()
        and not follows.isupper()
        and not follows.isspace()
    )
