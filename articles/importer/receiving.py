"""Bytes in, stories out: receiving originals and reading them."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterator
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.forms.models import model_to_dict

from ..models import ImportBatch, ImportItem, Original, Source
from ..wire import AgencyProfile, ParseResult, read
from .outcome import Action, ImportProblem, Reading
from .planning import plan
from .storing import store_item


def receive(data: bytes, *, received_at: datetime, name: str = "") -> Original:
    """Keep ``data`` as it came, before anything decodes it. The same bytes are kept once."""
    original, _ = Original.objects.get_or_create(
        sha256=hashlib.sha256(data).hexdigest(),
        defaults={
            "data": data,
            "size": len(data),
            "name": name[:255],
            "received_at": received_at,
        },
    )
    return original


def open_batch(
    original: Original,
    *,
    received_at: datetime,
    label: str,
    user: User | None = None,
    source: Source | None = None,
) -> ImportBatch:
    """A batch with an item for each story of ``original``, and one for each refusal."""
    batch, _ = _open_and_read(original, received_at, label, user, source)
    return batch


@transaction.atomic
def _open_and_read(
    original: Original,
    received_at: datetime,
    label: str,
    user: User | None,
    source: Source | None,
) -> tuple[ImportBatch, list[Reading]]:
    """The batch, and the stories that were read for its items."""
    batch = ImportBatch.objects.create(
        label=label[:200], original=original, received_at=received_at, made_by=user, source=source
    )
    result = read_batch(batch)
    Original.objects.filter(pk=original.pk).update(format=result.format)
    found = readings(result, original)
    items = [_item(batch, position, reading) for position, reading in enumerate(found, 1)]
    for position, reason in enumerate(result.refused, len(items) + 1):
        refused = ImportItem.State.REFUSED
        items.append(_new_item(batch, position, state=refused, reason=reason))
    if not items:
        reason = "There is no text in it to read."
        items.append(_new_item(batch, 1, state=ImportItem.State.REFUSED, reason=reason))
    ImportItem.objects.bulk_create(items)
    return batch, found


def read_batch(batch: ImportBatch) -> ParseResult:
    """Read the batch's original again; an agency chosen by the editor wins."""
    if batch.original is None:
        raise ImportProblem("This import has no copy of its own.")
    agencies = agency_profiles(batch.source)
    result = read(bytes(batch.original.data), batch.received_at, agencies)
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
    found = []
    for position, story in enumerate(result.stories, 1):
        copy = "".join(result.text[part.start : part.end] for part in story.segments)
        found.append(Reading(story, copy or f"{original.sha256} {position}"))
    return found


def read_item(item: ImportItem) -> Reading:
    """The item's story, read again from its original."""
    found = readings(read_batch(item.batch), item.original)
    if not 1 <= item.position <= len(found):
        raise ImportProblem("The copy no longer holds this story.")
    return found[item.position - 1]


def import_original(
    original: Original,
    *,
    received_at: datetime,
    label: str,
    user: User | None = None,
    source: Source | None = None,
) -> Iterator[ImportItem]:
    """Store every story of ``original`` as it was read; yields each item once it is done.

    An item that can't be stored is yielded as failed, with its reason, and
    stops no other.
    """
    batch, found = _open_and_read(original, received_at, label, user, source)
    for item in batch.items.all():
        if item.state == ImportItem.State.WAITING:
            yield _store_as_read(item, found[item.position - 1], user)
        else:
            yield item


def agency_profiles(chosen: Source | None = None) -> tuple[AgencyProfile, ...]:
    """What the copy of the archive's agencies looks like, or of the chosen one alone."""
    rows = [chosen] if chosen else Source.objects.all()
    return tuple(AgencyProfile.from_dict(model_to_dict(row)) for row in rows)


def _store_as_read(item: ImportItem, reading: Reading, user: User | None) -> ImportItem:
    try:
        return store_item(item, reading, user=user)
    except ImportProblem as problem:
        item.state, item.reason = ImportItem.State.FAILED, str(problem)
        item.save(update_fields=["state", "reason"])
        return item


def _item(batch: ImportBatch, position: int, reading: Reading) -> ImportItem:
    item = _new_item(batch, position, headline=reading.story.headline or "")
    planned = plan(reading, received_at=batch.received_at)
    if planned.action == Action.UNCHANGED:
        item.state, item.article = ImportItem.State.UNCHANGED, planned.target
        item.reason = str(planned)
    return item


def _new_item(batch: ImportBatch, position: int, **fields: object) -> ImportItem:
    return ImportItem(batch=batch, original=batch.original, position=position, **fields)
