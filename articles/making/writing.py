"""The text of an invented story: a headline, paragraphs, and who says what in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from .lexicon import Lexicon, Pattern
from .people import Invented
from .words import Ranked

# Of a story's nouns, how many are its own: words come back where they came once.
_OWN = 0.2
# Of a story's stretches of plain text, how many a quote follows.
_QUOTED = 0.65
_CONTINUED, _UNNAMED, _BY_PRONOUN, _BY_SHORT_NAME = 0.12, 0.07, 0.25, 0.5
_CHECK = {"named": 0.06, "pronoun": 0.3, "continued": 0.1, "unnamed": 0.0}
_KINDS = Ranked(("direct", "mixed", "indirect"), offset=0.35)


@dataclass(frozen=True, slots=True)
class MadeQuote:
    """A quote by the names of its columns; ``speaker`` is the number of an invented one."""

    text: str
    start: int
    end: int
    speaker: int | None
    mention: str
    role: str
    cue: str
    kind: str
    how: str
    certainty: str


class Writer:
    """Writes one story, in which its ``own`` nouns come back again and again."""

    def __init__(
        self, random: Random, lexicon: Lexicon, own: Sequence[str], cast: Sequence[Invented]
    ) -> None:
        self._random, self._lexicon, self._cast = random, lexicon, cast
        self._streams = {slot: words.stream(random) for slot, words in lexicon.words.items()}
        self._streams["N"] = self._with_own(self._streams["N"], own)
        self._paragraphs: list[str] = []
        self._length = 0
        self._named: dict[int, Invented] = {}
        self._last: Invented | None = None
        self._quotes: list[MadeQuote] = []

    @property
    def body(self) -> str:
        return "\n\n".join(self._paragraphs)

    @property
    def quotes(self) -> list[MadeQuote]:
        """In the order of the archive: those without marks behind all others."""
        return sorted(self._quotes, key=lambda quote: quote.kind == "indirect")

    def headline(self) -> str:
        return self._filled(self._lexicon.headline_patterns)

    def word(self, slot: str) -> str:
        return next(self._streams[slot])

    def write(self, words: int, *, quoting: bool) -> str:
        """Paragraphs of about so many words; gives the first."""
        written = self._plain(1)
        while written < words:
            written += self._plain(1 + int(self._random.random() * 3))
            if quoting and self._random.random() < _QUOTED:
                written += self._quoted()
        return self._paragraphs[0]

    def _plain(self, sentences: int) -> int:
        text = " ".join(self._sentence() + "." for _ in range(sentences))
        return self._add(text)

    def _add(self, paragraph: str) -> int:
        self._paragraphs.append(paragraph)
        self._length += len(paragraph) + len("\n\n")
        return paragraph.count(" ") + 1

    def _quoted(self) -> int:
        """A paragraph with a quote, at times with one that continues it."""
        kind = _KINDS.one(self._random)
        quote, who = self._attributed(kind)
        before, after = self._around(quote, who)
        start = self._length + len(before)
        quote = replace(quote, start=start, end=start + len(quote.text))
        self._quotes.append(quote)
        paragraph = before + quote.text + after
        if kind == "direct" and self._random.random() < _CONTINUED:
            paragraph += self._continued(quote, start + len(quote.text + after))
        return self._add(paragraph)

    def _around(self, quote: MadeQuote, who: str) -> tuple[str, str]:
        """What stands before the quote's words in their paragraph, and behind them."""
        lexicon = self._lexicon
        forms = {
            "direct": lexicon.said,
            "mixed": lexicon.partly_said,
            "indirect": lexicon.unmarked,
        }
        form = self._random.choice(forms[quote.kind]).format(who=who, cue=quote.cue, words="\0")
        before, _, after = lexicon.capitalised(form).partition("\0")
        return before, after

    def _attributed(self, kind: str) -> tuple[MadeQuote, str]:
        """A quote that has no place yet, and the words for its speaker."""
        chance = self._random.random()
        cue = self._lexicon.ranked_cues.one(self._random)
        made = MadeQuote(self._words(kind), 0, 0, None, "", "", cue, kind, "unnamed", "unknown")
        if chance < _UNNAMED:
            mention = self._random.choice(self._lexicon.unnamed)
            return replace(made, mention=mention), mention
        one = self._random.choice(self._cast)
        how, mention, who = "named", one.name, one.full
        if one.number in self._named:
            if one is self._last and one.kind == "person" and chance < _UNNAMED + _BY_PRONOUN:
                how, mention = "pronoun", self._pronoun(one)
            elif self._random.random() < _BY_SHORT_NAME:
                mention = one.short
            who = mention
        self._named[one.number] = self._last = one
        made = replace(made, speaker=one.number, mention=mention, role=one.role, how=how)
        return replace(made, certainty=self._certainty(how)), who

    def _continued(self, quote: MadeQuote, end: int) -> str:
        """More of the same speaker in the same paragraph, which so far ends at ``end``."""
        text = self._sentence()
        before, after = self._lexicon.goes_on.split("{words}")
        start = end + len(before)
        more = replace(quote, text=text, start=start, end=start + len(text), how="continued")
        certainty = self._certainty("continued") if quote.speaker else quote.certainty
        self._quotes.append(replace(more, certainty=certainty))
        return before + text + after

    def _certainty(self, how: str) -> str:
        return "check" if self._random.random() < _CHECK[how] else "sure"

    def _pronoun(self, one: Invented) -> str:
        """The same for one person wherever they are quoted."""
        pronouns = self._lexicon.pronouns
        return pronouns[one.number % len(pronouns)]

    def _words(self, kind: str) -> str:
        if kind == "mixed":
            return self._random.choice(self._lexicon.fragment_patterns).filled(self._streams)
        if kind == "indirect":
            return self._random.choice(self._lexicon.sentence_patterns).filled(self._streams)
        return self._sentence()

    def _sentence(self) -> str:
        """Without its full stop."""
        return self._filled(self._lexicon.sentence_patterns)

    def _filled(self, patterns: Sequence[Pattern]) -> str:
        chosen = self._random.choice(patterns)
        return self._lexicon.capitalised(chosen.filled(self._streams))

    def _with_own(self, nouns: Iterator[str], own: Sequence[str]) -> Iterator[str]:
        random, count = self._random.random, len(own)
        for noun in nouns:
            yield own[int(random() * count)] if random() < _OWN else noun
