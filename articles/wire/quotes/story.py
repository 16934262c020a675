"""A story read from top to bottom: which stretches are quotes, and whose."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.wire.quotes import turkish
from articles.wire.quotes.attribution import Attributed, attribute, colon_cue
from articles.wire.quotes.clauses import antecedent, leading
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.incises import without_incises
from articles.wire.quotes.marks import Paragraph, Stretch, paragraphs
from articles.wire.quotes.mentions import Mention, MentionKind, mention
from articles.wire.quotes.phrases import Grammar
from articles.wire.quotes.governors import Cue, governors
from articles.wire.quotes.sentences import Passage, passage
from articles.wire.quotes.pronouns import Cast
from articles.wire.quotes.speakers import Names
from articles.wire.quotes.transcripts import Line, transcript_lines
from articles.wire.story import Certainty, How, ParsedQuote, QuoteKind, Span

_TERMINAL = ".!?…"


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker at a quote: the mention, whom it names, the cue's words."""

    mention: Mention
    cue: str
    speaker: str | None
    role: str | None

    @property
    def kind(self) -> str:
        """What the speaker is: ``person``, ``organisation`` or ``document``."""
        kind = self.mention.kind
        return str(kind) if kind in (MentionKind.ORGANISATION, MentionKind.DOCUMENT) else "person"


@dataclass(slots=True)
class _Reader:
    body: str
    lexicon: Lexicon
    cast: Cast
    found: list[ParsedQuote] = field(default_factory=list)
    voice: Voice | None = None
    running: bool = False

    def paragraph(self, paragraph: Paragraph, before: Paragraph | None) -> None:
        passage_ = passage(self.body, paragraph, self.lexicon)
        read_ = turkish.attribute if self.lexicon.code == "tr" else attribute
        items = read_(self.body, passage_, self.lexicon)
        grammar = Grammar(passage_, self.lexicon)
        forward = next((item.cue for item in items if item.cue), None)
        here: Voice | None = None
        for index, item in enumerate(items):
            here = self._stretch(grammar, item, index, here, forward, before) or here

    def _stretch(
        self,
        grammar: Grammar,
        item: Attributed,
        index: int,
        here: Voice | None,
        forward: Cue | None,
        before: Paragraph | None,
    ) -> Voice | None:
        stretch = item.stretch
        if stretch.start >= stretch.end:
            return None
        if item.cue and item.cue.subject:
            voice = self._voice(grammar, item.cue)
            self._add(stretch, voice, self._how(voice), item.rule)
            self.voice = voice
            return voice
        if item.cue and (here or self.voice):
            self._add(stretch, here or self.voice, How.CONTINUED, "dropped")
            return here or self.voice
        if item.rule == "title":
            return None
        if not self._whole(grammar, item, bool(here)):
            return None
        if stretch.continues and self.voice:
            self._add(stretch, self.voice, How.CONTINUED, "continued")
            return self.voice
        if here:
            self._add(stretch, here, How.CONTINUED, "continued")
            return here
        if forward:
            voice = self._voice(grammar, forward)
            self._add(stretch, voice, self._how(voice), "forward")
            return None
        if item.token > 1 or stretch.single:
            return None
        announced = self._announced(before)
        if announced:
            self._add(stretch, announced, self._how(announced), "announced")
            self.voice = announced
            return announced
        voice = self.voice
        if voice:
            self._add(stretch, voice, How.CONTINUED, "floating")
            self.voice = voice
            return voice
        self._add(stretch, None, How.NONE, "none")
        return None

    def _announced(self, before: Paragraph | None) -> Voice | None:
        """The speaker whom the paragraph before announces with a colon."""
        if before is None or before.stretches:
            return None
        passage_ = passage(self.body, before, self.lexicon)
        grammar = Grammar(passage_, self.lexicon)
        lo, hi = passage_.sentences[-1]
        if self.lexicon.code == "tr":
            cue = turkish.announcement(passage_, self.lexicon)
            return self._voice(grammar, cue) if cue and cue.subject else None
        cues = governors(grammar, lo, hi)
        cue = cues[-1] if cues else None
        if cue is None and passage_.words[hi - 1] == ":":
            cue = colon_cue(grammar, lo, hi - 1)
        if cue is None and (subject := leading(grammar, hi, lo)):
            cue = Cue(hi - 1, hi - 1, subject, "floating")
        if cue is None:
            return None
        return self._voice(grammar, cue)

    def _whole(self, grammar: Grammar, item: Attributed, going_on: bool) -> bool:
        """Whether a stretch without a cue is a sentence of somebody's."""
        text = self.body[item.stretch.start : item.stretch.end]
        if text.rstrip("’'”\"»")[-1:] not in tuple(_TERMINAL) and item.stretch.closed:
            return False
        if not text[0].isupper() and text[0].isalpha():
            return False
        return going_on or len(text.split()) >= 3

    def _voice(self, grammar: Grammar, cue: Cue) -> Voice:
        passage_ = grammar.passage
        words = ""
        if cue.end > cue.start:
            words = self.body[passage_.starts[cue.start] : passage_.ends[cue.end - 1]]
        assert cue.subject
        if self.lexicon.code == "tr":
            return self._resolved(
                turkish.mention(self.body, passage_, self.lexicon, cue.subject), words
            )
        return self._resolved(mention(self.body, grammar, cue.subject), words)

    def _resolved(self, subject: Mention, cue: str) -> Voice:
        names = self.cast.names
        if subject.kind is MentionKind.PRONOUN:
            last = self.voice.speaker if self.voice else None
            speaker = self.cast.bearer(subject.text.lower(), subject.start, last)
            role = self.cast.roles.get(speaker) or names.role(speaker) if speaker else None
            return Voice(subject, cue, speaker, role)
        definite = subject.text.lower().startswith(("the ", "der ", "die ", "le ", "la ", "el "))
        if subject.kind is MentionKind.DESCRIPTION and not definite:
            self.cast.spoke(subject.start, None)
        if subject.name is None:
            return Voice(subject, cue, None, None)
        speaker = names.full(subject.name)
        if subject.kind is MentionKind.NAME:
            names.speakers.add(speaker)
            self.cast.spoke(subject.start, speaker)
        role = subject.role or self.cast.roles.get(speaker) or names.role(speaker)
        if role:
            self.cast.roles.setdefault(speaker, role)
        return Voice(subject, cue, speaker, role)

    def _how(self, voice: Voice) -> How:
        if voice.mention.kind is MentionKind.PRONOUN:
            return How.PRONOUN
        return How.NAMED if voice.speaker else How.UNNAMED

    def line(self, line: Line) -> None:
        """Add a transcript's line."""
        name = self.body[line.name_start : line.name_end]
        said = Mention(line.name_start, line.name_end, name, MentionKind.NAME, name)
        voice = Voice(said, ":", self.cast.names.full(name), None)
        self._add(Stretch(line.start, line.start, line.end, line.end), voice, How.NAMED, "after")

    def _add(self, stretch: Stretch, voice: Voice | None, how: How, rule: str) -> None:
        text = self.body[stretch.start : stretch.end]
        kind = QuoteKind.DIRECT if _sentence_like(text, rule) else QuoteKind.MIXED
        if voice is None:
            self.found.append(ParsedQuote(text, stretch.start, stretch.end, kind=kind, why=rule))
            return
        self.found.append(
            ParsedQuote(
                text,
                stretch.start,
                stretch.end,
                mention=voice.mention.text,
                speaker=voice.speaker,
                role=voice.role,
                cue=voice.cue or None,
                kind=kind,
                how=how,
                certainty=Certainty.SURE,
                mention_span=Span(voice.mention.start, voice.mention.end),
                why=rule,
                speaker_kind=voice.kind,
            )
        )


def _sentence_like(text: str, rule: str) -> bool:
    """Whether the words in marks are a sentence of their own, not a part of one."""
    return rule in ("after", "continued", "floating", "announced") or (
        not text[0].islower() and len(text.split()) > 3
    )


def read(body: str, lexicon: Lexicon) -> tuple[ParsedQuote, ...]:
    """Every quote of ``body``."""
    reader = _Reader(body, lexicon, Cast(Names(body, lexicon)))
    found = list(paragraphs(body))
    spoken = {line.start: line for line in transcript_lines(body, found)}
    before: Paragraph | None = None
    for number, paragraph in enumerate(found):
        following = found[number + 1].stretches if number + 1 < len(found) else ()
        runs_on = bool(following and following[0].continues)
        if any(not stretch.closed for stretch in paragraph.stretches) or lexicon.code == "fr":
            paragraph = without_incises(body, paragraph, lexicon, runs_on)
        reader.cast.enter(paragraph)
        if paragraph.stretches:
            reader.paragraph(paragraph, before)
        before = paragraph
    for line in spoken.values():
        reader.line(line)
    return tuple(sorted(reader.found, key=lambda quote: quote.start))
