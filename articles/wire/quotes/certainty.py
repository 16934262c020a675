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

_PIECE = 2  # words; one word alone may be somebody else's catchword
_LONG = 8  # words; asked for where a title or a name could stand in marks
_PERSONS = (MentionKind.NAME, MentionKind.PRONOUN)
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
    "quoted label": "“{mention}” labels the line in marks, as in a transcript.",
    "stated": "“{mention}” and “{cue}” report the statement; it stands without marks.",
    "stated on": "The statement has neither marks nor a subject; “{mention}” spoke last.",
    "none": "Nobody is named as the speaker.",
}
_TAKEN_FOR = "“{mention}” was taken for {speaker}, named last before it."
SENTENCES = (*_WHY.values(), _TAKEN_FOR)
# What goes on from one of these is no surer than it.
UNSURE = frozenset(
    (
        "second-hand",
        "quoted label",
        "reported",
        "stated",
        "stated on",
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
    opening mark, ``lower`` whether its first letter is a small one, ``rule`` how it was
    attributed.
    """

    rule: str
    mention: Mention
    cue: str
    speaker: str | None
    length: int
    mark: str
    lower: bool


def judge(lexicon: Lexicon, evidence: Evidence) -> Certainty:
    """How sure the evidence makes the speaker."""
    rule, kind = evidence.rule, evidence.mention.kind
    if rule in ("label", "signature"):
        return Certainty.SURE
    unknown = kind is MentionKind.PRONOUN and evidence.speaker is None
    if rule in UNSURE or unknown:
        return Certainty.CHECK
    enough = _enough(lexicon, evidence)
    return Certainty.SURE if enough and evidence.length >= enough else Certainty.CHECK


def _enough(lexicon: Lexicon, evidence: Evidence) -> int:
    """How many words a quote must have for its evidence to be enough; 0 where none are."""
    rule, kind = evidence.rule, evidence.mention.kind
    plain, person = _plain(lexicon, evidence.cue), kind in _PERSONS
    if rule in ("continued", "announced"):
        return 1 if plain else 0
    if rule == "after":
        whole = plain and not (kind is MentionKind.DESCRIPTION and evidence.lower)
        return 1 if whole else _LONG if plain or person else 0
    if not plain or kind is MentionKind.DESCRIPTION or _names_things(lexicon, evidence.cue):
        return 0
    if kind is MentionKind.DOCUMENT:
        return _LONG
    if rule == "before" and evidence.mark in (",", ":"):
        return 1
    return _PIECE if evidence.lower and person else _LONG


def reason(rule: str, mention: Mention | None, cue: str, speaker: str | None) -> str:
    """One sentence (two for a pronoun) that says what the speaker rests on."""
    why = _WHY[rule].format(mention=mention.text if mention else "", cue=cue)
    if mention and mention.kind is MentionKind.PRONOUN and speaker:
        why += " " + _TAKEN_FOR.format(mention=mention.text, speaker=speaker)
    return why


def _names_things(lexicon: Lexicon, cue: str) -> bool:
    """Whether ``cue`` puts a name to something: what stands in marks may be that name."""
    return any(lexicon.lower(word) in lexicon.object_verbs for word in cue.split())


def _plain(lexicon: Lexicon, cue: str) -> bool:
    """Whether ``cue`` is a plain verb of saying."""
    words = [lexicon.lower(word) for word in cue.split()]
    return bool(words) and any(word in lexicon.plain for word in words)
