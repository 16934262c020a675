"""One row for one identity: finding the Speaker that a full name stands for."""

from __future__ import annotations

from datetime import datetime
from itertools import count

from django.utils.text import slugify

from ..models import Speaker, SpeakerAlias
from ..search import fold, folded_words


def speaker_named(name: str, *, kind: str | None = None) -> Speaker:
    """The speaker known by this full name, made if there is none.

    Names that differ in case and accents alone are one name.
    """
    name = " ".join(name.split())[:200]
    folded = alias_key(name)
    alias = SpeakerAlias.objects.filter(folded=folded).select_related("speaker").first()
    if alias:
        return alias.speaker
    speaker = _make_speaker(name, kind or Speaker.Kind.PERSON)
    SpeakerAlias.objects.get_or_create(speaker=speaker, folded=folded, defaults={"name": name})
    return speaker


def _make_speaker(name: str, kind: str) -> Speaker:
    """A speaker under the first free slug; the one there, if another import just made it."""
    stem = slugify(fold(name), allow_unicode=True)[:110].strip("-") or "speaker"
    for number in count(1):
        slug = stem if number == 1 else f"{stem}-{number}"
        speaker, made = Speaker.objects.get_or_create(
            slug=slug, defaults={"name": name, "kind": kind}
        )
        if made or alias_key(speaker.name) == alias_key(name):
            break
    return speaker


def alias_key(name: str) -> str:
    """The name as aliases are looked up: folded words, one space between them."""
    return (" ".join(folded_words(name)) or fold(name))[:200]


def note_role(speaker: Speaker, role: str, seen_at: datetime) -> None:
    """Remember the role if no newer story has given one."""
    if role and (speaker.role_seen_at is None or speaker.role_seen_at <= seen_at):
        speaker.role, speaker.role_seen_at = role, seen_at
        speaker.save(update_fields=["role", "role_seen_at"])
