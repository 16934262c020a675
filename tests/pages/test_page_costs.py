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

# Its page asks for quotes and for stories.
A_SPEAKER = "/speakers/speaker-0/"
# Beside these every page asks for the archive's edition, which is not counted here, as it goes
# past Django's cursors. Lists keep some of what they learn of an edition.
COSTS = {
    "/": 7,
    "/stories/": 4,
    "/stories/?text=ice": 5,
    "/stories/?text=ice&order=best": 6,
    # What is chosen is looked up, at one query each.
    "/stories/?text=ice&topic=economy&from=2020-01-01&to=2030-01-01": 6,
    "/stories/?text=ice&topic=economy&source=NPA&language=en&from=2020-01-01": 7,
    "/stories/?speaker=speaker-0": 6,
    "/stories/?text=zebra": 2,
    "/quotes/": 4,
    "/quotes/?text=ice": 4,
    "/topics/": 3,
    "/topics/economy/": 6,
    "/sources/": 3,
    "/sources/NPA/": 4,
    "/speakers/": 2,
    "/speakers/?name=speaker": 2,
    A_SPEAKER: 6,
    "/archive/": 3,
    "/archive/2025/": 4,
    "/archive/2025/07/": 4,
    "/archive/2025/07/03/": 5,
    "/search/help/": 0,
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


# What the first list of an edition learns: languages, what is closed, the names of agencies and
# topics, a tally and its count.
LEARNT = 5


@pytest.mark.parametrize("count", [1, 30])
def test_queries_of_lists(client: Client, django_assert_max_num_queries: Any, count: int) -> None:
    """In a transaction PostgreSQL's editions last for one page, so there all of it is learnt anew;
    and where the newest stories hold too few that match, the whole index is asked too."""
    fill(count)
    on_postgresql = connection.vendor == "postgresql"
    for address, cost in COSTS.items():
        learnt = 1 + LEARNT * (2 if address == A_SPEAKER else 1)
        more = learnt if on_postgresql else 0
        with django_assert_max_num_queries(cost + learnt, info=address):
            assert client.get(address).status_code == 200
        caches["pages"].clear()
        with django_assert_max_num_queries(cost + more, info=address):
            client.get(address)


@pytest.mark.parametrize("count", [1, 30])
def test_queries_of_a_story_and_a_quote(
    client: Client,
    django_assert_num_queries: Any,
    django_assert_max_num_queries: Any,
    count: int,
) -> None:
    story = fill(count)
    address, quote = story.get_absolute_url(), story.quotes.first().get_absolute_url()
    # Here PostgreSQL is asked again what is closed and what is on its topic, if need be in
    # the whole index.
    more = 3 if connection.vendor == "postgresql" else 0
    assert client.get(address).status_code == 200
    caches["pages"].clear()
    with django_assert_max_num_queries(5 + more):
        assert client.get(address).status_code == 200
    with django_assert_num_queries(1):
        assert client.get(quote).status_code == 200
