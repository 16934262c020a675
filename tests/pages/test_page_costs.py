"""What a page asks of the database doesn't grow with what it shows."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client

from articles.models import Article
from tests.factories import make_article, make_quote, make_revision, make_teaser, make_topic

pytestmark = pytest.mark.django_db

# Every page asks for the archive's edition, and lists keep some of what they learn of it.
COSTS = {
    "/": 8,
    "/stories/": 5,
    "/stories/?text=ice": 6,
    "/stories/?text=ice&order=best": 7,
    # What is chosen is looked up, at one query each.
    "/stories/?text=ice&topic=economy&from=2020-01-01&to=2030-01-01": 7,
    "/stories/?text=ice&topic=economy&source=NPA&language=en&from=2020-01-01": 8,
    "/stories/?speaker=speaker-0": 7,
    "/stories/?text=zebra": 3,
    "/quotes/": 5,
    "/quotes/?text=ice": 5,
    "/topics/": 4,
    "/topics/economy/": 7,
    "/sources/": 4,
    "/sources/NPA/": 5,
    "/speakers/": 3,
    "/speakers/?name=speaker": 3,
    "/speakers/speaker-0/": 5,
    "/archive/": 4,
    "/archive/2025/": 4,
    "/archive/2025/07/": 4,
    "/archive/2025/07/03/": 5,
    "/search/help/": 1,
}


def fill(count: int) -> Article:
    """``count`` stories with a topic, two quotes and two revisions each; the last has more."""
    economy = make_topic("Economy")
    for n in range(count):
        story = make_article(
            body="The sound is full of ice. " * count,
            topics=(make_topic("Shipping", parent=economy), make_topic(f"Topic {n}")),
        )
        make_quote(story, "full of ice", speaker="Speaker 0", role=f"pilot {n}")
        make_quote(story, "The sound", speaker=f"Speaker {n + 1}", role="pilot")
        make_revision(story)
        make_revision(story)
    for position in range(2, count):
        make_quote(story, "full of ice", speaker=f"Speaker {position}", role="pilot")
        make_teaser(story, "Another story.", target=story)
    return story


# What the first list of an edition learns: languages, what is closed, a tally and its count.
LEARNT = 4


@pytest.mark.parametrize("count", [1, 30])
def test_queries_of_lists(client: Client, django_assert_max_num_queries: Any, count: int) -> None:
    """In a transaction PostgreSQL's editions last for one page, so there all of it is learnt anew;
    and where the newest stories hold too few that match, the whole index is asked too."""
    fill(count)
    on_postgresql = connection.vendor == "postgresql"
    for address, cost in COSTS.items():
        searched = address.startswith(("/stories/", "/quotes/", "/topics/economy/"))
        more = LEARNT + 1 if on_postgresql and searched else 0
        with django_assert_max_num_queries(cost + LEARNT + 1, info=address):
            assert client.get(address).status_code == 200
        caches["pages"].clear()
        with django_assert_max_num_queries(cost + more, info=address):
            client.get(address)


@pytest.mark.parametrize("count", [1, 30])
def test_queries_of_a_story_and_a_quote(
    client: Client, django_assert_num_queries: Any, count: int
) -> None:
    story = fill(count)
    with django_assert_num_queries(5):
        assert client.get(story.get_absolute_url()).status_code == 200
    quote = story.quotes.first().get_absolute_url()
    with django_assert_num_queries(2):
        assert client.get(quote).status_code == 200
