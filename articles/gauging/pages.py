"""How long pages take and how often they ask the database, one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from django.db import connection
from django.urls import reverse
from django.utils.timezone import localdate

from ..folio import LEAF
from ..measuring.figures import Figure
from ..models import Article, Quote, Speaker, StoryEntry
from .asking import Site, medians
from .questions import READER, Question

DEEP = 20_000  # the page whose time is held against the first one's
_MOST_QUERIES = {"list": 8, "story": 6}
_DEEPER = 1.5
_LARGER = 4.0


def archive_name(stories: int) -> str:
    """The archive as a line of the table names it: "sqlite, 10,000"."""
    return f"{connection.vendor}, {stories:,}"


def addresses(asked: list[Question], stories: int) -> dict[str, str]:
    """Every page measured, by its name."""
    deep = min(DEEP, stories // LEAF - 1)
    return {
        **{f"list, {question.name}": question.address for question in asked},
        f"list, page {deep:,}": _deep_page(deep),
        "story": _story(),
        "speaker": _speaker(),
        "front page": reverse("front"),
        "topics": reverse("topic-list"),
        "agencies": reverse("source-list"),
        "speakers": reverse("speaker-list"),
        "quotes": reverse("quote-list"),
        "month": _month(),
    }


def _month() -> str:
    """The month before that of the newest story, which is a whole one."""
    newest = Article.objects.visible_to(READER).latest("published_at").published_at
    return reverse("archive-month", args=[localdate(newest).replace(day=1) - timedelta(days=1)])


def _deep_page(number: int) -> str:
    """The page's address, its cursor found by counting through once."""
    if number < 2:
        return reverse("story-list")
    places = StoryEntry.objects.order_by("-place").values_list("place", flat=True)
    return f"{reverse('story-list')}?after={places[(number - 1) * LEAF - 1]}"


def _story() -> str:
    """A story of middling length that the public reads whole, with quotes."""
    stories = Article.objects.visible_to(READER).filter(source__public_access="full")
    with_quotes = stories.filter(quotes__kind="direct").order_by("-published_at", "-pk")
    some = {story.pk: story for story in with_quotes[:200]}.values()
    return sorted(some, key=lambda story: len(story.body))[len(some) // 2].get_absolute_url()


def _speaker() -> str:
    """The speaker who is quoted by the middle one of the newest quotes."""
    keys = (
        Quote.objects.visible_to(READER).named().newest_first().values_list("speaker", flat=True)
    )
    some = sorted(keys[:201])
    return Speaker.objects.get(pk=some[len(some) // 2]).get_absolute_url()


def figures(
    site: Site, pages: Mapping[str, str], shares: Mapping[str, float], on: str, rounds: int
) -> Iterator[Figure]:
    """Milliseconds and queries of every page, and the deep page's time over the first's."""
    taken = medians(site.get, pages, rounds)
    for name, seconds in taken.items():
        share = f"{shares[name]:.2%} of stories" if name in shares else ""
        yield Figure(name, on, seconds * 1000, unit="ms", counted=share)
    deep = next(name for name in taken if name.startswith("list, page"))
    ratio = taken[deep] / taken["list, no query"]
    yield Figure(f"{deep} over the first", on, ratio, _DEEPER, "times", below=True)
    for name, address in pages.items():
        most = _MOST_QUERIES.get(name.split(",")[0])
        aim = most + 1 if most else None
        yield Figure(f"{name}: queries", on, site.queries(address), aim, "queries", below=True)


def against(found: Mapping[str, float], smaller: Mapping[str, float], on: str) -> Iterator[Figure]:
    """Each page's milliseconds over those of the same page of a smaller archive."""
    for name, milliseconds in found.items():
        if name in smaller:
            ratio = milliseconds / smaller[name]
            yield Figure(f"{name} over the smaller", on, ratio, _LARGER, "times", below=True)


def times(found: list[Figure]) -> dict[str, Any]:
    """The milliseconds among ``found`` by page, to be kept for `against`."""
    return {figure.what: figure.found for figure in found if figure.unit == "ms"}
