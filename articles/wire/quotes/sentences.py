"""Sentences of a paragraph, its quotes masked.

What stands between marks is one token, so that neither its words nor its
stops are taken for those of the sentence around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.speakers import given
from articles.wire.quotes.stretches import Paragraph, Stretch

MASK = "\ufffc"
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Amb|Atty|Supt|Cmdr|Cpl|Pvt|Brig|Adm|Msgr|Pres|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Capt|Sgt|Maj|Prof|Rev|Hon|St|Jr|Sr|Mt|Ft|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Inc|Corp|Co|Ltd|No|vs|Fla|Calif|Mass|"
    "Conn|Ill|Ind|Mich|Minn|Pa|Va|Wis|Tenn|Ariz|Ala|Ark|Colo|Ga|Ky|La|Md|Mo|Miss|Neb|Nev|Okla|"
    "Ore|Tex|Vt|Wash|Hr|Fr|Nr|bzw|Doç|Av|Sn|Org|Yrd|Alb|Bkz|Mme|Mlle|Sra|Srta|Ud"
)
_TOKEN = re.compile(
    rf"""
    {MASK}+
  | (?:[A-Z]\.){{2,8}}                             # U.S., J.D.
  | (?:{_ABBREVIATIONS})\.
  | [A-ZÇĞİÖŞÜ]\.(?=\s[A-ZÇĞİÖŞÜ])                 # an initial
  | [\w\u064b-\u0652]+(?:[-’'.&/@](?!(?:il|elle|ils|elles|on)\b)\w+)*   # with Arabic vowel signs
  | \.\.\.
  | [^\w\s]
    """,
    re.VERBOSE,
)
_LONGEST_NICKNAME = 20  # characters
_BEFORE_NICKNAME = re.compile(r"([^\W\d_a-z][\w-]*) \Z")
_BEHIND_NICKNAME = re.compile(r" ([^\W\d_a-z][\w’'-]*)")
_STOPS = frozenset(".!?…。؟")
_DASHES = frozenset("—–-―")
_LONGEST_DATELINE = 16  # tokens
_LONGEST_INCISE = 12  # words from a question mark to the reporting verb


@dataclass(slots=True)
class Passage:
    """A paragraph's tokens with their places in the body, cut into sentences.

    ``quotes`` are the stretches by the token that masks them; ``sentences``
    are ranges of tokens, ``heads`` their first ones.
    """

    paragraph: Paragraph
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    quotes: dict[int, Stretch] = field(default_factory=dict)
    sentences: list[tuple[int, int]] = field(default_factory=list)
    heads: frozenset[int] = frozenset()

    def is_mask(self, at: int) -> bool:
        return 0 <= at < len(self.words) and self.words[at][0] == MASK

    def opens_sentence(self, at: int) -> bool:
        """Whether token ``at`` is the first of its sentence."""
        return at in self.heads

    def is_dash(self, at: int) -> bool:
        return self.words[at] in _DASHES


def passage(body: str, paragraph: Paragraph, lexicon: Lexicon) -> Passage:
    """``paragraph`` read into tokens and sentences."""
    found = Passage(paragraph)
    masked = _masked(body, paragraph, lexicon)
    openings = {stretch.open: stretch for stretch in paragraph.stretches}
    for match in _TOKEN.finditer(masked):
        word, start = match.group(), match.start() + paragraph.start
        if word[0] == MASK:
            _add_masks(found, word, start, openings, lexicon)
        else:
            _add(found, word, start, start + len(word), lexicon)
    found.sentences = _sentences(body, found, lexicon)
    found.heads = frozenset(lo for lo, _ in found.sentences)
    return found


def _masked(body: str, paragraph: Paragraph, lexicon: Lexicon) -> str:
    """The paragraph with its quotes masked, as long as before; nicknames are words of it."""
    parts: list[str] = []
    at = paragraph.start
    for stretch in paragraph.stretches:
        parts.append(body[at : stretch.open].replace(MASK, " "))
        length = stretch.close - stretch.open
        if is_nickname(body, stretch, lexicon):
            inner = body[stretch.start : stretch.end]
            parts.append(inner.rjust(stretch.end - stretch.open).ljust(length))
        else:
            parts.append(MASK * length)
        at = stretch.close
    parts.append(body[at : paragraph.end].replace(MASK, " "))
    return "".join(parts)


def is_nickname(body: str, stretch: Stretch, lexicon: Lexicon) -> bool:
    """``Robert “Bob” Lane``: one word in marks between the halves of a name."""
    word = body[stretch.start : stretch.end]
    if not stretch.closed or len(word) > _LONGEST_NICKNAME or not word.isalpha():
        return False
    before = _BEFORE_NICKNAME.search(body, max(0, stretch.open - _LONGEST_NICKNAME), stretch.open)
    behind = _BEHIND_NICKNAME.match(body, stretch.close)
    if not word[0].isupper() or before is None or behind is None:
        return False
    return given(before[1]) and lexicon.lower(behind[1]) not in lexicon.times


def _add(found: Passage, word: str, start: int, end: int, lexicon: Lexicon) -> None:
    found.words.append(word)
    low = lexicon.lower(word)
    if len(low) > 1:
        low = low.rstrip(".").removesuffix("-t" if lexicon.code == "fr" else "") or low  # "..."
    found.lows.append(low)
    found.starts.append(start)
    found.ends.append(end)


def _add_masks(
    found: Passage, word: str, start: int, openings: dict[int, Stretch], lexicon: Lexicon
) -> None:
    """One token for each of the stretches that touch one another."""
    end = start + len(word)
    while start < end:
        stretch = openings[start]
        found.quotes[len(found.words)] = stretch
        _add(found, MASK, start, stretch.close, lexicon)
        start = stretch.close


def _sentences(body: str, found: Passage, lexicon: Lexicon) -> list[tuple[int, int]]:
    count = len(found.words)
    lo = _after_dateline(found)
    bounds = [(0, lo)] if lo else []
    for at in range(count):
        if at + 1 < count and _ends_sentence(body, found, at, lexicon):
            bounds.append((lo, at + 1))
            lo = at + 1
    if lo < count:
        bounds.append((lo, count))
    return bounds


def _after_dateline(found: Passage) -> int:
    """Where the text begins behind ``KYIV, May 4 (Reuters) -``; 0 where no dateline stands."""
    words = found.words
    if not words or not words[0].isupper() or len(words[0]) < 3:
        return 0
    for at, word in enumerate(words[:_LONGEST_DATELINE]):
        if at and found.is_dash(at):
            return at + 1
        if word[0].islower() or word[0] == MASK or word in ":.":
            return 0
    return 0


def _ends_sentence(body: str, found: Passage, at: int, lexicon: Lexicon) -> bool:
    """Whether a sentence ends with token ``at``."""
    word, following = found.words[at], found.words[at + 1]
    if word in _STOPS or word == "...":
        before = found.words[at - 1]
        if lexicon.verb_second and word == "." and before.isdigit() and len(before) < 3:
            return False  # am 14. Dezember
        spaced = found.starts[at + 1] > found.ends[at]
        return spaced and (not following[0].islower() or lexicon.code == "ar")
    if word[0] != MASK or following in ",;:.!?)" or following in _DASHES:
        return False
    stretch = found.quotes[at]
    last = body[stretch.start : stretch.end].rstrip("’'”\"»")[-1:]
    if last not in _STOPS or following[0].islower():
        return False
    if body[stretch.end : stretch.close].startswith(","):
        return False
    return not _incise_follows(found, at + 1, lexicon, strict=last == ".")


def _incise_follows(found: Passage, at: int, lexicon: Lexicon, *, strict: bool) -> bool:
    """Whether what follows a question is its reporting clause: ``“Why?” Ms. Roe asked.``

    ``strict`` asks that nothing but a name stand before the verb and nothing behind it.
    """
    if found.is_mask(at):
        return False
    for cue in range(at, min(at + _LONGEST_INCISE, len(found.words))):
        word = found.words[cue]
        if word in _STOPS or word[0] == MASK or (strict and cue > at + 2):
            return False
        if found.lows[cue] in lexicon.speech:
            following = found.lows[cue + 1] if cue + 1 < len(found.words) else "."
            if strict:
                return following in _STOPS and cue > at
            return _clause_may_end(found, cue + 1, lexicon)
    return False


def _clause_may_end(found: Passage, at: int, lexicon: Lexicon) -> bool:
    """Whether nothing at ``at`` is an object: ``he asked.``, ``he asked on Monday``."""
    if at >= len(found.words):
        return True
    low = found.lows[at]
    if low in ",:" and found.is_mask(at + 1):
        return False
    return not (
        low in lexicon.conjunctions
        or low in lexicon.relatives
        or low in ("it", "this", "its")
        or (lexicon.verb_second and low in lexicon.articles)
        or found.is_mask(at)
    )
