"""Who carried what: the quotes of several stories on one event, each told once.

Agencies that heard the same words print them with other marks, cut them short or
break them in two around the speaker's name:

    "Nothing sails tonight, and nothing sails tomorrow."   Ekeren said.
    “Nothing sails tonight,” the union’s secretary said.

The longest form stands for all; a story that has a part of it carries it in part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from .models import Quote
from .search import folded_words

# Of fewer words anybody may say the same: "no comment" is shared only by one speaker's stories.
FEWEST_WORDS = 3
_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A story, by its key, and its ``quotes`` of a saying, which may be ``cut`` short there."""

    story: int
    quotes: tuple[Quote, ...]
    cut: bool


@dataclass(slots=True)
class Saying:
    """What was said, in its longest form, and the quotes that are it or a part of it."""

    quote: Quote
    words: _Words
    forms: list[Quote] = field(default_factory=list)

    @property
    def carriers(self) -> tuple[Carrier, ...]:
        """The stories that carry it, in no order; a story's quotes as they stand in it."""
        by_story: dict[int, list[Quote]] = defaultdict(list)
        for quote in sorted(self.forms, key=lambda one: one.position):
            by_story[quote.article_id].append(quote)
        return tuple(
            Carrier(story, tuple(quotes), cut=self._lacks_some(quotes))
            for story, quotes in by_story.items()
        )

    @property
    def disputed(self) -> bool:
        """Whether stories name different speakers whom the archive knows."""
        return len({one.speaker_id for one in self.forms if one.speaker_id}) > 1

    def _lacks_some(self, quotes: Iterable[Quote]) -> bool:
        """Whether the words of ``quotes``, one behind the other, are fewer than were said."""
        return sum(len(words_of(one)) for one in quotes) < len(self.words)


def words_of(quote: Quote) -> _Words:
    """The quote's words without marks, case and accents."""
    return tuple(folded_words(quote.text))


def gather(quotes: Iterable[Quote]) -> list[Saying]:
    """The sayings of ``quotes``, longest first. A part of two of them belongs to both.

    Each run of three words leads to the sayings that hold it, so that the work grows
    with the words, not with the pairs of quotes.
    """
    sayings: list[Saying] = []
    under: dict[_Words, list[Saying]] = defaultdict(list)
    spoken = [(words, quote) for quote in quotes if (words := words_of(quote))]
    for words, quote in sorted(spoken, key=lambda one: -len(one[0])):
        wholes = [one for one in under[_runs(words, quote)[0]] if _holds(one.words, words)]
        if not wholes:
            wholes = [Saying(quote, words)]
            sayings += wholes
            for run in dict.fromkeys(_runs(words, quote)):
                under[run] += wholes
        for whole in wholes:
            whole.forms.append(quote)
    return sayings


def _runs(words: _Words, quote: Quote) -> list[_Words]:
    """All runs of three words; of fewer words all of them, with whose they are."""
    if len(words) < FEWEST_WORDS:
        return [(*words, f"said by {quote.speaker_id or quote.mention}")]
    return [words[at : at + FEWEST_WORDS] for at in range(len(words) - FEWEST_WORDS + 1)]


def _holds(whole: _Words, part: _Words) -> bool:
    return f" {' '.join(part)} " in f" {' '.join(whole)} "
