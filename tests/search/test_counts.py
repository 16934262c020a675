"""What the archive holds under each tag, kept up to date while stories come, change and go."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from articles.models import Source, TagCount
from articles.search import Finding, Query, held, index
from articles.search.counts import fold_counts
from tests.factories import make_article, make_editor, make_quote, make_source, make_topic

pytestmark = pytest.mark.django_db
PUBLIC = AnonymousUser()


def test_a_story_counts_under_its_broader_topics_once() -> None:
    economy = make_topic("Economy")
    shipping = make_topic("Shipping", parent=economy)
    make_article(topics=(economy, shipping))
    counts = held(PUBLIC)
    assert counts["all"] == counts[f"t{economy.pk}"] == counts[f"t{shipping.pk}"] == 1


def test_a_story_that_goes_or_changes_is_counted_as_it_is() -> None:
    gone, moved = make_article(language="en"), make_article(language="en")
    gone.delete()
    moved.language = "tr"
    moved.save()
    index(moved)
    counts = held(PUBLIC)
    assert (counts["all"], counts["len"], counts["ltr"]) == (1, 0, 1)


@pytest.mark.parametrize(
    ("change", "stories", "quotes"),
    [
        ({"pub_status": "canceled"}, 0, 0),
        ({"embargoed_until": timezone.now() + timedelta(days=1)}, 0, 0),
        ({"embargoed_until": timezone.now() - timedelta(days=1)}, 1, 1),
    ],
)
def test_what_the_public_may_not_see_is_counted_for_editors_alone(
    change: dict[str, object], stories: int, quotes: int
) -> None:
    make_quote(make_article(**change), "full of ice")
    public, editors = held(PUBLIC), held(make_editor())
    assert (public["all"], public["kdirect"]) == (stories, quotes)
    assert (editors["all"], editors["kdirect"]) == (1, 1)


@pytest.mark.parametrize(("access", "stories", "quotes"), [("none", 0, 0), ("excerpt", 1, 0)])
def test_an_agency_that_is_closed_later_is_closed_at_once(
    access: str, stories: int, quotes: int
) -> None:
    source = make_source("OXW")
    make_quote(make_article(source=source), "full of ice")
    Source.objects.filter(pk=source.pk).update(public_access=access)
    counts = held(PUBLIC)
    assert (counts["all"], counts["kdirect"]) == (stories, quotes)


def test_folding_changes_no_count_and_leaves_a_row_for_each_tag_and_agency() -> None:
    for language in ("en", "en", "tr"):
        make_article(language=language)
    before = held(PUBLIC)
    fold_counts(most=0)
    assert held(PUBLIC) == before
    keys = list(TagCount.objects.values_list("tag", "source"))
    assert len(keys) == len(set(keys))


def test_a_tally_asked_again_knows_of_a_story_that_came_between() -> None:
    make_article()
    assert Finding(Query(), PUBLIC).tally.tags["all"] == 1
    make_article()
    assert Finding(Query(), PUBLIC).tally.tags["all"] == 2
