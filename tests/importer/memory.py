"""How much memory a large file takes: to receive it as the site does, and to import it.

    DATABASE_URL=… python -m tests.importer.memory             # a file of 100 MB
    DATABASE_URL=… python -m tests.importer.memory --size 10   # MB

What is told is how far the process's peak rises above what it is once all is loaded and
SQLite's own cache of pages is full. The archive should be an empty one; the worker is
measured over the first stories of the file.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

MB = 2**20
MOST = {"web": 32, "worker": 64}  # MB
BOUNDARY = "stories"
STORIES = 3_000  # that differ; the file repeats them
WARM = 40  # MB; more than SQLite keeps of its pages


def main() -> int:
    options = _options()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ |= {"DATABASE_POOL_SIZE": "0", "IMPORT_MAX_FILE_MB": str(2 * options.size)}
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from tests.agency_copy import make_agencies

    settings.DEBUG = False  # else Django keeps every statement
    call_command("migrate", verbosity=0)
    make_agencies()
    found = {
        "web": _rise(lambda: _post(WARM, 0), lambda: _post(options.size, STORIES)),
        "worker": _rise(_warm_worker, lambda: _work(options.stories)),
    }
    for name, most in MOST.items():
        print(f"{name}: {found[name]:.0f} MB more at its peak, aim under {most}")
    return int(any(found[name] >= most for name, most in MOST.items()))


def _rise(warm: Callable[[], None], work: Callable[[], None]) -> float:
    """Megabytes by which the work's peak, in a process of its own, lies above what was warm."""
    from django.db import connection

    connection.close()
    read_end, write_end = os.pipe()
    if (child := os.fork()) == 0:
        warm()
        Path("/proc/self/clear_refs").write_text("5")  # the peak is what it is now
        before = _peak()
        work()
        os.write(write_end, str(_peak() - before).encode())
        os._exit(0)
    os.close(write_end)
    told = os.read(read_end, 64)
    os.waitpid(child, 0)
    return float(told)


def _peak() -> float:
    """Megabytes; Linux alone tells them so."""
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def _post(size: int, first: int) -> None:
    """Hand a file in at the desk, as a browser's request brings it."""
    from django.contrib.auth.models import User
    from django.core.handlers.wsgi import WSGIRequest

    from articles.desk.screens import ImportCopy

    with tempfile.TemporaryFile() as body:
        for piece in _request(size, first):
            body.write(piece)
        length = body.tell()
        body.seek(0)
        request = WSGIRequest(
            {
                "REQUEST_METHOD": "POST",
                "CONTENT_TYPE": f"multipart/form-data; boundary={BOUNDARY}",
                "CONTENT_LENGTH": str(length),
                "wsgi.input": body,
            }
        )
        request.user = User.objects.create_superuser(f"editor {first}")
        request._dont_enforce_csrf_checks = True
        response = ImportCopy.as_view()(request)
        assert response.status_code == 302, response.context_data["form"].errors


def _request(size: int, first: int) -> Iterator[bytes]:
    """A form with a file of so many megabytes of invented stories, one behind the other."""
    from tests.importer.invented import invented_copy

    for name, value in {"copy": "", "source": "", "received_at": "2025-07-03T12:00"}.items():
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"'
        yield f"{head}\r\n\r\n{value}\r\n".encode()
    yield (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="large.txt"\r\n'
        "Content-Type: text/plain\r\n\r\n"
    ).encode()
    stories = "\n\n".join(map(invented_copy, range(first, first + STORIES))).encode()
    for _ in range(0, size * MB, len(stories)):
        yield stories
    yield f"\r\n--{BOUNDARY}--\r\n".encode()


def _warm_worker() -> None:
    from articles.wire import default_agencies, read
    from tests.factories import NOON
    from tests.importer.invented import invented_copy

    read(invented_copy(0).encode(), NOON, default_agencies())


def _work(stories: int) -> None:
    from articles.importer import Worker
    from articles.models import ImportBatch

    worker = Worker()
    done: list[int] = []
    ImportBatch.objects.update(as_read=True)
    while len(done) < stories and not worker.idle:
        done += [item.pk for item in worker.work()]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=100, metavar="MB")
    parser.add_argument(
        "--stories", type=int, default=3000, metavar="N", help="of the file’s that are stored"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
