"""Originals read: the stories of a file take the place of the file in its batch."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import count

from django.db import transaction
from django.forms.models import model_to_dict
from django.utils.translation import gettext_noop

from ...models import ImportBatch, ImportItem, Original, Source
from ...wire import AgencyProfile, ParseResult, read, read_plain
from ..matching import plan
from ..outcome import Action, ImportProblem, Reading
from .doubting import doubts_of
from .marks import with_marks
from .stretches import Reader, read_from

State = ImportItem.State
NO_TEXT = gettext_noop("There is no text in it to read.")


@dataclass(frozen=True, slots=True)
class Found:
    """The stories of a file, or of a stretch of it before which there are ``before`` items."""

    readings: list[Reading]
    before: int = 0

    def at(self, item: ImportItem) -> Reading:
        """The item's story.

        Raises ImportProblem where an agency's changed entry made fewer stories of the copy.
        """
        number = item.position - self.before
        if not 1 <= number <= len(self.readings):
            raise ImportProblem(
                gettext_noop("The copy no longer reads as holding this story. Read it again.")
            )
        return self.readings[number - 1]


def as_came(item: ImportItem) -> ParseResult:
    """Read the item's original, or of a long one the stretch that the story is in.

    As the parser has it, whatever editors say of its lines.
    """
    original, ends = item.original, item.ends
    data = original.read(item.begins, original.size if ends is None else ends)
    return _reader(item.batch)(data, item.begins == 0)


def read_copy(item: ImportItem, came: ParseResult | None = None) -> ParseResult:
    """Read the item's copy; what editors have said of its lines holds.

    ``came`` is what `as_came` says of it, where that was asked before.
    """
    came = came or as_came(item)
    return with_marks(came, item, partial(agency_profiles, item.batch.source))


def found_in(result: ParseResult, item: ImportItem) -> Found:
    """What was read as the item's copy."""
    return Found(readings(result, item.original), _before(item))


def _reader(batch: ImportBatch) -> Reader:
    """Reads the batch's copy; an agency chosen by the editor wins."""
    agencies = agency_profiles(batch.source)

    def read_it(data: bytes, opens: bool) -> ParseResult:
        result = (read if opens else read_plain)(data, batch.received_at, agencies)
        if batch.source is None:
            return result
        chosen = batch.source.code
        stories = tuple(dataclasses.replace(story, source=chosen) for story in result.stories)
        return dataclasses.replace(result, stories=stories)

    return read_it


def _before(item: ImportItem) -> int:
    """How many items of the file come before the stretch that the item is in."""
    if not item.begins:
        return 0
    same = ImportItem.objects.filter(batch=item.batch_id, original=item.original_id)
    return same.filter(position__gt=0, begins__lt=item.begins).count()


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
    return found_in(read_copy(item), item).at(item)


def read_batch(batch: ImportBatch) -> None:
    """Read every original of the batch that is still unread."""
    unread = batch.items.filter(state=State.UNREAD).select_related("batch__source", "original")
    while items := list(unread.all()):
        for item in items:
            read_in(item)


def read_in(unread: ImportItem) -> Found:
    """Read the item's copy, and let its stories take the item's place in the batch.

    Of a long file a stretch is read, and an item for the rest takes its place among
    the stories. One transaction replaces the item, so a stretch is wholly read or
    wholly unread; nothing is changed where someone else has read it meanwhile, or where
    an editor has parted or joined stories above it, as its own are counted from there.
    """
    batch, original = unread.batch, unread.original
    result, goes_on = read_from(original, unread.begins, _reader(batch))
    found = Found(readings(result, original), _before(unread))
    unread.ends = goes_on
    items = list(_items(unread, found, result.refused))
    if goes_on is not None:
        rest = ImportItem(position=0, headline=unread.headline, state=State.UNREAD)
        rest.batch, rest.original, rest.begins = batch, original, goes_on
        items.append(rest)
    with transaction.atomic():
        list(ImportBatch.objects.select_for_update().filter(pk=batch.pk).only("pk"))
        locked = ImportItem.objects.select_for_update().filter(pk=unread.pk, state=State.UNREAD)
        if locked.exists() and _before(unread) == found.before:
            Original.objects.filter(pk=original.pk).update(format=result.format)
            ImportItem.objects.filter(pk=unread.pk).delete()
            ImportItem.objects.bulk_create(items, batch_size=500)
    return found


def agency_profiles(chosen: Source | None = None) -> tuple[AgencyProfile, ...]:
    """What the copy of the archive's agencies looks like, or of the chosen one alone."""
    rows = [chosen] if chosen else Source.objects.all()
    return tuple(AgencyProfile.from_dict(model_to_dict(row)) for row in rows)


def _items(unread: ImportItem, found: Found, refused: tuple[str, ...]) -> Iterator[ImportItem]:
    """An item for each story, and one for each refusal."""
    positions = count(found.before + 1)
    for reading in found.readings:
        yield _story(unread, next(positions), reading)
    for reason in refused if found.readings or refused else (NO_TEXT,):
        yield _new_item(unread, next(positions), state=State.REFUSED, reason=reason)


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
    return ImportItem(
        batch=unread.batch,
        original=unread.original,
        begins=unread.begins,
        ends=unread.ends,
        position=position,
        **fields,
    )
