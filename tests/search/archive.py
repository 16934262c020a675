"""The invented archive that the tests of the search look into: `stories.toml`, as rows."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from articles.models import Article, Quote, Source, Speaker
from articles.search import Finding, Query
from tests.factories import make_article, make_quote, make_source, make_topic

STORIES: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("stories.toml").read_text(encoding="utf-8")
)
ACCESS = {"EXC": Source.PublicAccess.EXCERPT, "PRV": Source.PublicAccess.NONE}
EMBARGO = {"later": timedelta(days=2), "before": timedelta(days=-2)}


def make_archive() -> dict[str, Article]:
    """The stories by their names. "M. Ekeren" has been merged into Maud Ekeren."""
    shipping = make_topic("Shipping")
    ferries = make_topic("Ferries", parent=make_topic("Boats", parent=shipping))
    topics = {
        "ferries": ferries,
        "barges": make_topic("Barges", parent=shipping),
        "ministers": make_topic("Ministers"),
    }
    made = {name: _story(story, topics) for name, story in STORIES.items()}
    Speaker.objects.filter(name="M. Ekeren").update(
        merged_into=Speaker.objects.get(name="Maud Ekeren")
    )
    return made


def _story(story: dict[str, Any], topics: dict[str, Any]) -> Article:
    code = story.get("source", "NPA")
    source = make_source(code, public_access=ACCESS.get(code, Source.PublicAccess.FULL))
    embargo = story.get("embargoed")
    article = make_article(
        source=source,
        headline=story["headline"],
        lede=story["lede"],
        body=story["body"],
        language=story.get("language", "en"),
        published_at=datetime.combine(story["at"], time(12), UTC),
        pub_status=story.get("pub_status", "usable"),
        embargoed_until=timezone.now() + EMBARGO[embargo] if embargo else None,
        topics=tuple(topics[name] for name in story.get("topics", ())),
    )
    for speaker, words, *more in story.get("said", ()):
        fields = {"kind": Quote.Kind.INDIRECT} if "indirect" in more else {}
        if "rejected" in more:
            fields["review"] = Quote.Review.REJECTED
        make_quote(article, words, speaker=speaker, **fields)
    return article


def every_key(finding: Finding, size: int = 3) -> list[int]:
    """All keys from the first leaf to the last, by the cursors that the leaves give."""
    leaf = finding.leaf(size)
    keys = list(leaf.keys)
    while leaf.after:
        leaf = finding.leaf(size, after=leaf.after)
        keys += leaf.keys
    return keys


def found(text: str, reader: Any, *, quotes: bool = False, **narrowing: Any) -> list[int]:
    """Keys of what ``text`` finds, newest first."""
    return every_key(Finding(Query(text=text, **narrowing), reader, quotes=quotes))
