"""A speaker at a quote: the words that name him there, and who that is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from articles.wire.quotes import arabic, turkish_subjects
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.governors import Cue
from articles.wire.quotes.inner_clauses import antecedent
from articles.wire.quotes.mentions import Mention, MentionKind, mention
from articles.wire.quotes.phrases import Grammar
from articles.wire.quotes.pronouns import Cast
from articles.wire.quotes.sentences import Passage
from articles.wire.quotes.speakers import Names
from articles.wire.story import How

_INSTITUTIONS = (MentionKind.ORGANISATION, MentionKind.DOCUMENT)
_TITLE_AND_SURNAME = 2  # words


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks at a quote; ``cue`` is "" where no reporting words were found."""

    mention: Mention
    cue: str
    speaker: str | None = None
    role: str | None = None

    @property
    def kind(self) -> str:
        """What the speaker is: ``person``, ``organisation`` or ``document``."""
        return str(self.mention.kind) if self.mention.kind in _INSTITUTIONS else "person"

    @property
    def how(self) -> How:
        """How the speaker was found, at the quote itself."""
        if self.mention.kind is MentionKind.PRONOUN:
            return How.PRONOUN
        return How.NAMED if self.speaker else How.UNNAMED


class Voices:
    """The speakers of one story, each resolved by what stands before it."""

    def __init__(self, body: str, lexicon: Lexicon) -> None:
        self.body, self.lexicon = body, lexicon
        self.names = Names(body, lexicon)
        self.cast = Cast(self.names)
        self.last: Voice | None = None
        self._roles: dict[str, str] = {}
        self._titled: dict[str, str] | None = None

    def of(self, passage: Passage, cue: Cue) -> Voice | None:
        """The speaker whom ``cue`` names; None where its subject is left out."""
        if cue.subject is None:
            return None
        words = self.words(passage, cue)
        if self.lexicon.code == "tr":
            said = turkish_subjects.mention(self.body, passage, self.lexicon, cue.subject)
        else:
            said = mention(self.body, Grammar(passage, self.lexicon), cue.subject)
        if cue.rule == "according" and self.lexicon.bare_datives and said.name:
            # "по словам Павла Дронина" has the name in the genitive, which nobody is called.
            said = replace(said, kind=MentionKind.DESCRIPTION, name=None, role=None)
        if self.lexicon.lower(said.text) in self.lexicon.relatives:
            return self._relative(passage, cue.subject[0], said, words)
        return self.resolve(said, words)

    def words(self, passage: Passage, cue: Cue) -> str:
        """The reporting words as printed; "" where there are none."""
        if cue.end == cue.start:
            return ""
        return self.body[passage.starts[cue.start] : passage.ends[cue.end - 1]]

    def resolve(self, said: Mention, cue: str) -> Voice:
        """Who ``said`` is, by the story so far."""
        if said.kind is MentionKind.PRONOUN:
            last = self.last.speaker if self.last else None
            speaker = self.cast.bearer(self.lexicon.lower(said.text), said.start, last)
            return Voice(said, cue, speaker, self._role(speaker) if speaker else None)
        if said.name is None and (surname := self._surname(said)):
            said = replace(said, kind=MentionKind.NAME, name=surname)
        if said.name is None:
            if said.kind is MentionKind.DESCRIPTION and not self._definite(said):
                self.cast.spoke(said.start, None)
            return Voice(said, cue)
        speaker = self._known(said.name)
        if said.kind is MentionKind.NAME:
            self.names.speakers.add(speaker)
            self.cast.spoke(said.start, speaker)
        if said.role:
            self._roles.setdefault(speaker, said.role)
        return Voice(said, cue, speaker, said.role or self._role(speaker))

    def _known(self, name: str) -> str:
        """The fullest form of ``name``."""
        return name if self.lexicon.caseless else self.names.full(name)

    def _surname(self, said: Mention) -> str | None:
        """Without capitals, the full name whose surname a description is: ``قال المرجاني``."""
        words = said.text.split()
        if not self.lexicon.caseless or len(words) > _TITLE_AND_SURNAME:
            return None
        if self._titled is None:
            self._titled = arabic.titled_names(self.body, self.lexicon)
        full = self._titled.get(words[-1])
        ending = f" {words[-1]}"
        return full or next((who for who in self.names.speakers if who.endswith(ending)), None)

    def _relative(self, passage: Passage, at: int, said: Mention, cue: str) -> Voice:
        """``Ann Lee, who said “…”``: the relative pronoun stands for the name before it."""
        lo = max(start for start, _ in passage.sentences if start <= at)
        grammar = Grammar(passage, self.lexicon)
        found = antecedent(grammar, at, lo)
        if found is None:
            return Voice(said, cue)
        before = self.resolve(mention(self.body, grammar, found), cue)
        return Voice(said, cue, before.speaker, before.role)

    def _definite(self, said: Mention) -> bool:
        """Whether a description points at somebody the story has named: ``the senator``."""
        first = self.lexicon.lower(said.text.split()[0])
        return first in self.lexicon.definite

    def _role(self, speaker: str) -> str | None:
        role = self._roles.get(speaker) or self.names.role(speaker)
        if role:
            self._roles[speaker] = role
        return role
