"""What a worker has read and not stored yet."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass

from ...models import ImportItem
from ..outcome import Reading
from ..reading import Found, found_in, read_copy, read_in
from ..storing import Ready, make_ready
from .claiming import Place, place_of

# Bytes of copy. What was read first goes, and is read once more where it is still wanted.
MOST_KEPT = 2**21


@dataclass(slots=True)
class _Kept:
    """What was read of copy that editors had marked ``marked`` times till then."""

    marked: int
    found: Found
    ready: dict[int, Ready]
    size: int


class Shelf:
    """Stories of files, or of stretches of long ones, made ready to be stored."""

    def __init__(self) -> None:
        self._kept: dict[Place, _Kept] = {}

    @property
    def places(self) -> Collection[Place]:
        """Where the copy is that has been read."""
        return self._kept.keys()

    def clear(self) -> None:
        self._kept.clear()

    def read_in(self, unread: ImportItem) -> None:
        """Read a file, or as much of it as is read at one go, and make its stories ready."""
        found = read_in(unread)
        if not (unread.batch.as_read and found.readings):
            return
        kept = self._keep(unread, found)
        for position, reading in enumerate(found.readings, found.before + 1):
            with suppress(UnicodeError):  # told when it is stored
                kept.ready[position] = make_ready(reading, unread.batch.received_at)

    def reading(self, item: ImportItem) -> Reading:
        """The item's story; its copy is read again if it is not here.

        Raises ImportProblem where there is none.
        """
        kept = self._kept.get(place_of(item))
        if kept is None or kept.marked != item.batch.marked:
            kept = self._keep(item, found_in(read_copy(item), item))
        return kept.found.at(item)

    def ready(self, item: ImportItem) -> Ready:
        """The item's story, made ready. Raises ImportProblem, or UnicodeError for no text."""
        reading = self.reading(item)
        known = self._kept[place_of(item)].ready.get(item.position)
        return known or make_ready(reading, item.batch.received_at)

    def done(self, item: ImportItem) -> None:
        """Let the item's story go, and with the last one all that was read with it."""
        kept = self._kept.get(place_of(item))
        if kept is None:
            return
        kept.ready.pop(item.position, None)
        if item.position - kept.found.before >= len(kept.found.readings):
            del self._kept[place_of(item)]

    def _keep(self, item: ImportItem, found: Found) -> _Kept:
        size = (item.ends or item.original.size) - item.begins
        while self._kept and size + sum(kept.size for kept in self._kept.values()) > MOST_KEPT:
            del self._kept[next(iter(self._kept))]
        kept = self._kept[place_of(item)] = _Kept(item.batch.marked, found, {}, size)
        return kept
