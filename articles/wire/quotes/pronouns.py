"""Whom "he", "she" or "they" stands for.

Sentence by sentence backwards: the first person named in a sentence, if the
gender fits, unless that sentence has the same pronoun for its subject; then
it is about the same person as the sentence before it. Names inside quotes
don't count; who was quoted last does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.speakers import Names, fold
from articles.wire.quotes.stretches import Paragraph

_ABBREVIATED = "".join(
    rf"(?<!\b{word}\.)"
    for word in (
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "St",
        "Sen",
        "Rep",
        "Gov",
        "Gen",
        "Lt",
        "Col",
        "Jr",
        "[A-Z]",
    )
)
_SENTENCE = re.compile(rf"(?<=[.!?”\"]){_ABBREVIATED}\s+(?=[^\Wa-z\d_])|\n+")
_CAPITAL = re.compile(r"[^\W\d_a-z][\w-]+(?:[’'](?!s\b)\w+)?")
_FIRST = re.compile(r"\W*(\w+)")
# A sentence about somebody whom it doesn't name: "One of them, a teacher, had boarded twice."
_ONE_OF = re.compile(r"(?:One of (?:them|the [\w-]+)|Another), an? ")
_REACH = 14  # sentences


_Named = tuple[int, str, str | None]


@dataclass(frozen=True, slots=True)
class Spoken:
    """That a person is quoted at an offset, by name or (None) by a description alone."""

    at: int
    name: str | None


@dataclass(slots=True)
class Cast:
    """Who has been named so far, sentence by sentence."""

    names: Names
    _spoken: list[Spoken] = field(default_factory=list)
    _unnamed: dict[int, Spoken] = field(default_factory=dict)
    _pending: list[Paragraph] = field(default_factory=list)
    _sentences: list[tuple[int, str, list[_Named]]] = field(default_factory=list)

    def enter(self, paragraph: Paragraph) -> None:
        """Take note of a paragraph; it is read when a pronoun asks for it."""
        self._pending.append(paragraph)

    def bearer(self, pronoun: str, at: int, last: str | None) -> str | None:
        """Whom ``pronoun`` at offset ``at`` stands for; ``last`` spoke last."""
        lexicon = self.names.lexicon
        gender = "he" if pronoun in lexicon.he else "she" if pronoun in lexicon.she else ""
        if not gender:
            return None
        self._read()
        same = lexicon.he if gender == "he" else lexicon.she
        upper = at
        for start, first, found in reversed(self._sentences[-_REACH * 4 :]):
            if start >= at:
                continue
            spoke = self._speaker_between(start, upper) or self._unnamed.get(start)
            if spoke is not None:
                if spoke.name is None:
                    return None
                if self._fits(spoke.name, gender):
                    return spoke.name
            elif first not in same or upper == at:
                for place, word, name in found:
                    if place < at and (who := self._who(word, name, gender)):
                        return who
            upper = start
        return last if last and self._fits(last, gender) else None

    def spoke(self, at: int, name: str | None) -> None:
        """Take note that somebody, named or not, is quoted at offset ``at``."""
        self._spoken.append(Spoken(at, name))

    def _speaker_between(self, start: int, end: int) -> Spoken | None:
        for spoken in reversed(self._spoken[-_REACH:]):
            if start <= spoken.at < end:
                return spoken
        return None

    def _who(self, word: str, name: str | None, gender: str) -> str | None:
        """The person of ``gender`` whom a word of the text names, if it does."""
        full = name or self.names.full(word, gender)
        if not self._fits(full, gender) or (full == word and fold(word) in self.names.table()):
            return None
        return full if " " not in full or self.names.person(full) else None

    def _fits(self, name: str, gender: str) -> bool:
        return self.names.gender(name) in (gender, "")

    def _read(self) -> None:
        for paragraph in self._pending:
            self._read_paragraph(paragraph)
        self._pending.clear()

    def _read_paragraph(self, paragraph: Paragraph) -> None:
        text = _unquoted(self.names.body, paragraph)
        at = 0
        for match in [*_SENTENCE.finditer(text), None]:
            end = match.start() if match else len(text)
            first = _FIRST.match(text, at, end)
            found = self._named(text, at, end, paragraph.start)
            if not found and _ONE_OF.match(text, at, end):
                self._unnamed[paragraph.start + at] = Spoken(paragraph.start + at, None)
            self._sentences.append(
                (paragraph.start + at, first.group(1).lower() if first else "", found)
            )
            at = match.end() if match else end

    def _named(self, text: str, start: int, end: int, offset: int) -> list[_Named]:
        """The words of a sentence that name somebody, the likeliest subject first.

        What stands behind an opening adverbial's comma goes before what is in
        it, and a bare name before a possessive ("Roe's lawyer").
        """
        table, before = self.names.table(), ""
        main = _main_clause(text, start, end, self.names.lexicon)
        ranked: list[tuple[int, _Named]] = []
        for match in _CAPITAL.finditer(text, start, end):
            word = match.group()
            if self.names.known(word):
                both = f"{before} {word}"
                full = both if both in table.get(fold(word), {}) else None
                owner = text.startswith(("’s", "'s", "’ ", "' "), match.end())
                rank = (match.start() < main) + 2 * owner
                ranked.append((rank, (offset + match.start(), word, full)))
            before = word
        ranked.sort(key=lambda pair: pair[0])
        return [named for _, named in ranked]


def _main_clause(text: str, start: int, end: int, lexicon: Lexicon) -> int:
    """Where the main clause begins: behind the comma of an opening adverbial."""
    first = _FIRST.match(text, start, end)
    if first is None:
        return start
    low = first.group(1).lower()
    if low in lexicon.prepositions or low in lexicon.conjunctions or low.endswith("ing"):
        comma = text.find(",", start, end)
        return comma if comma > 0 else start
    return start


def _unquoted(body: str, paragraph: Paragraph) -> str:
    """The paragraph with its quotes blanked out, as long as before."""
    parts: list[str] = []
    at = paragraph.start
    for stretch in paragraph.stretches:
        parts += [body[at : stretch.open], "”".rjust(stretch.close - stretch.open)]
        at = stretch.close
    return "".join([*parts, body[at : paragraph.end]])
