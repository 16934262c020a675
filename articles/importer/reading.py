"""Originals read: the stories of a file take the place of the file in its batch."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from django.db import transaction
from django.forms.models import model_to_dict

from ..models import ImportBatch, ImportItem, Original, Source
from ..wire import AgencyProfile, ParseResult, read
from .doubting import doubts_of
from .outcome import Action, ImportProblem, Reading
from .planning import plan

State = ImportItem.State
NO_TEXT = "There is no text in it to read."


def read_original(original: Original, batch: ImportBatch) -> ParseResult:
    """Read the batch's original; an agency chosen by the editor wins."""
    result = read(bytes(original.data), batch.received_at, agency_profiles(batch.source))
    if batch.source is None:
        return result
    chosen = batch.source.code
    stories = tuple(dataclasses.replace(story, source=chosen) for story in result.stories)
    return dataclasses.replace(result, stories=stories)


def readings(result: ParseResult, original: Original) -> list[Reading]:
    """The result's stories, each with its copy.

    An item of a file that has no stretch of its own (several may share an
    envelope) is told apart by the file's hash and its place in it.
    """
    found: list[Reading] = []
    if not result.text.strip():
        return found
    for position, story in enumerate(result.stories, 1):
        copy = "".join(result.text[part.start : part.end] for part in story.segments)
        found.append(Reading(story, copy or f"{original.sha256} {position}"))
    return found


def read_item(item: ImportItem) -> Reading:
    """The item's story, read again from its original."""
    return story_at(item, readings(read_original(item.original, item.batch), item.original))


def story_at(item: ImportItem, found: list[Reading]) -> Reading:
    """The item's story among those of its original.

    Raises ImportProblem where an agency's changed entry made fewer stories of it.
    """
    if not 1 <= item.position <= len(found):
        raise ImportProblem("The copy no longer reads as holding this story. Read it again.")
    return found[item.position - 1]


def read_batch(batch: ImportBatch) -> None:
    """Read every original of the batch that is still unread."""
    unread = batch.items.filter(state=State.UNREAD)
    for item in unread.select_related("batch__source", "original"):
        read_in(item)


def read_in(unread: ImportItem) -> list[Reading]:
    """Read the item's original, and let its stories take the item's place in the batch.

    One transaction replaces the item, so a file is wholly read or wholly unread;
    nothing is changed where someone else has read it meanwhile.
    """
    batch, original = unread.batch, unread.original
    result = read_original(original, batch)
    found = readings(result, original)
    items = list(_items(unread, found, result.refused))
    with transaction.atomic():
        locked = ImportItem.objects.select_for_update().filter(pk=unread.pk, state=State.UNREAD)
        if locked.exists():
            Original.objects.filter(pk=original.pk).update(format=result.format)
            ImportItem.objects.filter(pk=unread.pk).delete()
            ImportItem.objects.bulk_create(items, batch_size=500)
    return found


def agency_profiles(chosen: Source | None = None) -> tuple[AgencyProfile, ...]:
    """What the copy of the archive's agencies looks like, or of the chosen one alone."""
    rows = [chosen] if chosen else Source.objects.all()
    return tuple(AgencyProfile.from_dict(model_to_dict(row)) for row in rows)


def _items(
    unread: ImportItem, found: list[Reading], refused: tuple[str, ...]
) -> Iterator[ImportItem]:
    """An item for each story, and one for each refusal."""
    for position, reading in enumerate(found, 1):
        yield _story(unread, position, reading)
    reasons = refused if found or refused else (NO_TEXT,)
    for position, reason in enumerate(reasons, len(found) + 1):
        yield _new_item(unread, position, state=State.REFUSED, reason=reason)


def _story(unread: ImportItem, position: int, reading: Reading) -> ImportItem:
    item = _new_item(unread, position, headline=reading.story.headline or "")
    if unread.batch.as_read:
        item.state = State.QUEUED  # what it is to the archive is asked when it is stored
        return item
    planned = plan(reading, received_at=unread.batch.received_at)
    if planned.action == Action.UNCHANGED:
        item.state, item.article, item.reason = State.UNCHANGED, planned.target, str(planned)
    else:
        item.reason = doubts_of(reading.story, planned)
    return item


def _new_item(unread: ImportItem, position: int, **fields: object) -> ImportItem:
    return ImportItem(batch=unread.batch, original=unread.original, position=position, **fields)
