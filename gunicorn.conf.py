"""How gunicorn serves the archive.

One process with threads, since SQLite has one writer at a time; on PostgreSQL
set WEB_CONCURRENCY to run more.
"""

from pathlib import Path

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
