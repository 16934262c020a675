"""Bytes in: originals are kept, and wait in a batch to be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import Protocol

from django.contrib.auth.models import User
from django.db import transaction

from ..models import ImportBatch, ImportItem, Original, OriginalPart, Source
from ..models.original import PART


class CopyFile(Protocol):
    """A file that is open, and can be read from its beginning again."""

    def read(self, size: int, /) -> bytes: ...
    def seek(self, offset: int, /) -> object: ...


@transaction.atomic
def receive(copy: bytes | CopyFile, *, received_at: datetime, name: str = "") -> Original:
    """Keep copy as it came, before anything decodes it. The same bytes are kept once.

    A file must let itself be read twice, for its hash and for its bytes, and is
    never held as a whole.
    """
    file = BytesIO(copy) if isinstance(copy, bytes) else copy
    digest, size = hashlib.sha256(), 0
    for part in _parts(file):
        digest.update(part)
        size += len(part)
    original, new = Original.objects.get_or_create(
        sha256=digest.hexdigest(),
        defaults={"size": size, "name": name[:255], "received_at": received_at},
    )
    if new:
        for number, part in enumerate(_parts(file)):
            OriginalPart.objects.create(original=original, begins=number * PART, data=part)
    return original


def _parts(file: CopyFile) -> Iterator[bytes]:
    file.seek(0)
    return iter(partial(file.read, PART), b"")


@transaction.atomic
def open_batch(
    originals: Iterable[Original],
    *,
    received_at: datetime,
    label: str,
    user: User | None = None,
    source: Source | None = None,
    as_read: bool = False,
) -> ImportBatch:
    """A batch in which each of ``originals`` waits to be read.

    With ``as_read`` its stories are then stored without an editor looking first.
    """
    batch = ImportBatch.objects.create(
        label=label[:200], received_at=received_at, made_by=user, source=source, as_read=as_read
    )
    unread = ImportItem.State.UNREAD
    ImportItem.objects.bulk_create(
        ImportItem(
            batch=batch, original=original, position=0, headline=original.name, state=unread
        )
        for original in dict.fromkeys(originals)
    )
    return batch
