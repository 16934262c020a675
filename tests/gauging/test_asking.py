"""Pages asked for as a server would, and how they are timed."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from articles.gauging.asking import Site, medians
from articles.measuring import CannotMeasure
from articles.models import Article

# A request ends with its connection, which a test's own transaction does not outlive.
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _host(settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["localhost"]


def test_the_site_gives_whole_pages(client: Client, stories: list[Article]) -> None:
    address = "/stories/?text=ice&topic=shipping"
    asked = client.get(address, headers={"Host": "localhost"})
    assert Site().get(address) == asked.content


@pytest.mark.parametrize("address", ["/nowhere/", "/stories/7/", "/stories/?text=ice&format=pdf"])
def test_a_page_that_is_none_is_not_timed(address: str) -> None:
    with pytest.raises(CannotMeasure, match="404"):
        Site().get(address)


def test_questions_to_the_database_are_counted_and_leave_nothing_switched_on(
    stories: list[Article],
) -> None:
    site = Site()
    site.get("/topics/")
    assert site.queries("/search/help/") == 1  # the archive's edition
    assert site.queries("/topics/") == site.queries("/topics/") > 1


def test_pages_are_asked_for_by_turns() -> None:
    asked: list[str] = []
    taken = medians(asked.append, {"one": "/1", "two": "/2"}, rounds=3)
    assert asked == ["/1", "/2"] * 4
    assert set(taken) == {"one", "two"}
    assert min(taken.values()) >= 0
