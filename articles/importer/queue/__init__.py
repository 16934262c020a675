"""The items that wait, and the workers that store them.

`claiming` says what a worker takes next, `shelf` keeps what it has read, `worker` does the
work, `running` a whole import, `progress` tells how far it is.
"""

from .claiming import QUEUE, queued
from .progress import Progress, progress_of
from .running import finish, import_original
from .worker import Worker, put_in_queue

__all__ = [
    "QUEUE",
    "Progress",
    "Worker",
    "finish",
    "import_original",
    "progress_of",
    "put_in_queue",
    "queued",
]
