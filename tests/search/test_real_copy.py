"""Real copy: words, phrases and beginnings taken from stories find what holds them, no more.

Both databases are held against the same reading of the analysed text in Python,
and so against each other. The Reuters stories lie beside the project, not in it.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from django.contrib.auth.models import AnonymousUser

from articles.models import Article
from articles.search import Finding, Query, index_many
from articles.search.analysis import pieces, readings, stems
from articles.search.tree import SHORTEST_BEGINNING
from tests.factories import NOON, make_source

ROWS = Path(__file__).resolve().parents[2] / "../shared/corpora/reuters21578.dev.jsonl.gz"
STORIES, QUERIES = 1_000, 300

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(
        not ROWS.exists(), reason="The Reuters stories are not beside the project."
    ),
]


class Told:
    """A story's fields as words and terms."""

    def __init__(self, article: Article) -> None:
        headline, self.words = (pieces(text, "en") for text in (article.headline, article.body))
        rows = [stems(headline, "en"), stems(self.words, "en")]
        self.terms = f" {' | '.join(' '.join(row) for row in rows)} "
        self.beginnings = " ".join(["", *{*headline, *self.words, *self.terms.split()}])

    def has_row(self, row: Sequence[str]) -> bool:
        return f" {' '.join(row)} " in self.terms

    def has_beginning(self, begun: str) -> bool:
        return f" {begun}" in self.beginnings


@pytest.fixture
def told() -> dict[int, Told]:
    source = make_source("REU")
    made = Article.objects.bulk_create(
        Article(
            source=source,
            headline=row["title"] or "",
            body=row["body"] or "",
            language="en",
            published_at=NOON,
        )
        for row in _rows()
    )
    index_many(made)
    return {article.pk: Told(article) for article in made}


def test_queries_made_of_the_stories_own_words(told: dict[int, Told]) -> None:
    random = Random("reuters")  # noqa: S311
    stories = [one for one in told.values() if len(one.words) > 4]
    for number in range(QUERIES):
        words = random.choice(stories).words
        at = random.randrange(len(words) - 3)
        if number % 3 == 0:
            text, wanted = words[at], _with_rows(told, words[at])
        elif number % 3 == 1:
            phrase = " ".join(words[at : at + random.randint(2, 3)])
            text, wanted = f'"{phrase}"', _with_rows(told, phrase)
        else:
            begun = words[at][: max(SHORTEST_BEGINNING, len(words[at]) - random.randint(0, 3))]
            if len(begun) < SHORTEST_BEGINNING:
                continue
            text = f"{begun}*"
            wanted = {key for key, one in told.items() if one.has_beginning(begun)}
        leaf = Finding(Query(text=text), AnonymousUser()).leaf(STORIES)
        assert set(leaf.keys) == wanted, text


def _with_rows(told: dict[int, Told], text: str) -> set[int]:
    rows = readings(text, ["en"])
    return {key for key, one in told.items() if any(map(one.has_row, rows))}


def _rows() -> Iterator[dict[str, str]]:
    with gzip.open(ROWS, "rt", encoding="utf-8") as lines:
        for _, line in zip(range(STORIES), lines, strict=False):
            yield json.loads(line)
