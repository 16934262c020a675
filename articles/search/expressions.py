"""What is looked for, written as each database's own full-text expression."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence

from .analysis import LONGEST_TERM, cuts, readings
from .entries import ALL
from .tree import NOTHING, SHORTEST_BEGINNING, All, Beginning, Node, Not, Some, Tag, Words


class Dialect(ABC):
    """A database's way of writing an expression; ``languages`` are those of the archive."""

    def __init__(self, languages: Iterable[str]) -> None:
        self.languages = tuple(languages)

    def write(self, node: Node) -> str:
        match node:
            case Words():
                return self._words(node)
            case Beginning():
                return self._beginning(node)
            case Tag():
                return self.tag(node.name)
            case Some():
                return self.either([self.write(one) for one in node.nodes])
            case All():
                return self._all(node.nodes)
        return self._all((node,))

    def _words(self, node: Words) -> str:
        found = sorted(readings(node.text, self.languages))
        if not found:
            return self.tag(NOTHING.name)
        return self.either([self.row(terms, node.place) for terms in found])

    def _beginning(self, node: Beginning) -> str:
        rows = sorted(cuts(node.text, self.languages))
        if not rows:
            return self.tag(NOTHING.name)
        return self.either([self._begun(words, node.place) for words in rows])

    def _begun(self, words: Sequence[str], place: str) -> str:
        """The words before the last, wherever they are, and one that begins with the last."""
        *before, last = words
        if len(last) < SHORTEST_BEGINNING:
            return self._words(Words(" ".join(words), place))
        found = [self._words(Words(word, place)) for word in before]
        return self.both([*found, self.beginning(last[:LONGEST_TERM], place)])

    def _all(self, nodes: Sequence[Node]) -> str:
        """All that must be there, without what must not."""
        wanted = [self.write(one) for one in nodes if not isinstance(one, Not)]
        unwanted = [self.write(one.node) for one in nodes if isinstance(one, Not)]
        found = self.both(wanted or [self.tag(ALL)])
        return self.without(found, self.either(unwanted)) if unwanted else found

    @abstractmethod
    def row(self, terms: Sequence[str], place: str) -> str:
        """Terms one behind the other."""

    @abstractmethod
    def beginning(self, text: str, place: str) -> str: ...

    @abstractmethod
    def tag(self, name: str) -> str: ...

    @abstractmethod
    def both(self, parts: Sequence[str]) -> str: ...

    @abstractmethod
    def either(self, parts: Sequence[str]) -> str: ...

    @abstractmethod
    def without(self, found: str, unwanted: str) -> str: ...


class Fts5(Dialect):
    """SQLite: columns narrow where a term may stand."""

    columns = {
        "": "headline lede body other tail",
        "headline": "headline",
        "excerpt": "headline lede",
        "quote": "said",
        "words": "words",
    }
    forms = {
        "": "headline_forms lede_forms forms",
        "headline": "headline_forms",
        "excerpt": "headline_forms lede_forms",
        "quote": "said_forms",
        "words": "forms",
    }

    def row(self, terms: Sequence[str], place: str) -> str:
        return f'{{{self.columns[place]}}} : "{" ".join(terms)}"'

    def beginning(self, text: str, place: str) -> str:
        return f'{{{self.columns[place]} {self.forms[place]}}} : "{text}" *'

    def tag(self, name: str) -> str:
        return f'{{tags}} : "{name}"'

    def both(self, parts: Sequence[str]) -> str:
        return f"({' AND '.join(parts)})"

    def either(self, parts: Sequence[str]) -> str:
        return f"({' OR '.join(parts)})"

    def without(self, found: str, unwanted: str) -> str:
        return f"({found} NOT {unwanted})"


class TsQuery(Dialect):
    """PostgreSQL: a sign before a term says where it stands, so that no row need be looked at."""

    signs = {"": "", "headline": "!", "excerpt": "^", "quote": "+", "words": ""}
    # Behind the sign of the place, before a word that stemming changed; before a tag.
    form, tags = "~", "#"

    def row(self, terms: Sequence[str], place: str) -> str:
        sign = self.signs[place]
        signed = [f"'{sign}{term}'" for term in terms]
        return f"({' <-> '.join(signed)})"

    def beginning(self, text: str, place: str) -> str:
        sign = self.signs[place]
        return f"('{sign}{text}':* | '{sign}{self.form}{text}':*)"

    def tag(self, name: str) -> str:
        return f"'{self.tags}{name}'"

    def both(self, parts: Sequence[str]) -> str:
        return f"({' & '.join(parts)})"

    def either(self, parts: Sequence[str]) -> str:
        return f"({' | '.join(parts)})"

    def without(self, found: str, unwanted: str) -> str:
        return f"({found} & !{unwanted})"
