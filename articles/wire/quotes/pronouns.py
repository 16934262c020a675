"""Whom "he", "she" or "they" stands for.

Sentence by sentence backwards: the first person named in a sentence, if the
gender fits, unless that sentence has the same pronoun for its subject; then
it is about the same person as the sentence before it. Names inside quotes
don't count; who was quoted last does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from articles.wire.quotes.marks import Paragraph
from articles.wire.quotes.speakers import Names, fold

_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[^\Wa-z\d_])|\n+")
_CAPITAL = re.compile(r"[^\W\d_a-z][\w-]+(?:[’'](?!s\b)\w+)?")
_FIRST = re.compile(r"\W*(\w+)")
_REACH = 14  # sentences


@dataclass(slots=True)
class Cast:
    """Who has been named so far, sentence by sentence."""

    names: Names
    roles: dict[str, str] = field(default_factory=dict)
    _pending: list[Paragraph] = field(default_factory=list)
    _sentences: list[tuple[int, str, list[tuple[int, str]]]] = field(default_factory=list)

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
        seen = 0
        for start, first, found in reversed(self._sentences):
            if start >= at:
                continue
            seen += 1
            if seen > _REACH:
                break
            if first in same and seen > 1:
                continue
            for place, name in found:
                if place < at and self._fits(name, gender):
                    return name
        return last if last and self._fits(last, gender) else None

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
            found = [
                (paragraph.start + place, name) for place, name in self._persons(text, at, end)
            ]
            self._sentences.append(
                (paragraph.start + at, first.group(1).lower() if first else "", found)
            )
            at = match.end() if match else end

    def _persons(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        table, found = self.names.table(), []
        before = ""
        for match in _CAPITAL.finditer(text, start, end):
            key = fold(match.group())
            if key in table:
                name = self.names.full(match.group())
                both = f"{before} {match.group()}"
                name = both if both in table[key] else name
                if self.names.person(name):
                    found.append((match.start(), name))
            before = match.group()
        return found


def _unquoted(body: str, paragraph: Paragraph) -> str:
    """The paragraph with its quotes blanked out, as long as before."""
    parts, at = [], paragraph.start
    for stretch in paragraph.stretches:
        parts += [body[at : stretch.open], "”".rjust(stretch.close - stretch.open)]
        at = stretch.close
    return "".join([*parts, body[at : paragraph.end]])
