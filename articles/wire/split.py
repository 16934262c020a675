"""Several stories in one paste.

    ----  ====  ****  NNNN / ZCZC      a line between two stories
    … said. Reuter                     a story that was signed off, and then a
    FERRY AGROUND OFF MARNA            new head: a headline with its dateline
        MARNA, Feb 27 - A ferry …
    … remains open. (ILKHA)            a headline on its own between blank
    LEGAL WARNING: …                   lines, where the rest has a closing of
                                       its own too
    Talks resume in Oland

    The two sides …                    … (ILKHA)

Conservative: what follows a story's legal notice is teasers until a new head
is beyond doubt, because one story too few is easier to mend than two halves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from articles.wire.closing import Closings, is_legal, legal_code, sign_off_at
from articles.wire.dateline import find_dateline
from articles.wire.headline import could_be_headline
from articles.wire.text import Line

_RULE = re.compile(r"(?:-{3,}+|={3,}+|\*{3,}+|_{5,}+|~{3,}+|(?:[-*=] ){2,40}[-*=])\Z")
_OPENING = re.compile(r"ZCZC\b", re.IGNORECASE)
_CLOSING = re.compile(r"NNNN\Z", re.IGNORECASE)
_LOOK_AHEAD = 6


def split(found: Sequence[Line], closings: Closings, names: Mapping[str, str]) -> list[list[Line]]:
    """The lines of each story, in order; separators belong to the story before."""
    stories: list[list[Line]] = [[]]
    for line, opens in zip(found, _openings(found, closings, names), strict=True):
        if opens and any(not above.blank for above in stories[-1]):
            stories.append([])
        stories[-1].append(line)
    return stories


def _openings(found: Sequence[Line], closings: Closings, names: Mapping[str, str]) -> list[bool]:
    full = [at for at, line in enumerate(found) if not line.blank]
    opens = [False] * len(found)
    closes_later = _closings_from(found, closings)
    signed_off = ruled = False
    for position, at in enumerate(full):
        text = found[at].text
        if position and (
            ruled
            or _OPENING.match(text)
            or (signed_off and _is_head(found, full, position, names, closes_later))
        ):
            opens[at] = True
            signed_off = ruled = False
        if _RULE.match(text) or _CLOSING.match(text):
            ruled = position + 1 < len(full) and not _is_rule(found[full[position + 1]].text)
        elif _closes(found[at], closings):
            signed_off = True
    return opens


def _is_rule(text: str) -> bool:
    return _RULE.match(text) is not None or _CLOSING.match(text) is not None


def _closes(line: Line, closings: Closings) -> bool:
    text = line.text
    return (
        (len(text) < 60 and closings.alone(text))
        or sign_off_at(text, closings) is not None
        or legal_code(text, closings) is not None
    )


def _closings_from(found: Sequence[Line], closings: Closings) -> list[bool]:
    """For each line, whether a story is still to be closed after it."""
    later = [False] * (len(found) + 1)
    for at in range(len(found) - 1, -1, -1):
        later[at] = later[at + 1] or _closes(found[at], closings)
    return later


def _is_head(
    found: Sequence[Line],
    full: Sequence[int],
    position: int,
    names: Mapping[str, str],
    closes_later: Sequence[bool],
) -> bool:
    """Whether a line after a closing opens a story: a headline and its dateline,
    or a headline between blank lines with another closing to come."""
    at = full[position]
    line = found[at]
    if not could_be_headline(line.text) or is_legal(line.text, _NO_CLOSINGS):
        return False
    for below in full[position + 1 : position + 1 + _LOOK_AHEAD]:
        if find_dateline(found[below].text, names):
            return True
    between_blanks = found[at - 1].blank and at + 1 < len(found) and found[at + 1].blank
    return between_blanks and line.text[-1] not in ".…" and closes_later[at + 1]


_NO_CLOSINGS = Closings.of(())
