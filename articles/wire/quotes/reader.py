"""A story read from top to bottom: which stretches are quotes, and whose."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, replace
from operator import itemgetter

from articles.wire.quotes import turkish
from articles.wire.quotes.attribution import Attributed, attribute
from articles.wire.quotes.certainty import UNSURE
from articles.wire.quotes.cues import Lexicon
from articles.wire.quotes.governors import Cue, governors, opening_subject
from articles.wire.quotes.incises import without_incises
from articles.wire.quotes.mentions import Mention, MentionKind
from articles.wire.quotes.outcome import FEWEST_WORDS, INNER_MARKS, TERMINAL, outcome
from articles.wire.quotes.phrases import Grammar, Range
from articles.wire.quotes.sentences import Passage, passage
from articles.wire.quotes.signatures import colon_cue, signature_below
from articles.wire.quotes.statements import may_state, statements
from articles.wire.quotes.stretches import Paragraph, Stretch, paragraphs
from articles.wire.quotes.transcripts import Line, labelled, transcript_lines
from articles.wire.quotes.turkish_statements import statements as turkish_statements
from articles.wire.quotes.voices import Voice, Voices
from articles.wire.story import ParsedQuote

_DASHES = frozenset("—–-―")


def holds_quotes(body: str) -> bool:
    """Whether anything in ``body`` stands in marks or is a transcript's line: told much
    faster than whose words they are, and half of all copy holds none."""
    found = paragraphs(body)
    return any(p.stretches for p in found) or any(True for _ in transcript_lines(body, found))


def read(body: str, lexicon: Lexicon, *, indirect: bool = False) -> tuple[ParsedQuote, ...]:
    """Every quote of ``body``, in order; with ``indirect``, statements without marks too."""
    reader = _Reader(body, lexicon)
    found = paragraphs(body)
    before: Paragraph | None = None
    for number, paragraph in enumerate(found):
        following = found[number + 1].stretches if number + 1 < len(found) else ()
        runs_on = bool(following and following[0].continues)
        whole = without_incises(body, paragraph, lexicon, runs_on)
        reader.voices.cast.enter(whole)
        here = None
        if whole.stretches:
            after = found[number + 1] if number + 1 < len(found) else None
            here = reader.paragraph(whole, before, after)
        if indirect:
            reader.statements(whole, here)
        before = whole
    for line in transcript_lines(body, found):
        reader.line(line)
    return tuple(sorted(reader.found, key=lambda quote: quote.start))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a stretch stands: its paragraph, the voice before it there, the cue after it.

    ``since`` is the token of the stretch before it in the paragraph, -1 for the first.
    """

    passage: Passage
    before: Paragraph | None
    after: Paragraph | None
    here: tuple[Voice, str] | None
    forward: Cue | None
    since: int


class _Reader:
    def __init__(self, body: str, lexicon: Lexicon) -> None:
        self.body, self.lexicon = body, lexicon
        self.voices = Voices(body, lexicon)
        self.found: list[ParsedQuote] = []
        self.stated: Voice | None = None
        self.rule = ""  # how the voice that spoke last was found

    def paragraph(
        self, paragraph: Paragraph, before: Paragraph | None, after: Paragraph | None
    ) -> Passage:
        """Add the quotes of ``paragraph``, which stands between ``before`` and ``after``."""
        read_sentences = turkish.attribute if self.lexicon.code == "tr" else attribute
        here = passage(self.body, paragraph, self.lexicon)
        items = read_sentences(self.body, here, self.lexicon)
        forward = next((item.cue for item in items if item.cue), None)
        last: tuple[Voice, str] | None = None
        for item, since in zip(items, [-1, *(item.token for item in items)], strict=False):
            if line := labelled(self.body, item.stretch):
                self.line(line, "quoted label")
                continue
            found = self._speaker(item, _Place(here, before, after, last, forward, since))
            if found is None:
                continue
            voice, rule = found
            self._add(item.stretch, voice, rule, self._mark_before(item))
            if voice:
                self.voices.last = self.stated = voice
                self.rule = rule
                last = voice, rule
        return here

    def statements(self, paragraph: Paragraph, here: Passage | None) -> None:
        """Add the statements without marks of ``paragraph``, if it has been read as ``here``."""
        if here is None:
            if not may_state(self.body, paragraph, self.lexicon):
                return
            here = passage(self.body, paragraph, self.lexicon)
        read_statements = turkish_statements if self.lexicon.code == "tr" else statements
        for first, behind, cue in read_statements(here, self.lexicon):
            voice = self.voices.of(here, cue)
            speaking = voice or self.stated
            if speaking:
                speaking = replace(speaking, cue=self.voices.words(here, cue))
                start, end = here.starts[first], here.ends[behind - 1]
                stretch = Stretch(start, start, end, end)
                self._add(stretch, speaking, "stated" if voice else "stated on", "")
            self.stated = speaking

    def _speaker(self, item: Attributed, place: _Place) -> tuple[Voice | None, str] | None:
        """Whose the stretch is and by what rule; None if it is nobody's words."""
        if item.cue:
            voice = self.voices.of(place.passage, item.cue)
            if voice:
                return voice, item.rule
            last = self._heard(item, place)
            if last is None:
                return None, "none"
            words = self.voices.words(place.passage, item.cue)
            rule = item.rule if item.rule == "reported" else "dropped"
            return replace(last, cue=words), rule
        if item.rule == "title":
            return None
        if self._follows_colon(item, place.before) and (found := self._announced(place.before)):
            return found
        going_on = place.here is not None or (
            item.stretch.continues and self.voices.last is not None
        )
        return self._carried(item, place) if self._sentence(item.stretch, going_on) else None

    def _heard(self, item: Attributed, place: _Place) -> Voice | None:
        """Who was reported last before ``item``, in marks or without."""
        sentences = place.passage.sentences
        ended = slice(
            bisect(sentences, place.since, key=itemgetter(0)),
            bisect(sentences, item.token, key=itemgetter(1)),
        )
        if voice := self._reported(place.passage, sentences[ended]):
            return voice
        if place.since >= 0:
            return place.here[0] if place.here else self.voices.last
        before = place.before
        if before and not before.stretches:
            earlier = passage(self.body, before, self.lexicon)
            if voice := self._reported(earlier, earlier.sentences):
                return voice
        return self.voices.last

    def _reported(self, read: Passage, sentences: list[Range]) -> Voice | None:
        """The subject of the last reporting verb of ``sentences``."""
        grammar = Grammar(read, self.lexicon)
        for lo, hi in reversed(sentences):
            for cue in reversed(governors(grammar, lo, hi)):
                if cue.subject:
                    return self.voices.of(read, cue)
            if self.lexicon.drops_subject and (named := opening_subject(grammar, lo, hi)):
                voice = self.voices.of(read, Cue(hi, hi, named, "subject"))
                if voice and voice.mention.kind is MentionKind.NAME:
                    return voice
        return None

    def _carried(self, item: Attributed, place: _Place) -> tuple[Voice | None, str] | None:
        """The speaker of a sentence in marks that nothing in it attributes."""
        last = self.voices.last
        if item.stretch.continues and last:
            return last, "uncertain" if self.rule in UNSURE else "continued"
        if place.here:
            speaking, rule = place.here
            return speaking, "uncertain" if rule in UNSURE else "continued"
        if place.forward and (voice := self.voices.of(place.passage, place.forward)):
            return voice, "forward"
        if item.token > 1 or item.stretch.single:
            return None
        if signed := self._signed(place.after):
            return signed, "signature"
        if announced := self._announced(place.before):
            return announced
        return (last, "floating") if last else (None, "none")

    def _signed(self, after: Paragraph | None) -> Voice | None:
        """The speaker whose name stands alone under the quote, behind a dash."""
        if after is None or after.stretches or self.body[after.start] not in _DASHES:
            return None
        below = passage(self.body, after, self.lexicon)
        cue = signature_below(below, self.lexicon)
        return self.voices.of(below, cue) if cue else None

    def _follows_colon(self, item: Attributed, before: Paragraph | None) -> bool:
        """Whether the stretch opens a paragraph and the one before ends with a colon."""
        if before is None or item.token > 1 or item.stretch.single or item.stretch.continues:
            return False
        return self.body[before.start : before.end].rstrip().endswith(":")

    def _announced(self, before: Paragraph | None) -> tuple[Voice, str] | None:
        """The speaker whom the paragraph before announces, or is about."""
        if before is None or before.stretches:
            return None
        read_before = passage(self.body, before, self.lexicon)
        if not read_before.sentences:
            return None
        if self.lexicon.code == "tr":
            cue, rule = turkish.announcement(read_before, self.lexicon), "announced"
        else:
            cue, rule = _last_cue(read_before, self.lexicon)
        voice = self.voices.of(read_before, cue) if cue else None
        if voice is None and cue and self.voices.last:
            return self.voices.last, "dropped"
        return (voice, rule) if voice else None

    def _sentence(self, stretch: Stretch, going_on: bool) -> bool:
        """Whether a stretch without a cue reads as a sentence of somebody's."""
        text = self.body[stretch.start : stretch.end]
        ended = text.rstrip(INNER_MARKS)[-1:] in TERMINAL or not stretch.closed
        if not ended or text[0].islower():
            return False
        return going_on or len(text.split()) >= FEWEST_WORDS

    def _mark_before(self, item: Attributed) -> str:
        return self.body[max(0, item.stretch.open - 3) : item.stretch.open].strip()[-1:]

    def line(self, line: Line, rule: str = "label") -> None:
        """Add a transcript's line."""
        name = self.body[line.name_start : line.name_end]
        said = Mention(line.name_start, line.name_end, name, MentionKind.NAME, name)
        stretch = Stretch(line.start, line.start, line.end, line.end)
        self._add(stretch, self.voices.resolve(said, ":"), rule, "")

    def _add(self, stretch: Stretch, voice: Voice | None, rule: str, mark: str) -> None:
        self.found.append(outcome(self.body, self.lexicon, stretch, voice, rule, mark))


def _last_cue(before: Passage, lexicon: Lexicon) -> tuple[Cue | None, str]:
    """The cue of a paragraph's last sentence, or its subject."""
    grammar = Grammar(before, lexicon)
    lo, hi = before.sentences[-1]
    colon = before.words[hi - 1] == ":"
    rule = "announced" if colon else "backward"
    cues = governors(grammar, lo, hi)
    if cues:
        return cues[-1], rule
    if colon and (cue := colon_cue(grammar, lo, hi - 1)):
        return cue, rule
    subject = opening_subject(grammar, lo, hi)
    return (Cue(hi - 1, hi - 1, subject, "subject") if subject else None), rule
