"""An archive that is emptied as a whole, by `flush`, is empty for search and counts too."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command

from articles.models import QuoteEntry, Source, StoryEntry, TagCount
from articles.search import Finding, Query, held
from articles.search.counts import fold_counts
from tests.factories import make_article, make_quote
from tests.search.archive import found

PUBLIC = AnonymousUser()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("folded", [False, True])
def test_nothing_is_counted_or_found_in_an_archive_that_was_flushed(folded: bool) -> None:
    make_quote(make_article(body="The sound is full of ice."), "full of ice")
    if folded:
        fold_counts(most=0)
    call_command("flush", interactive=False, verbosity=0)
    assert TagCount.objects.count() == 0
    assert found("ice", PUBLIC) == found("ice", PUBLIC, quotes=True) == []
    story = make_article(body="The sound is full of ice.")
    assert found("ice", PUBLIC) == [story.pk]
    assert held(PUBLIC)["all"] == Finding(Query(), PUBLIC).tally.tags["all"] == 1


@pytest.mark.django_db
def test_entries_that_go_when_no_counts_are_left_take_nothing_off() -> None:
    """`flush` empties tables in any order: here counts go first, and entries behind them."""
    make_quote(make_article(body="The sound is full of ice."), "full of ice")
    fold_counts(most=0)
    TagCount.objects.all().delete()
    QuoteEntry.objects.all().delete()
    StoryEntry.objects.all().delete()
    assert not TagCount.objects.filter(source__in=Source.objects.all()).exists()
