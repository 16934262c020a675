"""Bytes in: originals are kept, and wait in a batch to be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction

from ..models import ImportBatch, ImportItem, Original, Source


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
