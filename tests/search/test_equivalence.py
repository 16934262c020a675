"""Random small archives: what is found is what a reader with a pencil would find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article, Quote, Source
from articles.search import Finding, Query, index_many
from tests.factories import NOON, make_editor, make_source
from tests.search.archive import every_key

pytestmark = pytest.mark.django_db

WORD = st.sampled_from(["ice", "ferry", "fer", "sea", "owl"])
WORDS = st.lists(WORD, max_size=4)
STORY = st.fixed_dictionaries(
    {
        "headline": WORDS,
        "lede": WORDS,
        "rest": WORDS,
        "said": st.lists(st.lists(WORD, min_size=1, max_size=3), max_size=2),
        "access": st.sampled_from(["full", "full", "excerpt", "none"]),
        "status": st.sampled_from(["usable", "usable", "canceled"]),
        "embargo": st.sampled_from([None, None, -1, 1]),
        "hours": st.integers(0, 2),
    }
)
Fields = list[list[str]]


@dataclass(frozen=True)
class Leaf:
    """Words one behind the other, or a beginning, perhaps in one place."""

    words: tuple[str, ...]
    begins: bool
    place: str

    def typed(self) -> str:
        words = f"{self.words[0]}*" if self.begins else f'"{" ".join(self.words)}"'
        return f"{self.place}:{words}" if self.place else words

    def holds(self, fields: dict[str, Fields]) -> bool:
        return any(self._stands_in(field) for field in fields[self.place])

    def _stands_in(self, field: list[str]) -> bool:
        if self.begins:
            return any(word.startswith(self.words[0]) for word in field)
        size = len(self.words)
        return any(tuple(field[at : at + size]) == self.words for at in range(len(field)))


@dataclass(frozen=True)
class Group:
    """All of the parts without what is left out, or any of them."""

    parts: tuple[Any, ...]
    without: tuple[Any, ...] = ()
    any_of: bool = False

    def typed(self) -> str:
        rows = [part.typed() for part in self.parts]
        rows += [f"-{part.typed()}" for part in self.without]
        return f"({(' OR ' if self.any_of else ' ').join(rows)})"

    def holds(self, fields: dict[str, Fields]) -> bool:
        every = any if self.any_of else all
        return every(part.holds(fields) for part in self.parts) and not any(
            part.holds(fields) for part in self.without
        )


LEAF = st.builds(
    Leaf,
    st.lists(WORD, min_size=1, max_size=2).map(tuple),
    st.booleans(),
    st.sampled_from(["", "", "headline", "quote"]),
)
TREE = st.recursive(
    LEAF,
    lambda inner: st.one_of(
        st.builds(
            Group,
            st.lists(inner, min_size=1, max_size=2).map(tuple),
            st.lists(inner, max_size=1).map(tuple),
        ),
        st.builds(Group, st.lists(inner, min_size=2, max_size=3).map(tuple), any_of=st.just(True)),
    ),
    max_leaves=5,
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(stories=st.lists(STORY, min_size=1, max_size=5), tree=TREE, editing=st.booleans())
def test_what_is_found_is_what_holds(
    stories: list[dict[str, Any]], tree: Leaf | Group, editing: bool
) -> None:
    with transaction.atomic():
        reader = make_editor() if editing else AnonymousUser()
        articles = [_make(story) for story in stories]
        index_many(articles)
        told = dict(zip([article.pk for article in articles], stories, strict=True))
        seen = Article.objects.visible_to(reader).newest_first()
        wanted = [
            key
            for key in seen.values_list("pk", flat=True)
            if tree.holds(_readable(told[key], whole=editing))
        ]
        finding = Finding(Query(text=tree.typed()), reader)
        assert finding.asked.notes == []
        assert every_key(finding, size=2) == wanted
        assert finding.count == len(wanted)
        transaction.set_rollback(True)


def _make(story: dict[str, Any]) -> Article:
    lede, rest = " ".join(story["lede"]), " ".join(story["rest"])
    said = [" ".join(words) for words in story["said"]]
    source = make_source(story["access"].upper(), public_access=story["access"])
    embargo = story["embargo"]
    article = Article.objects.create(
        source=source,
        headline=" ".join(story["headline"]),
        lede=lede,
        body=f"{lede}\n\n{rest}",
        pub_status=story["status"],
        embargoed_until=timezone.now() + timedelta(days=embargo) if embargo else None,
        published_at=NOON + timedelta(hours=story["hours"]),
    )
    Quote.objects.bulk_create(
        Quote(article=article, position=number, text=text, start=0, end=1)
        for number, text in enumerate(said, 1)
    )
    return article


def _readable(story: dict[str, Any], *, whole: bool) -> dict[str, Sequence[list[str]]]:
    """The fields that each place of a query looks into, as far as the reader may read them."""
    excerpt = [story["headline"], story["lede"]]
    if story["access"] == Source.PublicAccess.EXCERPT and not whole:
        return {"": excerpt, "headline": excerpt[:1], "quote": []}
    return {"": [*excerpt, story["rest"]], "headline": excerpt[:1], "quote": story["said"]}
