"""What a page asks of the database doesn't grow with what it shows."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client

from articles.models import Article
from tests.factories import make_article, make_quote, make_revision, make_teaser, make_topic

pytestmark = pytest.mark.django_db

COSTS = {
    "/": 7,
    "/stories/": 6,
    "/stories/?text=ice": 8,
    # What is chosen is looked up, at one query each.
    "/stories/?text=ice&topic=shipping&source=NPA&language=en&from=2020-01-01": 9,
    "/stories/?speaker=speaker-0": 8,
    "/quotes/": 7,
    "/quotes/?text=ice": 8,
    "/topics/": 3,
    "/topics/economy/": 6,
    "/sources/": 3,
    "/sources/NPA/": 4,
    "/speakers/": 2,
    "/speakers/speaker-0/": 4,
}


def fill(count: int) -> Article:
    """``count`` stories, each with a topic, ``count`` quotes, teasers and two revisions."""
    economy = make_topic("Economy")
    for n in range(count):
        story = make_article(
            body="The sound is full of ice. " * count,
            topics=(make_topic("Shipping", parent=economy), make_topic(f"Topic {n}")),
        )
        for position in range(count):
            make_quote(story, "full of ice", speaker=f"Speaker {position}", role="pilot")
            make_teaser(story, "Another story.", target=story)
        make_revision(story)
        make_revision(story)
    return story


@pytest.mark.parametrize("count", [1, 6])
@pytest.mark.parametrize(("address", "cost"), COSTS.items())
def test_queries_of_lists(
    client: Client, django_assert_max_num_queries: Any, address: str, cost: int, count: int
) -> None:
    fill(count)
    searched = address.startswith(("/stories/", "/quotes/", "/topics/economy/"))
    # There the newest stories are asked first, and where they are too few the whole index.
    may_ask_twice = searched and connection.vendor == "postgresql"
    with django_assert_max_num_queries(cost + may_ask_twice):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("count", [1, 6])
def test_queries_of_a_story_and_a_quote(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    story = fill(count)
    with django_assert_num_queries(4):
        assert client.get(story.get_absolute_url()).status_code == 200
    quote = story.quotes.first().get_absolute_url()
    with django_assert_num_queries(1):
        assert client.get(quote).status_code == 200
