"""Quotes and their speakers against annotated copy, as the field scores them.

Gold and prediction are cut into pieces (`quote_pieces`). A piece is found if a
predicted one overlaps it by eight tenths (intersection over union, one to one,
the best first), exact if the bounds are the same. Of the pieces found,
``speaker`` is the share whose speaker is right (`quote_speakers`); end to end a
piece is right only if it is found and its speaker is right.

What is asked for:
    direct           whole sentences in marks; a prediction that lies by half on
                     the gold's other quotes is neither right nor wrong
    direct, mixed    every annotated stretch in marks
    all              indirect speech too
Predictions of indirect speech count under ``all`` alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields

from articles.measuring.figures import f1
from articles.measuring.quote_pieces import INDIRECT, Piece, Said, pieces
from articles.measuring.quote_speakers import is_antecedent, is_right

_ENOUGH = 0.8
_HALF = 0.5
DIRECT, QUOTED, ALL = "direct", "direct, mixed", "all"
_KINDS = {
    DIRECT: frozenset({"direct"}),
    QUOTED: frozenset({"direct", "mixed"}),
    ALL: frozenset({"direct", "mixed", INDIRECT}),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, its gold quotes, and those that were found."""

    text: str
    gold: Sequence[Said]
    found: Sequence[Said]


@dataclass(slots=True)
class Score:
    """Counts of pieces; two scores add up."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    exact: int = 0
    right: int = 0
    pronouns: int = 0
    antecedents: int = 0

    def __add__(self, other: Score) -> Score:
        names = [each.name for each in fields(self)]
        return Score(*(getattr(self, name) + getattr(other, name) for name in names))

    @property
    def exact_f1(self) -> float:
        return f1(self.exact, self.predicted, self.gold)

    @property
    def span_f1(self) -> float:
        return f1(self.matched, self.predicted, self.gold)

    @property
    def speaker_accuracy(self) -> float:
        return self.right / self.matched if self.matched else 0.0

    @property
    def end_to_end_f1(self) -> float:
        return f1(self.right, self.predicted, self.gold)

    @property
    def pronoun_to_name(self) -> float:
        return self.antecedents / self.pronouns if self.pronouns else 0.0


@dataclass(slots=True)
class Sureness:
    """Of the pieces predicted in marks, those marked sure, and those of them right."""

    pieces: int = 0
    sure: int = 0
    right: int = 0


@dataclass(slots=True)
class Scores:
    """The scores of a corpus by what is asked for, and how far "sure" can be trusted."""

    by_kind: dict[str, Score] = field(default_factory=lambda: {kind: Score() for kind in _KINDS})
    sureness: Sureness = field(default_factory=Sureness)


def score(corpus: Iterable[Marked]) -> Scores:
    """The scores over all texts of ``corpus``, each piece counting alike."""
    scores = Scores()
    for marked in corpus:
        for asked in _KINDS:
            scores.by_kind[asked] += score_text(marked, asked)
        _add_sureness(scores.sureness, marked)
    return scores


def score_text(marked: Marked, asked: str) -> Score:
    """The score of one text for the kinds of quotes ``asked`` for."""
    wanted = _KINDS[asked]
    gold = pieces(marked.text, (said for said in marked.gold if said.kind in wanted))
    found = pieces(
        marked.text, (said for said in marked.found if asked == ALL or said.kind != INDIRECT)
    )
    pairs = _matches(gold, found)
    matched = {other for _, other in pairs}
    others = (
        pieces(marked.text, (said for said in marked.gold if said.kind not in wanted))
        if asked == DIRECT
        else []
    )
    ignored = sum(
        number not in matched and _lies_on(piece, others) for number, piece in enumerate(found)
    )
    total = Score(gold=len(gold), predicted=len(found) - ignored)
    for one, other in pairs:
        _add_pair(total, gold[one], found[other])
    return total


def _add_pair(total: Score, gold: Piece, found: Piece) -> None:
    speaker, named = gold.quote.speaker, found.quote.speaker
    total.matched += 1
    total.exact += (gold.start, gold.end) == (found.start, found.end)
    total.right += is_right(speaker, named)
    if speaker and speaker.kind == "pronoun" and speaker.antecedent:
        total.pronouns += 1
        total.antecedents += is_antecedent(speaker, named)


def _matches(gold: Sequence[Piece], found: Sequence[Piece]) -> list[tuple[int, int]]:
    """Pairs of a gold and a found piece that overlap enough, each piece in one at most."""
    alike = sorted(
        (-share, one, other)
        for one, piece in enumerate(gold)
        for other, candidate in enumerate(found)
        if (share := piece.overlap(candidate)) >= _ENOUGH
    )
    taken: dict[int, int] = {}
    given: set[int] = set()
    for _, one, other in alike:
        if one not in taken and other not in given:
            taken[one] = other
            given.add(other)
    return list(taken.items())


def _lies_on(piece: Piece, others: Iterable[Piece]) -> bool:
    """Whether half of ``piece`` or more lies on ``others``."""
    shared = (min(piece.end, other.end) - max(piece.start, other.start) for other in others)
    return sum(max(0, each) for each in shared) >= _HALF * (piece.end - piece.start) and bool(
        others
    )


def _add_sureness(total: Sureness, marked: Marked) -> None:
    gold = pieces(marked.text, (said for said in marked.gold if said.kind != INDIRECT))
    for piece in pieces(marked.text, (said for said in marked.found if said.kind != INDIRECT)):
        total.pieces += 1
        if piece.quote.sure:
            total.sure += 1
            total.right += any(
                one.overlap(piece) >= _ENOUGH and is_right(one.quote.speaker, piece.quote.speaker)
                for one in gold
            )
