"""How sure a quote's speaker is, and why, in words an editor sees.

Sure is what an editor need not look at: a plain verb of saying with its
subject directly at the quote, or a quote that goes on from such a one. The
limits were set where, on annotated newspaper copy, 97 of 100 are right.
"""

from __future__ import annotations

from dataclasses import dataclass

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.mentions import Mention, MentionKind
from articles.wire.story import Certainty

_SHORT = 4  # words; a shorter piece may be a title or somebody else's catchword
_LONG = 8  # words; asked for where the verb stands at a distance
_WHY = {
    "after": "“{mention}” and “{cue}” stand right after the quote.",
    "second-hand": "“{mention}” and “{cue}” stand right after the quote, at second hand.",
    "before": "“{mention}” and “{cue}” introduce the quote.",
    "announced": "The paragraph before announces the quote and names “{mention}”.",
    "earlier": "“{mention}” and “{cue}” stand earlier in the sentence, some way from the quote.",
    "later": "“{mention}” and “{cue}” close the sentence.",
    "coordinate": "The quote before it in the sentence is by “{mention}”.",
    "continued": "It goes on from the quote before it, by “{mention}”.",
    "uncertain": "It goes on from the quote before it, by “{mention}”, which is not sure itself.",
    "dropped": "The sentence leaves its subject out; “{mention}” spoke last.",
    "reported": "The sentence goes on in reported speech; “{mention}” spoke last.",
    "forward": "The next quote of the paragraph is by “{mention}”.",
    "floating": "Nobody is named at the quote; “{mention}” spoke last.",
    "backward": "Nobody is named at the quote; the sentence before is about “{mention}”.",
    "colon": "“{mention}” and a colon introduce the quote.",
    "signature": "“{mention}” is signed under the quote.",
    "label": "“{mention}” labels the line, as in a transcript.",
    "none": "Nobody is named as the speaker.",
}
# What goes on from one of these is no surer than it.
UNSURE = frozenset(
    (
        "second-hand",
        "reported",
        "uncertain",
        "coordinate",
        "forward",
        "floating",
        "backward",
        "colon",
        "none",
    )
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a quote's speaker rests on.

    ``length`` counts the quote's words, ``mark`` is the sign before its
    opening mark, ``rule`` how it was attributed.
    """

    rule: str
    mention: Mention
    cue: str
    speaker: str | None
    length: int
    mark: str


def judge(lexicon: Lexicon, evidence: Evidence) -> Certainty:
    """How sure the evidence makes the speaker."""
    rule, kind = evidence.rule, evidence.mention.kind
    if rule in ("label", "signature"):
        return Certainty.SURE
    unknown = kind is MentionKind.PRONOUN and evidence.speaker is None
    if rule in UNSURE or unknown or not _plain(lexicon, evidence.cue):
        return Certainty.CHECK
    if rule in ("after", "continued", "announced"):
        return Certainty.SURE
    if kind in (MentionKind.DESCRIPTION, MentionKind.DOCUMENT):
        return Certainty.CHECK
    near = rule == "before" and evidence.mark in (",", ":")
    enough = _SHORT if rule == "before" else _LONG
    return Certainty.SURE if near or evidence.length >= enough else Certainty.CHECK


def reason(rule: str, mention: Mention | None, cue: str, speaker: str | None) -> str:
    """One sentence (two for a pronoun) that says what the speaker rests on."""
    why = _WHY[rule].format(mention=mention.text if mention else "", cue=cue)
    if mention and mention.kind is MentionKind.PRONOUN and speaker:
        why += f" “{mention.text}” was taken for {speaker}, named last before it."
    return why


def _plain(lexicon: Lexicon, cue: str) -> bool:
    """Whether ``cue`` is a plain verb of saying."""
    words = [lexicon.lower(word) for word in cue.split()]
    return bool(words) and any(word in lexicon.plain for word in words)
