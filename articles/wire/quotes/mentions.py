"""The words that name a speaker at a quote: what kind they are, and the name in them.

``Trump spokesman Jason Miller`` names Jason Miller, whose role is "Trump
spokesman"; ``a spokesman for the ministry`` names nobody; ``the appeal`` is a
document.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from articles.wire.quotes import arabic, offices
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.phrases import Grammar, Range
from articles.wire.quotes.speakers import given, trade

_PARTICLES = frozenset(
    "de da di del della van von der den ten bin ibn al el la le du dos abu al- zu".split()
)


class MentionKind(StrEnum):
    PRONOUN = "pronoun"
    NAME = "name"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    DESCRIPTION = "description"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a speaker is named (offsets in the body), how, and by what name and role."""

    start: int
    end: int
    text: str
    kind: MentionKind
    name: str | None = None
    role: str | None = None


def mention(body: str, grammar: Grammar, subject: Range) -> Mention:
    """The mention that the tokens ``subject`` make."""
    passage, lexicon = grammar.passage, grammar.lexicon
    start, end = subject
    span = passage.starts[start], passage.ends[end - 1]
    text = body[span[0] : span[1]]
    if end - start == 1 and _stands_for(lexicon, passage.lows[start]):
        return Mention(*span, text, MentionKind.PRONOUN)
    named = (
        _apposed(grammar, start, end)
        or _of_title(grammar, start, end)
        or offices.behind_office(grammar, start, end)
    )
    if named:
        head, first = named
        role = _undetermined(body[span[0] : passage.ends[head]], grammar)
        name = _plain(body[passage.starts[first] : span[1]])
        return Mention(*span, text, MentionKind.NAME, name, role)
    core = _core_end(grammar, start, end)
    run = _name_start(grammar, start, core)
    if run < core and offices.serves(grammar, core, end):
        return Mention(*span, text, _described(grammar, start, end))
    if run == core or _joint(grammar, run, core) or offices.is_office(grammar, run, core, end):
        return Mention(*span, text, _described(grammar, start, core))
    kind = _named(grammar, start, run, core)
    if kind is MentionKind.ORGANISATION:
        first, core = offices.whole_organisation(grammar, run, core, end)
    else:
        first = _behind_titles(grammar, run, core)
    name = " ".join(body[passage.starts[first] : passage.ends[core - 1]].split())
    return Mention(*span, text, kind, name, _role(body, grammar, start, first))


def _joint(grammar: Grammar, run: int, core: int) -> bool:
    """``Ada Roe and Tim Poe``: two people are no one's name."""
    return any(
        grammar.passage.lows[at] in grammar.lexicon.coordinators and grammar.capital(at - 1)
        for at in range(max(run - 1, 1), core - 1)
    )


def _stands_for(lexicon: Lexicon, low: str) -> bool:
    """Whether a word alone is a pronoun, in whatever case: ``she``, ``according to her``."""
    return (
        low in lexicon.pronouns
        or low in lexicon.relatives
        or low in lexicon.he
        or low in lexicon.she
    )


def _role(body: str, grammar: Grammar, start: int, first: int) -> str | None:
    """The words from ``start`` to the name at ``first``, without article; None for "Mr"."""
    passage, lexicon = grammar.passage, grammar.lexicon
    while start < first and passage.lows[start] in lexicon.determiners:
        start += 1
    if start == first:
        return None
    role = _undetermined(body[passage.starts[start] : passage.ends[first - 1]], grammar)
    return None if lexicon.lower(role).rstrip(".") in lexicon.honorifics else role


def _apposed(grammar: Grammar, start: int, end: int) -> tuple[int, int] | None:
    """``the group's chairman, Ann Lee``: the last word of the role, the first of the name."""
    for at in range(start + 1, end - 1):
        if grammar.passage.words[at] == ",":
            return (at - 1, at + 1) if grammar.whole_name(at + 1, end) else None
    return None


def _undetermined(role: str, grammar: Grammar) -> str:
    """``role`` without the article before it."""
    for article in grammar.lexicon.elisions:
        role = role.removeprefix(article)
    first, _, rest = role.partition(" ")
    return rest if rest and grammar.lexicon.lower(first) in grammar.lexicon.determiners else role


def _plain(name: str) -> str:
    """``name`` without the line breaks and possessives it may carry."""
    for ending in ("’s", "'s"):
        name = name.removesuffix(ending)
    return " ".join(name.split())


def _core_end(grammar: Grammar, start: int, end: int) -> int:
    """Where the head of the phrase ends: before its first preposition, comma or bracket."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    for at in range(start + 1, end):
        low = lows[at]
        if (
            (low in lexicon.prepositions and low not in _PARTICLES)
            or low in lexicon.relatives
            or low in ",(—–"
        ):
            return at
    return end


def _name_start(grammar: Grammar, start: int, core: int) -> int:
    """Where the run of capitals that ends at ``core`` begins; ``core`` if there is none."""
    passage, at = grammar.passage, core
    if grammar.lexicon.caseless:
        return arabic.name_start(grammar.lexicon, passage.lows, start, core)
    while at > start:
        word = passage.words[at - 1]
        if start < at - 1 and (word == "&" or (word in "'’" and at < core)):
            at -= 1  # "Ernst & Young", "Workers' Union"
            continue
        if word.endswith(("’s", "'s")) and at < core:
            break
        if grammar.nickname(at - 1):
            at -= 1
            continue
        if not (grammar.capital(at - 1) or _particle(grammar, start, at - 1, core)):
            break
        at -= 1
    if at == start and at < core and passage.lows[at] in grammar.lexicon.determiners:
        at += 1
    if start < at < core and passage.lows[at] in _PARTICLES:
        return core  # "un libraire de la rue du Phare"
    noun = grammar.lexicon.code == "de" and core - at == 1 and at > start
    described = (
        passage.lows[start] in grammar.lexicon.determiners or passage.words[start].islower()
    )
    return core if noun and described else at


def _particle(grammar: Grammar, start: int, at: int, core: int) -> bool:
    """``Ann de Vries``: a small word inside a name; in German "der" is one behind "von" only."""
    lows = grammar.passage.lows
    if lows[at] not in _PARTICLES or not start < at < core - 1:
        return False
    article = grammar.lexicon.code == "de" and lows[at] in ("der", "den")
    return not article or lows[at - 1] in ("von", "van")


def _behind_titles(grammar: Grammar, first: int, core: int) -> int:
    """Where the name begins behind titles and roles: at a given name, if there is one."""
    for at in range(first, core - 1):
        if grammar.passage.lows[at] in grammar.lexicon.titles:
            first = at + 1
    for at in range(first, core - 1):
        if given(grammar.passage.words[at]):
            return at
    head = grammar.lexicon.code == "en" and grammar.passage.opens_sentence(first)
    if head and trade(grammar.passage.words[first:core]):
        return first + 1
    german = grammar.lexicon.code == "de" and core - first > 2
    return core - 2 if german and grammar.whole_name(core - 2, core) else first


def _of_title(grammar: Grammar, start: int, end: int) -> tuple[int, int] | None:
    """``Secretary of State Ann Lee``: the last word of the role, the first of the name."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    if "of" not in lows[start:end] or lows[start] in ("a", "an", "one", "another"):
        return None
    of = lows.index("of", start, end)
    if of == start or of != _core_end(grammar, start, end) or lows[of - 1] not in lexicon.titles:
        return None
    for at in range(of + 2, end - 1):
        if given(grammar.passage.words[at]) and grammar.whole_name(at, end):
            return at - 1, at
    bare = lows[start] not in lexicon.determiners
    return (end - 3, end - 2) if bare and of + 2 < end - 1 and _three(grammar, end) else None


def _three(grammar: Grammar, end: int) -> bool:
    """``State Mirelle Foss``: what ends an office, then a given name and a surname."""
    return all(grammar.capital(at) for at in range(end - 3, end))


def _head(grammar: Grammar, start: int, core: int) -> str:
    """The word that says what a phrase is: its last, in Arabic its first."""
    return grammar.passage.lows[start if grammar.lexicon.verb_first else core - 1]


def _described(grammar: Grammar, start: int, core: int) -> MentionKind:
    head = _head(grammar, start, core)
    if head in grammar.lexicon.documents:
        return MentionKind.DOCUMENT
    if head in grammar.lexicon.organisations:
        return MentionKind.ORGANISATION
    return MentionKind.DESCRIPTION


def _named(grammar: Grammar, start: int, first: int, core: int) -> MentionKind:
    """Whether a name is a person's or an organisation's."""
    passage, lexicon = grammar.passage, grammar.lexicon
    last = passage.words[core - 1]
    firm = grammar.possessive(core - 1) or "&" in passage.words[first:core]
    acronym = last.isupper() and 1 < len(last) < 8
    if _head(grammar, start, core) in lexicon.organisations or acronym or firm:
        return MentionKind.ORGANISATION
    if passage.lows[start] in lexicon.determiners and first - start <= 1 and lexicon.code == "en":
        return MentionKind.ORGANISATION
    return MentionKind.NAME
