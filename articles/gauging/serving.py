"""How many pages a second a server gives: gunicorn with two workers, beside a bare "hello".

The hello goes through the same gunicorn, Django and middleware. Four readers
ask without a pause, each over a connection of its own that it keeps. Before each
page hello is asked for anew, since what else runs on the machine comes and goes.
"""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from django.conf import settings

from ..measuring import CannotMeasure
from ..measuring.figures import Figure

WORKERS, READERS = 2, 4
ROUNDS, SECONDS = 7, 1.0
_PATIENCE = 30.0
# The pages held against a hello, and which share of its number they have to reach.
AIMS = {"list": 1 / 10, "story": 1 / 6, "speaker": 1 / 8}
AIM_UNCHANGED = 9 / 10


class Reader:
    """One connection to the server, asking for one page."""

    def __init__(self, path: Path, address: str, etag: str = "") -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.connect(str(path))
        lines = [f"GET {address} HTTP/1.1", "Host: localhost"]
        lines += [f"If-None-Match: {etag}"] if etag else []
        self._request = ("\r\n".join(lines) + "\r\n\r\n").encode()
        self._kept = b""

    def ask(self) -> tuple[int, dict[str, str]]:
        """The answer's status and headers; the body is read and dropped."""
        self._socket.sendall(self._request)
        while b"\r\n\r\n" not in self._kept:
            self._kept += self._received()
        head, _, self._kept = self._kept.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in _pairs(lines)}
        length = int(headers.get("content-length", 0))
        while len(self._kept) < length:
            self._kept += self._received()
        self._kept = self._kept[length:]
        return int(first.split()[1]), headers

    def close(self) -> None:
        self._socket.close()

    def _received(self) -> bytes:
        found = self._socket.recv(1 << 16)
        if not found:
            raise CannotMeasure("The server closed the connection.")
        return found


def _pairs(lines: list[str]) -> Iterator[tuple[str, str, str]]:
    return (line.partition(":") for line in lines)


@contextmanager
def server(measure: str = "") -> Iterator[Path]:
    """gunicorn on this archive, as in production; gives the path of its socket.

    To ``measure`` "made" pages none is kept for the next reader.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "socket")
        command = [sys.executable, "-m", "gunicorn", "newsarchive.wsgi", "-b", f"unix:{path}"]
        production = {
            "DJANGO_SETTINGS_MODULE": "articles.gauging.settings",
            "DEBUG": "0",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "localhost",
            "HTTPS": "0",
            "WEB_CONCURRENCY": str(WORKERS),
            "IMPORT_WORKERS": "0",
            "MEASURE": measure,
        }
        with subprocess.Popen(  # noqa: S603 - our own program
            command,
            cwd=settings.BASE_DIR,
            env=os.environ | production,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                _await(path, process)
                yield path
            finally:
                process.terminate()


def figures(pages: Mapping[str, str], on: str) -> Iterator[Figure]:
    """Pages a second of ``pages`` ("list", "story", "speaker") as shares of a hello's.

    Each as it is made; and as it is given to who asks for it again, and to who has it.
    """
    with server("made") as path:
        for name, address in pages.items():
            yield _beside_hello(f"{name}, made", on, path, address, aim=AIMS[name])
    with server() as path:
        for name, address in pages.items():
            yield _beside_hello(f"{name}, made before", on, path, address)
        address = pages["list"]
        etag = _etag(path, address)
        yield _beside_hello("list, unchanged", on, path, address, etag, aim=AIM_UNCHANGED)


def _beside_hello(
    name: str, on: str, path: Path, address: str, etag: str = "", *, aim: float | None = None
) -> Figure:
    _a_second(path, address, etag)  # to warm up
    rounds = [(_a_second(path, "/hello/"), _a_second(path, address, etag)) for _ in range(ROUNDS)]
    rate, hello = median(page for _, page in rounds), median(hello for hello, _ in rounds)
    told = f"{rate:,.0f} and {hello:,.0f} a second"
    share = median(page / hello for hello, page in rounds)
    return Figure(f"{name}, over hello", on, share, aim, counted=told)


def _etag(path: Path, address: str) -> str:
    reader = Reader(path, address)
    _, headers = reader.ask()
    reader.close()
    if "etag" not in headers:
        raise CannotMeasure(f"{address} has no ETag.")
    return headers["etag"]


def _a_second(path: Path, address: str, etag: str = "") -> float:
    """Pages a second that all readers are given together."""
    with ThreadPoolExecutor(READERS) as readers:
        asked = [readers.submit(_read, path, address, etag) for _ in range(READERS)]
        return sum(one.result() for one in asked)


def _read(path: Path, address: str, etag: str) -> float:
    """Pages a second that one reader is given. Raises CannotMeasure."""
    reader, number = Reader(path, address, etag), 0
    wanted = 304 if etag else 200
    start = time.perf_counter()
    while (taken := time.perf_counter() - start) < SECONDS:
        status, _ = reader.ask()
        if status != wanted:
            raise CannotMeasure(f"{address} answers {status}, not {wanted}.")
        number += 1
    reader.close()
    return number / taken


def _await(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until a page comes. Raises CannotMeasure."""
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        if path.exists():
            reader = Reader(path, "/hello/")
            status, _ = reader.ask()
            reader.close()
            if status == 200:
                return
            raise CannotMeasure(f"gunicorn answers {status}.")
        time.sleep(0.1)
    raise CannotMeasure("gunicorn does not start.")
