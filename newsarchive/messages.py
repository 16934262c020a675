"""The interface's messages: gathered from templates and code into the catalogues of each language.

``python -m newsarchive.messages`` brings every catalogue up to date: new messages come without
a translation, those that nothing says any more go.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from articles.wire.defects import MESSAGES
from articles.wire.formats.refusals import Kind, Reason, Refusal
from articles.wire.quotes.certainty import SENTENCES

from .catalogues import LOCALE

ROOT = Path(__file__).parent.parent
FOLDERS = ("articles", "newsarchive", "templates")
OF_THE_MOMENT = tuple(
    f'"{name}:'.encode()
    for name in (
        "POT-Creation-Date",
        "PO-Revision-Date",
        "Report-Msgid-Bugs-To",
        "Last-Translator",
        "Language-Team",
        "Generated-By",
    )
)
LAZY = {
    f"{name}_lazy": DEFAULT_KEYWORDS[name]
    for name in ("gettext", "ngettext", "pgettext", "npgettext")
}
KEYWORDS = DEFAULT_KEYWORDS | LAZY | {"gettext_noop": None}


# As the environment of the public pages has it; without the second a broken template says nothing.
OF_JINJA2 = {"trimmed": "true", "silent": "false"}


def gathered() -> Catalog:
    """Every message of the program, with the files that say it."""
    catalogue = Catalog(project="newsarchive", charset="utf-8")
    for path in _sources():
        name = path.relative_to(ROOT).as_posix()
        for _, message, comments, context in _said_in(path.read_text(encoding="utf-8"), name):
            catalogue.add(message, locations=[(name, 0)], auto_comments=comments, context=context)
    for name, words in _of_the_program():
        catalogue.add(words, locations=[(name, 0)])
    return catalogue


def _of_the_program() -> Iterator[tuple[str, str]]:
    """What is said in English where gettext is not at hand: by the parser, and by the topics."""
    yield from (("articles/wire/defects.py", words) for words in MESSAGES.values())
    yield from (("articles/wire/quotes/certainty.py", words) for words in SENTENCES)
    refusals = [*Refusal, *(f"{{name}}: {words}." for words in Reason), *Kind]
    yield from (("articles/wire/formats/refusals.py", words) for words in refusals)
    topics = json.loads((ROOT / "fixtures" / "topics.json").read_text(encoding="utf-8"))
    yield from (("fixtures/topics.json", topic["name"]) for topic in topics)


def bring_up_to_date(path: Path, messages: Catalog) -> None:
    """Put the gathered messages into the catalogue at ``path``; what is translated stays."""
    with path.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    catalogue.update(messages, no_fuzzy_matching=True)
    path.write_bytes(_written(catalogue))


def _written(catalogue: Catalog) -> bytes:
    """Sorted, and without what would change each time though no message did."""
    file = BytesIO()
    write_po(
        file, catalogue, width=99, sort_output=True, ignore_obsolete=True, include_lineno=False
    )
    lines = file.getvalue().lstrip().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(OF_THE_MOMENT))


def _sources() -> Iterator[Path]:
    """The files that may hold messages."""
    for folder in FOLDERS:
        files = sorted((ROOT / folder).rglob("*"))
        yield from (path for path in files if path.suffix in {".py", ".html", ".xml"})


def _said_in(source: str, name: str) -> Iterable[Any]:
    """The messages of a file's text, as Babel gives them; Django's templates are first written
    as Python that says theirs, which Babel cannot read."""
    if name.startswith("templates/pages/"):
        return _messages("jinja2.ext:babel_extract", source, OF_JINJA2)
    return _messages("python", source if name.endswith(".py") else _as_python(source, name), {})


def _messages(method: str, source: str, options: dict[str, str]) -> Iterable[Any]:
    options = options | {"encoding": "utf-8"}
    return extract(method, BytesIO(source.encode()), KEYWORDS, ["Translators:"], options)


def _as_python(template: str, name: str) -> str:
    """Lines that stand as far in as their template's are no Python; messages never span lines."""
    return "\n".join(line.strip() for line in templatize(template, origin=name).splitlines())


if __name__ == "__main__":
    for catalogue_path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        bring_up_to_date(catalogue_path, gathered())
