"""Catalogues of messages, compiled: gettext reads ``.mo`` files, and only ``.po`` files are kept.

Whatever sets the program up compiles them (`set_up`, the image's build, the tests), and
``python -m newsarchive.catalogues`` does by itself. No program of the system is needed.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import NamedTemporaryFile

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parent / "locale"


def compile_catalogues(locale: Path = LOCALE) -> list[Path]:
    """Compile each catalogue that has changed since; gives those that were."""
    stale = [source for source in sorted(locale.glob("*/LC_MESSAGES/*.po")) if _is_stale(source)]
    for source in stale:
        _compile(source)
    return stale


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def _compile(source: Path) -> None:
    """Written aside and put into place whole: a site may be reading the older one."""
    with source.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    with NamedTemporaryFile(dir=source.parent, suffix=".part", delete=False) as aside:
        write_mo(aside, catalogue)
    compiled = Path(aside.name)
    compiled.chmod(0o644)
    compiled.replace(source.with_suffix(".mo"))


if __name__ == "__main__":
    for catalogue in compile_catalogues():
        print(f"Compiled {catalogue}.")
