"""The table of what the parser reaches, over whatever corpora are at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from articles.measuring import pastes, reuters, reuters_topics, wire_files
from articles.measuring.corpora import Folder, Row, load, texts
from articles.measuring.figures import Figure, share
from articles.wire import parse

POLNEAR = "polnear"
_NO_AGENCY = (None, "None", "NA")
_Each = TypeVar("_Each")


class Watch(Protocol):
    """Hands things on and shows, under their name, how many are done."""

    def __call__(self, things: Sequence[_Each], name: str) -> Iterable[_Each]: ...


def figures(
    folder: Folder, facts: Path, watch: Watch, sample: int | None = None
) -> Iterator[Figure]:
    """Every figure that the copy in ``folder`` gives; ``sample`` rows of a corpus at most.

    ``facts`` is the table for agencies' files. Raises BadCorpus, BadTable.
    """
    if stories := folder.corpus(reuters.CORPUS):
        yield from _of_reuters(load(stories, sample), watch)
    if articles := folder.corpus(POLNEAR):
        yield _of_articles(load(articles, sample), watch)
    if folder.wire_files:
        found = wire_files.compare(
            wire_files.load(facts), wire_files.read_folder(folder.wire_files)
        )
        yield share("files as checked by eye", "agencies' files", found.right, found.files, 1.0)


def _of_reuters(rows: Sequence[Row], watch: Watch) -> Iterator[Figure]:
    readings, speed = reuters.read_rows(watch(rows, "Reuters stories"))
    yield from reuters.figures(readings)
    yield from reuters_topics.figures(readings)
    poured = list(pastes.in_pastes(list(texts(rows, "raw_text"))))
    yield pastes.boundaries(watch(poured, "Reuters pastes"), "Reuters, 50 to a paste")
    yield Figure("whole parse, one core", "Reuters, raw_text", speed, 1.0, "MB/s")


def _of_articles(rows: Sequence[Row], watch: Watch) -> Figure:
    """Newspapers' articles, which open with no dateline.

    Some that a paper took from an agency do, and their ``wire`` names the
    agency; those are left out.
    """
    own = [row for row in rows if row.get("wire") in _NO_AGENCY]
    articles = list(texts(own, "text"))
    found = (parse(text).stories for text in watch(articles, "PolNeAR articles"))
    false = sum(any(story.dateline for story in stories) for stories in found)
    return reuters.false_datelines("PolNeAR, not from a wire", false, len(articles))
