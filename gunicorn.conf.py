"""How gunicorn serves the archive.

One process with threads, since SQLite has one writer at a time; on PostgreSQL
set WEB_CONCURRENCY to run more. An import worker runs beside it, and ends with
it; IMPORT_WORKERS=0 leaves that to others, as where they have machines of their own.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

bind = "0.0.0.0:8000"
worker_class = "gthread"
threads = 8
# A search may be long; the default cuts a request line at 4,094 bytes.
limit_request_line = 8190
accesslog = "-"
# Nobody steers the server while it runs, and its home may be read-only.
control_socket_disable = True
# A worker's heartbeat is a file; on a slow disk it would be taken for dead.
if Path("/dev/shm").is_dir():  # noqa: S108
    worker_tmp_dir = "/dev/shm"  # noqa: S108


import_workers: list[subprocess.Popen[bytes]] = []


def when_ready(server):
    """Start the import workers, with the settings that the site has."""
    command = [sys.executable, str(ROOT / "manage.py"), "import_worker", "--with-parent"]
    environment = {"DEBUG": "0", **os.environ}
    count = int(os.environ.get("IMPORT_WORKERS", "1"))
    import_workers.extend(
        subprocess.Popen(command, env=environment)  # noqa: S603 - our own words
        for _ in range(count)
    )


def on_exit(server):
    """End the import workers, each when it has finished its story."""
    for worker in import_workers:
        worker.terminate()
    for worker in import_workers:
        worker.wait()
