"""Commands that run until they are told to stop, and then finish what they have in hand."""

from __future__ import annotations

import os
import signal
import threading
from types import FrameType, TracebackType
from typing import Self


class Stopping:
    """Called, it says whether to stop: SIGTERM or SIGINT came, or the parent process ended.

    Used around the work: ``with Stopping() as stopping: while not stopping(): …``.
    """

    SIGNALS = (signal.SIGTERM, signal.SIGINT)

    def __init__(self, parent: int | None = None) -> None:
        self._parent = parent
        self._told = threading.Event()

    def __enter__(self) -> Self:
        self._before = {sign: signal.signal(sign, self._tell) for sign in self.SIGNALS}
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for sign, handler in self._before.items():
            signal.signal(sign, handler)

    def __call__(self) -> bool:
        orphaned = self._parent is not None and os.getppid() != self._parent
        return orphaned or self._told.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait so long, or until told to stop; whether to stop."""
        self._told.wait(seconds)
        return self()

    def _tell(self, number: int, frame: FrameType | None) -> None:
        self._told.set()
