"""An archive of invented stories, served on this machine: the program tried out in a minute."""

from __future__ import annotations

import os
import secrets
import socket
import subprocess
import sys
from argparse import ArgumentParser
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections
from django.utils import timezone
from tqdm import tqdm

from articles.importer import QUEUE, import_original, receive
from articles.models import Article, ImportItem, Quote

from .set_up import EDITORS

LOGIN = "editor"
HOST = "127.0.0.1"
WAITING = ImportItem.State.WAITING


class Command(BaseCommand):
    help = "Make an archive of invented stories (or take up the one made before) and serve it."
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="where to serve (%(default)s)")
        parser.add_argument("--no-serve", action="store_true", help="only make the archive")
        parser.add_argument(
            "--new-password", action="store_true", help=f"make and print one for “{LOGIN}”"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEBUG:
            raise CommandError("DEBUG is off: invented stories have no place in production.")
        listening = None if options["no_serve"] else _listen(options["port"])
        self.stdout.write(f"Archive: {connections['default'].settings_dict['NAME']}")
        call_command("migrate", verbosity=0, interactive=False)
        call_command("set_up", stdout=self.stdout)
        self._load_stories()
        self._make_login(options["new_password"])
        if listening:
            self._serve(listening)

    def _load_stories(self) -> None:
        folder = settings.BASE_DIR / "fixtures" / "demo"
        for path in tqdm(sorted(folder.glob("[0-9]*")), desc="Demo stories", disable=None):
            for item in _imported(path):
                if item.state == ImportItem.State.FAILED:
                    self.stderr.write(f"{path.name}: {item.reason}")
        stories, quotes = Article.objects.count(), Quote.objects.count()
        self.stdout.write(f"The archive holds {stories} stories and {quotes} quotes.")

    def _make_login(self, new_password: bool) -> None:
        user, made = User.objects.get_or_create(username=LOGIN, defaults={"is_staff": True})
        if not made and not new_password:
            self.stdout.write(
                f"Sign in as “{LOGIN}” with the password printed when the archive was made; "
                "--new-password makes another."
            )
            return
        password = secrets.token_urlsafe(9)
        user.set_password(password)
        user.save()
        user.groups.add(Group.objects.get(name=EDITORS))
        self.stdout.write(f"Sign in as “{LOGIN}” with the password {password}")

    def _serve(self, listening: socket.socket) -> None:
        """Become gunicorn, set up as in production but for plain HTTP; Ctrl-C ends it."""
        environment = os.environ | {
            "DEBUG": "0",
            "SECRET_KEY": _kept_secret(),
            "ALLOWED_HOSTS": f"{HOST},localhost",
            "HTTPS": "0",
        }
        python, root = sys.executable, settings.BASE_DIR
        collect = [python, str(root / "manage.py"), "collectstatic", "--noinput", "--verbosity=0"]
        subprocess.run(collect, env=environment, check=True)  # noqa: S603 - our own words
        port = listening.getsockname()[1]
        self.stdout.write(f"Serving http://{HOST}:{port}/ (editors: /admin/). Ctrl-C stops.")
        self.stdout.flush()
        connections.close_all()
        os.chdir(root)
        listening.set_inheritable(True)
        server = ["-m", "gunicorn", "newsarchive.wsgi", f"--bind=fd://{listening.fileno()}"]
        quiet = ["--log-level=warning", "--access-logfile=/dev/null", "--graceful-timeout=5"]
        os.execve(python, [python, *server, *quiet], environment)  # noqa: S606 - our own words


def _imported(path: Path) -> list[ImportItem]:
    """Import a file as received at nine on the day that its name begins with.

    A file whose stories are all in the archive leaves no trace of a second run.
    """
    day = date.fromisoformat(path.name[:10])
    received_at = timezone.make_aware(datetime.combine(day, time(9)))
    original = receive(path.read_bytes(), received_at=received_at, name=path.name)
    items = original.items.all()
    if items.exists() and not items.filter(state__in=[*QUEUE, WAITING]).exists():
        return []
    return list(import_original(original, received_at=received_at, label=path.name))


def _listen(port: int) -> socket.socket:
    """Take the port before any work is done, and keep it: gunicorn gets it as it is."""
    try:
        return socket.create_server((HOST, port))
    except (OSError, OverflowError) as problem:
        reason = getattr(problem, "strerror", None) or problem
        raise CommandError(
            f"Port {port} cannot be served ({reason}); choose another, as in --port 8001."
        ) from problem


def _kept_secret() -> str:
    """The demo's own signing key, so that editors stay signed in from run to run."""
    path: Path = settings.ARCHIVE_DIR / "secret_key"
    path.touch(mode=0o600)
    if not path.read_text():
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()
