"""One row for one identity: finding the Speaker that a full name stands for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import count

from django.utils.text import slugify
from django.utils.translation import gettext_noop

from ..models import Quote, Speaker, SpeakerAlias
from ..search import fold, folded_words
from .outcome import ImportProblem

ROLE = ("role", "role_seen_at")


class SeveralOfTheName(ImportProblem):
    """Two people or more are known by the name, and nothing says which is meant."""

    def __init__(self, known: Iterable[Speaker]) -> None:
        called = " or ".join(f"“{speaker}”" for speaker in known)
        said = gettext_noop("Several speakers are known by this name. Please write {names}.")
        super().__init__(said.format(names=called))


def speaker_named(name: str, *, kind: str | None = None, role: str = "") -> Speaker:
    """The speaker known by this full name, made if there is none.

    Names that differ in case and accents alone are one name. Of several people
    of one name it is the one whom stories gave the ``role``, or whose
    distinction stands in brackets behind the name. Raises SeveralOfTheName.
    """
    return the_one_known(name, role=role) or newly_known(name, kind=kind)


def the_one_known(name: str, *, role: str = "") -> Speaker | None:
    """The speaker whom `speaker_named` finds; None if nobody is known by the name."""
    known = known_by(as_written(name))
    if len(known) > 1:
        called = [one for one in known if role and _was_called(one, role)]
        if len(called) != 1:
            raise SeveralOfTheName(known)
        known = called
    return known[0] if known else None


def newly_known(name: str, *, kind: str | None = None) -> Speaker:
    """A speaker known by this name from now on."""
    name = as_written(name)
    speaker = make_speaker(name, kind or Speaker.Kind.PERSON)
    SpeakerAlias.objects.get_or_create(
        speaker=speaker, folded=alias_key(name), defaults={"name": name}
    )
    return speaker


def as_written(name: str) -> str:
    """The name as a row keeps it."""
    return " ".join(name.split())[:200]


def known_by(name: str) -> list[Speaker]:
    """The speakers known by ``name``, or the one known by it and a distinction."""
    standing = Speaker.objects.filter(merged_into=None)
    bare, _, distinction = name.rstrip(") ").rpartition(" (")
    if bare and name.endswith(")"):
        told = standing.filter(aliases__folded=alias_key(bare)).exclude(distinction="")
        exact = [one for one in told if fold(one.distinction) == fold(distinction)]
        if exact:
            return exact[:1]
    return list(standing.filter(aliases__folded=alias_key(name)).order_by("pk"))


def make_speaker(name: str, kind: str) -> Speaker:
    """A speaker under the first free slug; the one there, if another import just made it."""
    stem = slug_stem(name)
    for number in count(1):
        slug = stem if number == 1 else f"{stem}-{number}"
        speaker, made = Speaker.objects.get_or_create(
            slug=slug, defaults={"name": name, "kind": kind}
        )
        standing = not speaker.merged_into_id and not speaker.distinction
        if made or (standing and alias_key(speaker.name) == alias_key(name)):
            break
    return speaker


def slug_stem(name: str) -> str:
    """A speaker's address, but for the number behind it where several would have the same."""
    return slugify(fold(name), allow_unicode=True)[:110].strip("-") or "speaker"


def alias_key(name: str) -> str:
    """The name as aliases are looked up: folded words, one space between them."""
    return (" ".join(folded_words(name)) or fold(name))[:200]


def note_role(speaker: Speaker, role: str, seen_at: datetime) -> None:
    """Remember the role if no newer story has given one."""
    if take_role(speaker, role, seen_at):
        speaker.save(update_fields=ROLE)


def take_role(speaker: Speaker, role: str, seen_at: datetime) -> bool:
    """Give the speaker the role, not saved yet, if no newer story has given one."""
    newer = speaker.role_seen_at is None or speaker.role_seen_at <= seen_at
    if role and newer:
        speaker.role, speaker.role_seen_at = role, seen_at
    return bool(role) and newer


def _was_called(speaker: Speaker, role: str) -> bool:
    return Quote.objects.filter(speaker=speaker, role__iexact=role).exists()
