"""A tiny archive to be measured."""

from __future__ import annotations

from typing import Any

import pytest

from articles.models import Article
from tests.factories import make_article, make_quote, make_topic

STORIES = 60


@pytest.fixture(autouse=True)
def _every_page_is_made(settings: Any) -> None:
    dummy = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
    settings.CACHES = settings.CACHES | {"pages": dummy}


@pytest.fixture
def stories(db: None) -> list[Article]:
    """Sixty stories about shipping. Every third tells of ice, and one alone of an otter."""
    made = []
    for number in range(STORIES):
        ice = " The sound is full of ice." if number % 3 == 0 else ""
        body = f"Ferry {number} stayed ashore.\n\n“Nobody asked us,” said Maud Ekeren.{ice}"
        story = make_article(body=body, topics=(make_topic("Shipping"),))
        make_quote(story, "Nobody asked us,", speaker="Maud Ekeren")
        made.append(story)
    return [*made, make_article(body="An otter came aboard.", topics=(make_topic("Shipping"),))]
