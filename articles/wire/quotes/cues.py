"""The words that report speech, by language.

The data are in ``lexicons/``, one readable file a language; here is what such
a file fills in, and how a language without a name is told from its text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from itertools import islice

LANGUAGES = ("en", "tr", "fr", "de", "es", "it", "ru", "ar")
_WORD = re.compile(r"\w+")
_SAMPLE = 400  # words are enough to tell a language
_LETTERS = 3_000  # and so are these letters


def words(text: str) -> frozenset[str]:
    """The words of a lexicon's block of text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a lexicon's block, one a line, longest first."""
    lines = (tuple(line.split()) for line in text.strip().splitlines())
    return tuple(sorted(lines, key=len, reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What a language's reporting sentences are made of. All words are in lower case.

    ``common`` are the words and ``letters`` the letters that tell the language.
    ``speech`` introduce somebody's words ("said"); ``naming`` carry a part of
    them ("called it …"); ``participles`` are those of either that take the
    subject of the clause before ("adding"), as infinitives behind
    ``to_markers`` do; ``noun_like`` can be nouns too ("claims"); ``weak`` report
    thoughts rather than words ("believes"); ``object_verbs`` need an object
    before the quote ("called it …"); ``verbs`` are helping verbs; ``sure`` are
    plain verbs of saying where the other lists don't tell.

    ``according`` stand before the speaker ("according to"), ``addressing``
    before an addressee, ``titling`` before the name of a work ("entitled"),
    ``scare`` before words that are nobody's ("so-called"), ``articles`` before
    nouns only, ``elisions`` as part of them ("l'"); ``relaying`` pass on what
    another said, ``relays`` tell so ("quoted Roe as saying"); ``nobody`` are subjects that are no
    speakers ("you"); ``ordinals`` are adverbs that can stand within a phrase
    ("the first lady"); ``reduced`` are participles behind a noun ("a letter
    seen by"); ``honorifics`` are titles that are no role ("Mr"); ``definite``
    open a description of somebody the story has named.

    ``stating`` verbs introduce statements without marks, with one of ``thats``; ``bare_stating``
    do so without it, ``closing`` ones behind the statement; at ``turning`` words the story goes
    on in its own voice.

    ``drops_subject`` languages leave a subject out that is known ("afirmó que …").
    ``verb_second`` puts the subject after the verb when anything else opens
    the sentence; ``have`` build a perfect whose participle stands last,
    ``separable`` prefixes stand last too, ``oblique`` are articles that no
    subject has, ``relative_articles`` open a clause whose verb is last,
    ``focus`` are particles in front of a subject, ``title_endings`` end a compound title,
    ``impersonal`` phrases name their source with a preposition ("in dem
    Brief heißt es"), ``particles`` are what a verb needs in its clause to report ("stellte …
    fest"), ``spoken_nouns`` stand before words that are somebody's ("die Bezeichnung „…“"),
    ``reported_mood`` are verb forms that go on with reported speech ("sei") (German).
    ``bare_datives`` name an addressee without a preposition (Russian); a ``caseless`` script
    has no capitals, ``verb_first`` verbs can hold their subject (Arabic). ``small_times``: days
    and months have small letters, so that one with a capital is a name ("Julio Arce").
    """

    code: str
    common: frozenset[str]
    letters: str = ""
    speech: frozenset[str]
    naming: frozenset[str]
    participles: frozenset[str] = frozenset()
    noun_like: frozenset[str] = frozenset()
    passives: frozenset[str] = frozenset()
    relayed: tuple[tuple[str, ...], ...] = ()
    phrasal: tuple[tuple[str, ...], ...] = ()
    according: tuple[tuple[str, ...], ...] = ()
    pronouns: frozenset[str] = frozenset()
    he: frozenset[str] = frozenset()
    she: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    object_verbs: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    nobody: frozenset[str] = frozenset()
    titling: frozenset[str] = frozenset()
    scare: frozenset[str] = frozenset()
    spoken_nouns: frozenset[str] = frozenset()
    reported_mood: frozenset[str] = frozenset()
    particles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    relatives: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    inner_prepositions: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    be: frozenset[str] = frozenset()
    reduced: frozenset[str] = frozenset()
    relaying: frozenset[str] = frozenset()
    relays: tuple[tuple[str, ...], ...] = ()
    addressing: frozenset[str] = frozenset()
    separable: frozenset[str] = frozenset()
    ordinals: frozenset[str] = frozenset()
    have: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()
    relative_articles: frozenset[str] = frozenset()
    focus: frozenset[str] = frozenset()
    impersonal: tuple[tuple[str, ...], ...] = ()
    by: frozenset[str] = frozenset()
    to_markers: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    times: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    title_endings: tuple[str, ...] = ()
    honorifics: frozenset[str] = frozenset()
    sure: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    verb_second: bool = False
    drops_subject: bool = False
    bare_datives: bool = False
    verb_first: bool = False
    caseless: bool = False
    small_times: bool = False
    elisions: tuple[str, ...] = ()
    stating: frozenset[str] = frozenset()
    bare_stating: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    thats: frozenset[str] = frozenset()
    cues: frozenset[str] = field(init=False, repr=False)
    plain: frozenset[str] = field(init=False, repr=False)
    signals: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Fill ``cues``, all reporting verbs, ``plain``, those that can only mean to say, and
        ``signals``, the first words of whatever can report: most words are none."""
        plain = self.sure or self.speech - self.weak - self.noun_like - self.participles
        cues = self.speech | self.naming
        phrases = (*self.impersonal, *self.according, *self.phrasal, *self.relayed)
        signals = cues | self.relaying | {phrase[0] for phrase in phrases}
        object.__setattr__(self, "cues", cues)
        object.__setattr__(self, "plain", plain)
        object.__setattr__(self, "signals", signals)

    def lower(self, word: str) -> str:
        """``word`` in lower case by the language's own rule (Turkish has two letters i)."""
        if self.code == "tr":
            word = word.replace("İ", "i").replace("I", "ı")
        return word.lower()

    def is_title(self, low: str) -> bool:
        """Whether a word is a title; in German one can stand at the end of another."""
        return low in self.titles or bool(self.title_endings and low.endswith(self.title_endings))

    def small(self, low: str) -> bool:
        """Whether a word is one of the small ones that open a sentence and are in no name."""
        return (
            low in self.determiners
            or low in self.conjunctions
            or low in self.prepositions
            or low in self.pronouns
            or low in self.adverbs
            or low in self.times
            or low in self.coordinators
            or low in self.verbs
        )


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of ``language``; English for one that has none."""
    code = language.split("-")[0].casefold()
    module = import_module(f"{__package__}.lexicons.{code if code in LANGUAGES else 'en'}")
    found: Lexicon = module.LEXICON
    return found


def language_of(text: str) -> str:
    """The language whose commonest words the opening of ``text`` uses most; English if none."""
    seen = Counter(match.group().lower() for match in islice(_WORD.finditer(text), _SAMPLE))
    sample = Counter(text[:_LETTERS])
    scores = {code: _score(lexicon(code), seen, sample) for code in LANGUAGES}
    best = max(LANGUAGES, key=lambda code: scores[code])
    return best if scores[best] else "en"


def _score(lexicon: Lexicon, seen: Counter[str], letters: Counter[str]) -> int:
    """How much a text looks like the lexicon's language: its small words, its own letters."""
    words_seen = sum(seen[word] for word in lexicon.common & seen.keys())
    return words_seen + sum(letters[letter] for letter in lexicon.letters)
