"""German noun phrases: which of them can be a subject, and which follows a verb.

Articles tell the case where they can: "den", "dem" and "des" open no subject, nor does a
feminine "der" (``Der Zeitung sagte Roe``).
"""

from __future__ import annotations

from articles.wire.quotes.german_verbs import part
from articles.wire.quotes.phrases import Grammar, Range
from articles.wire.quotes.speakers import given

_FEMININE = (
    "ung", "heit", "keit", "schaft", "tion", "tät", "presse", "zeitung", "agentur", "polizei",
    "partei", "behörde", "presse-agentur", "seite", "fraktion", "welt", "kirche",
)  # fmt: skip
_ABSTRACT = (
    "ung", "ungen", "heit", "keit", "heiten", "keiten", "tion", "tionen", "worte", "frage",
)  # fmt: skip
_BODIES = (
    "regierung", "zeitung", "stiftung", "verwaltung", "leitung", "führung", "vereinigung",
    "organisation", "fraktion", "union", "kommission", "vertretung", "abteilung", "delegation",
    "opposition", "koalition", "bewegung", "erklärung", "mitteilung", "begründung", "meldung",
    "redaktion", "föderation", "institution",
)  # fmt: skip
_STEPS = 5  # phrases between a verb and its subject


def nominative(grammar: Grammar, start: int, end: int) -> bool:
    """Whether the article lets the phrase be a subject."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    low = lows[start]
    if low in lexicon.oblique:
        return False
    if low != "der":
        return True
    at = start + 1
    while at < end - 1 and (
        grammar.passage.words[at][0].islower() or grammar.passage.words[at + 1][0].isupper()
    ):
        if lows[at].endswith("en"):
            return False  # "der englischen Zeitung"
        at += 1
    return at >= end or not lows[at].endswith(_FEMININE)


def nominative_phrase(grammar: Grammar, start: int, hi: int) -> Range | None:
    end = grammar.phrase_end(start, hi)
    bare = end == start + 1 and grammar.passage.lows[start] in grammar.lexicon.articles
    return (start, end) if end > start and not bare and nominative(grammar, start, end) else None


def fronted(grammar: Grammar, start: int) -> bool:
    """Whether an adverbial or an object opens the clause."""
    lows, lexicon = grammar.passage.lows, grammar.lexicon
    year = lows[start].isdigit() and len(lows[start]) == 4
    year = year or (lows[start] in ("anfang", "mitte", "ende"))
    return grammar.opens_adverbial(start) or lows[start] in lexicon.auxiliaries or year


def can_be_object(grammar: Grammar, found: Range, verb: int) -> bool:
    """``Die Äußerungen nannte Roe „…“``: what can be an object, and nobody's name."""
    passage = grammar.passage
    head = next((at for at in range(*found) if grammar.capital(at)), found[0])
    if head in passage.heads and head + 1 < found[1] and grammar.capital(head + 1):
        head += 1  # "Jegliche Verantwortung": the first word is capitalised as such
    low = passage.lows[head]
    if found[1] - found[0] == 1 and low in grammar.lexicon.pronouns:
        return False
    if behind_is_person(grammar, verb) and not _acts(grammar, low):
        return True
    singular = not passage.lows[verb].endswith("en")
    if singular and passage.lows[found[0]] == "die" and low.endswith("en") and head > found[0]:
        return True
    return low.endswith(_ABSTRACT) and not low.endswith(_BODIES)


def behind(grammar: Grammar, verb: int, hi: int) -> Range | None:
    """The subject behind the verb, past pronouns, adverbs, addressees and where and when."""
    passage, lexicon = grammar.passage, grammar.lexicon
    at = verb + 1
    for _ in range(_STEPS):
        while at < hi and (_skipped(grammar, at)):
            at += 1
        if at >= hi or passage.lows[at] in lexicon.relatives:
            return None
        if passage.lows[at] in lexicon.prepositions:
            end = max(at + 1, grammar.phrase_end(at + 1, hi))
        else:
            end = _split(grammar, at, grammar.phrase_end(at, hi))
            if end == at:
                return None
            if nominative(grammar, at, end):
                return at, _with_apposition(grammar, end, hi)
        at = end
    return None


def _skipped(grammar: Grammar, at: int) -> bool:
    low, lexicon = grammar.passage.lows[at], grammar.lexicon
    if low in ("sich", "ihn", "ihm", "ihnen", "uns", "mir", "mich") or low == "so":
        return True
    return low in lexicon.times or (
        (grammar.adverb(at) or low in lexicon.adverbs) and not grammar.opens_phrase(at)
    )


def _split(grammar: Grammar, start: int, end: int) -> int:
    """``sagte der Zeitung Ute Pohl``: the addressee ends before the name."""
    if nominative(grammar, start, min(end, start + 2)) or end - start < 3:
        return end
    for at in range(start + 1, end - 1):
        if grammar.capital(at) and grammar.capital(at + 1):
            return at + 1
    return end


def _with_apposition(grammar: Grammar, end: int, hi: int) -> int:
    """``sagte der Sprecher des Amtes, Jan Roe.``: the name set off by commas belongs to it."""
    words, start = grammar.passage.words, end
    if start < hi and words[start] == "(":
        while start < hi and words[start] != ")":
            start += 1
        start += 1
    if start + 1 >= hi or words[start] != ",":
        return end
    start, stop = start + 1, start + 1
    while stop < hi and words[stop][0].isupper():
        stop += 1
    closed = stop >= hi or words[stop] in ",.;:(" or grammar.passage.is_dash(stop)
    return stop if closed and grammar.whole_name(start, stop) else end


def antecedent(grammar: Grammar, relative: int, lo: int) -> Range | None:
    """Whom a relative pronoun stands for: the longest noun phrase that ends at its comma.

    A verb may stand between: ``wo ein Zettel klebte, auf dem …``.
    """
    comma = relative - 1
    start = part(grammar, comma, lo)
    for end in range(comma, max(start, comma - 3), -1):
        for at in range(start, end):
            if grammar.phrase_end(at, end) == end and grammar.capital(end - 1):
                return at, end
    return None


def behind_is_person(grammar: Grammar, verb: int) -> bool:
    """Whether a full name, or a title with the article of a subject, stands behind the verb."""
    lows, start = grammar.passage.lows, verb + 1
    end = grammar.phrase_end(start, len(lows))
    if end == start or not nominative(grammar, start, end):
        return False
    titled = any(grammar.lexicon.is_title(lows[at]) for at in range(start, end))
    two = start + 1 < end and grammar.capital(start) and grammar.capital(start + 1)
    owned = lows[start].endswith("s")  # "Brandts Entscheidung"
    return (two and not owned) or (titled and lows[start] == "der")


def _acts(grammar: Grammar, low: str) -> bool:
    """Whether a noun is somebody or something that can say a thing itself."""
    lexicon = grammar.lexicon
    speaks = low.endswith((*lexicon.organisations, *lexicon.documents, *_BODIES))
    return speaks or lexicon.is_title(low) or given(low) or low.endswith(("in", "er"))
