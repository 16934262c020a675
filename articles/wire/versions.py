"""Status words that say that copy takes the place of copy sent before.

    UPDATE 2-Ferry aground    1st Ld-Writethru    (2nd LEAD)    CORRECTED - Mill output
    RPT-Comet seen            REFILE              2. Zusammenfassung - Fähre …
    DÜZELTME - Feribot …      (Ampliación)        (CORRECTIF)

An URGENT, an EXCLUSIVE or a BRIEF is a kind of story and takes nobody's place.
"""

from __future__ import annotations

import re

from articles.wire.text import fold

# Folded: accents stand behind their letters. "correc" opens the word in five languages.
_REPLACING = re.compile(
    r"\b(?:updated?|wrapup|ld|lead|writethru|refile|retransmission|rpt|repeat|"
    r"correc\w*+|rectif\w*+|ret+ific\w*+|korrektur|korjaus|korekta|berichtigung|"
    r"neufassung|zusammenfassung|wdh|ra\u0308?ttelse|retting|rettelse|pilne|"
    r"du\u0308?zeltme|ampliacio\u0301?n|исправление|виправлення|تصحيح)(?:\b|\d)|"
    rf"訂正|更正|{fold('정정')}|^\d$"
)


def replaces(status: str | None) -> bool:
    """Whether a story of this status says that it replaces an earlier version of itself.

    A bare number is the count of versions that ANP puts behind its headlines.
    """
    return bool(status) and _REPLACING.search(fold(status or "")) is not None
