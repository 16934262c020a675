"""Reporting clauses inside the marks, cut out of the quote.

French papers put them there (``« Si rien ne change, a prévenu Mme Roe, nous
partirons »``); elsewhere it is a closing mark that was forgotten (``“The dam
held, Governor Roe said.``). Either way the clause is none of the quote.
"""

from __future__ import annotations

import re

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.governors import Cue, governors
from articles.wire.quotes.phrases import Grammar
from articles.wire.quotes.sentences import Passage, passage
from articles.wire.quotes.stretches import Paragraph, Stretch

_FRENCH = re.compile(
    r",\s(?P<clause>(?:(?:l[’']|s[’'])?(?:a|ont|est|avait)\s)?(?P<verb>\w+(?:-t)?(?:-(?:il|elle|ils))?)"
    r"(?:\s(?P<who>(?:[A-ZÀ-ÖØ-Þ]|l[ea]s?\s|l[’']|une?\s)[^,;.!?»]{1,70}+))?)(?P<end>,\s|$)"
)
_LONGEST_TAIL = 6  # tokens: "told reporters in Varo."
_LONGEST = 5_000  # characters of a stretch that are searched


def without_incises(body: str, paragraph: Paragraph, lexicon: Lexicon, runs_on: bool) -> Paragraph:
    """``paragraph`` with its stretches cut at the clauses inside their marks.

    ``runs_on`` is whether the next paragraph goes on with this one's last quote.
    """
    if lexicon.code != "fr" and all(stretch.closed for stretch in paragraph.stretches):
        return paragraph
    stretches: list[Stretch] = []
    for stretch in paragraph.stretches:
        if lexicon.code == "fr" and stretch.closed:
            stretches += _french(body, stretch, lexicon)
        elif not stretch.closed and not runs_on:
            stretches.append(_unclosed(body, stretch, lexicon))
        else:
            stretches.append(stretch)
    whole = (_trimmed(body, stretch) for stretch in stretches)
    held = tuple(stretch for stretch in whole if stretch.start < stretch.end)
    return Paragraph(paragraph.start, paragraph.end, held)


def _trimmed(body: str, stretch: Stretch) -> Stretch:
    """``stretch`` without the blanks and the comma that a cut left at its ends."""
    start, end = stretch.start, stretch.end
    while start < end and body[start].isspace():
        start += 1
    while start < end and (body[end - 1].isspace() or body[end - 1] == ","):
        end -= 1
    return stretch._replace(start=start, end=end)


def _french(body: str, stretch: Stretch, lexicon: Lexicon) -> list[Stretch]:
    """The two halves of a quote around the clause in it, or the quote as it was."""
    end = min(stretch.end, stretch.start + _LONGEST)
    for match in _FRENCH.finditer(body, stretch.start, end):
        pronoun = match["verb"].endswith(("-il", "-elle", "-ils"))
        if match["verb"] not in lexicon.speech or (match["who"] is None and not pronoun):
            continue
        first = stretch._replace(end=match.start(), close=match.start())
        if not match["end"]:
            return [first]
        second = match.end()
        return [first, stretch._replace(open=second, start=second, continues=False)]
    return [stretch]


def _unclosed(body: str, stretch: Stretch, lexicon: Lexicon) -> Stretch:
    """An unclosed quote, up to the reporting clause that shows where it ended."""
    end = min(stretch.end, stretch.start + _LONGEST)
    read = passage(body, Paragraph(stretch.start, end), lexicon)
    grammar = Grammar(read, lexicon)
    for lo, hi in read.sentences:
        for cue in governors(grammar, lo, hi):
            at = _clause_start(cue)
            if at > lo and read.words[at - 1] == "," and _ends(read, cue, hi):
                cut = read.starts[at - 1]
                return stretch._replace(end=cut, close=cut)
    return stretch


def _clause_start(cue: Cue) -> int:
    return cue.start if cue.subject is None else min(cue.start, cue.subject[0])


def _ends(read: Passage, cue: Cue, hi: int) -> bool:
    """Whether the clause of ``cue`` is the last of its sentence, but for an addressee."""
    last = cue.end if cue.subject is None else max(cue.end, cue.subject[1])
    return hi - last <= _LONGEST_TAIL and "," not in read.words[last:hi]
