"""The linter holds the parser's border; what it catches is shown while one types."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("line", "banned"),
    [
        ("import django", True),
        ("from django.db import models", True),
        ("from articles.models import Article", True),
        ("from ..models import Article", True),
        ("from ..querysets import is_editor", True),
        ("from .story import Span", False),
        ("import re", False),
    ],
)
def test_the_parser_may_import_neither_django_nor_the_archive(line: str, banned: bool) -> None:
    command = [sys.executable, "-m", "ruff", "check", "--select=TID251", "--output-format=concise"]
    result = subprocess.run(
        [*command, "--stdin-filename=articles/wire/new_grammar.py", "-"],
        input=f"{line}\n",
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ("TID251" in result.stdout) is banned, result.stdout + result.stderr
