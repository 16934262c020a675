"""The interface's messages: gathered from templates and code into the catalogues of each language.

``python -m newsarchive.messages`` brings every catalogue up to date: new messages come without
a translation, those that nothing says any more go.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

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


def gathered() -> Catalog:
    """Every message of the program, with the files that say it."""
    catalogue = Catalog(project="newsarchive", charset="utf-8")
    for path, source in _sources():
        for _, message, comments, context in extract(
            "python", BytesIO(source.encode()), KEYWORDS, ["Translators:"], {"encoding": "utf-8"}
        ):
            catalogue.add(message, locations=[(path, 0)], auto_comments=comments, context=context)
    for path, words in _of_the_program():
        catalogue.add(words, locations=[(path, 0)])
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


def _sources() -> Iterator[tuple[str, str]]:
    """Paths and texts of what may hold messages; templates as Python that says theirs."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.suffix == ".py":
                yield name, path.read_text(encoding="utf-8")
            elif path.suffix in {".html", ".xml"}:
                yield name, _as_python(path.read_text(encoding="utf-8"), name)


def _as_python(template: str, name: str) -> str:
    """Lines that stand as far in as their template's are no Python; messages never span lines."""
    return "\n".join(line.strip() for line in templatize(template, origin=name).splitlines())


if __name__ == "__main__":
    for catalogue_path in sorted(LOCALE.glob("*/LC_MESSAGES/django.po")):
        bring_up_to_date(catalogue_path, gathered())
