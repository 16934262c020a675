"""The import rule: a file uses only what stands before it in LAYERS."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "articles"
LAYERS = [
    {"wire"},
    {"measuring"},
    {"moments", "figures", "sentences", "addresses"},
    {"querysets"},
    {"prepared"},
    {"models"},
    {"edition"},
    {"search"},
    {"alphabet", "movement", "topic_tree"},
    {
        "importer",
        "filters",
        "forms",
        "folio",
        "carriers",
        "comparison",
        "galley",
        "days",
        "sitemaps",
        "syndication",
        "timeline",
    },
    {"pages"},
    {"desk", "making", "views"},
    {"admin", "gauging", "urls"},
]
# Parts of the importer, the files beside its folders among them.
IMPORTER = [
    {"outcome", "pieces", "receiving"},
    {"fields", "speakers"},
    {"revisions"},
    {"matching"},
    {"reading", "received", "storing"},
    {"queue", "mending"},
    {"undoing"},
]
BESIDE = {"management", "migrations", "templatetags", "apps", "checks", "__init__"}
MAY_SEE_WIRE = {"wire", "measuring", "importer", "desk", "management"}


def part_of(path: Path, inside: Path = PACKAGE) -> str:
    """The first name of a module below a package: "views", "importer"."""
    return path.relative_to(inside).parts[0].removesuffix(".py")


def parts_imported(path: Path, inside: str = "articles.") -> set[str]:
    """The parts of a package that a file imports, wherever in it."""
    package = ("articles", *path.relative_to(PACKAGE).parts[:-1])
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join([*base, *filter(None, [node.module])])
            names = [f"{stem}.{alias.name}" for alias in node.names]
        below = (name.removeprefix(inside) for name in names if name.startswith(inside))
        found |= {name.split(".")[0] for name in below}
    return found


FILES = sorted(p for p in PACKAGE.rglob("*.py") if "migrations" not in p.parts)


def level(part: str, layers: list[set[str]] = LAYERS) -> int:
    return next(n for n, layer in enumerate(layers) if part in layer)


def test_every_part_has_its_place_in_the_layers() -> None:
    assert {part_of(path) for path in FILES} <= set().union(*LAYERS) | BESIDE


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_file_imports_only_what_stands_before_it(path: Path) -> None:
    part, imported = part_of(path), parts_imported(path)
    if part in BESIDE:
        return
    later = {other for other in imported - {part} - BESIDE if level(other) >= level(part)}
    assert not later
    if part not in MAY_SEE_WIRE:
        assert "wire" not in imported


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "importer").rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_a_file_of_the_importer_imports_only_what_stands_before_it(path: Path) -> None:
    part = part_of(path, PACKAGE / "importer")
    if part == "__init__":
        return
    earlier = set().union(*IMPORTER[: level(part, IMPORTER)])
    assert parts_imported(path, "articles.importer.") - {part} <= earlier


def test_the_parser_runs_without_django_or_the_app() -> None:
    code = (
        "import sys, articles.wire; "
        "print([m for m in sys.modules if m.split('.')[0] == 'django' or m == 'articles.models'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
