"""Whom many new stories quote: their speakers found, made and given roles together.

It does what `speakers` does for one name after the other, and ends in the same rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from ...models import Quote, Speaker, SpeakerAlias
from ...wire import ParsedQuote
from ..speakers import (
    ROLE,
    SeveralOfTheName,
    alias_key,
    as_written,
    newly_known,
    slug_stem,
    take_role,
    the_one_known,
)
from .traces import Trace

Said = Sequence[ParsedQuote]


class Cast:
    """The speakers of many stories by what they are called; those nobody knew are made."""

    def __init__(self, stories: Iterable[Said]) -> None:
        kinds: dict[str, str | None] = {}
        for said in stories:
            for name, quote in _first(said).items():
                kinds.setdefault(name, quote.speaker_kind)
        self._known = _bearers(map(_key, kinds))
        self._speakers = {one.pk: one for known in self._known.values() for one in known}
        self._new: set[int] = set()
        self._make({name: kind for name, kind in kinds.items() if not _told_apart(name)})
        self._changed: dict[int, Speaker] = {}

    def of(self, said: Said, trace: Trace) -> dict[str, Speaker]:
        """Who says what is said in one story, by name; left out whom several are known as."""
        roles = {quote.speaker: quote.role for quote in said if quote.role}
        found = {}
        for name, quote in sorted(_first(said).items()):
            speaker = self._speaker(name, quote.speaker_kind, roles.get(name) or "")
            if speaker:
                found[name] = speaker
                if speaker.pk in self._new:
                    self._new.remove(speaker.pk)
                    trace.made(speaker)
        return found

    def note_roles(self, quotes: Sequence[Quote], seen_at: datetime, trace: Trace) -> None:
        """Remember the roles that a story's quotes give, until `save`."""
        roles = {quote.speaker_id: quote for quote in quotes if quote.speaker and quote.role}
        for _, quote in sorted(roles.items()):
            if speaker := quote.speaker:
                with trace.of_role(speaker):
                    if take_role(speaker, quote.role, seen_at):
                        self._changed[speaker.pk] = speaker

    def save(self) -> None:
        """Write the roles remembered, in one order for every import."""
        Speaker.objects.bulk_update([one for _, one in sorted(self._changed.items())], ROLE)

    def _speaker(self, name: str, kind: str | None, role: str) -> Speaker | None:
        known = self._known.get(_key(name), [])
        if len(known) == 1 and not _told_apart(name):
            return known[0]
        try:
            speaker = the_one_known(name, role=role)
        except SeveralOfTheName:
            return None
        if speaker is None:
            speaker = newly_known(name, kind=kind)
            self._new.add(speaker.pk)
        return self._speakers.setdefault(speaker.pk, speaker)

    def _make(self, kinds: Mapping[str, str | None]) -> None:
        """Make speakers of the names that nobody bears and whose address is free."""
        unknown = {_key(name): name for name in sorted(kinds) if _key(name) not in self._known}
        stems = Counter(slug_stem(as_written(name)) for name in unknown.values())
        taken = set(Speaker.objects.filter(slug__in=stems).values_list("slug", flat=True))
        made = Speaker.objects.bulk_create(
            Speaker(name=as_written(name), slug=stem, kind=kinds[name] or Speaker.Kind.PERSON)
            for name in unknown.values()
            if stems[stem := slug_stem(as_written(name))] == 1 and stem not in taken
        )
        SpeakerAlias.objects.bulk_create(
            SpeakerAlias(speaker=one, name=one.name, folded=alias_key(one.name)) for one in made
        )
        self._known |= {alias_key(one.name): [one] for one in made}
        self._speakers |= {one.pk: one for one in made}
        self._new |= {one.pk for one in made}


def _first(said: Said) -> dict[str, ParsedQuote]:
    """The first quote under each name."""
    first: dict[str, ParsedQuote] = {}
    for quote in said:
        if quote.speaker and quote.speaker.strip():
            first.setdefault(quote.speaker, quote)
    return first


def _bearers(keys: Iterable[str]) -> dict[str, list[Speaker]]:
    """The speakers known by each of the names that anybody bears."""
    aliases = SpeakerAlias.objects.filter(folded__in=set(keys), speaker__merged_into=None)
    rows: dict[int, Speaker] = {}
    bearers: dict[str, list[Speaker]] = {}
    for alias in aliases.select_related("speaker"):
        speaker = rows.setdefault(alias.speaker_id, alias.speaker)
        bearers.setdefault(alias.folded, []).append(speaker)
    return bearers


def _key(name: str) -> str:
    return alias_key(as_written(name))


def _told_apart(name: str) -> bool:
    """Whether a distinction may stand behind the name: "Iver Lund (the rower)"."""
    return name.rstrip().endswith(")")
