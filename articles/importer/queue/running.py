"""A whole import from its bytes to its stories, by whoever runs it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import datetime

from django.contrib.auth.models import User

from ...models import ImportBatch, ImportItem, Original, Source
from ..receiving import open_batch
from .claiming import QUEUE, queued
from .worker import Worker

# While other workers hold the last items of a batch, they are asked after this often.
SECONDS_BETWEEN_LOOKS = 0.2


def import_original(
    original: Original,
    *,
    received_at: datetime,
    label: str,
    user: User | None = None,
    source: Source | None = None,
    stopping: Callable[[], bool] = lambda: False,
) -> Iterator[ImportItem]:
    """Store every story of ``original`` as it was read; yields each item once it is done.

    An item that can't be stored is yielded as failed, with its reason, and
    stops no other. An import of the same bytes that was broken off is taken up
    where it was.
    """
    broken_off = ImportBatch.objects.filter(
        as_read=True,
        source=source,
        items__original=original,
        items__state__in=QUEUE,
    )
    batch = broken_off.first() or open_batch(
        [original], received_at=received_at, label=label, user=user, source=source, as_read=True
    )
    yield from finish(batch, stopping)


def finish(
    batch: ImportBatch, stopping: Callable[[], bool] = lambda: False
) -> Iterator[ImportItem]:
    """Work on the batch until nothing of it is queued; yields its items as they are done.

    Items that other workers hold are waited for. Ends early once ``stopping`` says so.
    """
    worker, told = Worker(batch), set()
    try:
        while not stopping() and queued(batch).exists():
            for item in worker.work():
                told.add(item.pk)
                yield item
                if stopping():
                    return
            if worker.idle:
                time.sleep(SECONDS_BETWEEN_LOOKS)
    finally:
        worker.give_back()
    yield from (item for item in batch.items.exclude(state__in=QUEUE) if item.pk not in told)
