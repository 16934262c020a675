"""What is handed over of a stretch and its voice: a ParsedQuote with its kind and certainty."""

from __future__ import annotations

from articles.wire.quotes.certainty import Evidence, judge, reason
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.stretches import Stretch
from articles.wire.quotes.voices import Voice
from articles.wire.story import How, ParsedQuote, QuoteKind, Span

TERMINAL = frozenset(".!?…؟。")
INNER_MARKS = "’'”\"»"
FEWEST_WORDS = 3  # of a sentence in marks that nothing attributes
_GOING_ON = frozenset(("continued", "uncertain", "floating", "dropped", "reported", "stated on"))
_WHOLE = frozenset(
    (
        "continued",
        "uncertain",
        "floating",
        "announced",
        "label",
        "quoted label",
        "signature",
        "backward",
    )
)
_STATED = frozenset(("stated", "stated on"))


def outcome(
    body: str, lexicon: Lexicon, stretch: Stretch, voice: Voice | None, rule: str, mark: str
) -> ParsedQuote:
    """The quote that ``stretch`` is; ``rule`` says how ``voice`` was found.

    ``mark`` is the sign before the opening mark.
    """
    text = body[stretch.start : stretch.end]
    kind = _kind(text, rule, mark)
    if voice is None:
        why = reason(rule, None, "", None)
        return ParsedQuote(text, stretch.start, stretch.end, kind=kind, why=why)
    said = voice.mention
    length, lower = len(text.split()), text[:1].islower()
    evidence = Evidence(rule, said, voice.cue, voice.speaker, length, mark, lower)
    return ParsedQuote(
        text,
        stretch.start,
        stretch.end,
        mention=said.text,
        speaker=voice.speaker,
        role=voice.role,
        cue=voice.cue or None,
        kind=kind,
        how=How.CONTINUED if rule in _GOING_ON else voice.how,
        certainty=judge(lexicon, evidence),
        mention_span=Span(said.start, said.end),
        speaker_kind=voice.kind,
        why=reason(rule, said, voice.cue, voice.speaker),
    )


def _kind(text: str, rule: str, mark: str) -> QuoteKind:
    if rule in _STATED:
        return QuoteKind.INDIRECT
    return QuoteKind.DIRECT if _whole(text, rule, mark) else QuoteKind.MIXED


def _whole(text: str, rule: str, mark: str) -> bool:
    """Whether the words in marks are a sentence of their own, not a part of one."""
    lower, count = text[0].islower(), len(text.split())
    if rule in _WHOLE or (rule in ("after", "second-hand", "dropped") and not lower):
        return True
    ended = text.rstrip(INNER_MARKS)[-1:] in TERMINAL
    if mark in (",", ":") and (ended or count > 1):
        return True
    return not lower and count >= FEWEST_WORDS and (ended or count > FEWEST_WORDS)
