"""What must be found, as a tree: of words, of what stories are filed under, and of both."""

from __future__ import annotations

from dataclasses import dataclass

# Letters before a *. With two, one begins a thousand words, and eight of them take a database
# for ten seconds.
SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True)
class Words:
    """Words that stand one behind the other; in the headline or a quote if ``place`` says so."""

    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The beginning of a word."""

    text: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """What a story is filed under, as `articles.search.entries` writes it: "s7"."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    node: Node


@dataclass(frozen=True, slots=True)
class All:
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Some:
    nodes: tuple[Node, ...]


Node = Words | Beginning | Tag | Not | All | Some
# What no row is filed under.
NOTHING = Tag("none")
