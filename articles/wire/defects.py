"""What the parser can doubt: a code for programs, plain words for editors.

Each code stands for one doubt; its message is what the preview shows beside
the line in question.
"""

from __future__ import annotations

from articles.wire.story import Defect

MESSAGES = {
    "encoding-guessed": "The encoding was guessed ({detail}); look at the letters with accents.",
    "encoding-misnamed": "The file calls itself {detail}, but is UTF-8, and was read so.",
    "encoding-broken": "Some bytes are no {detail}; they show as \N{REPLACEMENT CHARACTER}.",
    "mojibake-mended": "Wrongly decoded letters were put right, first {detail}.",
    "control-characters": "Control characters were left out of the story.",
    "entities": "Characters written as in HTML (“&amp;”) were put right.",
    "no-headline": "No headline was found.",
    "headline-from-lede": "The copy has no headline; its first sentence stands in for one.",
    "no-body": "Nothing of the copy reads as the story's own text.",
    "date-without-year": "The dateline gives no year and no date of receipt is known.",
    "date-impossible": "The dateline's date does not exist.",
    "moment-implausible": "The file gives an impossible moment ({detail}); it was left out.",
    "embargo-unsettled": "The copy is embargoed, but the moment could not be worked out: set it.",
    "quote-not-closed": "A quotation mark opens here and is never closed: see where it ends.",
    "for-editors": "This is a list or a note for editors ({detail}), not an article.",
    "other-item": "This is an instruction about another item: “{detail}”.",
    "take": "This is a part of a story that goes on in another take.",
    "contact-in-body": "A telephone number or mail address in the story: is it for its readers?",
    "teasers-unfenced": "No legal notice was found: all after the sign-off was taken for teasers.",
    "teaser-cut": "The last teaser breaks off.",
}


def defect(code: str, line: int, detail: str = "") -> Defect:
    """The doubt ``code`` at ``line`` (from 1), with its message."""
    return Defect(code, line, MESSAGES[code].format(detail=detail))
