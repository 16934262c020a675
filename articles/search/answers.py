"""What the index answered last: a page that is asked for again asks it nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

from ..edition import edition

_Answer = TypeVar("_Answer")


class Answers(Generic[_Answer]):
    """The ``most`` answers given last, by their questions; of another edition none is given."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: OrderedDict[Hashable, tuple[str, _Answer]] = OrderedDict()
        self._lock = Lock()

    def clear(self) -> None:
        with self._lock:
            self._known.clear()

    def get(self, question: Hashable, make: Callable[[], _Answer]) -> _Answer:
        now = edition()
        with self._lock:
            known = self._known.get(question)
        answer = known[1] if known and known[0] == now else make()
        with self._lock:
            self._known[question] = now, answer
            self._known.move_to_end(question)
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        return answer
